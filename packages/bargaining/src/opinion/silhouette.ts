import type { PlanePoint } from '../spatial/plane.ts'
import { lengthOf, minus } from '../spatial/plane.ts'

/**
 * Mean silhouette of points in groups (Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987): (b - a) /
 * max(a, b), a the mean distance to the others of the own group, b that to the nearest other group; 0 for a point alone in
 * its group. From -1 to 1; below 0.25 there is hardly a structure (Kaufman & Rousseeuw 1990). Null unless there are two
 * groups. O(n²).
 * @param groups the group of each point, counted from 0
 */
export function silhouette(points: readonly PlanePoint[], groups: Int32Array): number | null {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0)
  const sizes = new Int32Array(count)
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1
  if (sizes.filter((size) => size > 0).length < 2) return null
  let total = 0
  points.forEach((point, i) => {
    const sums = new Float64Array(count)
    points.forEach((other, j) => {
      const group = groups[j] as number
      sums[group] = (sums[group] as number) + lengthOf(minus(point, other))
    })
    total += widthOf(sums, sizes, groups[i] as number)
  })
  return total / points.length
}

/** From the sums of the distances to each group. */
function widthOf(sums: Float64Array, sizes: Int32Array, own: number): number {
  if (sizes[own] === 1) return 0
  const within = (sums[own] as number) / ((sizes[own] as number) - 1)
  let between = Infinity
  sums.forEach((sum, group) => {
    if (group !== own && sizes[group] !== 0) between = Math.min(between, sum / (sizes[group] as number))
  })
  const larger = Math.max(within, between)
  return larger === 0 ? 0 : (between - within) / larger
}
