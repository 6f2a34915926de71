import { curvature, HALVES, ITEM_SPREAD } from './point-estimate.ts'
import type { Table } from './point-estimate.ts'
import { settleBySweeps } from './settle-by-sweeps.ts'
import type { Run } from './settle-by-sweeps.ts'

/** Points (x, y) of the members, and the parameters a, b and c of the votes. */
export interface PlaneEstimate {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly a: Float64Array
  readonly b: Float64Array
  readonly c: Float64Array
}

/** A thousandth of the standard deviation of the points. */
const STILL = 1e-3

/** Sweeps until no point moves any more; changes the estimate in place. */
export function settlePlane(table: Table, estimate: PlaneEstimate): Run {
  const { x, y, a, b, c } = estimate
  return settleBySweeps([x, y], [a, b, c], () => sweep(table, estimate), STILL)
}

/** One sweep over votes and members, each to the top of a parabola below its likelihood, as on one line. */
function sweep(table: Table, { x, y, a, b, c }: PlaneEstimate): void {
  const count = table.members.length
  const [wxx, wyy] = [new Float64Array(count).fill(1), new Float64Array(count).fill(1)]
  const [wxy, kx, ky] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  for (let j = 0; j < table.votes; j++) {
    const votes = table.choices.subarray(j * count, (j + 1) * count)
    const [p, q, r] = voteAt(votes, x, y, [a[j] as number, b[j] as number, c[j] as number])
    a[j] = p
    b[j] = q
    c[j] = r
    for (let i = 0; i < count; i++) {
      const choice = votes[i] as number
      if (choice === 0) continue
      const curved = curvature(p + q * (x[i] as number) + r * (y[i] as number))
      const pull = (HALVES[choice] as number) - curved * p
      wxx[i] = (wxx[i] as number) + curved * q * q
      wyy[i] = (wyy[i] as number) + curved * r * r
      wxy[i] = (wxy[i] as number) + curved * q * r
      kx[i] = (kx[i] as number) + q * pull
      ky[i] = (ky[i] as number) + r * pull
    }
  }
  for (let i = 0; i < count; i++) {
    const [u, v, w] = [wxx[i] as number, wxy[i] as number, wyy[i] as number]
    const determinant = u * w - v * v
    x[i] = (w * (kx[i] as number) - v * (ky[i] as number)) / determinant
    y[i] = (u * (ky[i] as number) - v * (kx[i] as number)) / determinant
  }
}

type Parameters = readonly [a: number, b: number, c: number]

/** The vote's parameters at the top of its parabola. */
function voteAt(votes: Uint8Array, x: Float64Array, y: Float64Array, [a, b, c]: Parameters): Parameters {
  const ridge = 1 / (ITEM_SPREAD * ITEM_SPREAD)
  let [w0, wx, wy, wxx, wxy, wyy, k0, kx, ky] = [ridge, 0, 0, ridge, 0, ridge, 0, 0, 0]
  for (let i = 0; i < votes.length; i++) {
    const choice = votes[i] as number
    if (choice === 0) continue
    const [u, v] = [x[i] as number, y[i] as number]
    const curved = curvature(a + b * u + c * v)
    const half = HALVES[choice] as number
    w0 += curved
    wx += curved * u
    wy += curved * v
    wxx += curved * u * u
    wxy += curved * u * v
    wyy += curved * v * v
    k0 += half
    kx += half * u
    ky += half * v
  }
  // Cramer's rule on the symmetric system of three.
  const [m0, m1, m2] = [wxx * wyy - wxy * wxy, wxy * wy - wx * wyy, wx * wxy - wxx * wy]
  const determinant = w0 * m0 + wx * m1 + wy * m2
  const [n1, n2] = [w0 * wyy - wy * wy, wx * wy - w0 * wxy]
  const n3 = w0 * wxx - wx * wx
  return [
    (m0 * k0 + m1 * kx + m2 * ky) / determinant,
    (m1 * k0 + n1 * kx + n2 * ky) / determinant,
    (m2 * k0 + n2 * kx + n3 * ky) / determinant,
  ]
}
