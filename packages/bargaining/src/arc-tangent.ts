/** Halvings of the angle before the series: the tangent is then at most 0.1. */
const HALVINGS = 3
/** Terms of the series: the next would be below 1e-17 of the sum. */
const LAST_POWER = 17

/**
 * The angle in radians of a tangent from 0 to 1, from additions, multiplications, divisions and square roots only, which
 * IEEE 754 fixes to the last bit, unlike `Math.atan`. tan(a/2) = t / (1 + sqrt(1 + t²)), then the series of arctan.
 * Relative error below 1e-15.
 */
function arcTangent(tangent: number): number {
  let t = tangent
  for (let halving = 0; halving < HALVINGS; halving++) t /= 1 + Math.sqrt(1 + t * t)
  const square = t * t
  let series = 0
  for (let power = LAST_POWER; power >= 3; power -= 2) series = square * (1 / power - series)
  return 2 ** HALVINGS * t * (1 - series)
}

/**
 * The angle between two directions from their cross and dot product, 0 to pi, whatever their lengths: the same bytes on
 * every machine.
 */
export function angleOf(cross: number, dot: number): number {
  const [height, width] = [Math.abs(cross), Math.abs(dot)]
  if (height === 0 && width === 0) return 0
  const acute = height <= width ? arcTangent(height / width) : Math.PI / 2 - arcTangent(width / height)
  return dot < 0 ? Math.PI - acute : acute
}
