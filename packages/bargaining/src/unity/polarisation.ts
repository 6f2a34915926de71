import { exponential, naturalLogarithm } from '../natural-logarithm.ts'

/** Esteban & Ray's sensitivity to the size of groups; they show that it lies in (0, 1.6]. */
const ALPHA = 1.3

/**
 * Polarisation (Esteban & Ray, Econometrica 62, 1994): sum over pairs of groups of share_i^2.3 share_j |y_i - y_j|, a group
 * being all who hold the same position, positions on 0..1. 0 if all agree, 0.203 for two equal poles. O(n log n + g²).
 */
export function polarisation(positions: readonly { readonly at: number; readonly weight: number }[]): number | null {
  const groups = new Map<number, number>()
  for (const { at, weight } of positions) groups.set(at, (groups.get(at) ?? 0) + weight)
  const sorted = [...groups].filter(([, weight]) => weight > 0).sort((a, b) => a[0] - b[0])
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  if (!(total > 0)) return null
  let sum = 0
  for (const [at, weight] of sorted) {
    const identification = exponential((1 + ALPHA) * naturalLogarithm(weight / total))
    for (const [other, otherWeight] of sorted) sum += identification * (otherWeight / total) * Math.abs(at - other)
  }
  return sum
}
