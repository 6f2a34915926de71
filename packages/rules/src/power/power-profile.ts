import {
  ceilingOf,
  fraction,
  greatestCommonDivisor,
  leastCommonMultiple,
  multiply,
  parseFraction,
} from '../fraction.ts'
import type { ExactNumber, Fraction } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { FrequencyGame } from './weight-classes.ts'

/** A weighted game: a coalition wins if its weights reach the quota. */
export interface WeightedGame {
  readonly quota: ExactNumber
  readonly weights: Readonly<Record<string, ExactNumber>>
}

/**
 * A game in which only size and weight of a coalition count: it wins if its weight reaches the least weight for its
 * size. A weighted game has the same least weight at every size; a double majority has a step.
 */
export interface ProfileGame {
  readonly ids: readonly string[]
  /** Integers below 2^53 in all. */
  readonly weights: readonly number[]
  /** `least[s]`: the weight with which a coalition of s members wins; Infinity where none does. */
  readonly least: readonly number[]
}

/** Most members of a game: as many as an alliance has. */
const MOST_MEMBERS = 500

/** Reads a weighted game: rationals are brought to integers, a common divisor is taken out, weights sorted as given. */
export function profileOfWeights(game: WeightedGame): Result<ProfileGame> {
  const ids = Object.keys(game.weights)
  if (ids.length === 0 || ids.length > MOST_MEMBERS)
    return refuse('power.members', { members: ids.length, most: MOST_MEMBERS })
  const quota = parseFraction(game.quota)
  if (!quota.ok) return quota
  const weights: Fraction[] = []
  for (const id of ids) {
    const weight = parseFraction(game.weights[id])
    if (!weight.ok) return weight
    if (weight.value.numerator < 0n) return refuse('power.negative_weight', { member: id })
    weights.push(weight.value)
  }
  const scale = weights.reduce((common, weight) => leastCommonMultiple(common, weight.denominator), 1n)
  const integers = weights.map((weight) => (weight.numerator * scale) / weight.denominator)
  const divisor = integers.reduce((common, weight) => greatestCommonDivisor(common, weight), 0n)
  const total = integers.reduce((sum, weight) => sum + weight, 0n)
  if (divisor === 0n) return refuse('power.nothing_to_decide', { reason: 'all weights are zero' })
  const needed = ceilingOf(multiply(quota.value, fraction(scale, divisor)))
  if (needed <= 0n || needed > total / divisor) {
    return refuse('power.quota_out_of_range', { quota: String(game.quota), total: String(total / divisor) })
  }
  if (total / divisor > BigInt(Number.MAX_SAFE_INTEGER))
    return refuse('power.weights_too_large', { total: String(total) })
  const least = Array.from({ length: ids.length + 1 }, () => Number(needed))
  return accept({ ids, weights: integers.map((weight) => Number(weight / divisor)), least })
}

/**
 * A game of size and weight as one of a quota alone: the same least weight at every size (of nobody it says nothing), or
 * heads alone, each its own weight. Null where both size and weight count.
 */
export function asWeighted({ ids, weights, least }: ProfileGame): FrequencyGame | null {
  const [, quota = Infinity, ...others] = least
  if (Number.isFinite(quota) && quota > 0 && others.every((each) => each === quota)) return { ids, weights, quota }
  if (weights.some((weight) => weight !== 0) || least.some((each) => Number.isFinite(each) && each > 0)) return null
  return { ids, weights: weights.map(() => 1), quota: least.findIndex((each) => each === 0) }
}
