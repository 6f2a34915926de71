import fc from 'fast-check'
import { expect, test } from 'vitest'
import { angleOf } from './arc-tangent.ts'

test('the angle between two directions equals that of the platform to 2e-15, over all quarters', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      (turn, length) => {
        const [height, width] = [length * Math.sin(turn), length * Math.cos(turn)]
        expect(Math.abs(angleOf(height, width) - Math.abs(Math.atan2(height, width)))).toBeLessThan(2e-15)
      },
    ),
    { numRuns: 2_000 },
  )
  expect(angleOf(0, 1)).toBe(0)
  expect(angleOf(0, -1)).toBe(Math.PI)
  expect(angleOf(1, 0)).toBe(Math.PI / 2)
  expect(angleOf(0, 0)).toBe(0)
})
