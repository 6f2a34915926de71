import { expect, test } from 'vitest'
import { ruleById } from '../catalogue/catalogue.ts'
import { allOf, count, share, vote } from '../catalogue/rule-parts.ts'
import type { Ballot } from '../language/ballot.ts'
import type { Decision, Rule } from '../language/rule.ts'
import { decide } from '../verdict/decide.ts'

const GENERAL_ASSEMBLY = ruleById('unga-18-3')
const EXAMINATION = ruleById('eu-comitology')

function judged(decision: Decision, ballot: Ballot, groups: NonNullable<Rule['groups']> = {}) {
  if (GENERAL_ASSEMBLY === null) throw new Error('not in the catalogue')
  return decide({ ...GENERAL_ASSEMBLY, groups, decision }, ballot)
}

const NOBODY_AGAINST = count('against', 0, { counts: ['no'], side: 'ceiling' })
const RIPARIAN = { riparian: { attribute: 'riparian' } }

test('nobody against is not enough where nobody is for it, whoever is in the groups', () => {
  const empty = judged(vote(NOBODY_AGAINST), { electorate: 9, tally: { abstain: 3 } }, RIPARIAN)
  expect(empty).toMatchObject({ value: { outcome: 'rejected' } })
  expect(empty.ok && empty.value.sentences.map(({ code }) => code)).toContain('verdict.empty_vote')
  expect(judged(vote(NOBODY_AGAINST), { electorate: 9, tally: { abstain: 3, yes: 1 } }, RIPARIAN)).toMatchObject({
    value: { outcome: 'adopted' },
  })
})

test('a yes counted only in a group is one', () => {
  const most = vote(share('riparian', '1/2', 'present-and-voting', { group: 'riparian', strict: true }))
  const counted = judged(most, { groupTallies: { riparian: { yes: 3, no: 2 } } }, RIPARIAN)
  expect(counted).toMatchObject({ value: { outcome: 'adopted', conditions: [{ counted: 3, of: 5 }] } })
})

test('a grade that nobody voted yes for is not given, and one that names no success needs no yes', () => {
  const grades = (outcome: 'adopted' | 'rejected') =>
    judged(
      { kind: 'graded', cases: [{ id: 'first', condition: NOBODY_AGAINST, outcome }], otherwise: 'no-opinion' },
      { electorate: 9, tally: { abstain: 3 } },
    )
  expect([grades('adopted'), grades('rejected')]).toMatchObject([
    { value: { outcome: 'no-opinion' } },
    { value: { outcome: 'rejected' } },
  ])
})

test('a grade is not passed over for the next because the ballot does not tell it', () => {
  if (EXAMINATION === null) throw new Error('not in the catalogue')
  // Neither 55 % of the states for it nor 55 % against it: no opinion, with both grades told.
  const ledgers = { population: { yes: 50, no: 50 } }
  const neither = decide(EXAMINATION, { electorate: 27, tally: { yes: 14, no: 13 }, ledgers })
  expect(neither).toMatchObject({ value: { outcome: 'no-opinion' } })
  expect(
    neither.ok && neither.value.conditions.filter(({ parent }) => parent === null).map(({ holds }) => holds),
  ).toEqual([false, false])
  // Fifteen of 27 states are in favour; whether they have 65 % of the population nobody says.
  expect(decide(EXAMINATION, { electorate: 27, tally: { yes: 15, no: 12 } })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['population'] } },
  })
})

test('what is missing is said once, and where the first failure decides, its name is the outcome', () => {
  const twice = allOf(
    'both',
    share('half', '1/2', 'members', { ledger: 'population' }),
    share('third', '1/3', 'members', { ledger: 'population' }),
  )
  expect(judged(vote(twice), { electorate: 9, tally: { yes: 9 } })).toMatchObject({
    refusal: { facts: { missing: ['population'] } },
  })
  const named = vote(allOf('both', count('for', 5), { ...NOBODY_AGAINST, otherwise: 'vetoed' }))
  expect(judged(named, { electorate: 9, tally: { yes: 8, no: 1 } })).toMatchObject({ value: { outcome: 'vetoed' } })
  expect(judged(named, { electorate: 9, tally: { yes: 4, no: 5 } })).toMatchObject({ value: { outcome: 'rejected' } })
})
