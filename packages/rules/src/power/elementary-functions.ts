/**
 * Exponential, logarithm, sine and cosine from additions and multiplications only, so that every machine computes the
 * same bytes; the engine's own may differ in the last digit. Errors are below 1e-15 relative where stated in the tests.
 */

const LN2_HIGH = 0.69314718036912381649
const LN2_LOW = 1.90821492927058770002e-10
const HALF_PI = 1.5707963267948966

/** Two to an integer power, exactly (within the range of doubles). */
function powerOfTwo(exponent: number): number {
  let result = 1
  let base = exponent < 0 ? 0.5 : 2
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base
    base *= base
  }
  return result
}

/** e^x − 1 by its series, for |x| up to one half. */
function expm1Series(x: number): number {
  let sum = 1
  for (let k = 18; k >= 2; k -= 1) sum = 1 + (x / k) * sum
  return x * sum
}

/** e^x. */
export function exponential(x: number): number {
  if (x < -745) return 0
  const k = Math.round(x / LN2_HIGH)
  const rest = x - k * LN2_HIGH - k * LN2_LOW
  return (1 + expm1Series(rest)) * powerOfTwo(k)
}

/** e^x − 1, also exact to the last digits near zero. */
export function exponentialMinusOne(x: number): number {
  return Math.abs(x) < 0.5 ? expm1Series(x) : exponential(x) - 1
}

/** Natural logarithm of a number above zero: 2 artanh((m − 1)/(m + 1)) for the mantissa, plus e ln 2. */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`assumption broken: no logarithm of ${x} is asked for`)
  let mantissa = x
  let exponent = 0
  while (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    exponent -= 1
  }
  const y = (mantissa - 1) / (mantissa + 1)
  const square = y * y
  let sum = 0
  for (let k = 27; k >= 1; k -= 2) sum = 1 / k + square * sum
  return 2 * y * sum + exponent * LN2_LOW + exponent * LN2_HIGH
}

function sineSeries(x: number): number {
  const square = x * x
  let sum = 1
  for (let k = 18; k >= 2; k -= 2) sum = 1 - (square / (k * (k + 1))) * sum
  return x * sum
}

function cosineSeries(x: number): number {
  const square = x * x
  let sum = 1
  for (let k = 19; k >= 1; k -= 2) sum = 1 - (square / (k * (k + 1))) * sum
  return sum
}

/** Sine and cosine of the part a/b of a full turn, for integers 0 ≤ a < b; the turn is reduced exactly. */
export function sineAndCosineOfTurn(a: number, b: number): { readonly sine: number; readonly cosine: number } {
  const quarter = Math.floor((4 * a) / b)
  const rest = 4 * a - quarter * b
  const near = 2 * rest <= b
  const angle = HALF_PI * ((near ? rest : b - rest) / b)
  const [s, c] = near ? [sineSeries(angle), cosineSeries(angle)] : [cosineSeries(angle), sineSeries(angle)]
  if (quarter === 0) return { sine: s, cosine: c }
  if (quarter === 1) return { sine: c, cosine: -s }
  if (quarter === 2) return { sine: -s, cosine: -c }
  return { sine: -c, cosine: s }
}
