import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from './calendar.ts'
import { dayNumber, dayOfNumber, isDay, weekdayOf } from './calendar.ts'
import { dateExpressions } from './date-expression.ts'
import { extract } from '../extract.ts'
import { EMPTY_REGISTER } from '../names/register.ts'
import { NO_METADATA } from '../text/report-document.ts'
import { resolveDates } from './resolve-dates.ts'

const THURSDAY: Day = { year: 2031, month: 5, day: 8 }

function dates(text: string, reference: Day | null = THURSDAY): readonly (readonly [string, string | null])[] {
  return resolveDates(text, dateExpressions(text), reference, []).map((one) => [
    text.slice(one.start, one.end),
    one.value,
  ])
}

test.each([
  ['on 10 January 2031', '10 January 2031', '2031-01-10'],
  ['January 10th, 2031', 'January 10th, 2031', '2031-01-10'],
  ['Tuesday, May 6, 2031', 'Tuesday, May 6, 2031', '2031-05-06'],
  ['on 2031-05-06', '2031-05-06', '2031-05-06'],
  ['am 06.05.2031', '06.05.2031', '2031-05-06'],
  ['the November (2030) session', 'November (2030)', '2030-11'],
  ['since 2008', '2008', '2008'],
  ['on Feb. 3', 'Feb. 3', '2031-02-03'],
  ['on 28 December', '28 December', '2030-12-28'],
  ['on Wednesday', 'Wednesday', '2031-05-07'],
  ['It was on Thursday', 'Thursday', '2031-05-08'],
  ['It will meet on Friday', 'Friday', '2031-05-09'],
  ['said yesterday', 'yesterday', '2031-05-07'],
  ['two days ago', 'two days ago', '2031-05-06'],
  ['last year', 'last year', '2030'],
  ['last month', 'last month', '2031-04'],
])('%s', (text, words, value) => {
  expect(dates(text)).toEqual([[words, value]])
})

test.each([
  '$2008 was paid',
  '€ 2030 a head',
  '2031 people came',
  'on 31 February 2031',
  '30.02.2031',
  'they may 3 of them',
  '12031',
  'pages 1.2031',
])('no date: %s', (text) => {
  expect(dates(text).filter(([, value]) => value !== null)).toEqual([])
})

test('without a reference only dates with their own year are resolved', () => {
  expect(dates('on 3 May, on Monday, on 4 May 2030', null)).toEqual([
    ['3 May', null],
    ['Monday', null],
    ['4 May 2030', '2030-05-04'],
  ])
})

test('day numbers and days are inverse; weekdays follow the platform calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
      const day = dayOfNumber(number)
      expect(dayNumber(day)).toBe(number)
      expect(isDay(day)).toBe(true)
      const platform = new Date(number * 86_400_000)
      expect([platform.getUTCFullYear(), platform.getUTCMonth() + 1, platform.getUTCDate()]).toEqual([
        day.year,
        day.month,
        day.day,
      ])
      expect(weekdayOf(day)).toBe(platform.getUTCDay())
    }),
  )
})

test('a dateline without a year means the last such day before the report came in', () => {
  const text = 'Pumps agreed\n\nMARROWGATE, NOVEMBER 23, BASIN COURIER. The ministers agreed on pumps.'
  const read = (receivedOn: string) =>
    extract({ kind: 'text', text, metadata: { ...NO_METADATA, receivedOn } }, EMPTY_REGISTER).article.published
  expect(read('2031-11-24')).toMatchObject({ value: '2031-11-23', inferred: true })
  expect(read('2031-03-01')).toMatchObject({ value: '2030-11-23', inferred: true })
})
