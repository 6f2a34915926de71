import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential, exponentialMinusOne, logarithm, sineAndCosineOfTurn } from './elementary-functions.ts'
import { saddleAt, tiltFrom } from './exponential-tilt.ts'
import { exactly } from '../fraction.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { phaseTable } from './phase-table.ts'
import { pivotByFrequencies } from './pivot-by-frequencies.ts'
import { NO_HEAVIEST, withNext } from './heaviest-coalitions.ts'
import { countingPlan, pivotByWeights } from './pivot-by-weights.ts'
import { powerByFrequencies } from './power-by-frequencies.ts'
import { countByWeights } from './power-by-weights.ts'
import { indicesFromCounts } from './power-result.ts'
import { certifiedRule } from './quadrature-bound.ts'
import { weightClasses } from './weight-classes.ts'
import { powerOfWeights } from './power.ts'

test('exponential, logarithm, sine and cosine are right to the last digits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
      (x, y) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
        expect(Math.abs(logarithm(y) - Math.log(y))).toBeLessThan(1e-15 * Math.max(1, Math.abs(Math.log(y))))
        const small = x / 1000
        expect(Math.abs(exponentialMinusOne(small) - Math.expm1(small))).toBeLessThanOrEqual(
          1e-15 * Math.abs(Math.expm1(small)),
        )
      },
    ),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (b, a) => {
      const { sine, cosine } = sineAndCosineOfTurn(a % b, b)
      expect(Math.abs(sine - Math.sin((2 * Math.PI * (a % b)) / b))).toBeLessThan(2e-15)
      expect(Math.abs(cosine - Math.cos((2 * Math.PI * (a % b)) / b))).toBeLessThan(2e-15)
    }),
  )
})

test('Gauss–Legendre nodes integrate polynomials exactly', () => {
  for (const nodes of [1, 2, 5, 30, 95]) {
    for (const degree of [0, 1, nodes, 2 * nodes - 1]) {
      const sum = gaussLegendre(nodes).reduce((total, { at, weight }) => total + weight * at ** degree, 0)
      expect(Math.abs(sum * (degree + 1) - 1)).toBeLessThan(1e-12)
    }
  }
})

test('where both are possible, frequencies agree with the exact integers on every member', () => {
  // Forty members of a fictional federation: large enough for the series to die out, small enough to count.
  const weights = Array.from({ length: 40 }, (_, index) => 3 + ((index * index * 7 + 11 * index) % 41))
  const named = Object.fromEntries(weights.map((weight, index) => [`M${index}`, weight]))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const quota of [Math.floor(total / 2) + 1, Math.ceil((2 * total) / 3)]) {
    const exact = powerOfWeights({ quota, weights: named })
    const bounded = powerByFrequencies({ ids: Object.keys(named), weights, quota })
    if (!exact.ok || !bounded.ok) throw new Error(JSON.stringify([exact.ok, bounded]))
    const near = (value: string | number, other: string | number) => {
      const { numerator, denominator } = exactly(value)
      expect(Math.abs(Number(other) / (Number(numerator) / Number(denominator)) - 1)).toBeLessThan(1e-9)
    }
    for (const [index, member] of exact.value.members.entries()) {
      near(member.banzhaf, bounded.value.members[index]?.banzhaf ?? 0)
      near(member.banzhafNormalised, bounded.value.members[index]?.banzhafNormalised ?? 0)
      near(member.shapleyShubik, bounded.value.members[index]?.shapleyShubik ?? 0)
    }
  }
})

test('two equal halves of the weight do not die out, and are refused rather than guessed', () => {
  const weights = [1_000_000_007, 999_999_937, ...Array.from({ length: 40 }, (_, index) => 2 + index)]
  const refused = powerByFrequencies({ ids: weights.map((_, index) => `M${index}`), weights, quota: 1_000_000_500 })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'power.not_certified' } })
})

test('the rule of integration is right on every polynomial that an index is made of, by exact arithmetic', () => {
  for (const members of [80, 120, 190]) {
    const { nodes, relativeError } = certifiedRule(members)
    expect(nodes.length).toBeLessThan(members / 2)
    expect(relativeError).toBeLessThanOrEqual(2e-10)
    let worst = 0
    let binomial = 1n
    for (let s = 0; s < members; s += 1) {
      const scale = Number(BigInt(members) * binomial)
      const sum = nodes.reduce(
        (all, { at, weight }) => all + weight * scale * at ** s * (1 - at) ** (members - 1 - s),
        0,
      )
      worst = Math.max(worst, Math.abs(sum - 1))
      binomial = (binomial * BigInt(members - 1 - s)) / BigInt(s + 1)
    }
    expect(Math.abs(worst - relativeError)).toBeLessThan(1e-12)
  }
})

/** Sixty members, one of them large: few enough weights to count exactly. */
const SIXTY = Array.from({ length: 60 }, (_, k) => (k === 0 ? 900 : 20 + ((k * k * 37 + 101 * k) % 173)))

test('low and high majorities agree with the exact integers on every member', () => {
  const ids = SIXTY.map((_, index) => `M${index}`)
  const total = SIXTY.reduce((sum, weight) => sum + weight, 0)
  for (const share of [0.15, 0.85]) {
    const quota = Math.ceil(share * total)
    const table = countByWeights({ ids, weights: SIXTY, least: Array.from({ length: 61 }, () => quota) })
    const exact = indicesFromCounts(ids, table, 'by size and weight')
    const bounded = powerByFrequencies({ ids, weights: SIXTY, quota })
    if (!exact.ok || !bounded.ok) throw new Error(JSON.stringify([exact.ok, bounded]))
    for (const [index, member] of exact.value.members.entries()) {
      const { numerator, denominator } = exactly(member.shapleyShubik)
      const reference = Number((numerator << 200n) / denominator) / 2 ** 200
      expect(Math.abs(Number(bounded.value.members[index]?.shapleyShubik) / reference - 1)).toBeLessThan(1e-9)
    }
  }
}, 60_000)

test('one member far heavier than all others together comes to an end, and agrees with the exact integers', () => {
  const weights = [1000, ...Array.from({ length: 45 }, (_, index) => 5 + ((index * 5) % 8))]
  const ids = weights.map((_, index) => `M${index}`)
  const light = weights.reduce((sum, weight) => sum + weight, -1000)
  for (const quota of [Math.ceil(0.6 * light), 1000 + Math.ceil(0.6 * light)]) {
    const table = countByWeights({ ids, weights, least: Array.from({ length: 47 }, () => quota) })
    const exact = indicesFromCounts(ids, table, 'by size and weight')
    const bounded = powerByFrequencies({ ids, weights, quota })
    if (!exact.ok || !bounded.ok) throw new Error(JSON.stringify([exact.ok, bounded]))
    for (const [index, member] of exact.value.members.entries()) {
      const { numerator, denominator } = exactly(member.shapleyShubik)
      const reference = Number((numerator << 200n) / denominator) / 2 ** 200
      expect(Math.abs(Number(bounded.value.members[index]?.shapleyShubik) / reference - 1)).toBeLessThan(1e-9)
    }
  }
})

test('a node counted by weights is the node by all its frequencies', () => {
  const game = weightClasses({ ids: SIXTY.map(String), weights: SIXTY, quota: 1500 })
  for (const t of [0.01, 0.07, 0.2]) {
    const saddle = saddleAt(game, t, 0)
    const counted = pivotByWeights(game, countingPlan(game, t, tiltFrom(game, saddle, 0), 1500))
    for (const shift of [0.4, 1.4]) {
      const summed = pivotByFrequencies(game, t, tiltFrom(game, saddle, shift), 1, phaseTable(game))
      for (const [index, value] of counted.entries()) {
        // Counting is exact to the last digits of a probability, not of a small difference of probabilities.
        expect(Math.abs((summed?.[index] ?? 0) - value)).toBeLessThan(1e-12 * value + 1e-16)
      }
    }
  }
})

test('counting is the same whatever a member weighs beyond the quota, also beyond 32 bits', () => {
  const counted = [800, 4_294_967_300].map((heavy) => {
    const weights = [heavy, ...SIXTY.slice(1)]
    const game = weightClasses({ ids: weights.map(String), weights, quota: 700 })
    return pivotByWeights(game, countingPlan(game, 0.1, tiltFrom(game, saddleAt(game, 0.1, 0), 0), 700))
  })
  for (const [index, value] of (counted[0] ?? new Float64Array()).entries()) {
    expect(Math.abs((counted[1]?.[index] ?? 0) / value - 1)).toBeLessThan(1e-12)
  }
})

test('a node is the same whether the heaviest members join by weight or coalition by coalition', () => {
  const weights = [0, ...SIXTY, 900, 410]
  const quota = 2100
  const game = weightClasses({ ids: weights.map(String), weights, quota })
  for (const t of [0.003, 0.06, 0.2]) {
    const tilt = tiltFrom(game, saddleAt(game, t, 0), 0)
    const plan = countingPlan(game, t, tilt, quota)
    const odds = t / (1 - t)
    const ascending = weights.toSorted((a, b) => a - b)
    const all = ascending.map((_, member) =>
      Math.min(
        ascending.slice(0, member + 1).reduce((a, b) => a + b),
        quota - 1,
      ),
    )
    const byWeight = pivotByWeights(game, { ...plan, reaches: all, heaviest: NO_HEAVIEST })
    const planned = pivotByWeights(game, plan)
    let heaviest = NO_HEAVIEST
    for (let many = 1; many <= 10; many += 1) {
      heaviest = withNext(heaviest, ascending[ascending.length - many] ?? 0, odds, quota, 1e-18)
      const reaches = all.slice(0, -many)
      for (const [index, value] of pivotByWeights(game, { ...plan, reaches, heaviest }).entries()) {
        expect(Math.abs((byWeight[index] ?? 0) - value)).toBeLessThan(1e-12 * value + 1e-16)
        expect(Math.abs((planned[index] ?? 0) - value)).toBeLessThan(1e-12 * value + 1e-15)
      }
    }
  }
})
