import { exponential, exponentialMinusOne, logarithm } from './elementary-functions.ts'
import type { Tilt } from './exponential-tilt.ts'
import type { WeightClasses } from './weight-classes.ts'

/**
 * Logarithm of the share, in the tilted measure, that may be dropped at each member: all together stay far below the
 * promised error, since a pivot probability there is about weight times density.
 */
const DROPPED = -41

/** Exponents per unit of weight, in parts of the total, at which the bound of Chernoff is looked at. */
const EXPONENTS = [1500, 1000, 700, 500, 350, 250, 170, 120, 80, 50, 30, 15] as const

/**
 * How far the weights of the first members reach, by member: beyond it lies less than e^`DROPPED` of what counts. By
 * Chernoff, P(X ≥ x) ≤ e^{K(s) − sx} with K the cumulant of the weight that joins under the tilt.
 */
function reaches(game: WeightClasses, inside: Float64Array, below: number): Float64Array {
  const cumulants = new Float64Array(EXPONENTS.length)
  const result = new Float64Array(game.members.length)
  let all = 0
  for (const [member, index] of game.members.entries()) {
    const weight = game.weights[index] ?? 0
    all += weight
    let reach = Math.min(all, below - 1)
    for (const [at, parts] of EXPONENTS.entries()) {
      const s = parts / game.total
      const raised = logarithm(1 + (inside[index] ?? 0) * exponentialMinusOne(Math.min(s * weight, 600)))
      cumulants[at] = (cumulants[at] ?? 0) + (s * weight > 600 ? Infinity : raised)
      reach = Math.min(reach, Math.ceil(((cumulants[at] ?? 0) - DROPPED) / s))
    }
    // A shorter reach later on would leave what was counted before it unfinished.
    result[member] = Math.max(reach, result[member - 1] ?? 0)
  }
  return result
}

/** Additions that a node counted by weights takes. */
export function additionsBelow(game: WeightClasses, tilt: Tilt, quota: number): number {
  return reaches(game, tilt.inside, quota).reduce((sum, reach) => sum + reach, 0)
}

/** One member joins: `below[x] += odds · below[x − weight]`, from above, so that it joins once. */
function join(below: Float64Array, weight: number, reach: number, odds: number): void {
  for (let x = reach; x >= weight; x -= 1) below[x] = (below[x] ?? 0) + odds * (below[x - weight] ?? 0)
}

/** Sums of what weighs at most, and of what weighs at least so much (and is below the quota). */
interface Sums {
  readonly upTo: Float64Array
  readonly from: Float64Array
}

function sumsOf(below: Float64Array): Sums {
  const quota = below.length
  const sums = { upTo: new Float64Array(quota), from: new Float64Array(quota + 1) }
  let sum = 0
  for (let x = 0; x < quota; x += 1) {
    sum += below[x] ?? 0
    sums.upTo[x] = sum
  }
  sum = 0
  for (let x = quota - 1; x >= 0; x -= 1) {
    sum += below[x] ?? 0
    sums.from[x] = sum
  }
  return sums
}

/**
 * What weighs from q − w to q − 1 once a member of weight w is taken out again: Σ_j (−odds)^j · (what weighs from
 * q − w − jw to q − 1 − jw). The first window is summed from the quota down and keeps all its digits; so are the others
 * where the tilt makes the member rare, else they are differences of sums from below, which stay below one.
 */
function windowWithout({ upTo, from }: Sums, weight: number, odds: number, isRare: boolean): number {
  const quota = upTo.length
  let [sum, factor] = [0, 1]
  for (let end = quota - 1; end >= 0 && Math.abs(factor) > 1e-18; end -= weight) {
    const start = end - weight + 1
    const window =
      isRare || factor === 1
        ? (from[Math.max(start, 0)] ?? 0) - (from[end + 1] ?? 0)
        : (upTo[end] ?? 0) - (start > 0 ? (upTo[start - 1] ?? 0) : 0)
    sum += factor * window
    factor *= -odds
  }
  return sum
}

/**
 * The pivot probabilities of `pivotByFrequencies` by counting weights below the quota (dynamic programming), for t up to
 * 1/5: there taking one member out again is a rapidly falling alternating sum, and stable. All terms of the count are
 * above zero, so its relative error is a few last digits a member. Nodes above 4/5 are done in the dual game.
 */
export function pivotByWeights(game: WeightClasses, t: number, tilt: Tilt, quota: number): Float64Array {
  const below = new Float64Array(quota)
  below[0] = 1
  const odds = t / (1 - t)
  const reach = reaches(game, tilt.inside, quota)
  for (const [member, index] of game.members.entries()) {
    join(below, game.weights[index] ?? 0, reach[member] ?? 0, odds)
  }
  const sums = sumsOf(below)
  // Every other member is out with probability 1 − t, or in with odds times that.
  const out = exponential((game.members.length - 1) * logarithm(1 - t))
  return Float64Array.from(game.weights, (weight, index) =>
    weight === 0 ? 0 : out * windowWithout(sums, weight, odds, (tilt.inside[index] ?? 0) < 0.5),
  )
}
