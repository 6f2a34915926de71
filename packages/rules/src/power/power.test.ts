import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTree, carries, must, ruleOf, someMembers, value } from '../../testing/composed-games.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { count, share } from '../catalogue/rule-parts.ts'
import { countByHalves } from './power-by-halves.ts'
import { countBySubsets } from './power-by-subsets.ts'
import { countByWeights } from './power-by-weights.ts'
import { profileOfWeights } from './power-profile.ts'
import { powerOf, powerOfRule, powerOfWeights } from './power.ts'
import type { Rule } from '../language/rule.ts'

test('the table by weights, the halves and all coalitions count the same', () => {
  const games = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 9 }).chain((weights) =>
    fc.tuple(
      fc.constant(weights),
      fc.integer({
        min: 1,
        max: Math.max(
          1,
          weights.reduce((a, b) => a + b, 0),
        ),
      }),
    ),
  )
  fc.assert(
    fc.property(games, ([weights, quota]) => {
      const profile = profileOfWeights({
        quota,
        weights: Object.fromEntries(weights.map((weight, index) => [`M${index}`, weight])),
      })
      if (!profile.ok) return
      const game = profile.value
      const differences = game.weights.map((weight) => Float64Array.of(weight))
      const brute = countBySubsets(
        Float64Array.of(-(game.least[0] ?? 0)),
        differences,
        (values) => (values[0] ?? 0) >= 0,
      )
      expect(countByWeights(game)).toEqual(brute)
      expect(countByHalves(game)).toEqual(brute)
    }),
  )
})

test('Shapley–Shubik is the average over all orders of who turns the vote', () => {
  fc.assert(
    fc.property(aTree, someMembers, (condition, members) => {
      if (members.length > 5) return
      const rule = ruleOf(condition, { permanent: { attribute: 'permanent' } })
      const power = powerOfRule(rule, members)
      if (!power.ok) return
      const turns = new Map<string, number>(members.map(({ id }) => [id, 0]))
      let orders = 0
      const walk = (yes: readonly string[], rest: readonly string[]) => {
        if (rest.length === 0) orders += 1
        for (const id of rest)
          walk(
            [...yes, id],
            rest.filter((other) => other !== id),
          )
        if (rest.length > 0) return
        const pivot = yes.findIndex((_, index) => carries(rule, members, new Set(yes.slice(0, index + 1))))
        const id = yes[pivot] ?? ''
        turns.set(id, (turns.get(id) ?? 0) + 1)
      }
      walk(
        [],
        members.map(({ id }) => id),
      )
      for (const { id, shapleyShubik } of power.value.members) {
        expect(value(shapleyShubik)).toBeCloseTo((turns.get(id) ?? 0) / orders, 12)
      }
    }),
    { numRuns: 25 },
  )
}, 30_000)

const someWeights = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0))

test('dual games have the same indices, and equal weights the same power', () => {
  fc.assert(
    fc.property(someWeights, fc.nat(), (weights, pick) => {
      const total = weights.reduce((a, b) => a + b, 0)
      const quota = 1 + (pick % total)
      const named = Object.fromEntries(weights.map((weight, index) => [`M${index}`, weight]))
      const game = must(powerOfWeights({ quota, weights: named }))
      const dual = must(powerOfWeights({ quota: total - quota + 1, weights: named }))
      expect(dual.members.map(({ swings, shapleyShubik }) => [swings, shapleyShubik])).toEqual(
        game.members.map(({ swings, shapleyShubik }) => [swings, shapleyShubik]),
      )
      for (const [i, weight] of weights.entries()) {
        if (weight === 0) expect(game.members[i]?.swings).toBe(0)
        for (const [j, other] of weights.entries()) {
          const [mine, theirs] = [
            value(game.members[i]?.shapleyShubik ?? 0),
            value(game.members[j]?.shapleyShubik ?? 0),
          ]
          if (weight >= other) expect(mine).toBeGreaterThanOrEqual(theirs)
        }
      }
    }),
  )
})

test('scaling quota and weights changes nothing, and rationals are accepted', () => {
  const plain = must(powerOfWeights({ quota: 6, weights: { A: 4, B: 3, C: 2, D: 1 } }))
  const scaled = must(powerOfWeights({ quota: '3/5', weights: { A: '4/10', B: '0.3', C: '1/5', D: '1/10' } }))
  expect(scaled).toEqual(plain)
})

test('a composed game that is too large for an exact method is refused, never approximated', () => {
  const members = Array.from({ length: 60 }, (_, index) => ({
    id: `M${index}`,
    weights: { population: 1_000_003 + index * 7919 },
  }))
  expect(powerOf(ruleById('eu-16-4') ?? ruleOf(count('none', 1)), members)).toMatchObject({
    ok: false,
    refusal: { code: 'power.too_large' },
  })
})

test('Luxembourg had no power in the Council of 1958', () => {
  const power = must(powerOfWeights({ quota: 12, weights: { DE: 4, FR: 4, IT: 4, BE: 2, NL: 2, LU: 1 } }))
  expect(power.members.find(({ id }) => id === 'LU')?.swings).toBe(0)
  expect(power.members.map(({ banzhafNormalised }) => banzhafNormalised)).toEqual([
    '5/21',
    '5/21',
    '5/21',
    '1/7',
    '1/7',
    0,
  ])
})

test('a rule of one weight for more members than can be counted has the power of the weighted game', () => {
  const weights = Array.from({ length: 190 }, (_, index) => 1_500 + ((index * index * 7919 + 104_729 * index) % 40_009))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const majority = ruleOf(share('majority', '1/2', 'votes-cast', { ledger: 'population', strict: true }))
  const members = weights.map((population, index) => ({ id: `M${index}`, weights: { population } }))
  const power = must(powerOfRule(majority, members))
  expect(power.certificate).toMatchObject({ kind: 'bounded' })
  const named = Object.fromEntries(members.map(({ id, weights: { population } }) => [id, population]))
  expect(power).toEqual(must(powerOfWeights({ quota: Math.floor(total / 2) + 1, weights: named })))
})

test('a graded rule whose earlier case undoes a later one has no power to divide', () => {
  const members = Array.from({ length: 6 }, (_, index) => ({ id: `M${index}` }))
  const graded = (first: 'rejected' | 'approved'): Rule => ({
    ...ruleOf(count('none', 1)),
    decision: {
      kind: 'graded',
      cases: [
        { id: 'many', condition: count('many', 5), outcome: first },
        { id: 'some', condition: count('some', 3), outcome: 'adopted' },
        { id: 'few', condition: count('few', 2), outcome: 'rejected' },
      ],
      otherwise: 'no-opinion',
    },
  })
  expect(powerOf(graded('rejected'), members)).toMatchObject({ ok: false, refusal: { code: 'power.not_monotone' } })
  expect(must(powerOf(graded('approved'), members)).members[0]).toMatchObject({ swings: 10, shapleyShubik: '1/6' })
})
