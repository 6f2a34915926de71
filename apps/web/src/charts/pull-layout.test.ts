import { expect, test } from 'vitest'
import { pullLayout } from './pull-layout.ts'

test('a bar goes from the middle to the side it pulls to, as long as its share of the largest', () => {
  const [up, down, largest] = [pullLayout(5, 10), pullLayout(-5, 10), pullLayout(-10, 10)]
  expect(up.from).toBe(50)
  expect(down.from + down.width).toBeCloseTo(50)
  expect(down.width).toBeCloseTo(up.width)
  expect(largest.width / down.width).toBeCloseTo(2)
  expect(largest.from).toBeGreaterThan(0)
})

test('where nobody pulls there is no bar, and what is beyond the picture ends with it', () => {
  expect(pullLayout(0, 0)).toEqual({ from: 50, width: 0 })
  expect(pullLayout(0, 3).width).toBe(0)
  expect(pullLayout(9, 3)).toEqual(pullLayout(3, 3))
})
