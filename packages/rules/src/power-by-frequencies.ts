import { exponential, exponentialMinusOne, logarithm, sineAndCosineOfTurn } from './elementary-functions.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import type { MemberPower, Power } from './power-result.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'

/** A single weighted game with integer weights, reduced to distinct weights. */
export interface FrequencyGame {
  readonly ids: readonly string[]
  readonly weights: readonly number[]
  readonly quota: number
}

interface Distinct {
  readonly weights: readonly number[]
  readonly counts: readonly number[]
  readonly total: number
  readonly quota: number
  /** Sine and cosine of each weight at each frequency: `[k * weights + i]`, filled up to `known`. */
  readonly sines: Float64Array
  readonly cosines: Float64Array
  known: number
}

/** Frequencies looked at for one node; a node that needs more is counted by weights instead. */
const MOST_FREQUENCIES = 1000
/** The characteristic function counts as dead when what it can still add stayed below this for so many frequencies. */
const DEAD = { below: 1e-14, for: 30 } as const
/** Additions that nodes counted by weights may take in all: some seconds. */
const MOST_ADDITIONS = 4e9
/** How near the mean is brought to the quota, in standard deviations: two tilts, so that two runs share no rounding. */
const TILTS = [0.001, 0.3] as const
/** What the engine promises on every member. */
const PROMISED = 1e-9

function distinct(game: FrequencyGame): Distinct {
  const counts = new Map<number, number>()
  for (const weight of game.weights.toSorted((a, b) => a - b)) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  const weights = [...counts.keys()]
  const total = game.weights.reduce((sum, weight) => sum + weight, 0)
  const size = weights.length * MOST_FREQUENCIES
  const tables = { sines: new Float64Array(size), cosines: new Float64Array(size), known: 0 }
  return { weights, counts: [...counts.values()], total, quota: game.quota, ...tables }
}

/** Fills the table of sines up to a frequency: the phase k·w modulo T + 1 is reduced as an integer. */
function fill(game: Distinct, frequency: number): void {
  const turn = game.total + 1
  for (; game.known <= frequency; game.known += 1) {
    for (const [index, weight] of game.weights.entries()) {
      const { sine, cosine } = sineAndCosineOfTurn((game.known * weight) % turn, turn)
      game.sines[game.known * game.weights.length + index] = sine
      game.cosines[game.known * game.weights.length + index] = cosine
    }
  }
}

interface Tilt {
  readonly lambda: number
  /** Probability of each weight to be in, under the tilt. */
  readonly inside: Float64Array
  /** Logarithm of each weight's normalising factor. */
  readonly logFactors: Float64Array
  /** Logarithm of what a pivot probability is multiplied with. */
  readonly base: number
}

/** The exponential tilt that brings the mean weight of the others to the quota (Esscher). Any tilt is exact; this one decays. */
function tiltFor(game: Distinct, t: number, shift: number): Tilt {
  const target = game.quota - 0.5
  const inside = new Float64Array(game.weights.length)
  const logFactors = new Float64Array(game.weights.length)
  let [low, high] = [-Infinity, Infinity]
  let lambda = 0
  for (let step = 0; step < 80; step += 1) {
    let mean = 0
    let variance = 0
    for (const [index, weight] of game.weights.entries()) {
      // Odds t/(1 − t)·e^{λw}, kept below overflow on both sides.
      const odds = logarithm(t) - logarithm(1 - t) + lambda * weight
      const p = odds > 0 ? 1 / (1 + exponential(-odds)) : exponential(odds) / (1 + exponential(odds))
      inside[index] = p
      logFactors[index] =
        logarithm(1 - t) + (odds > 0 ? odds + logarithm(1 + exponential(-odds)) : logarithm(1 + exponential(odds)))
      mean += (game.counts[index] ?? 0) * weight * p
      variance += (game.counts[index] ?? 0) * weight * weight * p * (1 - p)
    }
    if (Math.abs(mean - target) <= shift * Math.sqrt(variance) || step === 79) break
    if (mean < target) low = lambda
    else high = lambda
    const newton = variance > 0 ? lambda + (target - mean) / variance : Number.NaN
    if (newton > low && newton < high) lambda = newton
    else if (low === -Infinity) lambda = 2 * high - 1 / game.total
    else if (high === Infinity) lambda = 2 * low + 1 / game.total
    else lambda = (low + high) / 2
  }
  let base = -lambda * (game.quota - 1)
  for (const [index, count] of game.counts.entries()) base += count * (logFactors[index] ?? 0)
  return { lambda, inside, logFactors, base }
}

/**
 * Probability for each distinct weight that the others, joining with probability t, fall into the window in which the
 * member turns the vote; `null` where the characteristic function does not die out. Sum over frequencies θ = 2πk/(T + 1)
 * of φ(θ) times a geometric kernel: no aliasing, so the only error is truncation and rounding.
 */
function pivotByFrequencies(game: Distinct, t: number, share: number, shift: number): Float64Array | null {
  const { weights, counts, total, quota } = game
  const tilt = tiltFor(game, t, shift)
  const sums = new Float64Array(weights.length)
  if (tilt.base < -50) return sums
  const turn = total + 1
  const growth = Float64Array.from(weights, (weight) => exponential(tilt.lambda * weight))
  const growthLessOne = Float64Array.from(weights, (weight) => exponentialMinusOne(tilt.lambda * weight))
  const scale = share * exponential(tilt.base)
  let quiet = 0
  for (let k = 0; quiet < DEAD.for; k += 1) {
    if (2 * k > turn) break
    if (k >= MOST_FREQUENCIES) return null
    fill(game, k)
    const row = k * weights.length
    let [re, im] = [1, 0]
    for (let index = 0; index < weights.length; index += 1) {
      const p = tilt.inside[index] ?? 0
      const a = 1 - p + p * (game.cosines[row + index] ?? 0)
      const b = p * (game.sines[row + index] ?? 0)
      for (let times = counts[index] ?? 0; times > 0; times -= 1) [re, im] = [re * a - im * b, re * b + im * a]
    }
    quiet = (Math.abs(re) + Math.abs(im)) * scale < DEAD.below ? quiet + 1 : 0
    const back = sineAndCosineOfTurn((k * (quota - 1)) % turn, turn)
    const half = sineAndCosineOfTurn(k, 2 * turn)
    const full = sineAndCosineOfTurn(k, turn)
    // φ·e^{−iθ(q−1)} / (e^z − 1), with e^z − 1 written so that nothing cancels near zero.
    const [fr, fi] = [re * back.cosine + im * back.sine, im * back.cosine - re * back.sine]
    const dr = exponentialMinusOne(tilt.lambda) * full.cosine - 2 * half.sine * half.sine
    const di = exponential(tilt.lambda) * full.sine
    const d = dr * dr + di * di
    const flat = d === 0
    const [gr, gi] = flat ? [fr, fi] : [(fr * dr + fi * di) / d, (fi * dr - fr * di) / d]
    // Frequencies come in conjugate pairs, but for the first and, where their number is even, the middle one.
    const times = k === 0 || 2 * k === turn ? 1 : 2
    for (let index = 0; index < weights.length; index += 1) {
      const weight = weights[index] ?? 0
      const p = tilt.inside[index] ?? 0
      const [cosine, sine] = [game.cosines[row + index] ?? 0, game.sines[row + index] ?? 0]
      const a = 1 - p + p * cosine
      const b = p * sine
      const n = a * a + b * b
      // 1 − cos is 2 sin² of half the angle; for the table's angle it is taken from the sine where that is exact enough.
      const less = cosine > 0.5 ? (sine * sine) / (1 + cosine) : 1 - cosine
      const kr = flat ? weight : (growthLessOne[index] ?? 0) * cosine - less
      const ki = flat ? 0 : (growth[index] ?? 0) * sine
      const [hr, hi] = [gr * kr - gi * ki, gr * ki + gi * kr]
      sums[index] = (sums[index] ?? 0) + (times * (hr * a + hi * b)) / n
    }
  }
  for (const [index, weight] of weights.entries()) {
    const factor = exponential(tilt.base - (tilt.logFactors[index] ?? 0))
    sums[index] = weight === 0 ? 0 : ((sums[index] ?? 0) / turn) * factor
  }
  return sums
}

/**
 * The same by counting weights below a quota, for t up to 1/5: there taking one member out again is a rapidly falling
 * alternating sum of prefix sums, and stable. Nodes above 4/5 are done in the dual game.
 */
function pivotByWeights(game: Distinct, t: number, quota: number): Float64Array {
  const below = new Float64Array(quota)
  below[0] = 1
  let reach = 0
  for (const [index, weight] of game.weights.entries()) {
    for (let times = game.counts[index] ?? 0; times > 0; times -= 1) {
      reach = Math.min(quota - 1, reach + weight)
      for (let x = reach; x >= weight; x -= 1) below[x] = (1 - t) * (below[x] ?? 0) + t * (below[x - weight] ?? 0)
      for (let x = Math.min(weight, quota) - 1; x >= 0; x -= 1) below[x] = (1 - t) * (below[x] ?? 0)
    }
  }
  for (let x = 1; x < quota; x += 1) below[x] = (below[x] ?? 0) + (below[x - 1] ?? 0)
  const ratio = -t / (1 - t)
  const prefix = (from: number, weight: number) => {
    let [sum, factor] = [0, 1]
    for (let x = from; x >= 0 && Math.abs(factor) > 1e-20; x -= weight) {
      sum += factor * (below[x] ?? 0)
      factor *= ratio
    }
    return sum / (1 - t)
  }
  return Float64Array.from(game.weights, (weight) =>
    weight === 0 ? 0 : prefix(quota - 1, weight) - prefix(quota - 1 - weight, weight),
  )
}

/** Additions that counting weights below a quota takes: with ascending weights the reachable range grows slowly. */
function additionsBelow(game: Distinct, quota: number): number {
  let [reach, additions] = [0, 0]
  for (const [index, weight] of game.weights.entries()) {
    for (let times = game.counts[index] ?? 0; times > 0; times -= 1) {
      reach = Math.min(quota - 1, reach + weight)
      additions += reach
    }
  }
  return additions
}

/** What nodes counted by weights may still cost, and what they gave: they do not depend on the tilt. */
interface Budget {
  additions: number
  readonly byNode: Map<number, Float64Array>
}

/** One node by frequencies, or by weights where they do not die out; null where neither is possible. */
function pivotAt(game: Distinct, t: number, share: number, shift: number, budget: Budget): Float64Array | null {
  const known = budget.byNode.get(t) ?? pivotByFrequencies(game, t, share, shift)
  if (known !== null) return known
  const quota = t > 0.5 ? game.total - game.quota + 1 : game.quota
  budget.additions -= additionsBelow(game, quota)
  if (Math.min(t, 1 - t) > 0.2 || budget.additions < 0) return null
  const counted = pivotByWeights(game, Math.min(t, 1 - t), quota)
  budget.byNode.set(t, counted)
  return counted
}

/** Largest relative difference of two results, weight by weight. */
function difference(a: Float64Array, b: Float64Array): number {
  let most = 0
  for (const [index, value] of a.entries()) {
    const size = Math.max(Math.abs(value), Math.abs(b[index] ?? 0))
    if (size > 0) most = Math.max(most, Math.abs(value - (b[index] ?? 0)) / size)
  }
  return most
}

/** Shapley–Shubik by weight: the integral over t of the pivot probability (Owen 1972), a polynomial, so the nodes are exact. */
function shapleyShubik(game: Distinct, members: number, shift: number, budget: Budget): Float64Array | null {
  const result = new Float64Array(game.weights.length)
  for (const { at, weight } of gaussLegendre(Math.ceil(members / 2))) {
    const pivot = pivotAt(game, at, weight, shift, budget)
    if (pivot === null) return null
    for (const [index, value] of pivot.entries()) result[index] = (result[index] ?? 0) + weight * value
  }
  return result
}

/**
 * Voting power in large weighted games, in doubles with a bound. Certificate: the indices computed twice under two
 * different tilts, that is with other truncations and roundings, agree on every member, and Shapley–Shubik adds up to 1;
 * refused (`power.not_certified`) where the promised 1e-9 is not shown.
 */
export function powerByFrequencies(game: FrequencyGame): Result<Power> {
  const reduced = distinct(game)
  const members = game.ids.length
  const budget: Budget = { additions: MOST_ADDITIONS, byNode: new Map() }
  const pivots = TILTS.map((shift) => pivotAt(reduced, 0.5, 1, shift, budget))
  const orders = TILTS.map((shift) => shapleyShubik(reduced, members, shift, budget))
  const [banzhaf, banzhafAgain] = pivots
  const [shapley, shapleyAgain] = orders
  if (!banzhaf || !banzhafAgain || !shapley || !shapleyAgain)
    return refuse('power.not_certified', { members, reason: 'no convergence' })
  const sum = shapley.reduce((total, value, index) => total + value * (reduced.counts[index] ?? 0), 0)
  const seen = Math.max(difference(banzhaf, banzhafAgain), difference(shapley, shapleyAgain), Math.abs(sum - 1))
  const relativeError = 10 * seen
  if (!(relativeError <= PROMISED))
    return refuse('power.not_certified', { members, reason: `error up to ${relativeError}` })
  const all = banzhaf.reduce((total, value, index) => total + value * (reduced.counts[index] ?? 0), 0)
  const total = reduced.total
  const list: MemberPower[] = game.ids.map((id, position) => {
    const index = reduced.weights.indexOf(game.weights[position] ?? 0)
    const value = banzhaf[index] ?? 0
    const veto = total - (game.weights[position] ?? 0) < reduced.quota
    return {
      id,
      swings: null,
      banzhaf: value,
      banzhafNormalised: value / all,
      shapleyShubik: shapley[index] ?? 0,
      veto,
    }
  })
  const checks = ['two tilts agree on every member', 'Shapley–Shubik adds up to 1']
  const certificate = { kind: 'bounded', relativeError: PROMISED, checks } as const
  return accept({ members: list, winningCoalitions: null, method: 'characteristic function', certificate })
}
