import type { ExactNumber, Power, WeightedGame } from '@commonline/rules'
import { exactly } from '@commonline/rules'
import { integerBetween, seededNumbers } from './seeded-numbers.ts'
import { readShared } from './shared-cases.ts'

interface Indices {
  readonly banzhafNormalized: number
  readonly shapleyShubik: number
}

/** Expected indices by member, where somebody computed them independently. */
export type ExpectedPower = ReadonlyMap<string, Indices>

/** 190 made-up members with a few large weights and many small ones, in all 5 million votes. */
export function syntheticFund(share: number): WeightedGame {
  const next = seededNumbers(190)
  const weights = Object.fromEntries(
    Array.from({ length: 190 }, (_, index) => [
      `F${index + 1}`,
      1459 + Math.round(820_000 / (index + 1) ** 1.05) + integerBetween(next, 0, 999),
    ]),
  )
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return { weights, quota: share === 50 ? Math.floor(total / 2) + 1 : Math.ceil((total * share) / 100) }
}

interface FundFile {
  readonly cases: readonly {
    readonly id: string
    readonly expected: { readonly members: readonly (Indices & { readonly member: string })[] }
  }[]
  readonly input: { readonly quotas: readonly { readonly member: string; readonly votes: number }[] }
}

/** The Fund's 190 members on 31 January 2024, with exact indices for a simple majority; null without ../shared. */
export function realFund(
  share: number,
): { readonly game: WeightedGame; readonly expected: ExpectedPower | null } | null {
  const found = readShared('compute/power-imf190.json') as FundFile | null
  if (found === null) return null
  const weights = Object.fromEntries(found.input.quotas.map(({ member, votes }) => [member, votes]))
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const quota = share === 50 ? Math.floor(total / 2) + 1 : Math.ceil((total * share) / 100)
  const reference = found.cases.find(({ id }) => id === `imf-2024-quota-${share}`)
  const expected = reference ? new Map(reference.expected.members.map((each) => [each.member, each])) : null
  return { game: { weights, quota }, expected }
}

/** Largest relative error of Banzhaf (normalised) and Shapley–Shubik over all members of a reference. */
export function errorsOf(
  power: Power,
  expected: ExpectedPower,
): { readonly banzhaf: number; readonly shapley: number } {
  let banzhaf = 0
  let shapley = 0
  for (const member of power.members) {
    const reference = expected.get(member.id)
    if (reference === undefined) continue
    banzhaf = Math.max(banzhaf, Math.abs(asDouble(member.banzhafNormalised) / reference.banzhafNormalized - 1))
    shapley = Math.max(shapley, Math.abs(asDouble(member.shapleyShubik) / reference.shapleyShubik - 1))
  }
  return { banzhaf, shapley }
}

/** Bits of a quotient that are kept: more than a double holds. */
const QUOTIENT_BITS = 128n

function asDouble(value: ExactNumber): number {
  if (typeof value === 'number') return value
  const { numerator, denominator } = exactly(value)
  return Number((numerator << QUOTIENT_BITS) / denominator) / 2 ** Number(QUOTIENT_BITS)
}
