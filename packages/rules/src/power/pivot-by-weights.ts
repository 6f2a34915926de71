import { exponential, exponentialMinusOne, logarithm } from './elementary-functions.ts'
import type { Tilt } from './exponential-tilt.ts'
import { NO_HEAVIEST, withNext } from './heaviest-coalitions.ts'
import type { HeaviestCoalitions } from './heaviest-coalitions.ts'
import { joinMembers } from './joining-members.ts'
import { roomForSums, sumFrom, sumsFrom } from './sums-from.ts'
import type { SumsFrom } from './sums-from.ts'
import type { WeightClasses } from './weight-classes.ts'

/** What weights that are not counted may add to a pivot probability, in all. */
export const LEFT_OUT = 1e-15

/** Coalitions of the heaviest, and terms of the sum that takes a member out, count if they count at least so often. */
const LEAST_ODDS = 1e-18

/** Exponents per unit of weight, in parts of the total, at which the bound of Chernoff is looked at. */
const EXPONENTS = [1500, 1000, 700, 500, 350, 250, 170, 120, 80, 50, 30, 15] as const

/** Additions that take as long as looking a sum up, anywhere in an array that is longer than a cache. */
const ADDITIONS_PER_SUM = 10

/** Coalitions of the heaviest are sets of bits; more are never worth it. */
const MOST_HEAVIEST = 16

/** How a node is counted: light members by every weight they can have together, the heaviest coalition by coalition. */
export interface CountingPlan {
  /** Members join with probability t, up to 1/5. */
  readonly t: number
  readonly quota: number
  /** By light member, ascending: how far weights are counted once it has joined. */
  readonly reaches: readonly number[]
  readonly heaviest: HeaviestCoalitions
  /** How long it takes, in additions. */
  readonly additions: number
}

/**
 * How far the weights of the first members reach, by member: what lies beyond adds less than `LEFT_OUT` to any pivot
 * probability. By Chernoff, P(X ≥ x) ≤ e^{K(s) − sx} with K the cumulant of the weight that joins under the tilt, where
 * no pivot probability exceeds e^base/t.
 */
function reachesOf(game: WeightClasses, t: number, { inside, base }: Tilt, quota: number): readonly number[] {
  const least = Math.min(0, logarithm((LEFT_OUT * t) / game.members.length) - base)
  const cumulants = new Float64Array(EXPONENTS.length)
  let [all, reach] = [0, 0]
  return Array.from(game.members, (index) => {
    const weight = game.weights[index] ?? 0
    all += weight
    let bound = Math.min(all, quota - 1)
    for (const [at, parts] of EXPONENTS.entries()) {
      const s = parts / game.total
      const raised = logarithm(1 + (inside[index] ?? 0) * exponentialMinusOne(Math.min(s * weight, 600)))
      cumulants[at] = (cumulants[at] ?? 0) + (s * weight > 600 ? Infinity : raised)
      bound = Math.min(bound, Math.ceil(((cumulants[at] ?? 0) - least) / s))
    }
    // A shorter reach later on would leave what was counted before it unfinished.
    reach = Math.max(reach, bound)
    return reach
  })
}

/** How many terms the sum has that takes a member of a weight out. */
function termsFor(weight: number, odds: number, quota: number): number {
  return Math.min(Math.ceil(logarithm(LEAST_ODDS) / logarithm(odds)), Math.ceil(quota / weight))
}

/**
 * The cheapest way to count a node. Each of the heaviest members that is left out of the count by weights saves a pass
 * over all weights, and doubles the coalitions for which every sum that is needed is looked up.
 */
export function countingPlan(game: WeightClasses, t: number, tilt: Tilt, quota: number): CountingPlan {
  const odds = t / (1 - t)
  const reaches = reachesOf(game, t, tilt, quota)
  const sums = game.weights.reduce((all, weight) => all + (weight > 0 ? termsFor(weight, odds, quota) + 1 : 0), 0)
  const looksUp = (coalitions: HeaviestCoalitions) => ADDITIONS_PER_SUM * sums * coalitions.sets.length
  let light = reaches.length
  let heaviest = NO_HEAVIEST
  while (light > 0 && heaviest.members < MOST_HEAVIEST) {
    const weight = game.weights[game.members[light - 1] ?? 0] ?? 0
    const next = withNext(heaviest, weight, odds, quota, LEAST_ODDS)
    if (looksUp(next) - looksUp(heaviest) >= (reaches[light - 1] ?? 0)) break
    heaviest = next
    light -= 1
  }
  const kept = reaches.slice(0, light)
  const additions = kept.reduce((sum, reach) => sum + reach, looksUp(heaviest))
  return { t, quota, reaches: kept, heaviest, additions }
}

/** What light members alone weigh, from any weight on: a sum of odds^|S|. */
function sumsOfLight(game: WeightClasses, { t, reaches }: CountingPlan, room: Float64Array): SumsFrom {
  const counts = room.subarray(0, roomForSums((reaches.at(-1) ?? 0) + 1)).fill(0)
  counts[0] = 1
  const weights = Float64Array.from(reaches, (_, member) => game.weights[game.members[member] ?? 0] ?? 0)
  joinMembers(counts, weights, reaches, t / (1 - t))
  return sumsFrom(counts)
}

/** Room to count in, for quotas up to so much; used for one node after another. */
export const countingRoom = (quota: number): Float64Array => new Float64Array(roomForSums(quota))

/**
 * What weighs from q − w to q − 1 once one of the heaviest is left out: it is, in the coalitions without it.
 */
function windowWithoutHeavy(light: SumsFrom, { quota, heaviest }: CountingPlan, which: number, weight: number): number {
  let sum = 0
  for (const [index, set] of heaviest.sets.entries()) {
    if ((set & (1 << which)) !== 0) continue
    const end = quota - (heaviest.weights[index] ?? 0)
    sum += (heaviest.odds[index] ?? 0) * (sumFrom(light, end - weight) - sumFrom(light, end))
  }
  return sum
}

/**
 * What weighs from q − w to q − 1 once a light member of weight w is taken out again: Σ_j (−odds)^j · (what weighs from
 * q − w − jw to q − 1 − jw), a rapidly falling alternating sum.
 */
function windowWithoutLight(light: SumsFrom, { t, quota, heaviest }: CountingPlan, weight: number): number {
  const odds = t / (1 - t)
  const ends = termsFor(weight, odds, quota) + 1
  const from = new Float64Array(ends)
  for (let index = 0; index < heaviest.sets.length; index += 1) {
    const times = heaviest.odds[index] ?? 0
    let at = quota - (heaviest.weights[index] ?? 0)
    for (let end = 0; end < ends; end += 1) {
      from[end] = (from[end] ?? 0) + times * sumFrom(light, at)
      at -= weight
    }
  }
  let [sum, factor] = [0, 1]
  for (let end = 1; end < ends; end += 1) {
    sum += factor * ((from[end] ?? 0) - (from[end - 1] ?? 0))
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
  plan: CountingPlan,
  room: Float64Array = countingRoom(plan.quota),
): Float64Array {
  const light = sumsOfLight(game, plan, room)
  const members = game.members.length
  // Every other member is out with probability 1 − t, or in with odds times that.
  const out = exponential((members - 1) * logarithm(1 - plan.t))
  const heaviestOf = new Map(
    Array.from({ length: plan.heaviest.members }, (_, which) => [game.members[members - 1 - which] ?? 0, which]),
  )
  return Float64Array.from(game.weights, (weight, index) => {
    if (weight === 0) return 0
    const which = heaviestOf.get(index)
    return (
      out *
      (which === undefined ? windowWithoutLight(light, plan, weight) : windowWithoutHeavy(light, plan, which, weight))
    )
  })
}
