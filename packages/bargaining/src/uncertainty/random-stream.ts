import { exponential, naturalLogarithm } from '../natural-logarithm.ts'

/** Numbers strictly between 0 and 1, the same for the same key on every machine. */
export type RandomStream = () => number

/**
 * A stream of its own for every key, so that what is drawn for one input depends neither on the order of the others nor
 * on how many there are. The key is hashed four times (FNV-1a with a finaliser) into the state of a small fast counting
 * generator of 128 bits (sfc32, Doty-Humphrey 2010).
 */
export function randomStream(...key: readonly (string | number)[]): RandomStream {
  const text = JSON.stringify(key)
  let [a, b, c, counter] = [hash(text, 1), hash(text, 2), hash(text, 3), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return ((sum >>> 0) + 0.5) / 4294967296
  }
  for (let mixing = 0; mixing < 12; mixing++) next()
  return next
}

function hash(text: string, lane: number): number {
  let h = 0x811c9dc5 ^ Math.imul(lane, 0x9e3779b1)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    h = Math.imul(h ^ (unit & 0xff), 0x01000193)
    h = Math.imul(h ^ (unit >>> 8), 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Triangular distribution from `low` to `high` with its peak at `mode`, by inversion: one number of the stream. */
export function triangular(share: number, low: number, mode: number, high: number): number {
  if (high <= low) return mode
  const below = (mode - low) / (high - low)
  if (share < below) return low + Math.sqrt(share * (high - low) * (mode - low))
  return high - Math.sqrt((1 - share) * (high - low) * (high - mode))
}

/** The least concentrated beta in use: below it the distribution would gather at 0 and 1, which nobody stated. */
const CONCENTRATION_MIN = 2

/**
 * Beta distribution with this mean, and this standard deviation as far as the mean leaves room for it: X / (X + Y) of two
 * gammas. A mean of 0 or 1 has no room at all.
 */
export function beta(stream: RandomStream, mean: number, deviation: number): number {
  if (mean <= 0 || mean >= 1) return mean
  const concentration = Math.max(CONCENTRATION_MIN, (mean * (1 - mean)) / (deviation * deviation) - 1)
  const x = gamma(stream, mean * concentration)
  const y = gamma(stream, (1 - mean) * concentration)
  return x + y > 0 ? x / (x + y) : mean
}

/** Marsaglia and Tsang (2000); a shape below 1 by raising it by 1 and multiplying with u^(1/shape). */
function gamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return gamma(stream, shape + 1) * exponential(naturalLogarithm(stream()) / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream)
    const cube = (1 + c * x) * (1 + c * x) * (1 + c * x)
    if (cube <= 0) continue
    const u = stream()
    // Their squeeze: what it lets through the logarithms would too, and it lets nearly all through.
    if (u < 1 - 0.0331 * (x * x) * (x * x)) return d * cube
    if (naturalLogarithm(u) < 0.5 * x * x + d - d * cube + d * naturalLogarithm(cube)) return d * cube
  }
}

/** Marsaglia's polar method (1962). */
function normal(stream: RandomStream): number {
  for (;;) {
    const x = 2 * stream() - 1
    const y = 2 * stream() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLogarithm(square)) / square)
  }
}
