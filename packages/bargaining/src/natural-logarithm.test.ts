import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential, naturalLogarithm } from './natural-logarithm.ts'

const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true })

test('the logarithm agrees with the engine’s to a few units in the last place', () => {
  fc.assert(
    fc.property(positive, (x) => {
      const expected = Math.log(x)
      expect(Math.abs(naturalLogarithm(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(expected)))
    }),
    { numRuns: 2_000 },
  )
})

test('near 1 the logarithm keeps its relative precision', () => {
  for (const x of [1 + 2 ** -40, 1 - 2 ** -40, 1.001, 0.999, 1]) {
    expect(Math.abs(naturalLogarithm(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.log(x)))
  }
})

test('the ends: zero, negative, infinite and the smallest numbers', () => {
  expect(naturalLogarithm(0)).toBe(-Infinity)
  expect(naturalLogarithm(Infinity)).toBe(Infinity)
  expect(naturalLogarithm(-1)).toBeNaN()
  expect(naturalLogarithm(5e-324)).toBeCloseTo(Math.log(5e-324), 10)
})

test('the exponential undoes the logarithm', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(1e-13)
    }),
  )
  expect(exponential(0)).toBe(1)
  expect(exponential(1)).toBeCloseTo(Math.E, 15)
})
