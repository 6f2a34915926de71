import { decide } from '@commonline/rules'
import type { Rule, Verdict } from '@commonline/rules'
import type { JsonObject } from '@commonline/record'
import { aRecord, sha256, valueOf } from '../../record/testing/a-record.ts'
import type { AnAct, ARecord } from '../../record/testing/a-record.ts'
import { verifyRecord } from '../src/verify-record.ts'
import type { VerifyReport } from '../src/verify-record.ts'

export const procedureId = '018f6b1e-0000-7000-8000-000000000001'
export const draftId = '018f6b1e-0000-7000-8000-0000000000d1'

/** Three members that weigh 5, 3 and 2; a decision needs two of three and more than half of the weight. */
export const electorate = [
  { id: 'AA', standing: 'full', weights: { ships: '5' } },
  { id: 'BB', standing: 'full', weights: { ships: '3' } },
  { id: 'CC', standing: 'full', weights: { ships: '2' } },
]

const frame = {
  format: 'commonline-rule/1',
  version: 1,
  source: { citation: 'Harbour League, rules of procedure', certainty: 'own' },
  inForce: { from: null },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'stays-in-base' },
} as const

const threshold = {
  counts: ['yes'],
  side: 'floor',
  base: 'members',
  abstention: 'in-base',
  absence: 'in-base',
} as const

export const voteRule: Rule = {
  ...frame,
  id: 'harbour-vote',
  title: 'Two of three and most of the ships',
  text: 'Adopted if at least two members and more than half of all ships are in favour.',
  ledgers: { ships: { title: 'ships' } },
  decision: {
    kind: 'vote',
    condition: {
      type: 'all-of',
      id: 'both',
      of: [
        { ...threshold, type: 'count', id: 'heads', ledger: 'heads', threshold: 2, strict: false },
        { ...threshold, type: 'share', id: 'ships', ledger: 'ships', threshold: '1/2', strict: true },
      ],
    },
    adopts: 'adopted',
    fails: 'rejected',
  },
}

export const silenceRule: Rule = {
  ...frame,
  id: 'harbour-silence',
  title: 'Silence of two working days',
  text: 'Adopted unless a member objects within two working days; certified by the harbour master.',
  decision: {
    kind: 'silence',
    minimum: { unit: 'working-days', length: 2 },
    brokenBy: ['objection', 'amendment'],
    reasonRequired: false,
    counts: 'received',
    certified: true,
    stoppableAtMeeting: false,
    extendable: true,
    withdrawal: 'does-not-revive',
  },
}

const calendar = { zone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] }

/** JSON as the record holds it. */
export const json = (value: object): JsonObject => JSON.parse(JSON.stringify(value))

const act = (kind: string, at: string, onBehalfOf: string, body: object): AnAct => ({
  kind,
  at,
  onBehalfOf,
  subject: procedureId,
  body: json(body),
})

export const opening = (kind: 'vote' | 'silence', dueAt: string, changes: object = {}): AnAct =>
  act(`open-${kind}`, '2031-05-05T09:00:00.000Z', 'organisation', {
    id: procedureId,
    kind,
    draft: draftId,
    symbol: 'HL/L.1',
    textHash: '00'.repeat(32),
    body: 'assembly',
    rule: kind === 'vote' ? voteRule : silenceRule,
    electorate,
    territory: null,
    dueAt,
    calendar,
    ...changes,
  })

export const cast = (member: string, vote: string, at: string, revision = 1, changes: object = {}): AnAct =>
  act('cast-vote', at, member, {
    procedure: procedureId,
    member,
    revision,
    vote,
    explanation: null,
    received: null,
    ...changes,
  })

export const breaking = (member: string, at: string, changes: object = {}): AnAct =>
  act('break-silence', at, member, {
    procedure: procedureId,
    member,
    by: 'objection',
    reason: null,
    received: null,
    ...changes,
  })

export const extending = (dueAt: string, at: string): AnAct =>
  act('extend-silence', at, 'organisation', { procedure: procedureId, dueAt, reason: 'a holiday' })

export const contesting = (member: string, entry: number, at: string): AnAct =>
  act('contest-entry', at, member, { procedure: procedureId, member, entry, reason: 'not our note' })

export const closing = (votes: object, verdict: object, at: string): AnAct =>
  act('close-vote', at, 'organisation', { procedure: procedureId, votes, verdict })

export const certifying = (verdict: object, at: string): AnAct =>
  act('certify-silence', at, 'organisation', { procedure: procedureId, channels: ['house'], verdict })

export const withdrawing = (at: string): AnAct =>
  act('withdraw-procedure', at, 'organisation', { procedure: procedureId, reason: 'overtaken' })

export const announcing = (verdict: object, at: string, changes: object = {}): AnAct =>
  act('announce-verdict', at, 'organisation', {
    procedure: procedureId,
    verdict,
    decision: null,
    line: null,
    challengeableUntil: null,
    ...changes,
  })

export const withdrawingObjection = (member: string, at: string, changes: object = {}): AnAct =>
  act('withdraw-objection', at, member, { procedure: procedureId, member, reason: null, received: null, ...changes })

export const correcting = (member: string, vote: string, at: string): AnAct =>
  act('correct-vote', at, member, { procedure: procedureId, member, vote, reason: null, received: null })

export const challenging = (member: string, at: string, closesAt: string): AnAct =>
  act('challenge-ruling', at, member, {
    procedure: procedureId,
    member,
    ground: 'count',
    reason: 'miscounted',
    closesAt,
  })

export const votingOnChallenge = (member: string, vote: string, at: string, changes: object = {}): AnAct =>
  act('vote-on-challenge', at, member, {
    procedure: procedureId,
    member,
    revision: 1,
    vote,
    received: null,
    ...changes,
  })

export const decidingChallenge = (
  votes: object,
  verdict: object,
  ruling: 'upheld' | 'overturned',
  at: string,
  changes: object = {},
): AnAct =>
  act('close-challenge', at, 'organisation', {
    procedure: procedureId,
    votes,
    verdict,
    ruling,
    decision: null,
    line: null,
    ...changes,
  })

export const makingFinal = (at: string, changes: object = {}): AnAct =>
  act('make-final', at, 'organisation', { procedure: procedureId, decision: null, line: null, ...changes })

const members = electorate.map(({ id, weights }) => ({ id, standing: 'full' as const, weights }))

/** The verdict of the vote rule, computed apart from the replay. */
export const voteVerdict = (votes: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>): Verdict =>
  valueOf(decide(voteRule, { members, votes }))

export const record = (...acts: readonly AnAct[]): ARecord => aRecord(acts)

export const verify = (...acts: readonly AnAct[]): VerifyReport => verifyRecord(sha256, aRecord(acts).files)

/** The draft of the procedure, tabled before it was opened. */
export const tabling = (text: string): AnAct => ({
  ...act('table-draft', '2031-05-05T08:00:00.000Z', 'organisation', { id: draftId, title: 'Quay', text }),
  subject: draftId,
})
