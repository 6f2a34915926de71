import { exponential, exponentialMinusOne, logarithm, sineAndCosineOfTurn } from './elementary-functions.ts'
import type { Tilt } from './exponential-tilt.ts'
import { fillPhases } from './phase-table.ts'
import type { PhaseTable } from './phase-table.ts'
import { productModulo } from './weight-classes.ts'
import type { WeightClasses } from './weight-classes.ts'

/** The characteristic function counts as dead when what it can still add stayed below this for so many frequencies. */
const DEAD = { below: 1e-14, for: 10 } as const

/** Phases that are kept, two doubles each: so many frequencies are looked at as there is room for. */
const MOST_PHASES = 4_000_000

/** What frequencies that are not looked at may add, relative to the power of the lightest member. */
const LEFT_OUT = 1e-12

/** Nodes whose every pivot probability is below e to this power add nothing to a sum of order one. */
const NEGLIGIBLE = -38

/** A complex number under way. */
interface Complex {
  re: number
  im: number
}

/** φ(θ) = Π (1 − p + p·e^{iθw}), in two chains of products so that one need not wait for the other. */
function characteristic(game: WeightClasses, inside: Float64Array, table: PhaseTable, row: number, out: Complex): void {
  const { members } = game
  const { sines, versines } = table
  let [re, im, re2, im2] = [1, 0, 1, 0]
  for (let member = 0; member < members.length; member += 1) {
    const index = members[member] ?? 0
    const p = inside[index] ?? 0
    const a = 1 - p * (versines[row + index] ?? 0)
    const b = p * (sines[row + index] ?? 0)
    const next = re * a - im * b
    im = re * b + im * a
    re = next
    member += 1
    if (member === members.length) break
    const other = members[member] ?? 0
    const q = inside[other] ?? 0
    const c = 1 - q * (versines[row + other] ?? 0)
    const d = q * (sines[row + other] ?? 0)
    const next2 = re2 * c - im2 * d
    im2 = re2 * d + im2 * c
    re2 = next2
  }
  out.re = re * re2 - im * im2
  out.im = re * im2 + im * re2
}

/** Coefficients of the kernel by weight; see `pivotByFrequencies`. */
interface Kernel {
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly gamma: Float64Array
}

function kernelOf({ inside, growth }: Tilt, t: number): Kernel {
  const width = inside.length
  const kernel = { alpha: new Float64Array(width), beta: new Float64Array(width), gamma: new Float64Array(width) }
  for (let index = 0; index < width; index += 1) {
    const p = inside[index] ?? 0
    const grown = p * (growth[index] ?? 0)
    kernel.alpha[index] = (p / t) * (1 - 2 * p) + grown
    kernel.beta[index] = p / t - grown
    kernel.gamma[index] = 2 * p * (1 - p)
  }
  return kernel
}

/**
 * Size of the characteristic function at high frequencies, where the phases of members are as good as independent: the
 * root of the mean of Π |1 − p + p·e^{iψ}|² over all ψ. Where few members are likely to differ from the rest it never
 * dies out, and a lull is not its end.
 */
function floorOf({ counts }: WeightClasses, { inside }: Tilt): number {
  let logarithmOfSquare = 0
  for (let index = 0; index < counts.length; index += 1) {
    const p = inside[index] ?? 0
    logarithmOfSquare += (counts[index] ?? 0) * logarithm(1 - 2 * p * (1 - p))
  }
  return exponential(logarithmOfSquare / 2)
}

/** Whether what is left out beyond the first frequencies is too much for the lightest member: a sum of random phases. */
function neverDies(game: WeightClasses, tilt: Tilt, size: number): boolean {
  const lightest = game.weights.find((weight) => weight > 0) ?? 1
  return size * floorOf(game, tilt) * Math.sqrt(game.total / lightest) > LEFT_OUT
}

/**
 * Probability for each distinct weight w that the others, joining with probability t, weigh from q − w to q − 1, so that
 * the member turns the vote; `null` where the characteristic function does not die out within the table. With z = λ + iθ,
 *
 *     f(w) = e^{base}/(T + 1) · Σ over θ = 2πk/(T + 1) of Re[ φ(θ) e^{−iθ(q−1)}/(e^z − 1) · (e^{zw} − 1)/(m(1 − p + p e^{iθw})) ]
 *
 * where the last factor is ((growth − α·v) + iβ·s)/(1 − γ·v) in terms of s = sin θw and v = 1 − cos θw: nothing cancels.
 * There is no aliasing, so the only errors are truncation and rounding. `share` is the weight of the node in a sum of
 * order one.
 */
export function pivotByFrequencies(
  game: WeightClasses,
  t: number,
  tilt: Tilt,
  share: number,
  table: PhaseTable,
): Float64Array | null {
  const { total, quota } = game
  const width = game.weights.length
  const sums = new Float64Array(width)
  if (tilt.base < NEGLIGIBLE) return sums
  const most = Math.floor(MOST_PHASES / width)
  const scale = exponential(tilt.base)
  const dies = !neverDies(game, tilt, scale * share)
  // Few frequencies are summed to the last, whether they die out or not.
  if (!dies && total + 1 > 2 * most) return null
  const { alpha, beta, gamma } = kernelOf(tilt, t)
  const { growth, inside } = tilt
  const turn = total + 1
  const [growthOfOne, lessOne] = [exponential(tilt.lambda), exponentialMinusOne(tilt.lambda)]
  const phi: Complex = { re: 1, im: 0 }
  let quiet = 0
  for (let k = 0; (!dies || quiet < DEAD.for) && 2 * k <= turn; k += 1) {
    if (k >= most) return null
    fillPhases(game, table, k)
    const { sines, versines } = table
    const row = k * width
    characteristic(game, inside, table, row, phi)
    quiet = (Math.abs(phi.re) + Math.abs(phi.im)) * scale * share < DEAD.below ? quiet + 1 : 0
    const back = sineAndCosineOfTurn(productModulo(k, quota - 1, turn), turn)
    const half = sineAndCosineOfTurn(k, 2 * turn)
    const fr = phi.re * back.cosine + phi.im * back.sine
    const fi = phi.im * back.cosine - phi.re * back.sine
    // e^z − 1, written so that nothing cancels near zero.
    const dr = lessOne - growthOfOne * 2 * half.sine * half.sine
    const di = growthOfOne * 2 * half.sine * half.cosine
    // Frequencies come in conjugate pairs, but for the first and, where their number is even, the middle one.
    const times = (k === 0 || 2 * k === turn ? 1 : 2) / (dr * dr + di * di)
    const gr = (fr * dr + fi * di) * times
    const gi = (fi * dr - fr * di) * times
    for (let index = 0; index < width; index += 1) {
      const v = versines[row + index] ?? 0
      const s = sines[row + index] ?? 0
      sums[index] =
        (sums[index] ?? 0) +
        (gr * ((growth[index] ?? 0) - (alpha[index] ?? 0) * v) - gi * (beta[index] ?? 0) * s) /
          (1 - (gamma[index] ?? 0) * v)
    }
  }
  for (let index = 0; index < width; index += 1) sums[index] = ((sums[index] ?? 0) * scale) / turn
  return sums
}
