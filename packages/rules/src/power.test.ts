import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BallotMember } from './ballot.ts'
import { ruleById } from './catalogue/catalogue.ts'
import { allOf, anyOf, count, noVeto, ONE_MEMBER_ONE_VOTE, share, vote } from './catalogue/rule-parts.ts'
import type { Condition } from './condition.ts'
import { exactly } from './fraction.ts'
import { countByHalves } from './power-by-halves.ts'
import { countBySubsets } from './power-by-subsets.ts'
import { countByWeights } from './power-by-weights.ts'
import { profileOfWeights } from './power-profile.ts'
import { powerOf, powerOfRule, powerOfWeights } from './power.ts'
import type { Power } from './power-result.ts'
import { RULE_FORMAT } from './rule.ts'
import type { Rule } from './rule.ts'

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/cases/compute')
const present = existsSync(SHARED)

function read(file: string) {
  return JSON.parse(readFileSync(path.join(SHARED, file), 'utf8'))
}

function ruleOf(condition: Condition, groups: Rule['groups'] = {}): Rule {
  return {
    format: RULE_FORMAT,
    id: 'test',
    version: 1,
    title: 'Test',
    text: 'Test.',
    source: { citation: 'Test', certainty: 'own' },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups,
    ledgers: { population: { title: 'Population' } },
    decision: vote(condition),
  }
}

function must(power: ReturnType<typeof powerOf>): Power {
  if (!power.ok) throw new Error(JSON.stringify(power.refusal))
  return power.value
}

function value(number: string | number): number {
  const { numerator, denominator } = exactly(number)
  return Number(numerator) / Number(denominator)
}

interface Expected {
  readonly winningCoalitions: number
  readonly swings: readonly (number | string)[]
  readonly banzhafNormalized: readonly { readonly fraction: string }[]
  readonly shapleyShubik: readonly { readonly fraction: string }[]
}

test.skipIf(!present)('small games have the published exact indices (skipped: ../shared is absent)', () => {
  for (const { id, rule, players, expected } of read('power-small.json').cases as {
    id: string
    rule: { type: string; quota: number; weights: number[] }
    players: string[]
    expected: Expected
  }[]) {
    const power =
      rule.type === 'weighted'
        ? must(
            powerOf({
              quota: rule.quota,
              weights: Object.fromEntries(players.map((player, index) => [player, rule.weights[index] ?? 0])),
            }),
          )
        : must(
            powerOf(
              ruleById('unsc-27-3') ?? ruleOf(count('none', 1)),
              players.map((player) => ({ id: player, attributes: { permanent: player.startsWith('P') } })),
            ),
          )
    expect([id, power.winningCoalitions]).toEqual([id, expected.winningCoalitions])
    expect(power.members.map(({ swings }) => swings)).toEqual(expected.swings)
    expect(power.members.map(({ banzhafNormalised }) => exactly(banzhafNormalised))).toEqual(
      expected.banzhafNormalized.map(({ fraction }) => exactly(fraction)),
    )
    expect(power.members.map(({ shapleyShubik }) => exactly(shapleyShubik))).toEqual(
      expected.shapleyShubik.map(({ fraction }) => exactly(fraction)),
    )
  }
})

test.skipIf(!present)(
  'EU27 with unrounded populations and the blocking clause, from the treaty rule (skipped: ../shared is absent)',
  () => {
    const { expected } = read('power-eu27.json').cases[0] as {
      expected: {
        winningCoalitions: number
        members: {
          member: string
          population: number
          swings: number
          shapleyShubik: number
          banzhafNormalized: number
        }[]
      }
    }
    const rule = ruleById('eu-16-4')
    const members = expected.members.map(({ member, population }) => ({ id: member, weights: { population } }))
    const power = must(powerOf(rule ?? ruleOf(count('none', 1)), members))
    expect(power.method).toBe('halves')
    expect(power.winningCoalitions).toBe(expected.winningCoalitions)
    expect(power.members.map(({ swings }) => swings)).toEqual(expected.members.map(({ swings }) => swings))
    for (const [index, { shapleyShubik, banzhafNormalized }] of expected.members.entries()) {
      expect(Math.abs(value(power.members[index]?.shapleyShubik ?? 0) - shapleyShubik)).toBeLessThan(1e-12)
      expect(Math.abs(value(power.members[index]?.banzhafNormalised ?? 0) - banzhafNormalized)).toBeLessThan(1e-12)
    }
  },
)

test.skipIf(!present)('US Electoral College: every swing exact (skipped: ../shared is absent)', () => {
  const { rule, players, expected } = read('power-us-electoral-college.json').cases[0] as {
    rule: { quota: number; weights: number[] }
    players: string[]
    expected: { swings: string[]; shapleyShubik: number[] }
  }
  const weights = Object.fromEntries(players.map((player, index) => [player, rule.weights[index] ?? 0]))
  const power = must(powerOf({ quota: rule.quota, weights }))
  expect(power.method).toBe('by size and weight')
  expect(power.members.map(({ swings }) => String(swings))).toEqual(expected.swings)
  for (const [index, each] of expected.shapleyShubik.entries()) {
    expect(Math.abs(value(power.members[index]?.shapleyShubik ?? 0) - each)).toBeLessThan(1e-12)
  }
})

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

const aTree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((quota) => count(`c${quota}`, quota)),
    fc.constantFrom('1/2', '2/3', '65/100').map((part) => share(`s${part}`, part, 'members', { ledger: 'population' })),
    fc.constant(share('majority', '1/2', 'present-and-voting', { strict: true })),
    fc.constant(noVeto('veto', 'permanent', 'Veto')),
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => allOf('all', ...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => anyOf('any', ...of)),
  ),
})).tree

const someMembers: fc.Arbitrary<readonly BallotMember[]> = fc
  .array(fc.tuple(fc.nat({ max: 20 }), fc.boolean()), { minLength: 1, maxLength: 7 })
  .map((list) =>
    list.map(([population, permanent], index) => ({
      id: `M${index}`,
      weights: { population },
      attributes: { permanent },
    })),
  )

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
        const pivot = yes.findIndex((_, index) => wins(rule, members, new Set(yes.slice(0, index + 1))))
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

/** Whether a set of yes, the rest no, carries: judged from the condition by itself, without the engine. */
function wins(rule: Rule, members: readonly BallotMember[], yes: ReadonlySet<string>): boolean {
  const holds = (condition: Condition): boolean => {
    if (condition.type === 'all-of') return condition.of.every(holds)
    if (condition.type === 'any-of') return condition.of.some(holds)
    if (condition.type === 'concurrence')
      return members.every(({ id, attributes }) => !attributes?.['permanent'] || yes.has(id))
    if (condition.type !== 'count' && condition.type !== 'share') return false
    const weight = ({ weights }: BallotMember) =>
      condition.ledger === 'heads' ? 1 : Number(weights?.['population'] ?? 0)
    const inFavour = members.filter(({ id }) => yes.has(id)).reduce((sum, member) => sum + weight(member), 0)
    const all = members.reduce((sum, member) => sum + weight(member), 0)
    if (condition.type === 'count') return inFavour >= Number(condition.threshold)
    const [a = '0', b = '1'] = String(condition.threshold).split('/')
    const [left, right] = [inFavour * Number(b), all * Number(a)]
    return inFavour > 0 && (condition.strict ? left > right : left >= right)
  }
  return yes.size > 0 && rule.decision.kind === 'vote' && holds(rule.decision.condition)
}

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
