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
  for (let x = reach; x >= weight; x = (x - 1) | 0) {
    below[x] = (below[x] ?? 0) + odds * (below[(x - weight) | 0] ?? 0)
  }
}

/**
 * Two members join in one pass, the lighter first: at x with neither, either or both. The array is longer than a cache, so
 * one pass for two takes little more time than for one. All are integers of 32 bits: a loop over doubles takes four times
 * as long.
 */
function joinTwo(below: Float64Array, light: number, heavy: number, reach: number, odds: number): void {
  const both = (light + heavy) | 0
  const oddsOfBoth = odds * odds
  let x = reach
  for (; x > both; x = (x - 2) | 0) {
    const y = (x - 1) | 0
    const atX =
      (below[x] ?? 0) +
      odds * ((below[(x - light) | 0] ?? 0) + (below[(x - heavy) | 0] ?? 0)) +
      oddsOfBoth * (below[(x - both) | 0] ?? 0)
    const atY =
      (below[y] ?? 0) +
      odds * ((below[(y - light) | 0] ?? 0) + (below[(y - heavy) | 0] ?? 0)) +
      oddsOfBoth * (below[(y - both) | 0] ?? 0)
    below[x] = atX
    below[y] = atY
  }
  for (; x >= heavy; x = (x - 1) | 0) {
    const withBoth = x < both ? 0 : oddsOfBoth * (below[(x - both) | 0] ?? 0)
    below[x] = (below[x] ?? 0) + odds * ((below[(x - light) | 0] ?? 0) + (below[(x - heavy) | 0] ?? 0)) + withBoth
  }
  join(below, light, x, odds)
}

/** All members join, by ascending weight. */
function joinAll(below: Float64Array, { members, weights }: WeightClasses, reach: Float64Array, odds: number): void {
  // Whoever weighs the quota or more is in nothing below it; as the quota its weight stays within 32 bits.
  const weightOf = (member: number): number => Math.min(weights[members[member] ?? 0] ?? 0, below.length) | 0
  for (let member = 0; member < members.length; member += 2) {
    const next = member + 1
    if (next === members.length) join(below, weightOf(member), (reach[member] ?? 0) | 0, odds)
    else joinTwo(below, weightOf(member), weightOf(next), (reach[next] ?? 0) | 0, odds)
  }
}

/** Room for a count, used for one node after another: below its quota so much weighs x, at most x, at least x. */
export interface CountingRoom {
  readonly below: Float64Array
  readonly upTo: Float64Array
  readonly from: Float64Array
}

/** Room for quotas up to so much. */
export const countingRoom = (quota: number): CountingRoom => ({
  below: new Float64Array(quota),
  upTo: new Float64Array(quota),
  from: new Float64Array(quota + 1),
})

function sumUp({ below, upTo, from }: CountingRoom): void {
  const quota = below.length
  let sum = 0
  for (let x = 0; x < quota; x += 1) {
    sum += below[x] ?? 0
    upTo[x] = sum
  }
  sum = 0
  from[quota] = 0
  for (let x = quota - 1; x >= 0; x -= 1) {
    sum += below[x] ?? 0
    from[x] = sum
  }
}

/**
 * What weighs from q − w to q − 1 once a member of weight w is taken out again: Σ_j (−odds)^j · (what weighs from
 * q − w − jw to q − 1 − jw). The first window is summed from the quota down and keeps all its digits; so are the others
 * where the tilt makes the member rare, else they are differences of sums from below, which stay below one.
 */
function windowWithout({ upTo, from }: CountingRoom, weight: number, odds: number, isRare: boolean): number {
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
export function pivotByWeights(
  game: WeightClasses,
  t: number,
  tilt: Tilt,
  quota: number,
  room: CountingRoom = countingRoom(quota),
): Float64Array {
  const here: CountingRoom = {
    below: room.below.subarray(0, quota).fill(0),
    upTo: room.upTo.subarray(0, quota),
    from: room.from.subarray(0, quota + 1),
  }
  here.below[0] = 1
  const odds = t / (1 - t)
  joinAll(here.below, game, reaches(game, tilt.inside, quota), odds)
  sumUp(here)
  // Every other member is out with probability 1 − t, or in with odds times that.
  const out = exponential((game.members.length - 1) * logarithm(1 - t))
  return Float64Array.from(game.weights, (weight, index) =>
    weight === 0 ? 0 : out * windowWithout(here, weight, odds, (tilt.inside[index] ?? 0) < 0.5),
  )
}
