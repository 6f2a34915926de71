import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { must, ruleOf, value } from '../../testing/composed-games.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { allOf, anyOf, count, noVeto, share } from '../catalogue/rule-parts.ts'
import type { Condition } from '../language/condition.ts'
import { exactly } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { FURTHER_INDICES } from '../further-indices/further-index.ts'
import { powerOf } from './power.ts'
import type { MemberPower, Power } from './power-result.ts'
import type { Rule } from '../language/rule.ts'

const SHARED = path.resolve(import.meta.dirname, '../../../../../shared/cases/compute')
const present = existsSync(SHARED)
const absent = present ? '' : ' (skipped: ../shared is absent)'

function casesOf(file: string): readonly unknown[] {
  return JSON.parse(readFileSync(path.join(SHARED, file), 'utf8')).cases
}

type Exact = { readonly fraction: string; readonly value: number }

/** Every field that a small case expects: one that is new has to be compared, or the test fails. */
interface ExpectedOfSmall {
  readonly winningCoalitions: number
  readonly minimalWinningCoalitions: number
  readonly colemanPowerToAct: Exact
  readonly swings: readonly number[]
  readonly banzhafAbsolute: readonly Exact[]
  readonly banzhafNormalized: readonly Exact[]
  readonly shapleyShubik: readonly Exact[]
  readonly johnston: readonly Exact[]
  readonly deeganPackel: readonly Exact[]
  readonly holler: readonly Exact[]
  readonly colemanPrevent: readonly Exact[]
  readonly colemanInitiate: readonly Exact[]
}

const FIELDS = {
  banzhafAbsolute: 'banzhaf',
  banzhafNormalized: 'banzhafNormalised',
  shapleyShubik: 'shapleyShubik',
  johnston: 'johnston',
  deeganPackel: 'deeganPackel',
  holler: 'holler',
  colemanPrevent: 'colemanPrevent',
  colemanInitiate: 'colemanInitiate',
} as const satisfies Partial<Record<keyof ExpectedOfSmall, keyof MemberPower>>

type CaseRule =
  | { readonly type: 'weighted'; readonly quota: number; readonly weights: readonly number[] }
  | { readonly type: 'count'; readonly quota: number }
  | { readonly type: 'share'; readonly threshold: string; readonly weights: readonly number[] }
  | { readonly type: 'veto'; readonly players: readonly number[] }
  | { readonly type: 'and' | 'or'; readonly rules: readonly CaseRule[] }

function conditionOf(rule: CaseRule): Condition {
  switch (rule.type) {
    case 'count':
      return count(`at least ${rule.quota}`, rule.quota)
    case 'share':
      return share(`at least ${rule.threshold}`, rule.threshold, 'members', { ledger: 'population' })
    case 'veto':
      return noVeto('veto', 'permanent', 'Veto')
    case 'and':
      return allOf('and', ...rule.rules.map(conditionOf))
    case 'or':
      return anyOf('or', ...rule.rules.map(conditionOf))
    case 'weighted':
      throw new Error('a weighted game is no part of these rules')
  }
}

/** What is said of each member somewhere in a case's rule. */
function partsOf(rule: CaseRule): readonly CaseRule[] {
  return rule.type === 'and' || rule.type === 'or' ? rule.rules.flatMap(partsOf) : [rule]
}

/** A case as its own rule says it, not as the catalogue does. */
function powerOfCase(rule: CaseRule, players: readonly string[]): Power {
  if (rule.type === 'weighted') {
    const weights = Object.fromEntries(players.map((player, index) => [player, rule.weights[index] ?? 0]))
    return must(powerOf({ quota: rule.quota, weights }, undefined, FURTHER_INDICES))
  }
  const parts = partsOf(rule)
  const vetoes = parts.flatMap((part) => (part.type === 'veto' ? part.players : []))
  const populations = parts.flatMap((part) => (part.type === 'share' ? part.weights : []))
  const members = players.map((id, index) => ({
    id,
    weights: { population: populations[index] ?? 1 },
    attributes: { permanent: vetoes.includes(index) },
  }))
  return must(powerOf(ruleOf(conditionOf(rule), { permanent: { attribute: 'permanent' } }), members, FURTHER_INDICES))
}

const exact = (number: Exact): Fraction => exactly(number.fraction)

interface SmallCase {
  readonly id: string
  readonly rule: CaseRule
  readonly players: readonly string[]
  readonly expected: ExpectedOfSmall
}

test.skipIf(!present)(`small games have all published exact indices, field by field${absent}`, () => {
  const cases = casesOf('power-small.json') as readonly SmallCase[]
  expect(cases.length).toBeGreaterThanOrEqual(9)
  for (const { id, rule, players, expected } of cases) {
    const power = powerOfCase(rule, players)
    expect([id, power.further?.filter((answer) => 'refusal' in answer)]).toEqual([id, []])
    expect([id, power.winningCoalitions]).toEqual([id, expected.winningCoalitions])
    expect([id, power.minimalWinningCoalitions]).toEqual([id, expected.minimalWinningCoalitions])
    expect([id, exactly(power.colemanPowerToAct ?? 0)]).toEqual([id, exact(expected.colemanPowerToAct)])
    expect([id, power.members.map(({ swings }) => swings)]).toEqual([id, expected.swings])
    for (const [field, own] of Object.entries(FIELDS) as [keyof typeof FIELDS, keyof MemberPower][]) {
      const found = power.members.map((member) => exactly((member[own] as string | number | undefined) ?? -1))
      expect([id, field, found]).toEqual([id, field, expected[field].map(exact)])
      // The case gives each number twice: as a fraction and as a decimal.
      for (const number of expected[field]) expect(Math.abs(value(number.fraction) - number.value)).toBeLessThan(1e-12)
    }
    const compared = ['winningCoalitions', 'minimalWinningCoalitions', 'colemanPowerToAct', 'swings']
    expect([id, Object.keys(expected).toSorted()]).toEqual([id, [...compared, ...Object.keys(FIELDS)].toSorted()])
  }
})

test.skipIf(!present)(`the Security Council by the rule of the Charter as by its case${absent}`, () => {
  const council = (casesOf('power-small.json') as readonly SmallCase[]).find(({ rule }) => rule.type === 'and')
  const members = council?.players.map((id) => ({ id, attributes: { permanent: id.startsWith('P') } }))
  const byCharter = must(powerOf(ruleById('unsc-27-3') as Rule, members, FURTHER_INDICES))
  expect(byCharter).toEqual(powerOfCase(council?.rule ?? { type: 'count', quota: 1 }, council?.players ?? []))
})

const relative = (found: string | number, expected: number): number => Math.abs(value(found) / expected - 1)

test.skipIf(!present)(
  `EU27 with unrounded populations and the blocking clause, from the treaty rule and from its parts${absent}`,
  () => {
    const [given] = casesOf('power-eu27.json') as readonly {
      rule: CaseRule
      players: readonly string[]
      totalPopulation: number
      expected: {
        winningCoalitions: number
        colemanPowerToAct: number
        members: {
          member: string
          population: number
          swings: number
          banzhafAbsolute: number
          banzhafNormalized: number
          shapleyShubik: number
        }[]
      }
    }[]
    if (given === undefined) throw new Error('no case')
    const { expected, players, rule, totalPopulation } = given
    const members = expected.members.map(({ member, population }) => ({ id: member, weights: { population } }))
    expect(members.map(({ id }) => id)).toEqual(players)
    expect(members.reduce((sum, { weights }) => sum + weights.population, 0)).toBe(totalPopulation)
    const power = must(powerOf(ruleById('eu-16-4') as Rule, members, FURTHER_INDICES))
    expect(power).toEqual(powerOfCase(rule, players))
    expect(power.method).toBe('halves')
    expect(power.winningCoalitions).toBe(expected.winningCoalitions)
    expect(relative(power.colemanPowerToAct ?? 0, expected.colemanPowerToAct)).toBeLessThan(1e-12)
    expect(Object.keys(expected).toSorted()).toEqual(['colemanPowerToAct', 'members', 'winningCoalitions'])
    for (const [index, want] of expected.members.entries()) {
      const found = power.members[index]
      expect(found?.swings).toBe(want.swings)
      expect(relative(found?.banzhaf ?? 0, want.banzhafAbsolute)).toBeLessThan(1e-12)
      expect(relative(found?.banzhafNormalised ?? 0, want.banzhafNormalized)).toBeLessThan(1e-12)
      expect(relative(found?.shapleyShubik ?? 0, want.shapleyShubik)).toBeLessThan(1e-12)
      expect(Object.keys(want).length).toBe(6)
    }
  },
  60_000,
)

test.skipIf(!present)(`US Electoral College: every index${absent}`, () => {
  const [given] = casesOf('power-us-electoral-college.json') as readonly {
    rule: CaseRule
    players: readonly string[]
    expected: {
      swings: string[]
      banzhafAbsolute: number[]
      banzhafNormalized: number[]
      shapleyShubik: number[]
    }
  }[]
  if (given === undefined) throw new Error('no case')
  const { expected } = given
  const power = powerOfCase(given.rule, given.players)
  expect(power.method).toBe('by size and weight')
  expect(power.further?.map((answer) => ('method' in answer ? answer.method : answer.refusal.code))).toEqual([
    'by distinct weights',
    'by size and weight',
    'by size and weight',
    'by size and weight',
  ])
  expect(power.members.map(({ swings }) => String(swings))).toEqual(expected.swings)
  expect(Object.keys(expected).length).toBe(4)
  for (const [index, member] of power.members.entries()) {
    expect(relative(member.banzhaf, expected.banzhafAbsolute[index] ?? 0)).toBeLessThan(1e-12)
    expect(relative(member.banzhafNormalised, expected.banzhafNormalized[index] ?? 0)).toBeLessThan(1e-12)
    expect(relative(member.shapleyShubik, expected.shapleyShubik[index] ?? 0)).toBeLessThan(1e-12)
  }
})

test.skipIf(!present)(
  `all 190 members of the Fund, simple majority, to 1e-9, and what is out of reach is said${absent}`,
  () => {
    const [given] = casesOf('power-imf190.json') as readonly {
      rule: { quota: number }
      totalVotes: number
      expected: {
        members: {
          member: string
          votes: number
          banzhafAbsolute: number
          banzhafNormalized: number
          shapleyShubik: number
        }[]
        swingsUnitedStates: string
        sumOfSwings: string
      }
    }[]
    if (given === undefined) throw new Error('no case')
    const { rule, totalVotes, expected } = given
    const weights = Object.fromEntries(expected.members.map(({ member, votes }) => [member, votes]))
    expect(Object.values(weights).reduce((sum, votes) => sum + votes, 0)).toBe(totalVotes)
    const power = must(powerOf({ quota: rule.quota, weights }, undefined, FURTHER_INDICES))
    expect(power.certificate).toMatchObject({ kind: 'bounded', relativeError: 1e-9 })
    for (const [index, want] of expected.members.entries()) {
      const found = power.members[index]
      expect(relative(found?.banzhaf ?? 0, want.banzhafAbsolute)).toBeLessThan(1e-12)
      expect(relative(found?.banzhafNormalised ?? 0, want.banzhafNormalized)).toBeLessThan(1e-12)
      expect(relative(found?.shapleyShubik ?? 0, want.shapleyShubik)).toBeLessThan(1e-9)
      expect(Object.keys(want).length).toBe(5)
    }
    const swings = BigInt(expected.swingsUnitedStates)
    const unitedStates = power.members.find(({ id }) => id === 'United States')
    const [absolute, normalised] = [`${swings}/${2n ** 189n}`, `${swings}/${expected.sumOfSwings}`]
    expect(relative(unitedStates?.banzhaf ?? 0, value(absolute))).toBeLessThan(1e-12)
    expect(relative(unitedStates?.banzhafNormalised ?? 0, value(normalised))).toBeLessThan(1e-12)
    expect(Object.keys(expected).toSorted()).toEqual(['members', 'sumOfSwings', 'swingsUnitedStates'])
    expect(power.further).toMatchObject([
      { index: 'johnston', refusal: { code: 'power.index_too_large' } },
      { index: 'deegan-packel', refusal: { code: 'power.index_too_large' } },
      { index: 'holler', refusal: { code: 'power.index_too_large' } },
      { index: 'coleman', certificate: { kind: 'bounded', relativeError: 2e-9 } },
    ])
    expect(power.members.some(({ johnston, deeganPackel, holler }) => johnston ?? deeganPackel ?? holler)).toBe(false)
    // Half of the weight is no majority, so a little less than half of the coalitions win.
    expect(power.colemanPowerToAct).toBeLessThan(0.5)
    expect(power.colemanPowerToAct).toBeGreaterThan(0.4999)
  },
  30_000,
)
