import type { ProfileGame } from '../power/power-profile.ts'
import { bitsOf, countCoalition, criticalCoalitions, criticalTally } from './shared-coalitions.ts'
import type { CriticalCoalitions, SharedCoalitions } from './shared-coalitions.ts'

/** Members for which all coalitions of a game of size and weight are tried: a quarter of a thousand million, some seconds. */
export const MOST_IN_PROFILE = 28

/** Weights of all coalitions of some members, by their bits. */
function weightsOfCoalitions(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** weights.length)
  for (const [member, weight] of weights.entries()) {
    const bit = 2 ** member
    for (let rest = 0; rest < bit; rest += 1) sums[bit + rest] = (sums[rest] ?? 0) + weight
  }
  return sums
}

/** Coalitions of some members by size, the heaviest first. */
function heaviestFirst(weights: Float64Array, members: number): readonly Int32Array[] {
  const classes = Array.from({ length: members + 1 }, (): number[] => [])
  for (let coalition = 0; coalition < weights.length; coalition += 1) classes[bitsOf(coalition)]?.push(coalition)
  return classes.map((each) => Int32Array.from(each).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)))
}

/** The members of a coalition that are heavier than the excess: the first so many by descending weight, as bits. */
function heavierThan(weights: Float64Array, excess: number): number {
  let [from, to] = [0, weights.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((weights[middle] ?? 0) > excess) from = middle + 1
    else to = middle
  }
  return 2 ** from - 1
}

/** Members in their given order again. */
function inOrder({ coalitions, members }: SharedCoalitions, order: readonly number[]): SharedCoalitions {
  const given = members.map((of, place) => ({ of, member: order[place] ?? 0 }))
  return { coalitions, members: given.toSorted((a, b) => a.member - b.member).map(({ of }) => of) }
}

/**
 * Who is critical in which winning coalition of a game of size and weight, by trying all that win: pairs of
 * coalitions of two halves, the heaviest first until they lose.
 * A member is critical if what it leaves is too light for its size: where members stand by descending weight, the critical
 * ones are the first members of the coalition, and one comparison finds how many.
 */
export function criticalByProfile(game: ProfileGame): CriticalCoalitions {
  const n = game.ids.length
  const order = [...game.weights.keys()].toSorted((a, b) => (game.weights[b] ?? 0) - (game.weights[a] ?? 0))
  const weights = Float64Array.from(order, (member) => game.weights[member] ?? 0)
  const cut = Math.floor(n / 2)
  const heavy = weightsOfCoalitions([...weights.subarray(0, cut)])
  const light = weightsOfCoalitions([...weights.subarray(cut)])
  const classes = heaviestFirst(heavy, cut)
  const tally = criticalTally(n)
  for (let second = 0; second < light.length; second += 1) {
    const weightOfSecond = light[second] ?? 0
    const sizeOfSecond = bitsOf(second)
    for (const [sizeOfFirst, sorted] of classes.entries()) {
      const size = sizeOfFirst + sizeOfSecond
      const least = size === 0 ? Infinity : (game.least[size] ?? Infinity)
      const leastWithout = game.least[size - 1] ?? Infinity
      for (let at = 0; at < sorted.length; at += 1) {
        const first = sorted[at] ?? 0
        const weight = (heavy[first] ?? 0) + weightOfSecond
        if (weight < least) break
        countCoalition(tally, ((second << cut) | first) & heavierThan(weights, weight - leastWithout), size)
      }
    }
  }
  const { vulnerable, minimal } = criticalCoalitions(tally)
  return { vulnerable: inOrder(vulnerable, order), minimal: inOrder(minimal, order) }
}
