import { expect, test } from 'vitest'
import { planeLayout, sharesOfSpan } from './plane-layout.ts'

test('what would hide each other shares a mark in the middle, and up is more', () => {
  const placed = planeLayout([
    { label: 'AV', x: 0.25, y: 1 },
    { label: 'BE', x: 0.875, y: 0, hollow: true },
    { label: 'CO', x: 0.3125, y: 1, hollow: true },
  ])
  expect(placed).toEqual([
    { labels: ['AV', 'CO'], left: 28.125, top: 0, hollow: false },
    { labels: ['BE'], left: 87.5, top: 100, hollow: true },
  ])
})

test('values fill the span but for its margin; where all are alike they stand in the middle', () => {
  const [least, middle, most] = sharesOfSpan([-2, 0, 2])
  expect(least).toBeCloseTo(0.06, 12)
  expect(middle).toBeCloseTo(0.5, 12)
  expect(most).toBeCloseTo(0.94, 12)
  expect(sharesOfSpan([3, 3])).toEqual([0.5, 0.5])
})
