import type { ChallengeClause, Rule } from '@commonline/rules'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { answered, refusedWith } from '../apps/server/testing/called-house.ts'
import { league, seated } from '../apps/server/testing/league.ts'
import { aDossier } from '../apps/server/testing/league-dossier.ts'
import { decidedAgain } from './decided-again.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const chair = wearing('chairs-office', 'DAM')
const delegate = (member: string) => wearing('delegate', member)

const majority = {
  type: 'share',
  id: 'majority',
  ledger: 'heads',
  counts: ['yes'],
  side: 'floor',
  threshold: '1/2',
  strict: true,
  base: 'present-and-voting',
  abstention: 'ignored',
  absence: 'ignored',
} as const

const clause = (meanwhile: ChallengeClause['meanwhile']): ChallengeClause => ({
  within: { unit: 'hours', length: 2 },
  decidedWithin: { unit: 'hours', length: 1 },
  overturnedBy: majority,
  meanwhile,
})

const rule = (id: string, challenge?: ChallengeClause): Rule => ({
  format: 'commonline-rule/1',
  id,
  version: 1,
  title: 'Majority of the fords',
  text: 'Adopted with more votes in favour than against.',
  source: { citation: 'Rules of the League, article 8', certainty: 'own' },
  inForce: { from: null },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'leaves-base' },
  decision: { kind: 'vote', condition: majority, adopts: 'adopted', fails: 'rejected' },
  ...(challenge === undefined ? {} : { challenge }),
})

let dossier = ''
let keys = 0
const key = () => `challenge-${(keys += 1)}`

/** An hour of the day on which a test runs; the record never goes back. */
let day = 5
const clock = (hour: number, minute = 0): string => new Date(Date.UTC(2031, 4, day, hour, minute)).toISOString()

beforeEach(() => {
  day += 1
})

beforeAll(async () => {
  setClock('2031-05-05T08:00:00.000Z')
  const rules = [rule('stands', clause('stands')), rule('waits', clause('waits')), rule('final')]
  for (const one of rules) {
    answered(await as(officer, 'adopt-rule', { body: 'council', matter: one.id, rule: one, from: '2030-01-01' }))
  }
  ;({ dossier } = await aDossier(house))
})

/** A vote that ended three to one at ten, under a rule; not announced yet. */
async function voted(ruleId: 'stands' | 'waits' | 'final', vote: 'yes' | 'no' = 'yes') {
  setClock(clock(9))
  const draft = answered(
    await as(chair, 'table-draft', {
      dossier,
      title: 'Tolls',
      text: 'There shall be a toll.',
      line: { say: ['There is a toll.'] },
    }),
  )
  const closesAt = clock(10)
  const { id } = answered(await as(chair, 'open-vote', { draft: draft.id, rule: ruleId, closesAt }))
  const against = vote === 'yes' ? 'no' : 'yes'
  for (const member of seated) {
    const own = member === 'ALD' ? against : vote
    answered(await as(delegate(member), 'cast-vote', { procedure: id, vote: own, key: key() }))
  }
  setClock(clock(10))
  answered(await as(chair, 'close-vote', { procedure: id }))
  return { procedure: id, draft: draft.id }
}

const announce = (procedure: string) => as(chair, 'announce-verdict', { procedure })
const challenge = (procedure: string, member: string) =>
  as(delegate(member), 'challenge-ruling', { procedure, ground: 'count', reason: 'It was miscounted.', key: key() })
const voteOn = (procedure: string, member: string, vote: 'overturn' | 'uphold' | 'abstain') =>
  as(delegate(member), 'vote-on-challenge', { procedure, vote, key: key() })
const close = (procedure: string, member = 'BIR') => as(delegate(member), 'close-challenge', { procedure })
const seen = async (procedure: string, member = 'ALD') =>
  answered(await as(delegate(member), 'procedure', { id: procedure }))
const stateOfDraft = async (draft: string) => answered(await as(chair, 'draft', { id: draft })).state
const linesInForce = async () =>
  answered(await as(officer, 'lines', {}))
    .lines.filter(({ inForce }) => inForce)
    .map(({ decision }) => decision)

test('an overturned announcement sets its decision and line aside, and the draft is on the table again', async () => {
  const { procedure, draft } = await voted('stands')
  expect(refusedWith(await challenge(procedure, 'ALD'))).toBe('procedure.not_announced')
  const announced = answered(await announce(procedure))
  expect(announced).toMatchObject({ decision: 'CF/DEC/1', challengeableUntil: clock(12) })
  expect(await linesInForce()).toEqual(['CF/DEC/1'])
  expect((await seen(procedure)).may).toMatchObject({ challenge: true, voteOnChallenge: false })

  setClock(clock(11))
  expect(answered(await challenge(procedure, 'ALD')).closesAt).toBe(clock(12))
  expect(refusedWith(await challenge(procedure, 'BIR'))).toBe('procedure.already_challenged')
  expect(await seen(procedure)).toMatchObject({ state: 'challenged', challenge: { by: 'ALD', ground: 'count' } })
  answered(await voteOn(procedure, 'ALD', 'overturn'))
  answered(await voteOn(procedure, 'BIR', 'uphold'))
  expect(answered(await voteOn(procedure, 'BIR', 'overturn')).revision).toBe(2)
  expect(refusedWith(await close(procedure))).toBe('procedure.not_due')
  answered(await voteOn(procedure, 'CED', 'uphold'))
  answered(await voteOn(procedure, 'DAM', 'abstain'))
  const closed = answered(await close(procedure))
  expect(closed).toMatchObject({ ruling: 'overturned', decision: null, verdict: { outcome: 'accepted' } })
  expect(answered(await close(procedure, 'CED'))).toEqual(closed)

  expect(await seen(procedure)).toMatchObject({ state: 'overturned', verdict: null, final: false })
  expect([await stateOfDraft(draft), await linesInForce()]).toEqual(['tabled', []])
  const { decisions } = answered(await as(officer, 'decisions', {}))
  expect(decisions[0]).toMatchObject({ symbol: 'CF/DEC/1', setAsideAt: clock(11) })
  expect(refusedWith(await voteOn(procedure, 'ALD', 'abstain'))).toBe('procedure.not_challenged')
  // The same draft may be put again, and its decision takes the next number.
  answered(await as(chair, 'open-vote', { draft, rule: 'stands', closesAt: clock(15) }))
})

test('a tie upholds the announcement, which is final from then on', async () => {
  const { procedure, draft } = await voted('stands')
  answered(await announce(procedure))
  answered(await challenge(procedure, 'ALD'))
  answered(await voteOn(procedure, 'ALD', 'overturn'))
  setClock(clock(10, 30))
  const received = { receivedAt: clock(10, 20), channel: 'letter', reference: 'B/8' } as const
  const noted = { procedure, vote: 'overturn', member: 'BIR', received, key: key() } as const
  const entry = answered(await as(officer, 'vote-on-challenge', noted)).receipt.seq
  answered(await as(delegate('BIR'), 'contest-entry', { procedure, entry, reason: 'Not our note.' }))
  answered(await voteOn(procedure, 'CED', 'uphold'))
  setClock(clock(11))
  expect(refusedWith(await voteOn(procedure, 'DAM', 'overturn'))).toBe('procedure.past_due')
  expect(answered(await close(procedure))).toMatchObject({ ruling: 'upheld', decision: null })
  expect(await seen(procedure)).toMatchObject({ state: 'announced', final: true, decision: 'CF/DEC/2' })
  expect([await stateOfDraft(draft), await linesInForce()]).toEqual(['adopted', ['CF/DEC/2']])
  expect(refusedWith(await challenge(procedure, 'CED'))).toBe('procedure.already_challenged')
})

test('where the decision waits, it has no effect until the time has passed, and then anyone may make it final', async () => {
  const { procedure, draft } = await voted('waits')
  const before = await linesInForce()
  expect(answered(await announce(procedure)).decision).toBeNull()
  expect([await stateOfDraft(draft), await linesInForce()]).toEqual(['in-procedure', before])
  expect(await seen(procedure)).toMatchObject({ state: 'announced', waits: true, final: false, decision: null })
  expect(refusedWith(await as(delegate('BIR'), 'make-final', { procedure }))).toBe('procedure.still_challengeable')
  setClock(clock(12))
  expect(refusedWith(await challenge(procedure, 'ALD'))).toBe('procedure.challenge_too_late')
  expect((await seen(procedure, 'BIR')).may.makeFinal).toBe(true)
  expect(answered(await as(delegate('BIR'), 'make-final', { procedure })).decision).toBe('CF/DEC/3')
  expect([await stateOfDraft(draft), await linesInForce()]).toEqual(['adopted', ['CF/DEC/3']])
  expect(refusedWith(await as(delegate('BIR'), 'make-final', { procedure }))).toBe('procedure.nothing_waits')
})

test('where the decision waits, a challenge that fails gives it its effect, and one that succeeds takes it back', async () => {
  const upheld = await voted('waits')
  answered(await announce(upheld.procedure))
  answered(await challenge(upheld.procedure, 'ALD'))
  setClock(clock(11))
  expect(answered(await close(upheld.procedure))).toMatchObject({ ruling: 'upheld', decision: 'CF/DEC/4' })
  expect(answered(await close(upheld.procedure, 'CED')).decision).toBe('CF/DEC/4')

  day += 1
  const gone = await voted('waits', 'no')
  answered(await announce(gone.procedure))
  expect(await stateOfDraft(gone.draft)).toBe('in-procedure')
  answered(await challenge(gone.procedure, 'ALD'))
  answered(await voteOn(gone.procedure, 'ALD', 'overturn'))
  setClock(clock(11))
  expect(answered(await close(gone.procedure)).ruling).toBe('overturned')
  expect(await stateOfDraft(gone.draft)).toBe('tabled')
})

test('a rule without challenges knows none, and a correction is noted beside the vote without effect on it', async () => {
  const { procedure } = await voted('final')
  const correction = { procedure, vote: 'no', reason: 'We pressed the wrong key.', key: key() } as const
  expect(refusedWith(await as(delegate('ELM'), 'correct-vote', { ...correction, key: key() }))).toBe(
    'procedure.not_in_electorate',
  )
  answered(await as(delegate('BIR'), 'correct-vote', correction))
  expect(refusedWith(await as(delegate('BIR'), 'correct-vote', { ...correction, vote: 'yes', key: key() }))).toBe(
    'procedure.nothing_to_correct',
  )
  answered(await announce(procedure))
  answered(await as(delegate('CED'), 'correct-vote', { ...correction, key: key() }))
  const page = await seen(procedure)
  expect(page.votes).toMatchObject({ BIR: 'yes', CED: 'yes' })
  expect([page.computed?.outcome, page.final, page.may.challenge]).toEqual(['adopted', true, false])
  expect(refusedWith(await challenge(procedure, 'ALD'))).toBe('procedure.not_challengeable')

  setClock(clock(13))
  const draft = answered(await as(chair, 'table-draft', { dossier, title: 'More', text: 'A higher toll.' }))
  const running = answered(await as(chair, 'open-vote', { draft: draft.id, rule: 'final', closesAt: clock(15) })).id
  const early = await as(delegate('BIR'), 'correct-vote', { ...correction, procedure: running, key: key() })
  expect(refusedWith(early)).toBe('procedure.still_running')
})

test('home tells who is asked: members while they may vote on a challenge, and then whoever may decide it', async () => {
  const { procedure } = await voted('stands')
  answered(await announce(procedure))
  answered(await challenge(procedure, 'ALD'))
  const codes = async (actor: Parameters<typeof as>[0]) =>
    answered(await as(actor, 'home', {})).items.flatMap(({ kind, sentence, to }) =>
      kind === 'challenge-open' && to === `/procedures/${procedure}` ? [sentence.code] : [],
    )
  expect(await codes(delegate('BIR'))).toEqual(['home.challenge_to_vote_on'])
  expect(await codes(chair)).toEqual(['home.challenge_open'])
  answered(await voteOn(procedure, 'BIR', 'uphold'))
  setClock(clock(11))
  expect(await codes(delegate('BIR'))).toEqual([])
  expect(await codes(chair)).toEqual(['home.challenge_to_decide'])
  answered(await close(procedure))
})

test('the record of all this verifies, and says which announcement was overturned', async () => {
  const report = await decidedAgain(house, 'ALD')
  expect(report.firstBad).toBeNull()
  expect(report.outcome).toBe('verified')
  const settled = report.decisions?.decisions.filter(({ announced }) => announced) ?? []
  expect(settled.map(({ status, overturned }) => `${status} ${overturned}`)).toEqual([
    'agrees true',
    'agrees false',
    'agrees false',
    'agrees false',
    'agrees true',
    'agrees false',
    'agrees false',
  ])
})
