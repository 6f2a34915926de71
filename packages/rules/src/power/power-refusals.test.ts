import { expect, test } from 'vitest'
import { must, ruleOf } from '../../testing/composed-games.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { allOf, anyOf, count, share } from '../catalogue/rule-parts.ts'
import { coalitionsOfProfile, coalitionsOfRule } from '../further-indices/coalition-source.ts'
import { withFurther } from '../further-indices/further-indices.ts'
import { powerAsJson } from './power-json.ts'
import { asWeighted } from './power-profile.ts'
import { powerOf, powerOfRule, powerOfWeights } from './power.ts'
import type { Result } from '../result.ts'
import type { Rule } from '../language/rule.ts'

const refusalOf = <T>(result: Result<T>) => (result.ok ? null : [result.refusal.code, result.refusal.facts])

const membersOf = (many: number) => Array.from({ length: many }, (_, index) => ({ id: `M${index}` }))

const gameOf = (many: number) => ({ quota: 1, weights: Object.fromEntries(membersOf(many).map(({ id }) => [id, 1])) })

test('a weighted game that is none is refused with what is wrong with it', () => {
  expect(refusalOf(powerOfWeights(gameOf(0)))).toEqual(['power.members', { members: 0, most: 500 }])
  expect(refusalOf(powerOfWeights(gameOf(501)))).toEqual(['power.members', { members: 501, most: 500 }])
  expect(powerOfWeights(gameOf(500)).ok).toBe(true)
  const two = (quota: string | number, A: string | number, B: string | number) =>
    refusalOf(powerOfWeights({ quota, weights: { A, B } }))
  expect(two('x', 1, 1)?.[0]).toBe('fraction.unreadable')
  expect(two(1, 0.5, 1)?.[0]).toBe('fraction.inexact_number')
  expect(two(1, 2, -1)).toEqual(['power.negative_weight', { member: 'B' }])
  expect(two(1, 0, 0)).toEqual(['power.nothing_to_decide', { reason: 'all weights are zero' }])
  expect(two(0, 2, 4)).toEqual(['power.quota_out_of_range', { quota: '0', total: '3' }])
  expect(two(8, 2, 4)).toEqual(['power.quota_out_of_range', { quota: '8', total: '3' }])
  expect(two(6, 2, 4)).toBeNull()
  expect(two(2, '9007199254740991', 1)).toEqual(['power.weights_too_large', { total: '9007199254740992' }])
  expect(two(2, '9007199254740990', 1)).toBeNull()
})

test('a rule that is no vote, has no members or is not counted is refused', () => {
  const silence = ruleById('silence') as Rule
  expect(refusalOf(powerOfRule(silence, membersOf(3)))).toEqual([
    'power.not_a_vote',
    { rule: 'silence', kind: silence.decision.kind },
  ])
  const rule = ruleOf(count('two', 2))
  expect(refusalOf(powerOfRule(rule))).toEqual(['power.members', { members: 0 }])
  expect(must(powerOfRule({ ...rule, members: membersOf(3) })).members.map(({ swings }) => swings)).toEqual([2, 2, 2])
  const casting: Rule = {
    ...rule,
    decision: { ...rule.decision, tie: { kind: 'casting-vote', role: 'chair' } } as Rule['decision'],
  }
  expect(refusalOf(powerOfRule(casting, membersOf(3)))).toEqual(['power.not_countable', { rule: 'test' }])
  const weighed = ruleOf(share('weights', '1/2', 'members', { ledger: 'population' }))
  expect(refusalOf(powerOfRule(weighed, membersOf(3)))).toEqual(['power.not_countable', { rule: 'test' }])
  expect(refusalOf(powerOfRule(rule, [...membersOf(3), { id: 'M1' }]))?.[0]).toBe('ballot.member_twice')
})

test('a rule under which a yes can harm is refused, also where the numbers would add up', () => {
  // Of three, one yes carries, two do not, three do again: swings of zero that add up to one.
  const falling = ruleOf(anyOf('either', count('three', 3), count('two against', 2, { counts: ['no'] })))
  expect(refusalOf(powerOfRule(falling, membersOf(3)))).toEqual(['power.not_monotone', { rule: 'test' }])
  // Three or four of six adopt, five do not, six do.
  const graded: Rule = {
    ...falling,
    decision: {
      kind: 'graded',
      cases: [
        { id: 'all', condition: count('all', 6), outcome: 'adopted' },
        { id: 'five', condition: count('five', 5), outcome: 'rejected' },
        { id: 'three', condition: count('three', 3), outcome: 'adopted' },
      ],
      otherwise: 'no-opinion',
    },
  }
  expect(refusalOf(powerOfRule(graded, membersOf(6)))).toEqual(['power.not_monotone', { rule: 'test' }])
})

test('a later case of a graded rule that only rejects is no reason to refuse it, whatever it counts', () => {
  const graded: Rule = {
    ...ruleOf(count('none', 1)),
    decision: {
      kind: 'graded',
      cases: [
        { id: 'for', condition: count('for', 2), outcome: 'adopted' },
        { id: 'against', condition: count('against', 2, { counts: ['no'] }), outcome: 'rejected' },
      ],
      otherwise: 'no-opinion',
    },
  }
  expect(must(powerOf(graded, membersOf(3))).members.map(({ shapleyShubik }) => shapleyShubik)).toEqual([
    '1/3',
    '1/3',
    '1/3',
  ])
})

test('where all coalitions show that a yes harms, none is shared', () => {
  const source = coalitionsOfRule(Float64Array.of(0), [Float64Array.of(1), Float64Array.of(1)], ([yes]) => yes === 1)
  const refusal = ['power.not_monotone', { method: 'all coalitions' }]
  expect([refusalOf(source.vulnerable()), refusalOf(source.minimal())]).toEqual([refusal, refusal])
})

const methodsOf = (weights: readonly number[], least: readonly number[]) => {
  const { vulnerable, minimal } = coalitionsOfProfile({ ids: weights.map(String), weights, least })
  return [vulnerable(), minimal()].map((counted) => (counted.ok ? counted.value.method : counted.refusal.code))
}

test('coalitions are tried one by one where they are fewer than the steps of the tables', () => {
  const even = (many: number, quota: number) => Array.from({ length: many + 1 }, () => quota)
  expect(methodsOf([3, 2, 1], even(3, 4))).toEqual(['all coalitions', 'all coalitions'])
  const ones = (many: number) => Array.from({ length: many }, () => 1)
  expect(methodsOf(ones(24), even(24, 13))).toEqual(['by distinct weights', 'by size and weight'])
  expect(methodsOf([1_000_003, 1_000_033, 999_983], even(3, 2_000_000))).toEqual(['all coalitions', 'all coalitions'])
  const large = Array.from({ length: 29 }, (_, index) => 1_000_003 + 7919 * index)
  expect(methodsOf(large, even(29, 15_000_000))).toEqual(['power.index_too_large', 'power.index_too_large'])
})

test('a game of size and weight is one of a quota alone where every size needs the same, or heads are all there is', () => {
  const ids = ['A', 'B', 'C']
  const of = (weights: readonly number[], least: readonly number[]) => asWeighted({ ids, weights, least })
  expect(of([3, 2, 1], [Infinity, 4, 4, 4])).toEqual({ ids, weights: [3, 2, 1], quota: 4 })
  expect(of([3, 2, 1], [Infinity, 4, 4, 3])).toBeNull()
  expect(of([3, 2, 1], [Infinity, Infinity, 0, 0])).toBeNull()
  expect(of([0, 0, 1], [Infinity, Infinity, 0, 0])).toBeNull()
  expect(of([3, 2, 1], [Infinity, 0, 0, 0])).toBeNull()
  expect(of([0, 0, 0], [Infinity, Infinity, 1, 0])).toBeNull()
  expect(of([0, 0, 0], [Infinity, Infinity, 0, 0])).toEqual({ ids, weights: [1, 1, 1], quota: 2 })
})

test('populations as they are, of more members than all coalitions are tried for, are counted by halves', () => {
  const members = Array.from({ length: 22 }, (_, index) => ({
    id: `M${index}`,
    weights: { population: 1_000_003 + 104_729 * index },
  }))
  const rule = ruleOf(allOf('both', count('twelve', 12), share('65', '65/100', 'members', { ledger: 'population' })))
  const power = must(powerOfRule(rule, members, ['johnston', 'holler']))
  expect(power.method).toBe('halves')
  expect(power.further).toMatchObject([{ method: 'all coalitions' }, { method: 'all coalitions' }])
})

test('as JSON: what is always there, what was asked for, and what is out of reach with its sentence', () => {
  const game = { quota: 51, weights: { A: 50, B: 49, C: 1 } }
  const plain = powerAsJson(must(powerOfWeights(game)))
  expect(Object.keys(plain)).toEqual(['members', 'method', 'certificate'])
  expect(plain.members[0]).toEqual({ id: 'A', banzhaf: '3/4', banzhafNormalised: '3/5', shapleyShubik: '2/3' })
  const asked = powerAsJson(must(powerOfWeights(game, ['johnston'])))
  expect(asked).toMatchObject({
    winningCoalitions: 3,
    indices: [
      {
        index: 'johnston',
        method: 'all coalitions',
        certificate: {
          kind: 'exact',
          checks: ['critical memberships are the swings of the other count', 'the index adds up to exactly 1'],
        },
      },
    ],
  })
  const power = { ...must(powerOfWeights(game)), winningCoalitions: null }
  const weighted = { ids: ['A', 'B'], weights: [2 ** 30, 2 ** 30], quota: 2 ** 30 + 1 }
  const unused = () => ({ ok: false, refusal: { code: 'power.test_only', facts: {} } }) as const
  const refused = powerAsJson(
    withFurther(power, ['coleman', 'holler'], { vulnerable: unused, minimal: unused, weighted }),
  )
  expect(refused).toMatchObject({
    indices: [
      {
        index: 'coleman',
        refused: { code: 'power.index_too_large', facts: { index: 'coleman' }, sentence: expect.any(String) as string },
      },
      { index: 'holler', refused: { code: 'power.test_only', sentence: 'power.test_only' } },
    ],
  })
})
