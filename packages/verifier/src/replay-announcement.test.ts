import { challengeRule, decide } from '@commonline/rules'
import type { ChallengeClause, Rule, Verdict } from '@commonline/rules'
import { expect, test } from 'vitest'
import type { AnAct } from '../../record/testing/a-record.ts'
import { valueOf } from '../../record/testing/a-record.ts'
import {
  announcing,
  cast,
  challenging,
  closing,
  contesting,
  correcting,
  decidingChallenge,
  electorate,
  makingFinal,
  opening,
  verify,
  votingOnChallenge,
  voteRule,
  voteVerdict,
} from '../testing/a-procedure.ts'

const clause = (meanwhile: ChallengeClause['meanwhile']): ChallengeClause => ({
  within: { unit: 'hours', length: 2 },
  decidedWithin: { unit: 'hours', length: 1 },
  overturnedBy: {
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
  },
  meanwhile,
})
const ruleWith = (meanwhile: ChallengeClause['meanwhile']): Rule => ({ ...voteRule, challenge: clause(meanwhile) })

const on = (time: string) => `2031-05-06T${time}:00.000Z`
const until = on('13:00')
const members = electorate.map(({ id, weights }) => ({ id, standing: 'full' as const, weights }))

/** Opened, voted by all, closed at 10:00; adopted. */
const counted = (meanwhile: ChallengeClause['meanwhile']): readonly AnAct[] => [
  opening('vote', on('18:00'), { rule: ruleWith(meanwhile) }),
  cast('AA', 'yes', on('09:00')),
  cast('BB', 'yes', on('09:10')),
  cast('CC', 'no', on('09:20')),
  closing({ AA: 'yes', BB: 'yes', CC: 'no' }, adopted, on('10:00')),
]
const adopted = voteVerdict({ AA: 'yes', BB: 'yes', CC: 'no' })
const decision = { id: '018f6b1e-0000-7000-8000-0000000000d2', symbol: 'HL/DEC/1' }
const stands = [...counted('stands'), announcing(adopted, on('11:00'), { decision, challengeableUntil: until })]
const waits = [...counted('waits'), announcing(adopted, on('11:00'), { challengeableUntil: until })]

function onChallenge(votes: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>): Verdict {
  const rule = challengeRule(ruleWith('stands'))
  if (rule === null) throw new Error('the clause gives no rule')
  return valueOf(decide(rule, { members, votes }))
}
const ballot = { AA: 'overturn', BB: 'overturn', CC: 'uphold' } as const
const challenged = [
  challenging('CC', on('12:00'), on('13:00')),
  votingOnChallenge('AA', 'overturn', on('12:10')),
  votingOnChallenge('BB', 'overturn', on('12:20')),
  votingOnChallenge('CC', 'uphold', on('12:30')),
]
const verdict = onChallenge({ AA: 'yes', BB: 'yes', CC: 'no' })
const overturned = decidingChallenge(ballot, verdict, 'overturned', on('12:40'))

const faultOf = (...acts: readonly AnAct[]) => {
  const { outcome, firstBad } = verify(...acts)
  return [outcome, firstBad?.seq, firstBad?.code]
}

test('an announcement that members overturned agrees, and the report says so', () => {
  const report = verify(...stands, ...challenged, overturned)
  expect(report.outcome).toBe('verified')
  expect(report.decisions?.decisions).toMatchObject([
    { status: 'agrees', outcome: 'adopted', announced: true, overturned: true },
  ])
})

test('the votes on a challenge decide it, whatever is said of it', () => {
  expect(faultOf(...stands, ...challenged, decidingChallenge(ballot, verdict, 'upheld', on('12:40')))).toEqual([
    'not-verified',
    10,
    'replay.ruling_differs',
  ])
  const others = decidingChallenge({ ...ballot, BB: 'uphold' }, verdict, 'overturned', on('12:40'))
  expect(faultOf(...stands, ...challenged, others)).toEqual(['not-verified', 10, 'replay.votes_differ'])
  const turned = decidingChallenge(ballot, onChallenge({ AA: 'yes', BB: 'no', CC: 'no' }), 'upheld', on('12:40'))
  expect(faultOf(...stands, ...challenged, turned)).toEqual(['not-verified', 10, 'replay.outcome_differs'])
  const early = decidingChallenge({ AA: 'overturn' }, onChallenge({ AA: 'yes' }), 'overturned', on('12:40'))
  expect(faultOf(...stands, ...challenged.slice(0, 2), early)).toEqual(['not-verified', 8, 'replay.closed_early'])
})

test('a vote on a challenge that its member contested is left out of the count', () => {
  const received = { receivedAt: on('12:05'), channel: 'letter', reference: 'B/1' }
  const noted = votingOnChallenge('BB', 'overturn', on('12:20'), { received })
  const acts = [...stands, challenged[0]!, challenged[1]!, noted, contesting('BB', 8, on('12:25')), challenged[3]!]
  const left = decidingChallenge(
    { AA: 'overturn', CC: 'uphold' },
    onChallenge({ AA: 'yes', CC: 'no' }),
    'upheld',
    on('13:00'),
  )
  const report = verify(...acts, left)
  expect(report.outcome).toBe('verified')
  expect(report.decisions?.decisions[0]?.sentences.map(({ code }) => code)).toContain('replay.contested')
})

test('a challenge keeps to the time and the members that the rule gives', () => {
  const late = challenging('CC', until, on('14:00'))
  expect(faultOf(...stands, late)).toEqual(['not-verified', 6, 'replay.act_impossible'])
  expect(faultOf(...stands, challenging('CC', on('12:00'), on('15:00')))).toEqual([
    'not-verified',
    6,
    'replay.challenge_period',
  ])
  expect(faultOf(...stands, challenging('DD', on('12:00'), on('13:00')))).toEqual([
    'not-verified',
    6,
    'replay.act_impossible',
  ])
  const longer = announcing(adopted, on('11:00'), { decision, challengeableUntil: on('17:00') })
  expect(faultOf(...counted('stands'), longer)).toEqual(['not-verified', 5, 'replay.challenge_period'])
  const afterwards = votingOnChallenge('BB', 'overturn', on('13:00'))
  expect(faultOf(...stands, challenged[0]!, afterwards)).toEqual(['not-verified', 7, 'replay.act_impossible'])
})

test('where a decision waits, none is named before the time has passed', () => {
  const final = makingFinal(until, { decision })
  expect(verify(...waits, final).outcome).toBe('verified')
  expect(faultOf(...waits, makingFinal(on('12:00'), { decision }))).toEqual([
    'not-verified',
    6,
    'replay.act_impossible',
  ])
  const early = announcing(adopted, on('11:00'), { decision, challengeableUntil: until })
  expect(faultOf(...counted('waits'), early)).toEqual(['not-verified', 5, 'replay.effect_early'])
  const besides = decidingChallenge(ballot, verdict, 'overturned', on('12:40'), { decision })
  expect(faultOf(...waits, ...challenged, besides)).toEqual(['not-verified', 10, 'replay.effect_early'])
})

test('a correction stands beside the count: after the close, by a member of the electorate, and for itself', () => {
  const closed = counted('stands')
  const announcement = stands.at(-1)!
  expect(verify(...closed, correcting('CC', 'yes', on('10:30')), announcement).outcome).toBe('verified')
  expect(faultOf(...closed.slice(0, 4), correcting('CC', 'yes', on('09:30')))).toEqual([
    'not-verified',
    4,
    'replay.act_impossible',
  ])
  expect(faultOf(...closed, { ...correcting('CC', 'yes', on('10:30')), onBehalfOf: 'AA' })).toEqual([
    'not-verified',
    5,
    'replay.other_member',
  ])
})
