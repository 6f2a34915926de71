import fc from 'fast-check'
import { expect, test } from 'vitest'
import { principalAxes } from './principal-axes.ts'
import type { Marks } from './marks.ts'

function marksFrom(rows: readonly (readonly number[])[]): Marks {
  return {
    members: rows.map((_, i) => `m${i}`),
    statements: (rows[0] ?? []).map((_, k) => `s${k}`),
    rows: rows.map((row) => Float64Array.from(row)),
    marked: Int32Array.from(rows, (row) => row.filter((mark) => !Number.isNaN(mark)).length),
  }
}

const mark = fc.constantFrom(1, -1, 0, Number.NaN)
const tables = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 9 })).chain(([n, k]) =>
  fc.array(
    fc.array(mark, { minLength: k - 1, maxLength: k - 1 }).map((row) => [...row, 1]),
    { minLength: n, maxLength: n },
  ),
)

/** The centred table, from the definition alone. */
function centred(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const means = (rows[0] ?? []).map((_, k) => {
    const own = rows.map((row) => row[k] ?? Number.NaN).filter((value) => !Number.isNaN(value))
    return own.length === 0 ? 0 : own.reduce((sum, value) => sum + value, 0) / own.length
  })
  return rows.map((row) => row.map((value, k) => (Number.isNaN(value) ? 0 : value - (means[k] ?? 0))))
}
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** The largest variance along any direction, by many steps of the power method from many starts. */
function largestVariance(table: readonly (readonly number[])[], beside: ArrayLike<number> | null): number {
  const k = table[0]?.length ?? 0
  let most = 0
  for (let start = 0; start < k; start++) {
    let v = Array.from({ length: k }, (_, at) => (at === start ? 1 : 0.01 * (at + 1)))
    for (let step = 0; step < 1_500; step++) {
      if (beside !== null) {
        const share = dot(v, beside)
        v = v.map((value, at) => value - share * (beside[at] ?? 0))
      }
      const along = table.map((row) => dot(row, v))
      const next = v.map((_, at) => table.reduce((sum, row, i) => sum + (row[at] ?? 0) * (along[i] ?? 0), 0))
      const length = Math.sqrt(dot(next, next))
      if (length < 1e-12) break
      v = next.map((value) => value / length)
    }
    most = Math.max(most, table.reduce((sum, row) => sum + dot(row, v) ** 2, 0) / dot(v, v) / (table.length - 1))
  }
  return most
}

test('no direction has more variance than the first axis, none at right angles to it more than the second', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const axes = principalAxes(marksFrom(rows))
      const table = centred(rows)
      if (axes === null) {
        for (const row of table) for (const value of row) expect(Math.abs(value)).toBeLessThan(1e-6)
        return
      }
      const [first, second] = axes.loadings
      const variance = (v: ArrayLike<number>): number =>
        table.reduce((sum, row) => sum + dot(row, v) ** 2, 0) / (rows.length - 1)
      expect(dot(first, first)).toBeCloseTo(1, 10)
      expect(variance(first)).toBeCloseTo(axes.eigenvalues[0], 10)
      expect(dot(first, second)).toBeCloseTo(0, 8)
      expect(variance(second)).toBeCloseTo(axes.eigenvalues[1], 10)
      expect(axes.eigenvalues[0]).toBeGreaterThanOrEqual(largestVariance(table, null) - 1e-9)
      expect(axes.eigenvalues[1]).toBeGreaterThanOrEqual(largestVariance(table, first) - 1e-6)
      for (const loading of axes.loadings) {
        const most = Math.max(...Array.from(loading, Math.abs))
        if (most > 0) expect(Math.max(...loading)).toBeCloseTo(most, 7)
      }
    }),
    { numRuns: 40 },
  )
})

test('both products give the same axes: as many members as statements and one more of each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(1, -1, 0), { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 }),
      (rows) => {
        // A statement on which all agree adds nothing, but turns the smaller side round.
        const narrow = principalAxes(marksFrom(rows))
        const wide = principalAxes(marksFrom(rows.map((row) => [...row, 1, 1])))
        expect(wide === null).toBe(narrow === null)
        if (narrow === null || wide === null) return
        expect(wide.eigenvalues[0]).toBeCloseTo(narrow.eigenvalues[0], 10)
        expect(wide.eigenvalues[1]).toBeCloseTo(narrow.eigenvalues[1], 10)
      },
    ),
  )
})

test('silence does not pull to the middle: half as many marks count as much', () => {
  const rows = [
    [1, 1, 1, 1],
    [-1, -1, -1, -1],
    [1, 1, Number.NaN, Number.NaN],
    [-1, -1, Number.NaN, Number.NaN],
  ]
  const points = principalAxes(marksFrom(rows))?.points ?? []
  // Rows of two marks reach the half of four along the axis, times the root of two.
  expect((points[2]?.x ?? 0) / (points[0]?.x ?? 1)).toBeGreaterThan(0.6)
  expect(points[0]?.x).toBeCloseTo(-(points[1]?.x ?? 0), 12)
})
