import { joinMembers } from '../power/joining-members.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { FrequencyGame } from '../power/weight-classes.ts'

/** Additions that the count may take: some seconds. */
const MOST_ADDITIONS = 4e9
/** Sums are kept up to this weight: a hundred megabytes of doubles. */
const LARGEST_COUNTED = 2 ** 24
/** So many numbers are added up at a time, so that rounding grows with the root of their number. */
const BLOCK = 4096
/** Half of the last digit of a double. */
const ROUNDING = 2 ** -53

/** The shares of all coalitions that win and that lose, each with a relative error of at most `relativeError`. */
export interface PassingChance {
  readonly wins: number
  readonly loses: number
  readonly relativeError: number
}

/** The sum of the first so many numbers, block by block. */
function sumOfFirst(values: Float64Array, many: number): number {
  let sum = 0
  for (let from = 0; from < many; from += BLOCK) {
    let block = 0
    for (let at = from; at < Math.min(from + BLOCK, many); at += 1) block += values[at] ?? 0
    sum += block
  }
  return sum
}

/**
 * How many of all coalitions win and lose, as shares, where integers would take too long: coalitions are counted by weight
 * in doubles, up to the quota, and up to what is missing to it from the total for those that win (a coalition wins exactly
 * if what it leaves out weighs that little). Every step adds numbers that are not negative, so the relative error is at most
 * the number of additions behind a number times 2^−53. Refuses (`power.index_too_large`) quotas beyond 2^24.
 */
export function passingChance({ ids, weights, quota }: FrequencyGame): Result<PassingChance> {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const width = Math.max(quota, total - quota + 1)
  const members = ids.length
  if (width > LARGEST_COUNTED || width * members > MOST_ADDITIONS) {
    return refuse('power.index_too_large', { members, steps: width * members })
  }
  const counts = new Float64Array(width)
  counts[0] = 1
  const ascending = weights.toSorted((a, b) => a - b)
  let together = 0
  const reaches = ascending.map((weight) => {
    together += weight
    return Math.min(together, width - 1)
  })
  joinMembers(counts, ascending, reaches, 1)
  const all = 2 ** members
  const [loses, wins] = [sumOfFirst(counts, quota) / all, sumOfFirst(counts, total - quota + 1) / all]
  const additions = members + BLOCK + Math.ceil(width / BLOCK)
  return accept({ wins, loses, relativeError: 2 * additions * ROUNDING })
}
