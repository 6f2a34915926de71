import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInstant, writeInstant } from './instant.ts'
import type { Instant } from './instant.ts'
import { dueAtHour, earliestDue, instantOf, isWorkingDay, localTime, workingDaysAfter } from './working-days.ts'
import type { WorkingCalendar } from './working-days.ts'

const VIENNA: WorkingCalendar = { zone: 'Europe/Vienna', holidays: ['2030-04-22'] }
const CAIRO: WorkingCalendar = { zone: 'Africa/Cairo', holidays: [], weekend: [5, 6] }

function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const shown = (found: { readonly ok: boolean; readonly value?: Instant }) =>
  found.value === undefined ? found : writeInstant(found.value)

test('the wall clock of a zone is that of the day: offsets of halves and quarters, summer and winter, midnight', () => {
  const at = (text: string, zone: string) => localTime(instant(text), zone)
  expect(at('2030-01-01T23:30:15Z', 'Europe/Vienna')).toEqual({ date: '2030-01-02', second: 30 * 60 + 15 })
  expect(at('2030-07-01T22:00:00Z', 'Europe/Vienna')).toEqual({ date: '2030-07-02', second: 0 })
  expect(at('2030-01-01T00:00:00Z', 'Asia/Kathmandu')).toEqual({ date: '2030-01-01', second: (5 * 60 + 45) * 60 })
  expect(at('2030-01-01T00:00:00Z', 'America/New_York')).toEqual({ date: '2029-12-31', second: 19 * 3600 })
})

test('every time that a clock shows is found again, and of two the earlier', () => {
  const anInstant = fc.integer({
    min: instant('2029-01-01T00:00:00Z') / 1000,
    max: instant('2032-01-01T00:00:00Z') / 1000,
  })
  const zones = fc.constantFrom('Europe/Vienna', 'Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia')
  fc.assert(
    fc.property(anInstant, zones, (seconds, zone) => {
      const seen = localTime(seconds * 1000, zone)
      const found = instantOf(seen, zone)
      expect(localTime(found, zone)).toEqual(seen)
      expect(found).toBeLessThanOrEqual(seconds * 1000)
    }),
  )
  // Clocks go back in Vienna on 27 October 2030 at three: half past two is there twice.
  expect(writeInstant(instantOf({ date: '2030-10-27', second: 2.5 * 3600 }, 'Europe/Vienna'))).toBe(
    '2030-10-27T00:30:00Z',
  )
})

test('a time that the clock is put forward over is as much later as the clock is', () => {
  // In Vienna two becomes three on 31 March 2030.
  const local = (second: number) => writeInstant(instantOf({ date: '2030-03-31', second }, 'Europe/Vienna'))
  expect([local(1.5 * 3600), local(2.5 * 3600), local(3.5 * 3600)]).toEqual([
    '2030-03-31T00:30:00Z',
    '2030-03-31T01:30:00Z',
    '2030-03-31T01:30:00Z',
  ])
  // Samoa crossed the date line: there was no 30 December 2011.
  expect(writeInstant(instantOf({ date: '2011-12-30', second: 10 * 3600 }, 'Pacific/Apia'))).toBe(
    '2011-12-30T20:00:00Z',
  )
})

test('people work on the days that are neither weekend nor holiday of the organisation', () => {
  const week = ['21', '22', '23', '24', '25', '26', '27'].map((day) => `2030-04-${day}`)
  expect(week.filter((day) => isWorkingDay(day, VIENNA))).toEqual(week.slice(2, 6))
  expect(week.filter((day) => isWorkingDay(day, CAIRO))).toEqual(week.slice(0, 5))
  expect(isWorkingDay('2030-04-22', { ...VIENNA, holidays: [] })).toBe(true)
})

test('so many working days after a day, over weekend and holiday, month and year', () => {
  const after = (date: string, days: number, calendar = VIENNA) => {
    const found = workingDaysAfter(date, days, calendar)
    return found.ok ? found.value : [found.refusal.code, found.refusal.facts]
  }
  expect([after('2030-04-18', 0), after('2030-04-18', 1), after('2030-04-18', 2)]).toEqual([
    '2030-04-18',
    '2030-04-19',
    '2030-04-23',
  ])
  expect([after('2030-12-31', 1), after('2028-02-28', 1), after('2030-04-20', 1, CAIRO)]).toEqual([
    '2031-01-01',
    '2028-02-29',
    '2030-04-21',
  ])
  // A year and a half of five working days a week.
  expect(after('2030-01-01', 366, { zone: 'Etc/UTC', holidays: [] })).toBe('2031-05-28')
  for (const days of [-1, 0.5, 367]) expect(after('2030-01-01', days)).toEqual(['calendar.length', { days, most: 366 }])
  expect(after('2030-01-01', 1, { ...VIENNA, weekend: [0, 1, 2, 3, 4, 5, 6] })).toEqual([
    'calendar.no_working_days',
    { zone: 'Europe/Vienna' },
  ])
  expect(after('2030-01-01', 366, { ...VIENNA, weekend: [0, 1, 2, 3] })).toBe('2032-05-01')
})

test('six in the evening at headquarters is due on the first working day on which the period has run by then', () => {
  const due = (opened: string, hour: number) => shown(dueAtHour(instant(opened), 2, hour, VIENNA))
  // Thursday; two working days after is Tuesday the 23rd, Monday being a holiday.
  expect(due('2030-04-18T16:00:00+02:00', 18)).toBe('2030-04-23T16:00:00Z')
  expect(due('2030-04-18T18:00:00+02:00', 18)).toBe('2030-04-23T16:00:00Z')
  expect(due('2030-04-18T18:00:01+02:00', 18)).toBe('2030-04-24T16:00:00Z')
  expect(due('2030-04-24T19:00:00+02:00', 18)).toBe('2030-04-29T16:00:00Z')
  expect(dueAtHour(0, 367, 18, VIENNA)).toMatchObject({ refusal: { code: 'calendar.length' } })
  expect(earliestDue(0, 1, { ...VIENNA, weekend: [0, 1, 2, 3, 4, 5, 6] })).toMatchObject({
    refusal: { code: 'calendar.no_working_days' },
  })
})
