import { expect, test } from 'vitest'
import { tornadoLayout } from './tornado-layout.ts'

test('bars reach from the result as stated to either end, on one scale for all', () => {
  const { swings, stated } = tornadoLayout(
    [
      { resultLow: 40, resultHigh: 60 },
      { resultLow: 52, resultHigh: 48 },
    ],
    50,
  )
  expect(stated).toBeCloseTo(50)
  const [wide, narrow] = swings
  expect(wide!.low.from + wide!.low.width).toBeCloseTo(stated)
  expect(wide!.high.from).toBeCloseTo(stated)
  expect(wide!.high.width / narrow!.low.width).toBeCloseTo(5)
  // An input that pulls the other way has its low end on the high side.
  expect(narrow!.low.from).toBeCloseTo(stated)
  expect(narrow!.high.from + narrow!.high.width).toBeCloseTo(stated)
})

test('every bar stays on the picture, and one that moves nothing has no length', () => {
  const { swings } = tornadoLayout([{ resultLow: 0.3, resultHigh: 0.3 }], 0.3)
  expect(swings).toEqual([{ low: { from: 50, width: 0 }, high: { from: 50, width: 0 } }])
  const wide = tornadoLayout([{ resultLow: 0, resultHigh: 1 }], 0)
  for (const { low, high } of wide.swings) {
    expect(low.from).toBeGreaterThanOrEqual(0)
    expect(high.from + high.width).toBeLessThanOrEqual(100)
  }
})
