import { expect, test } from 'vitest'
import { beta, randomStream, triangular } from './random-stream.ts'

const DRAWS = 20_000

function moments(draw: () => number): { readonly mean: number; readonly deviation: number } {
  const values = Array.from({ length: DRAWS }, draw)
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS) }
}

test('a stream is fixed by its key and another key gives another', () => {
  const first = (...key: readonly (string | number)[]) => Array.from({ length: 3 }, randomStream(...key))
  expect(first(1, 'AV', 'key')).toEqual(first(1, 'AV', 'key'))
  const others = [first(1, 'AV', 'key'), first(2, 'AV', 'key'), first(1, 'BE', 'key'), first(1, 'AVk', 'ey')]
  expect(new Set(others.map((values) => values.join())).size).toBe(4)
})

test('streams are even, also their first numbers over many keys', () => {
  const within = randomStream(5, 'x')
  const { mean, deviation } = moments(within)
  expect(mean).toBeCloseTo(0.5, 2)
  expect(deviation).toBeCloseTo(Math.sqrt(1 / 12), 2)
  let key = 0
  const tenths = Array.from({ length: 10 }, () => 0)
  for (; key < DRAWS; key++) {
    const tenth = Math.floor(10 * randomStream(0, `M${key}`, 'x')())
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  // Chi square with nine degrees of freedom: beyond 27.9 in one case of a thousand.
  const chi = tenths.reduce((sum, count) => sum + (count - DRAWS / 10) ** 2 / (DRAWS / 10), 0)
  expect(chi).toBeLessThan(27.9)
})

test('triangular and beta have the means and deviations they are asked for', () => {
  const stream = randomStream(1, 'moments')
  const low = moments(() => triangular(stream(), 0, 20, 100))
  expect(low.mean / 40).toBeCloseTo(1, 2)
  expect(low.deviation).toBeCloseTo(Math.sqrt((20 * 20 + 100 * 100 - 20 * 100) / 18), 0)
  for (const [mean, deviation] of [
    [0.5, 0.07],
    [0.9, 0.12],
    [0.05, 0.05],
  ] as const) {
    const found = moments(() => beta(stream, mean, deviation))
    expect(found.mean).toBeCloseTo(mean, 2)
    expect(found.deviation).toBeCloseTo(deviation, 2)
  }
  expect(beta(stream, 0, 0.1)).toBe(0)
  expect(beta(stream, 1, 0.1)).toBe(1)
})
