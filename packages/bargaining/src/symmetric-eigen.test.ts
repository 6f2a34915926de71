import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from './symmetric-eigen.ts'

const matrices = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc
      .array(fc.integer({ min: -4, max: 4 }), { minLength: n * n, maxLength: n * n })
      .map((cells) =>
        Array.from({ length: n }, (_, i) =>
          Float64Array.from({ length: n }, (__, j) => (cells[Math.min(i, j) * n + Math.max(i, j)] ?? 0) / 2),
        ),
      ),
  )
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

test('the matrix stretches each vector by its value, the vectors are at right angles, and the values sum to the trace', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const pairs = symmetricEigen(matrix)
      expect(pairs).toHaveLength(matrix.length)
      pairs.forEach(({ value, vector }, k) => {
        matrix.forEach((row, i) => expect(dot(row, vector)).toBeCloseTo(value * (vector[i] ?? 0), 10))
        pairs.forEach((other, l) => expect(dot(vector, other.vector)).toBeCloseTo(k === l ? 1 : 0, 10))
        if (k > 0) expect(value).toBeLessThanOrEqual(pairs[k - 1]?.value ?? Number.NaN)
      })
      const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
      expect(pairs.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(trace, 10)
    }),
    { numRuns: 500 },
  )
})

/** Rotations that set one entry beside the diagonal to 0, until all are (Jacobi 1846): another way to the same values. */
function byRotations(matrix: readonly Float64Array[]): readonly number[] {
  const a = matrix.map((row) => [...row])
  const at = (i: number, j: number): number => a[i]?.[j] ?? 0
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        if (at(p, q) === 0) continue
        const turn = 0.5 * Math.atan2(2 * at(p, q), at(q, q) - at(p, p))
        const [c, s] = [Math.cos(turn), Math.sin(turn)]
        for (const row of a)
          [row[p], row[q]] = [c * (row[p] ?? 0) - s * (row[q] ?? 0), s * (row[p] ?? 0) + c * (row[q] ?? 0)]
        const [up, uq] = [a[p] ?? [], a[q] ?? []]
        a[p] = up.map((value, k) => c * value - s * (uq[k] ?? 0))
        a[q] = up.map((value, k) => s * value + c * (uq[k] ?? 0))
      }
    }
  }
  return a.map((row, i) => row[i] ?? 0).sort((x, y) => y - x)
}

test('the values equal those of the method of rotations', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const wanted = byRotations(matrix)
      symmetricEigen(matrix).forEach(({ value }, k) => expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, 9))
    }),
    { numRuns: 200 },
  )
})

test('a large matrix of low rank has its few values, and zeros', () => {
  const rows = [1, 2, 3].map((step) => Float64Array.from({ length: 60 }, (_, i) => ((i * step * 7) % 11) - 5))
  const matrix = Array.from({ length: 60 }, (_, i) =>
    Float64Array.from({ length: 60 }, (__, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  )
  const values = symmetricEigen(matrix).map(({ value }) => value)
  const few = symmetricEigen(rows.map((a) => Float64Array.from(rows, (b) => dot(a, b)))).map(({ value }) => value)
  few.forEach((value, k) => expect(values[k]).toBeCloseTo(value, 9))
  for (const value of values.slice(3)) expect(Math.abs(value)).toBeLessThan(1e-9)
})

test('worked example: 2 and 1 beside each other have the values 3 and 1', () => {
  const [first, second] = symmetricEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)])
  expect(first?.value).toBeCloseTo(3, 14)
  expect(second?.value).toBeCloseTo(1, 14)
  expect(Math.abs(first?.vector[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 14)
})
