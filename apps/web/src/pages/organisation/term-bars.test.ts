import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termBars } from './term-bars.ts'
import type { Term } from './term-bars.ts'

const term = (id: string, office: string, from: string, to: string | null): Term => ({
  id,
  office,
  holder: id,
  from,
  to,
  acting: false,
})

test('two terms of one office stand in one row without overlapping; the running one is open to the edge', () => {
  const { rows } = termBars(
    [term('new', 'SG', '2026-02-01', null), term('old', 'SG', '2022-02-01', '2026-01-31')],
    '2026-03-01',
  )
  expect(rows).toHaveLength(1)
  const [old, now] = rows[0]?.bars ?? []
  expect(old?.id).toBe('old')
  expect((old?.at ?? 0) + (old?.width ?? 0)).toBeCloseTo(now?.at ?? 0, 12)
  expect(now?.open).toBe(true)
  expect((now?.at ?? 0) + (now?.width ?? 0)).toBeCloseTo(1, 12)
})

test('everything stays inside the picture and no bar is invisible', () => {
  const day = fc
    .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2035, 0, 1) / 86_400_000 })
    .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
  const terms = fc.array(
    fc.tuple(day, fc.option(day)).map(([from, to]): Term => {
      const [first, last] = to !== null && to < from ? [to, from] : [from, to]
      return term(first, 'x', first, last)
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(terms, day, (some, today) => {
      const timeline = termBars(some, today)
      for (const bar of timeline.rows.flatMap((row) => row.bars)) {
        expect(bar.at).toBeGreaterThanOrEqual(0)
        expect(bar.width).toBeGreaterThan(0)
        expect(bar.at + bar.width).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect(timeline.today).toBeGreaterThan(0)
      expect(timeline.today).toBeLessThanOrEqual(1)
      expect(timeline.years.length).toBeLessThanOrEqual(10)
      expect(timeline.years.every(({ at }) => at >= 0 && at <= 1)).toBe(true)
    }),
  )
})
