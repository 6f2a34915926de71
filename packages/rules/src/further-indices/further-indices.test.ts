import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTree, carries, must, ruleOf, someMembers, value } from '../../testing/composed-games.ts'
import type { BallotMember } from '../language/ballot.ts'
import { allOf, count, noVeto, share } from '../catalogue/rule-parts.ts'
import { criticalByProfile } from './critical-by-profile.ts'
import { criticalBySubsets } from './critical-by-subsets.ts'
import { add, exactly, exactNumber, fraction, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { FURTHER_INDICES, isFurtherIndex } from './further-index.ts'
import type { FurtherPower } from './further-index.ts'
import { withFurther } from './further-indices.ts'
import type { CoalitionSource } from './further-indices.ts'
import { minimalByWeights } from './minimal-by-weights.ts'
import { passingChance } from './passing-chance.ts'
import { powerByFrequencies } from '../power/power-by-frequencies.ts'
import { asWeighted, profileOfWeights } from '../power/power-profile.ts'
import type { ProfileGame } from '../power/power-profile.ts'
import { powerOf, powerOfRule, powerOfWeights } from '../power/power.ts'
import type { Power } from '../power/power-result.ts'
import { refusalInWords } from '../words/refusal-words.ts'
import { accept } from '../result.ts'
import type { Rule } from '../language/rule.ts'
import { criticalTally } from './shared-coalitions.ts'
import { vulnerableByWeights } from './vulnerable-by-weights.ts'

/** All coalitions of some members. */
function coalitionsOf(ids: readonly string[]): readonly ReadonlySet<string>[] {
  return ids.reduce<ReadonlySet<string>[]>(
    (sets, id) => [...sets, ...sets.map((set) => new Set([...set, id]))],
    [new Set()],
  )
}

const without = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== id))

/** The indices as they are defined, coalition by coalition, from nothing but who wins. */
function byDefinition(ids: readonly string[], wins: (set: ReadonlySet<string>) => boolean) {
  const all = coalitionsOf(ids)
  const winning = all.filter(wins)
  const vulnerable = winning
    .map((set) => ({ set, critical: [...set].filter((id) => !wins(without(set, id))) }))
    .filter(({ critical }) => critical.length > 0)
  const minimal = vulnerable.filter(({ set, critical }) => critical.length === set.size)
  const memberships = minimal.reduce((sum, { set }) => sum + set.size, 0)
  const big = (number: number) => BigInt(number)
  const partsOf = (coalitions: typeof vulnerable, id: string) =>
    coalitions
      .filter(({ critical }) => critical.includes(id))
      .reduce((sum, { critical }) => add(sum, fraction(1n, big(critical.length * coalitions.length))), ZERO)
  const members = ids.map((id): FurtherPower => {
    const swings = vulnerable.filter(({ critical }) => critical.includes(id)).length
    return {
      johnston: exactNumber(partsOf(vulnerable, id)),
      deeganPackel: exactNumber(partsOf(minimal, id)),
      holler: exactNumber(fraction(big(minimal.filter(({ set }) => set.has(id)).length), big(memberships))),
      colemanPrevent: exactNumber(fraction(big(swings), big(winning.length))),
      colemanInitiate: exactNumber(fraction(big(swings), big(all.length - winning.length))),
    }
  })
  return {
    members,
    minimalWinningCoalitions: minimal.length,
    colemanPowerToAct: exactNumber(fraction(big(winning.length), big(all.length))),
  }
}

/** The same of a computed result. */
function furtherOf({ members, minimalWinningCoalitions, colemanPowerToAct }: Power) {
  return {
    members: members.map(({ johnston, deeganPackel, holler, colemanPrevent, colemanInitiate }) => ({
      johnston,
      deeganPackel,
      holler,
      colemanPrevent,
      colemanInitiate,
    })),
    minimalWinningCoalitions,
    colemanPowerToAct,
  }
}

test('composed rules have the indices of their definitions', () => {
  let judged = 0
  fc.assert(
    fc.property(aTree, someMembers, (condition, members) => {
      const rule = ruleOf(condition, { permanent: { attribute: 'permanent' } })
      const power = powerOfRule(rule, members, FURTHER_INDICES)
      if (!power.ok) return
      judged += 1
      const expected = byDefinition(
        members.map(({ id }) => id),
        (set) => carries(rule, members, set),
      )
      expect(furtherOf(power.value)).toEqual(expected)
      expect(power.value.further?.map(({ index }) => index)).toEqual([...FURTHER_INDICES])
    }),
  )
  expect(judged).toBeGreaterThan(10)
})

const someWeights = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 })
  .filter((weights) => weights.some((weight) => weight > 0))

const totalOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

const namesOf = (weights: readonly number[]): readonly string[] => weights.map((_, index) => `M${index}`)

/** Who is critical where, by trying all coalitions of sizes and weights. */
function bySubsets({ weights, least }: ProfileGame) {
  const found = criticalBySubsets(
    Float64Array.of(0, 0),
    weights.map((weight) => Float64Array.of(1, weight)),
    ([size = 0, weight = 0]) => size > 0 && weight >= (least[size] ?? Infinity),
  )
  if (found === null) throw new Error('more yes harms')
  return found
}

test('every fast method counts what all coalitions give, for quotas of weights', () => {
  fc.assert(
    fc.property(someWeights, fc.nat(), (weights, pick) => {
      const quota = 1 + (pick % totalOf(weights))
      const ids = namesOf(weights)
      const game = { ids, weights, least: Array.from({ length: ids.length + 1 }, () => quota) }
      const brute = bySubsets(game)
      expect(criticalByProfile(game)).toEqual(brute)
      expect(minimalByWeights(game)).toEqual(brute.minimal)
      expect(vulnerableByWeights({ ids, weights, quota })).toEqual(brute.vulnerable)
    }),
    { numRuns: 300 },
  )
})

test('every fast method counts what all coalitions give, where the least weight falls with the size', () => {
  const steps = fc.array(fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 30 })), {
    minLength: 10,
    maxLength: 10,
  })
  fc.assert(
    fc.property(someWeights, steps, (weights, given) => {
      const least = given.toSorted((a, b) => (a === b ? 0 : b - a)).slice(0, weights.length + 1)
      const game = { ids: namesOf(weights), weights, least: [Infinity, ...least.slice(1)] }
      const brute = bySubsets(game)
      expect(criticalByProfile(game)).toEqual(brute)
      expect(minimalByWeights(game)).toEqual(brute.minimal)
    }),
    { numRuns: 300 },
  )
})

const sumOf = (power: Power, index: keyof FurtherPower): Fraction =>
  power.members.reduce((sum, member) => add(sum, exactly(member[index] ?? -1)), ZERO)

test('shares add up to one, dummies have nothing, equals the same, and who can veto prevents everything', () => {
  fc.assert(
    fc.property(someWeights, fc.nat(), (weights, pick) => {
      const quota = 1 + (pick % totalOf(weights))
      const named = Object.fromEntries(weights.map((weight, index) => [`M${index}`, weight]))
      const power = must(powerOfWeights({ quota, weights: named }, FURTHER_INDICES))
      for (const index of ['johnston', 'deeganPackel', 'holler'] as const) {
        expect(sumOf(power, index)).toEqual(fraction(1n))
      }
      for (const [i, member] of power.members.entries()) {
        const { id: _, ...own } = member
        if (member.swings === 0) {
          expect([member.johnston, member.deeganPackel, member.holler]).toEqual([0, 0, 0])
          expect([member.colemanPrevent, member.colemanInitiate]).toEqual([0, 0])
        }
        expect(member.colemanPrevent === 1).toBe(member.veto)
        for (const [j, weight] of weights.entries()) {
          if (weight !== weights[i]) continue
          const { id: __, ...other } = power.members[j] ?? member
          expect(other).toEqual(own)
        }
      }
    }),
  )
})

test('Coleman’s indices are those of Banzhaf: the harmonic mean of preventing and initiating is the absolute index', () => {
  const power = must(
    powerOfWeights({ quota: 41, weights: { A: 10, B: 10, C: 10, D: 10, E: 5, F: 3, G: 2 } }, ['coleman']),
  )
  for (const { banzhaf, colemanPrevent, colemanInitiate } of power.members) {
    const [prevent, initiate] = [value(colemanPrevent ?? 0), value(colemanInitiate ?? 0)]
    expect((2 * prevent * initiate) / (prevent + initiate)).toBeCloseTo(value(banzhaf), 12)
  }
})

test('the further indices of the Council of 1958, by hand', () => {
  const weights = { DE: 4, FR: 4, IT: 4, BE: 2, NL: 2, LU: 1 }
  const power = must(powerOf({ quota: 12, weights }, undefined, FURTHER_INDICES))
  const of = (id: string) => {
    const { johnston, deeganPackel, holler, colemanPrevent, colemanInitiate } =
      power.members.find((member) => member.id === id) ?? {}
    return [johnston, deeganPackel, holler, colemanPrevent, colemanInitiate]
  }
  // Minimal: the three large, or two of them with both medium ones. Luxembourg only doubles the coalitions.
  expect([power.winningCoalitions, power.minimalWinningCoalitions, power.colemanPowerToAct]).toEqual([14, 4, '7/32'])
  // Vulnerable, without Luxembourg: the three alone, with either medium one, and the minimal ones of four: 6.
  expect(of('DE')).toEqual(['1/4', '5/24', '1/5', '5/7', '1/5'])
  expect(of('BE')).toEqual(['1/8', '3/16', '1/5', '3/7', '3/25'])
  expect(of('LU')).toEqual([0, 0, 0, 0, 0])
})

test('an index is asked for by its name, once, and without asking nothing is added', () => {
  const game = { quota: 2, weights: { A: 1, B: 1, C: 1 } }
  const plain = must(powerOfWeights(game))
  expect('further' in plain).toBe(false)
  expect(Object.keys(plain.members[0] ?? {})).not.toContain('holler')
  const twice = must(powerOfWeights(game, ['holler', 'holler']))
  expect(twice.further?.map(({ index }) => index)).toEqual(['holler'])
  expect(twice.members[0]).toEqual({ ...plain.members[0], holler: '1/3' })
  expect(twice.minimalWinningCoalitions).toBe(3)
  expect(['johnston', 'Johnston', 'shapley'].map(isFurtherIndex)).toEqual([true, false, false])
})

test('a majority of 193 heads shares everything equally, whichever index is asked', () => {
  const members = Array.from({ length: 193 }, (_, index) => ({ id: `M${index}` }))
  const majority = ruleOf(share('majority', '1/2', 'present-and-voting', { strict: true }))
  const power = must(powerOf(majority, members, FURTHER_INDICES))
  const methods = power.further?.map((answer) => ('method' in answer ? answer.method : answer.refusal.code))
  expect(methods).toEqual(['by distinct weights', ...Array.from({ length: 3 }, () => 'by size and weight')])
  for (const { johnston, deeganPackel, holler, colemanPrevent } of power.members) {
    expect([johnston, deeganPackel, holler]).toEqual(['1/193', '1/193', '1/193'])
    expect(value(colemanPrevent ?? 0)).toBeLessThan(1)
  }
  expect(power.colemanPowerToAct).toBe('1/2')
})

/** Forty members of a fictional federation: few enough weights to count exactly. */
const FORTY = Array.from({ length: 40 }, (_, index) => 3 + ((index * index * 7 + 11 * index) % 41))

test('Coleman’s indices in doubles agree with the exact ones, and cannot disagree with a veto', () => {
  const named = Object.fromEntries(FORTY.map((weight, index) => [`M${index}`, weight]))
  const total = totalOf(FORTY)
  for (const quota of [Math.floor(total / 2) + 1, Math.ceil((2 * total) / 3), total - 5]) {
    const exact = must(powerOfWeights({ quota, weights: named }, ['coleman']))
    const weighted = { ids: Object.keys(named), weights: FORTY, quota }
    const chance = passingChance(weighted)
    if (!chance.ok) throw new Error(JSON.stringify(chance))
    expect(Math.abs(chance.value.wins / value(exact.colemanPowerToAct ?? 0) - 1)).toBeLessThan(
      chance.value.relativeError,
    )
    expect(chance.value.wins + chance.value.loses).toBeCloseTo(1, 12)
    expect(chance.value.relativeError).toBeLessThan(1e-11)
    const bounded = powerByFrequencies(weighted)
    if (!bounded.ok) continue
    const refused = { ok: false, refusal: { code: 'unused', facts: {} } } as const
    const found = withFurther(bounded.value, ['coleman'], {
      vulnerable: () => refused,
      minimal: () => refused,
      weighted,
    })
    expect(found.further).toMatchObject([{ index: 'coleman', method: 'by weight', certificate: { kind: 'bounded' } }])
    for (const [index, member] of exact.members.entries()) {
      for (const field of ['colemanPrevent', 'colemanInitiate'] as const) {
        const [near, right] = [Number(found.members[index]?.[field]), value(member[field] ?? 0)]
        expect(Math.abs(near / right - 1)).toBeLessThan(2e-9)
      }
      expect(found.members[index]?.colemanPrevent === 1).toBe(member.veto)
    }
  }
})

test('a member beyond 32 bits joins no coalition below the quota, and a quota beyond memory is refused', () => {
  const ids = ['A', 'B', 'C']
  const heavy = passingChance({ ids, weights: [4_294_967_297, 2, 1], quota: 3 })
  expect(heavy).toMatchObject({ ok: false, refusal: { code: 'power.index_too_large' } })
  const light = passingChance({ ids, weights: [40_000, 2, 1], quota: 40_001 })
  if (!light.ok) throw new Error('refused')
  // Only the two others together lose with it left out, and only they and nobody are too light with it: 3 of 8 win.
  expect([light.value.wins, light.value.loses]).toEqual([3 / 8, 5 / 8])
})

const LARGE = Array.from({ length: 190 }, (_, index) => 1_500 + ((index * index * 7919 + 104_729 * index) % 40_009))

test('what is out of reach is said with a code and a sentence, beside what is not, and never guessed', () => {
  const named = Object.fromEntries(LARGE.map((weight, index) => [`M${index}`, weight]))
  const power = must(powerOfWeights({ quota: Math.floor(totalOf(LARGE) / 2) + 1, weights: named }, FURTHER_INDICES))
  for (const answer of power.further?.slice(0, 3) ?? []) {
    if (!('refusal' in answer)) throw new Error(`${answer.index} was computed`)
    expect(answer.refusal).toMatchObject({
      code: 'power.index_too_large',
      facts: { index: answer.index, members: 190 },
    })
    expect(refusalInWords(answer.refusal)).toContain(answer.index)
  }
  expect(power.further?.[3]).toMatchObject({ index: 'coleman', certificate: { kind: 'bounded', relativeError: 2e-9 } })
  expect(Object.keys(power.members[0] ?? {})).toEqual(expect.arrayContaining(['colemanPrevent', 'colemanInitiate']))
  for (const index of ['johnston', 'deeganPackel', 'holler'])
    expect(Object.keys(power.members[0] ?? {})).not.toContain(index)
  expect(power.minimalWinningCoalitions).toBeUndefined()
})

test('a double majority of thirty-two members: what needs all coalitions is refused, the rest exact', () => {
  const members = Array.from({ length: 32 }, (_, index) => ({ id: `M${index}`, weights: { population: 1 + index } }))
  const rule = ruleOf(allOf('both', count('members', 17), share('weights', '2/3', 'members', { ledger: 'population' })))
  const power = must(powerOf(rule, members, FURTHER_INDICES))
  expect(power.further).toMatchObject([
    { index: 'johnston', refusal: { code: 'power.index_too_large', facts: { members: 32 } } },
    { index: 'deegan-packel', method: 'by size and weight' },
    { index: 'holler', method: 'by size and weight' },
    { index: 'coleman', method: 'by size and weight' },
  ])
})

test('counts that differ from each other give a refusal in place of numbers', () => {
  const game = profileOfWeights({ quota: 3, weights: { A: 2, B: 1, C: 1 } })
  if (!game.ok) throw new Error('no game')
  const power = must(powerOfWeights({ quota: 3, weights: { A: 2, B: 1, C: 1 } }))
  const { vulnerable, minimal } = criticalByProfile(game.value)
  const source = (changed: Partial<CoalitionSource>): CoalitionSource => ({
    vulnerable: () => accept({ shared: vulnerable, method: 'all coalitions' }),
    minimal: () => accept({ shared: minimal, method: 'all coalitions' }),
    weighted: asWeighted(game.value),
    ...changed,
  })
  const refusedBy = (changed: Partial<CoalitionSource>, of: Power = power) =>
    withFurther(of, FURTHER_INDICES, source(changed)).further?.flatMap((answer) =>
      'refusal' in answer ? [`${answer.index} ${answer.refusal.code}`] : [],
    )
  const one = { coalitions: 1n }
  expect(refusedBy({})).toEqual([])
  expect(refusedBy({ vulnerable: () => accept({ shared: { ...vulnerable, ...one }, method: 'halves' }) })).toEqual([
    'johnston power.not_certified',
  ])
  expect(refusedBy({ vulnerable: () => accept({ shared: minimal, method: 'halves' }) })).toEqual([
    'johnston power.not_certified',
  ])
  expect(refusedBy({ minimal: () => accept({ shared: { ...minimal, ...one }, method: 'halves' }) })).toEqual([
    'deegan-packel power.not_certified',
    'holler power.not_certified',
  ])
  const uncounted = { ...power, winningCoalitions: null }
  expect(refusedBy({ weighted: null }, uncounted)).toEqual(['coleman power.not_certified'])
  const loose = { kind: 'bounded', relativeError: 1e-6, checks: [] } as const
  expect(refusedBy({}, { ...uncounted, certificate: loose })).toEqual(['coleman power.not_certified'])
})

test('where a further yes harms there is nobody critical to speak of, and a tally knows its limit', () => {
  const exactlyOne = criticalBySubsets(
    Float64Array.of(0),
    [Float64Array.of(1), Float64Array.of(1)],
    ([yes]) => yes === 1,
  )
  expect(exactlyOne).toBeNull()
  expect(() => criticalTally(31)).toThrow(RangeError)
})

test('a veto makes each of its holders critical wherever somebody is', () => {
  const members: readonly BallotMember[] = Array.from({ length: 7 }, (_, index) => ({
    id: `M${index}`,
    attributes: { permanent: index < 2 },
  }))
  const rule: Rule = ruleOf(allOf('council', count('four', 4), noVeto('veto', 'permanent', 'Veto')), {
    permanent: { attribute: 'permanent' },
  })
  const power = must(powerOf(rule, members, FURTHER_INDICES))
  const [permanent, other] = [power.members[0], power.members[6]]
  // Ten minimal coalitions: both, and two of the five others.
  expect(power.minimalWinningCoalitions).toBe(10)
  expect([permanent?.deeganPackel, permanent?.holler, permanent?.colemanPrevent]).toEqual(['1/4', '1/4', 1])
  expect([other?.deeganPackel, other?.holler]).toEqual(['1/10', '1/10'])
})
