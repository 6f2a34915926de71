import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximiseLeast } from './cutting-planes.ts'
import { maximiseOne } from './one-function.ts'
import { evaluate, functionAt } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

const ISSUES = 3
const tenths = fc.integer({ min: 0, max: 10 }).map((step) => step / 10)
const many = (length: number) => fc.array(tenths, { minLength: length, maxLength: length })

const tasks = fc.record({
  weights: many(4 * ISSUES),
  peaks: many(4 * ISSUES),
  floors: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
  ends: fc.array(fc.tuple(tenths, tenths), { minLength: ISSUES, maxLength: ISSUES }),
})

test('raising one function equals the general method, which raises the least of several, and proves its bound', () => {
  fc.assert(
    fc.property(tasks, ({ weights, peaks, floors, ends }) => {
      const functions: ConcaveFunctions = {
        count: 4,
        issues: ISSUES,
        weight: Float64Array.from(weights),
        peak: Float64Array.from(peaks),
        base: new Float64Array(4).fill(2),
      }
      const box: Box = {
        low: Float64Array.from(ends, ([a, b]) => Math.min(a, b)),
        high: Float64Array.from(ends, ([a, b]) => Math.max(a, b)),
        options: new Int32Array(ISSUES),
      }
      const floor = Float64Array.from([-Infinity, ...floors.map((tenth) => tenth / 10)])
      const goal = functionAt(functions, 0)
      const one = maximiseOne({ goal, functions, floor, box, start: [] })
      const zeros = new Float64Array(4)
      const least = maximiseLeast({
        goal: 'least',
        functions,
        box,
        raised: Uint8Array.of(1, 0, 0, 0),
        offset: zeros,
        scale: zeros.map(() => 1),
        floor,
        start: [],
      })
      expect(one === null).toBe(least === null)
      if (one === null || least === null) return
      expect(one.value).toBeCloseTo(least.value, 9)
      expect(one.bound - one.value).toBeGreaterThan(-1e-9)
      expect(one.bound - one.value).toBeLessThan(1e-9)
      for (let i = 1; i < 4; i++) expect(evaluate(functions, i, one.t)).toBeGreaterThan((floor[i] as number) - 1e-9)
      // Started from where it ended, the answer is the same.
      const again = maximiseOne({ goal, functions, floor, box, start: one.cuts })
      expect(again?.value).toBeCloseTo(one.value, 9)
    }),
    { numRuns: 500 },
  )
})
