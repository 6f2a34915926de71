/** A point, or a direction of length 1, in the plane of two issues. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}

export const dot = (a: PlanePoint, b: PlanePoint): number => a.x * b.x + a.y * b.y

/** Positive where `b` lies counter-clockwise of `a`, by less than half a turn. */
export const cross = (a: PlanePoint, b: PlanePoint): number => a.x * b.y - a.y * b.x

export const minus = (a: PlanePoint, b: PlanePoint): PlanePoint => ({ x: a.x - b.x, y: a.y - b.y })

/** Not `Math.hypot`, whose last bit differs between machines. */
export const lengthOf = (a: PlanePoint): number => Math.sqrt(dot(a, a))

/** The direction of a vector that is not 0. */
export function unit(a: PlanePoint): PlanePoint {
  const length = lengthOf(a)
  return { x: a.x / length, y: a.y / length }
}

/** The largest coordinate: what rounding is a share of. */
export function magnitude(points: readonly PlanePoint[]): number {
  return points.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0)
}
