import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRow, dictionary, multiplierOf, solve, valueOf } from './dual-simplex.ts'

interface Program {
  readonly c: readonly number[]
  readonly rows: readonly { readonly a: readonly number[]; readonly b: number }[]
}

const small = fc.integer({ min: -4, max: 4 })
const programs = fc.record({
  c: fc.array(small, { minLength: 2, maxLength: 2 }),
  rows: fc.array(fc.record({ a: fc.array(small, { minLength: 2, maxLength: 2 }), b: small }), { maxLength: 6 }),
})

/** Every crossing of two constraint lines inside all constraints: the vertices, among which the optimum is. */
function bestVertex({ c, rows }: Program): number | null {
  const all = [...rows, { a: [1, 0], b: 0 }, { a: [-1, 0], b: -3 }, { a: [0, 1], b: 0 }, { a: [0, -1], b: -3 }]
  let best: number | null = null
  for (const left of all) {
    for (const right of all) {
      const [p = 0, q = 0] = left.a
      const [r = 0, s = 0] = right.a
      const determinant = p * s - q * r
      if (determinant === 0) continue
      const x = (left.b * s - q * right.b) / determinant
      const y = (p * right.b - left.b * r) / determinant
      if (all.some(({ a: [u = 0, v = 0], b }) => u * x + v * y < b - 1e-9)) continue
      const value = (c[0] ?? 0) * x + (c[1] ?? 0) * y
      if (best === null || value > best) best = value
    }
  }
  return best
}

test('the optimum over a square with cuts is the best of all vertices, and the multipliers prove it', () => {
  fc.assert(
    fc.property(programs, (program) => {
      const solver = dictionary(Float64Array.from(program.c), new Float64Array(2), new Float64Array([3, 3]))
      const slacks = program.rows.map(({ a, b }) => {
        const slack = addRow(solver, Float64Array.from(a), b)
        // Solved after every row, as cutting planes do.
        solve(solver)
        return slack
      })
      const outcome = solve(solver)
      const expected = bestVertex(program)
      expect(outcome).toBe(expected === null ? 'infeasible' : 'optimal')
      if (expected === null) return
      const value = program.c.reduce((sum, c, v) => sum + c * valueOf(solver, v), 0)
      expect(value).toBeCloseTo(expected, 9)
      // c x <= (c + sum y a) x - sum y b <= the maximum of the first term over the square, minus the second.
      const y = slacks.map((slack) => multiplierOf(solver, slack))
      const bound = program.c.reduce(
        (sum, c, v) => {
          const cost = c + program.rows.reduce((s, { a }, r) => s + (y[r] ?? 0) * (a[v] ?? 0), 0)
          return sum + Math.max(0, 3 * cost)
        },
        -program.rows.reduce((s, { b }, r) => s + (y[r] ?? 0) * b, 0),
      )
      expect(bound).toBeCloseTo(expected, 9)
    }),
    { numRuns: 500 },
  )
})
