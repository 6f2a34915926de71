import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, parseDay } from './calendar-day.ts'
import type { Delay } from './calendar-day.ts'

const read = (given: string) => {
  const day = parseDay(given)
  return day.ok ? day.value : [day.refusal.code, day.refusal.facts['given']]
}

test('a day is read as it is written, also out of an instant', () => {
  expect([read('2030-02-28'), read('2028-02-29'), read('2030-02-28T23:30:00-05:00'), read('9898-12-31')]).toEqual([
    '2030-02-28',
    '2028-02-29',
    '2030-02-28',
    '9898-12-31',
  ])
  for (const given of [
    '2030-02-29',
    '2030-04-31',
    '2030-13-01',
    '9899-01-01',
    '2030-2-28',
    '2030',
    'x2030-02-28',
    '2030-02-28x',
  ])
    expect(read(given)).toEqual(['day.unreadable', given])
  expect(read('1'.repeat(60))).toEqual(['day.unreadable', '1'.repeat(40)])
})

test('so many months later is the same day of the month, or the last where the month is shorter', () => {
  const months = (day: string, length: number) => dayAfter(day, { length, unit: 'months' })
  expect([months('2030-01-31', 1), months('2028-01-31', 1), months('2030-01-31', 2), months('2030-11-30', 3)]).toEqual([
    '2030-02-28',
    '2028-02-29',
    '2030-03-31',
    '2031-02-28',
  ])
  expect([months('2030-12-15', 1), months('2030-12-15', 12), months('2030-12-15', 13)]).toEqual([
    '2031-01-15',
    '2031-12-15',
    '2032-01-15',
  ])
  expect([
    dayAfter('2028-02-29', { length: 1, unit: 'years' }),
    dayAfter('2028-02-29', { length: 4, unit: 'years' }),
  ]).toEqual(['2029-02-28', '2032-02-29'])
  expect([dayAfter('0099-12-31', { length: 1, unit: 'days' }), months('0099-12-31', 1)]).toEqual([
    '0100-01-01',
    '0100-01-31',
  ])
  expect(months('0098-12-31', 1)).toBe('0099-01-31')
})

test('a delay that ends with the month comes on the first of the next', () => {
  // Rome Statute, Art. 126: the first day of the month after the 60th day following the sixtieth ratification, 11 April 2002.
  const sixty: Delay = { length: 60, unit: 'days', ending: 'first-of-next-month' }
  expect(dayAfter('2002-04-11', sixty)).toBe('2002-07-01')
  expect(dayAfter('2030-10-31', { length: 1, unit: 'months', ending: 'first-of-next-month' })).toBe('2030-12-01')
  expect(dayAfter('2030-01-01', { length: 1, unit: 'months', ending: 'first-of-next-month' })).toBe('2030-03-01')
})

test('days and months add up: a later beginning never ends earlier', () => {
  const aDay = fc.integer({ min: 0, max: 60_000 }).map((days) => dayAfter('1970-01-01', { length: days, unit: 'days' }))
  fc.assert(
    fc.property(aDay, fc.nat({ max: 400 }), fc.constantFrom('days', 'months', 'years'), (day, length, unit) => {
      const ended = dayAfter(day, { length, unit })
      expect(read(ended)).toBe(ended)
      expect(dayAfter(dayAfter(day, { length: 1, unit: 'days' }), { length, unit }) >= ended).toBe(true)
      if (unit === 'days') expect((Date.parse(ended) - Date.parse(day)) / 86_400_000).toBe(length)
    }),
  )
})
