import { exponential, exponentialMinusOne, logarithm } from './elementary-functions.ts'
import type { WeightClasses } from './weight-classes.ts'

/** How near the mean is brought to the quota, in standard deviations: any tilt is exact, a near one decays fast. */
const NEAR_ENOUGH = 0.1
const MOST_STEPS = 60

/**
 * The exponential tilt of a node (Esscher): members join with probability t, and weight w counts e^{λw} times, so that
 * the mean weight comes near the quota. With m = 1 − t + t·e^{λw} the tilted probability is p = t·e^{λw}/m.
 */
export interface Tilt {
  readonly lambda: number
  /** p, by distinct weight. */
  readonly inside: Float64Array
  /** (e^{λw} − 1)/m, by distinct weight. */
  readonly growth: Float64Array
  /** Logarithm of Π m · e^{−λ(q − 1)}: no pivot probability at this node exceeds its exponential divided by t. */
  readonly base: number
}

interface Moments {
  readonly mean: number
  readonly variance: number
}

/** Mean and variance of the weight that joins, at log-odds u + λw. */
function momentsAt(game: WeightClasses, logOdds: number, lambda: number): Moments {
  let [mean, variance] = [0, 0]
  for (let index = 0; index < game.weights.length; index += 1) {
    const weight = game.weights[index] ?? 0
    const p = 1 / (1 + exponential(-(logOdds + lambda * weight)))
    const part = (game.counts[index] ?? 0) * weight * p
    mean += part
    variance += part * weight * (1 - p)
  }
  return { mean, variance }
}

/** The λ that brings the mean weight of those that join near the quota. */
export interface Saddle {
  readonly t: number
  readonly lambda: number
  /** Standard deviation of the weight there. */
  readonly deviation: number
}

/** The saddle of a node at t: Newton's method from a neighbouring node's λ, kept between bounds. */
export function saddleAt(game: WeightClasses, t: number, start: number): Saddle {
  const logOdds = logarithm(t) - logarithm(1 - t)
  const target = game.quota - 0.5
  let [low, high] = [-Infinity, Infinity]
  let lambda = start
  for (let step = 0; ; step += 1) {
    const { mean, variance } = momentsAt(game, logOdds, lambda)
    const deviation = Math.sqrt(variance)
    if (Math.abs(mean - target) <= NEAR_ENOUGH * deviation || step === MOST_STEPS) return { t, lambda, deviation }
    if (mean < target) low = lambda
    else high = lambda
    const newton = variance > 0 ? lambda + (target - mean) / variance : Number.NaN
    if (newton > low && newton < high && Math.abs(newton - lambda) * game.total < 50) lambda = newton
    else if (low === -Infinity) lambda = high - Math.max(Math.abs(high), 10 / game.total)
    else if (high === Infinity) lambda = low + Math.max(Math.abs(low), 10 / game.total)
    else lambda = (low + high) / 2
  }
}

/**
 * The tilt so many standard deviations beyond a saddle, as seen from no tilt at all. Two shifts share neither truncation
 * nor rounding.
 */
export function tiltFrom(game: WeightClasses, { t, ...saddle }: Saddle, shift: number): Tilt {
  const logOdds = logarithm(t) - logarithm(1 - t)
  const step = shift / saddle.deviation
  const lambda = saddle.lambda >= 0 ? saddle.lambda + step : saddle.lambda - step
  const inside = new Float64Array(game.weights.length)
  const growth = new Float64Array(game.weights.length)
  let rest = 1
  let base = game.members.length * logarithm(1 - t) - lambda * (game.quota - 1)
  for (let index = 0; index < game.weights.length; index += 1) {
    const weight = game.weights[index] ?? 0
    const count = game.counts[index] ?? 0
    const exponent = logOdds + lambda * weight
    const odds = exponential(-Math.abs(exponent))
    const [rare, usual] = [odds / (1 + odds), 1 / (1 + odds)]
    const [p, out] = exponent > 0 ? [usual, rare] : [rare, usual]
    inside[index] = p
    growth[index] =
      Math.abs(lambda * weight) < 0.5 ? (exponentialMinusOne(lambda * weight) * out) / (1 - t) : p / t - out / (1 - t)
    // ln m = ln(1 − t) + max(0, exponent) + ln(1 + odds): m itself leaves the doubles where one member weighs very much.
    base += count * Math.max(0, exponent)
    for (let times = count; times > 0; times -= 1) {
      rest *= 1 + odds
      if (rest > 1e200) {
        base += logarithm(rest)
        rest = 1
      }
    }
  }
  return { lambda, inside, growth, base: base + logarithm(rest) }
}
