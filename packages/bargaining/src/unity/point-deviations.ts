import { exponential } from '../natural-logarithm.ts'
import { ITEM_SPREAD } from './point-estimate.ts'
import type { Estimate, Table } from './point-estimate.ts'

/**
 * Standard deviations of the points, the votes' own parameters being estimated from the same votes: the curvature at
 * the estimate (expected information) of points and parameters together, the parameters eliminated vote by vote (Schur
 * complement), inverted, and carried through the bringing of the points to mean 0 and deviation 1. O(votes · members²).
 */
export function pointDeviations(table: Table, { x, a, b }: Estimate): Float64Array {
  const all = [...table.members.keys()].filter((i) => (table.tookPart[i] as number) > 0)
  const n = all.length
  const count = table.members.length
  const at = Float64Array.from(all, (i) => x[i] as number)
  const information = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n)
    row[i] = 1
    return row
  })
  const weight = new Float64Array(n)
  for (let j = 0; j < table.votes; j++) {
    const sharpness = b[j] as number
    let [w0, w1, w2] = [1 / (ITEM_SPREAD * ITEM_SPREAD), 0, 1 / (ITEM_SPREAD * ITEM_SPREAD)]
    for (let i = 0; i < n; i++) {
      const took = table.choices[j * count + (all[i] as number)] !== 0
      const own = at[i] as number
      const w = took ? spreadOf((a[j] as number) + sharpness * own) : 0
      weight[i] = w
      w0 += w
      w1 += w * own
      w2 += w * own * own
    }
    const determinant = w0 * w2 - w1 * w1
    const square = sharpness * sharpness
    for (let i = 0; i < n; i++) {
      const wi = weight[i] as number
      if (wi === 0) continue
      const row = information[i] as Float64Array
      row[i] = (row[i] as number) + square * wi
      // What the two parameters take back: (1, x_i) of the inverse of their own information, times (1, x_k).
      const fixed = (square * wi * (w2 - w1 * (at[i] as number))) / determinant
      const slope = (square * wi * (w0 * (at[i] as number) - w1)) / determinant
      for (let k = 0; k <= i; k++) {
        row[k] = (row[k] as number) - (weight[k] as number) * (fixed + slope * (at[k] as number))
      }
    }
  }
  const deviations = new Float64Array(count)
  standardisedVariances(information, at).forEach((variance, i) => {
    deviations[all[i] as number] = Math.sqrt(Math.max(0, variance))
  })
  return deviations
}

/** p (1 - p) of the logistic at s. */
function spreadOf(s: number): number {
  const p = 1 / (1 + exponential(-s))
  return p * (1 - p)
}

/** The diagonal of P V Pt, V the inverse of the information and P what taking off mean and deviation does to a change. */
function standardisedVariances(information: readonly Float64Array[], x: Float64Array): Float64Array {
  const n = x.length
  const factor = cholesky(information)
  const variances = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    // Row i of P: a change of point i less its share in mean and spread; then |L^-1 p|^2.
    const row = Float64Array.from(x, (own, k) => (i === k ? 1 : 0) - (1 + (x[i] as number) * own) / n)
    for (let r = 0; r < n; r++) {
      const l = factor[r] as Float64Array
      let value = row[r] as number
      for (let k = 0; k < r; k++) value -= (l[k] as number) * (row[k] as number)
      value /= l[r] as number
      row[r] = value
      variances[i] = (variances[i] as number) + value * value
    }
  }
  return variances
}

/** The lower triangle L with L Lt equal to a symmetric positive matrix, given by its lower triangle. */
function cholesky(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const factor = matrix.map((row) => row.slice())
  factor.forEach((row, i) => {
    for (let k = 0; k <= i; k++) {
      const other = factor[k] as Float64Array
      let value = row[k] as number
      for (let m = 0; m < k; m++) value -= (row[m] as number) * (other[m] as number)
      row[k] = i === k ? Math.sqrt(Math.max(LEAST, value)) : value / (other[k] as number)
    }
  })
  return factor
}

/** Below this the information would be none: rounding. */
const LEAST = 1e-12
