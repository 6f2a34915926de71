import type { JsonObject, JsonValue } from '@commonline/record'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AnAct } from '../../record/testing/a-record.ts'
import {
  announcing,
  cast,
  closing,
  contesting,
  electorate,
  opening,
  tabling,
  verify,
  voteVerdict,
  withdrawing,
} from '../testing/a-procedure.ts'

const due = '2031-05-07T18:00:00.000Z'
const day = (n: number, time = '10:00:00.000') => `2031-05-0${n}T${time}Z`
const votes = { AA: 'yes', BB: 'abstain', CC: 'yes' } as const
const verdict = voteVerdict(votes)

const open = opening('vote', due)
const casts = [cast('AA', 'yes', day(5)), cast('BB', 'abstain', day(6)), cast('CC', 'yes', day(6, '11:00:00.000'))]
const good: readonly AnAct[] = [open, ...casts, closing(votes, verdict, due), announcing(verdict, day(8))]

const decisionOf = (...acts: readonly AnAct[]) => verify(...acts).decisions?.decisions[0]
const faultOf = (...acts: readonly AnAct[]) => {
  const { outcome, firstBad } = verify(...acts)
  return [outcome, firstBad?.seq, firstBad?.code]
}

/** The good record with one act exchanged. */
const withAct = (index: number, act: AnAct) => good.map((original, i) => (i === index ? act : original))

test('a vote that was counted rightly agrees', () => {
  expect(verdict.outcome).toBe('adopted')
  const report = verify(...good)
  expect(report).toMatchObject({ outcome: 'verified', firstBad: null })
  expect(report.decisions?.decisions).toMatchObject([
    { symbol: 'HL/L.1', kind: 'vote', opened: 0, status: 'agrees', outcome: 'adopted', announced: true },
  ])
})

test('a wrong outcome, at the count or at the announcement, is found at its entry', () => {
  const wrong = voteVerdict({ AA: 'yes', BB: 'no', CC: 'no' })
  expect(wrong.outcome).toBe('rejected')
  expect(faultOf(...withAct(4, closing(votes, wrong, due)))).toEqual(['not-verified', 4, 'replay.outcome_differs'])
  expect(faultOf(...withAct(5, announcing(wrong, day(8))))).toEqual(['not-verified', 5, 'replay.outcome_differs'])
})

test('the right outcome with other margins is found', () => {
  const other = voteVerdict({ AA: 'yes', BB: 'yes', CC: 'yes' })
  expect(other.outcome).toBe(verdict.outcome)
  expect(faultOf(...withAct(5, announcing(other, day(8))))).toEqual(['not-verified', 5, 'replay.derivation_differs'])
})

test('the sentences of a verdict may be worded anew', () => {
  const reworded = { ...verdict, sentences: [{ code: 'x', facts: {}, text: 'Adopted, in other words.' }] }
  expect(verify(...withAct(5, announcing(reworded, day(8)))).outcome).toBe('verified')
})

test('votes counted that were not cast, or cast and not counted, are found', () => {
  const added = { ...votes, BB: 'yes' } as const
  expect(faultOf(...withAct(4, closing(added, voteVerdict(added), due)))).toEqual([
    'not-verified',
    4,
    'replay.votes_differ',
  ])
  const dropped = { AA: 'yes', CC: 'yes' } as const
  expect(faultOf(...withAct(4, closing(dropped, voteVerdict(dropped), due)))).toEqual([
    'not-verified',
    4,
    'replay.votes_differ',
  ])
})

test('of several votes of a member the latest counts', () => {
  const changed = [...good.slice(0, 4), cast('BB', 'yes', day(7), 2)]
  const all = { AA: 'yes', BB: 'yes', CC: 'yes' } as const
  expect(verify(...changed, closing(all, voteVerdict(all), due)).outcome).toBe('verified')
  expect(faultOf(...changed, closing(votes, verdict, due))).toEqual(['not-verified', 5, 'replay.votes_differ'])
  expect(faultOf(...good.slice(0, 4), cast('BB', 'yes', day(7), 1))).toEqual([
    'not-verified',
    4,
    'replay.revision_repeated',
  ])
})

test('a vote at or after the closing instant is found, one a millisecond before it counts', () => {
  const late = (at: string) => [open, cast('AA', 'yes', day(5)), cast('CC', 'yes', at)]
  expect(faultOf(...late(due))).toEqual(['not-verified', 2, 'replay.act_impossible'])
  expect(verify(...late('2031-05-07T17:59:59.999Z')).outcome).toBe('verified')
})

test('a vote is not closed before its time while a member has not voted', () => {
  const early = day(7, '12:00:00.000')
  expect(verify(...withAct(4, closing(votes, verdict, early))).outcome).toBe('verified')
  const two = { AA: 'yes', CC: 'yes' } as const
  const acts = [open, cast('AA', 'yes', day(5)), cast('CC', 'yes', day(6)), closing(two, voteVerdict(two), early)]
  expect(faultOf(...acts)).toEqual(['not-verified', 3, 'replay.closed_early'])
})

test('a contested vote is left out, and only the member it was entered for from a note can contest it', () => {
  const received = { receivedAt: day(6, '08:00:00.000'), channel: 'letter', reference: 'BB 12' }
  const noted = withAct(2, cast('BB', 'abstain', day(6), 1, { received })).slice(0, 4)
  const two = { AA: 'yes', CC: 'yes' } as const
  const decision = decisionOf(...noted, contesting('BB', 2, day(7)), closing(two, voteVerdict(two), due))
  expect(decision).toMatchObject({ status: 'agrees', announced: false })
  expect(decision?.sentences.map(({ code }) => code)).toEqual(['replay.agrees', 'replay.contested'])
  const refused = ['not-verified', 4, 'replay.contest_of_other']
  expect(faultOf(...noted, contesting('AA', 2, day(7)))).toEqual(refused)
  expect(faultOf(...noted, contesting('BB', 0, day(7)))).toEqual(refused)
  expect(faultOf(...good.slice(0, 4), contesting('BB', 2, day(7)))).toEqual(refused)
  const late = [...noted, closing(votes, verdict, due), contesting('BB', 2, day(8))]
  expect(faultOf(...late)).toEqual(['not-verified', 5, 'replay.act_impossible'])
})

test('a vote entered for another member than its author acted for needs a received note', () => {
  const forged = { ...cast('BB', 'yes', day(6)), onBehalfOf: 'AA' }
  expect(faultOf(open, forged)).toEqual(['not-verified', 1, 'replay.other_member'])
  const received = { receivedAt: day(6, '08:00:00.000'), channel: 'letter', reference: 'BB 12' }
  const noted = { ...cast('BB', 'yes', day(6), 1, { received }), onBehalfOf: 'organisation' }
  expect(verify(open, noted).outcome).toBe('verified')
})

test('a member without a vote cannot vote', () => {
  const frozen = electorate.map((member) => (member.id === 'CC' ? { ...member, standing: 'suspended' } : member))
  const acts = [opening('vote', due, { electorate: frozen }), ...casts]
  expect(faultOf(...acts)).toEqual(['not-verified', 3, 'replay.act_impossible'])
  expect(faultOf(open, cast('DD', 'yes', day(5)))).toEqual(['not-verified', 1, 'replay.act_impossible'])
})

test('what was not counted cannot be announced, what was withdrawn cannot be counted', () => {
  expect(faultOf(...good.slice(0, 4), announcing(verdict, day(8)))).toEqual([
    'not-verified',
    4,
    'replay.act_impossible',
  ])
  const withdrawn = [...good.slice(0, 4), withdrawing(day(7))]
  expect(decisionOf(...withdrawn)).toMatchObject({ status: 'no-verdict', outcome: null })
  expect(faultOf(...withdrawn, closing(votes, verdict, due))).toEqual(['not-verified', 5, 'replay.act_impossible'])
})

test('with an undisclosed act nothing is decided again, and that is said', () => {
  const hidden = withAct(2, { ...cast('BB', 'abstain', day(6)), disclosed: false })
  const report = verify(...hidden)
  expect(report.outcome).toBe('verified')
  expect(report.decisions?.decisions[0]).toMatchObject({ status: 'not-disclosed', outcome: null })
  const withheld = verify(...withAct(0, { ...open, disclosed: false }))
  expect(withheld.decisions?.sentences).toMatchObject([{ code: 'replay.unseen', facts: { unseen: 6 } }])
})

test('an act without its procedure, a second opening and a body of another kind are found', () => {
  expect(faultOf(cast('AA', 'yes', day(5)), { ...open, at: day(6) })).toEqual(['not-verified', 0, 'replay.not_opened'])
  expect(faultOf(open, { ...open, at: day(6) })).toEqual(['not-verified', 1, 'replay.opened_twice'])
  const odd = { ...cast('AA', 'yes', day(5)), body: { procedure: 'none' } }
  expect(faultOf(open, odd)).toEqual(['not-verified', 1, 'replay.body_malformed'])
})

test('a rule that cannot be read is a fault of the record', () => {
  const broken = opening('vote', due, { rule: { id: 'x', electorate: { standings: ['full'] } } })
  expect(faultOf(broken, ...casts, closing(votes, verdict, due))).toEqual([
    'not-verified',
    0,
    'replay.opening_unreadable',
  ])
  const nowhere = { zone: 'Nowhere/At-all', workingDays: [1], holidays: [] }
  const silence = opening('silence', due, { calendar: nowhere })
  expect(faultOf(silence)).toEqual(['not-verified', 0, 'replay.opening_unreadable'])
  expect(faultOf(opening('vote', 'soon'))).toEqual(['not-verified', 0, 'replay.body_malformed'])
})

// The hashes of such a record are right: it is what a hostile server would write.
test('whatever a record holds in its bodies, it is answered and not thrown at', () => {
  const places = good.flatMap((act, index) => leavesOf(act.body ?? {}).map((leaf) => ({ index, leaf })))
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), ({ index, leaf }, value) => {
      const act = good[index] ?? {}
      const body = withLeaf(act.body ?? {}, leaf, JSON.parse(JSON.stringify(value)))
      const { outcome } = verify(...withAct(index, { ...act, body }))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }),
    { numRuns: 120 },
  )
  expect(outcomes.get('not-verified')).toBeGreaterThan(20)
  expect(outcomes.get('bad-input')).toBe(undefined)
})

/** Paths to every value inside a body. */
function leavesOf(value: JsonValue, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...at, key]))
}

function withLeaf(body: JsonObject, leaf: readonly string[], value: JsonValue): JsonObject {
  const [key, ...rest] = leaf
  if (key === undefined) return body
  const member = body[key]
  const isInner = rest.length > 0 && typeof member === 'object' && member !== null
  return { ...body, [key]: isInner ? withLeafIn(member, rest, value) : value }
}

function withLeafIn(member: object, rest: readonly string[], value: JsonValue): JsonValue {
  const changed = withLeaf(Object.fromEntries(Object.entries(member)), rest, value)
  return Array.isArray(member) ? Object.values(changed) : changed
}

test('the text that was put to the vote is the one that was tabled', () => {
  const textHash = createHash('sha256').update('The quay is shared.').digest('hex')
  const opened = { ...opening('vote', due, { textHash }), at: day(5, '09:30:00.000') }
  expect(verify(tabling('The quay is shared.'), opened).outcome).toBe('verified')
  expect(faultOf(tabling('The quay is sold.'), opened)).toEqual(['not-verified', 1, 'replay.text_differs'])
})
