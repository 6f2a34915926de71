import { expect, test } from 'vitest'
import { unityTimeline } from './unity-timeline-layout.ts'

const day = 86_400_000
const start = Date.UTC(2030, 10, 1)
const measure = { width: 600, dot: 14, name: 80 }
const vote = (id: string, days: number, index: number, period = 'one') => ({
  id,
  at: start + days * day,
  index,
  period,
})

test('votes stand in the order of time, at the height of their index', () => {
  const { dots } = unityTimeline([vote('late', 200, 0.25), vote('early', 0, 1)], [], measure)
  expect(dots.map(({ id }) => id)).toEqual(['early', 'late'])
  expect(dots[0]!.x).toBeLessThan(dots[1]!.x)
  expect(dots.map(({ y }) => y)).toEqual([100, 25])
  for (const { x } of dots) expect(x > 0 && x < 100).toBe(true)
})

test('votes that ended together with the same index stand side by side, whatever their order', () => {
  const together = ['b', 'c', 'a'].map((id) => vote(id, 10, 1))
  const { dots } = unityTimeline([...together, vote('far', 100, 1)], [], measure)
  const xs = dots.filter(({ id }) => id !== 'far').map(({ x }) => x)
  expect(dots.slice(0, 3).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  for (const [index, x] of xs.slice(1).entries())
    expect(((x - xs[index]!) / 100) * measure.width).toBeCloseTo(measure.dot, 5)
})

test('however many votes there are, each stands on the picture', () => {
  const { dots } = unityTimeline(
    Array.from({ length: 300 }, (_, place) => vote(`v${place}`, place, 1)),
    [],
    measure,
  )
  expect(dots).toHaveLength(300)
  for (const { x } of dots) expect(x > 0 && x <= 100).toBe(true)
})

test('the mean of a period lies across its own votes', () => {
  const votes = [vote('a', 0, 1), vote('b', 40, 0.5), vote('c', 200, 0, 'two')]
  const { means, dots } = unityTimeline(
    votes,
    [
      { period: 'one', mean: 0.75 },
      { period: 'none', mean: 1 },
    ],
    measure,
  )
  expect(means).toHaveLength(1)
  expect(means[0]!.y).toBe(75)
  expect(means[0]!.from).toBeLessThan(dots[0]!.x)
  expect(means[0]!.from + means[0]!.width).toBeGreaterThan(dots[1]!.x)
  expect(means[0]!.from + means[0]!.width).toBeLessThan(dots[2]!.x)
})

test('the name of a period that has no room beside the one before is left out', () => {
  const votes = [vote('a', 0, 1, 'one'), vote('b', 9, 1, 'two'), vote('c', 200, 1, 'three')]
  const periods = ['one', 'two', 'three'].map((period) => ({ period, mean: 1 }))
  const { means } = unityTimeline(votes, periods, measure)
  expect(means.map(({ named }) => named)).toEqual([true, false, true])
})
