const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
/** 1/25, 1/23, …, 1/3: a division each would take as long as all the rest. */
const ODD_SHARES = Float64Array.from({ length: 12 }, (_, term) => 1 / (25 - 2 * term))
const bytes = new DataView(new ArrayBuffer(8))

/**
 * Natural logarithm of a positive finite number from additions, multiplications and divisions only, which IEEE 754
 * fixes to the last bit: the same bytes on every machine, unlike `Math.log`. x = 2^e m with m near 1, and
 * ln m = 2 artanh((m - 1)/(m + 1)). Relative error below 1e-15.
 */
export function naturalLogarithm(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x === Infinity ? Infinity : Number.NaN
  if (x < 2.2250738585072014e-308) return naturalLogarithm(x * 18014398509481984) - 54 * (LN2_HIGH + LN2_LOW)
  bytes.setFloat64(0, x)
  const head = bytes.getUint32(0)
  let exponent = (head >>> 20) - 1023
  bytes.setUint32(0, (head & 0xfffff) | 0x3ff00000)
  let m = bytes.getFloat64(0)
  if (m > Math.SQRT2) {
    m /= 2
    exponent += 1
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let series = 0
  for (let term = 0; term < ODD_SHARES.length; term++) series = square * ((ODD_SHARES[term] as number) + series)
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s + 2 * s * series)
}

/** e^x by 2^k times a Taylor series on |r| <= ln 2 / 2: additions, multiplications and divisions only. */
export function exponential(x: number): number {
  if (x > 709.7) return Infinity
  if (x < -708) return 0
  const k = Math.round(x / (LN2_HIGH + LN2_LOW))
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let sum = 1
  for (let n = 18; n >= 1; n--) sum = 1 + (r / n) * sum
  bytes.setUint32(0, (k + 1023) << 20)
  bytes.setUint32(4, 0)
  return sum * bytes.getFloat64(0)
}
