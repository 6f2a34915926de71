import { ballotFromCase, catalogue, decide, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { ruleParts } from '../vote-table/rule-parts.ts'
import {
  ABSTAINS,
  electionBallot,
  readCandidates,
  readRounds,
  roundOf,
  standing,
  writeRounds,
} from './election-rounds.ts'
import { trialOf } from './trial-of.ts'
import type { Circumstance, Doings } from './trial.ts'
import { doingsIn, doingsInAddress } from './doings-in-address.ts'

const time = {
  now: '2026-03-05T12:00:00.000Z',
  calendar: { zone: 'Europe/Vienna', workingDays: [1, 2, 3, 4, 5], holidays: ['2026-03-06'] },
}
const members = Array.from({ length: 16 }, (_, place) => ({ id: `M${place}` }))
const ids = members.map(({ id }) => id)
const all = (choice: string): Doings => Object.fromEntries(ids.map((id) => [id, choice]))
const first = (count: number, choice: string): Doings =>
  Object.fromEntries(ids.slice(0, count).map((id) => [id, choice]))

const ruleOf = (id: string): Rule => ruleById(id) as Rule

function outcome(rule: Rule, doings: Doings, given: Circumstance | null = null): string {
  const trial = trialOf(rule)
  if (trial === null) throw new Error(`${rule.id} has no trial`)
  const decided = decide(rule, trial.ballot({ members }, doings, given, time), time.calendar)
  return decided.ok ? decided.value.outcome : decided.refusal.code
}

test('a silence that nobody breaks is adopted, one objection breaks it, one withdrawn or too late does what the rule says', () => {
  const rule = ruleOf('silence')
  expect(outcome(rule, {})).toBe('adopted')
  expect(outcome(rule, { M3: 'objection' })).toBe('broken')
  expect(outcome(rule, { M3: 'objection-late' })).toBe('adopted')
  const { decision } = rule
  if (decision.kind !== 'silence') throw new Error('no silence')
  expect(outcome(rule, { M3: 'objection-withdrawn' })).toBe(decision.withdrawal === 'revives' ? 'adopted' : 'broken')
})

test('in every published silence each thing that a member can do is judged, and opposing the procedure opens none', () => {
  for (const rule of catalogue.filter(({ decision }) => decision.kind === 'silence')) {
    const trial = trialOf(rule)
    for (const choice of trial?.choices ?? []) {
      const expected: readonly string[] = choice === 'opposed-procedure' ? ['not-opened'] : ['adopted', 'broken']
      expect([rule.id, choice, expected]).toEqual([
        rule.id,
        choice,
        expect.arrayContaining([outcome(rule, { M1: choice })]),
      ])
    }
    expect([rule.id, outcome(rule, {})]).toEqual([rule.id, 'adopted'])
  }
})

test('an objection without the reason that the rule asks for breaks nothing', () => {
  const rule = ruleOf('silence')
  const { decision } = rule
  if (decision.kind !== 'silence') throw new Error('no silence')
  const asking: Rule = { ...rule, decision: { ...decision, reasonRequired: true } }
  expect(trialOf(rule)?.choices).not.toContain('objection-without-reason')
  expect(outcome(asking, { M1: 'objection-without-reason' })).toBe('adopted')
  expect(outcome(asking, { M1: 'objection' })).toBe('broken')
})

test('those that ratified in time count, those after the deadline do not', () => {
  const rule = {
    ...ruleOf('vclt-84'),
    decision: { kind: 'ratification', base: 'members', threshold: '3/4', strict: false, deadline: 'optional' },
  } satisfies Rule
  expect(outcome(rule, first(12, 'ratified'))).toBe('adopted')
  expect(outcome(rule, first(11, 'ratified'))).toBe('lapsed')
  expect(outcome(rule, { ...first(11, 'ratified'), M15: 'ratified-late' })).toBe('lapsed')
})

test('a quorum is met by those present, and waived where the rule says from which convening on', () => {
  const rule = ruleOf('au-quorum')
  expect(outcome(rule, first(15, 'present'))).toBe('quorate')
  expect(outcome(rule, first(2, 'present'))).toBe('not-quorate')
  const waiving: Rule = { ...rule, quorum: { ...(rule.quorum as NonNullable<Rule['quorum']>), waivedFromConvening: 2 } }
  expect(trialOf(waiving)?.circumstances).toEqual(['first-convening', 'waived-convening'])
  expect(outcome(waiving, first(2, 'present'), 'first-convening')).toBe('not-quorate')
  expect(outcome(waiving, first(2, 'present'), 'waived-convening')).toBe('quorate')
})

test('whoever presides finds consensus; an objection left open prevents it, one that was addressed does not', () => {
  const rule = ruleOf('ietf-rough-consensus')
  expect(outcome(rule, {}, 'consensus-found')).toBe('adopted')
  expect(outcome(rule, {}, 'no-consensus-found')).not.toBe('adopted')
  expect(outcome(rule, { M2: 'objection-addressed' }, 'consensus-found')).toBe('adopted')
  expect(outcome(rule, { M2: 'objection-open' }, 'consensus-found')).not.toBe('adopted')
})

test('an election goes on without whoever drops out, until somebody has what is needed', () => {
  const rule = ruleOf('au-elect')
  const frame = { members }
  const votes = (of: Readonly<Record<string, number>>): Doings =>
    Object.fromEntries(
      Object.entries(of)
        .flatMap(([name, count]) => Array.from({ length: count }, () => name))
        .map((name, place) => [`M${place}`, name]),
    )
  let rounds = [roundOf(frame, votes({ Asha: 7, Bram: 5, Cyra: 3, [ABSTAINS]: 1 }), ['Asha', 'Bram', 'Cyra'], 1)]
  expect(rounds[0]).toEqual({ round: 1, candidates: { Asha: 7, Bram: 5, Cyra: 3 }, abstain: 1 })
  let stands = standing(rule, frame, rounds, [])
  while (stands.length > 2 && rounds.length < 9) {
    rounds = [...rounds, roundOf(frame, votes({ Asha: 7, Bram: 5, Cyra: 3 }), stands, rounds.length + 1)]
    stands = standing(rule, frame, rounds, [])
  }
  expect(stands).toEqual(['Asha', 'Bram'])
  const last = roundOf(frame, votes({ Asha: 11, Bram: 5 }), stands, rounds.length + 1)
  const decided = decide(rule, electionBallot(frame, [...rounds, last]))
  expect(decided.ok && [decided.value.outcome, decided.value.elected]).toEqual(['elected', 'Asha'])
})

test('rounds, doings and candidates come back from the address as they went in', () => {
  const rounds = [
    { round: 1, candidates: { 'Asha of Vellimar': 3, 'B_r.am*': 0 }, abstain: 2 },
    { round: 2, candidates: { 'Asha of Vellimar': 4 }, abstain: 0 },
  ]
  expect(readRounds(writeRounds(rounds))).toEqual(rounds)
  expect(readRounds('1.A.x.2')).toEqual([{ round: 1, candidates: { A: 0 }, abstain: 2 }])
  const doings = { M1: 'objection', M2: ABSTAINS, M3: 'B_r.am*' }
  expect(doingsIn(doingsInAddress(doings))).toEqual(doings)
  expect(readCandidates(' Asha, Bram;Cyra\nAsha, ')).toEqual(['Asha', 'Bram', 'Cyra'])
})

test('every ballot that a trial makes can be saved for the command line, and says the same there', () => {
  const tried = catalogue.flatMap(ruleParts).flatMap(({ rule }) => {
    const trial = trialOf(rule)
    return trial === null ? [] : [{ rule, trial }]
  })
  expect(new Set(tried.map(({ trial }) => trial.kind)).size).toBe(4)
  for (const { rule, trial } of tried) {
    for (const choice of trial.choices) {
      const ballot = trial.ballot({ members }, all(choice), trial.circumstances[0] ?? null, time)
      const read = ballotFromCase(JSON.parse(JSON.stringify(ballot)))
      expect(read.ok, rule.id).toBe(true)
      if (read.ok) expect(decide(rule, read.value, time.calendar)).toEqual(decide(rule, ballot, time.calendar))
    }
  }
})
