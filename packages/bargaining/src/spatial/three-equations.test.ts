import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveThree } from './three-equations.ts'
import type { Three } from './three-equations.ts'

const three = fc.tuple(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -9, max: 9 }),
)

test('the solution is the one that the right side was made from', () => {
  fc.assert(
    fc.property(three, three, three, three, (a, b, c, solution) => {
      const dot = (u: Three, v: Three): number => u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
      const whole = dot(a, [b[1] * c[2] - b[2] * c[1], b[2] * c[0] - b[0] * c[2], b[0] * c[1] - b[1] * c[0]])
      fc.pre(whole !== 0)
      solveThree([a, b, c], [dot(a, solution), dot(b, solution), dot(c, solution)]).forEach((value, at) =>
        expect(value).toBeCloseTo(solution[at] ?? Number.NaN, 8),
      )
    }),
    { numRuns: 500 },
  )
})

test('two equations that are nearly the same are both met to rounding', () => {
  for (const turn of [1e-5, 1e-7, 1e-9]) {
    const rows: readonly [Three, Three, Three] = [
      [0.8, 0.6, 1],
      [-0.8, -0.6, 1],
      [-0.8 + 0.6 * turn, -0.6 - 0.8 * turn, 1],
    ]
    const right: Three = [0.96, -0.51, -0.51 + 0.1 * turn]
    const [x, y, z] = solveThree(rows, right)
    rows.forEach(([a, b, c], at) => expect(Math.abs(a * x + b * y + c * z - (right[at] ?? 0))).toBeLessThan(1e-15))
  }
})
