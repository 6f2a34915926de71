import type { Instant } from './instant.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'

/** The organisation's working calendar: its zone, its holidays and its weekend. */
export interface WorkingCalendar {
  /** IANA zone of the headquarters. */
  readonly zone: string
  /** Local dates YYYY-MM-DD on which nobody works. */
  readonly holidays: readonly string[]
  /** Days of the week without work, 0 is Sunday; absent means Saturday and Sunday. */
  readonly weekend?: readonly number[]
}

/** A local wall-clock time in some zone. */
export interface LocalTime {
  /** YYYY-MM-DD */
  readonly date: string
  /** Seconds since local midnight. */
  readonly second: number
}

/** No rule asks for a longer silence; the limit keeps a wrong calendar from running forever. */
const MOST_WORKING_DAYS = 366
const DAY = 86_400_000

/** The wall clock of a zone at an instant. */
export function localTime(instant: Instant, zone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const part: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = value
  const second = Number(part['hour']) * 3600 + Number(part['minute']) * 60 + Number(part['second'])
  return { date: `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`, second }
}

/**
 * The instant at which a zone's clock shows a date and a time (seconds since midnight). Where the clock is put forward over
 * that time, as much later as the clock is put forward (half past two becomes half past three, as in RFC 5545); where it
 * shows it twice, the earlier.
 */
export function instantOf(local: LocalTime, zone: string): Instant {
  const wall = Date.parse(`${local.date}T00:00:00Z`) + local.second * 1000
  const offsets = [wall - DAY, wall + DAY].map((near) => {
    const seen = localTime(near, zone)
    return Date.parse(`${seen.date}T00:00:00Z`) + seen.second * 1000 - Math.floor(near / 1000) * 1000
  })
  const candidates = offsets.map((offset) => wall - offset).toSorted((a, b) => a - b)
  const exact = candidates.find((candidate) => {
    const seen = localTime(candidate, zone)
    return seen.date === local.date && seen.second === local.second
  })
  return exact ?? candidates[candidates.length - 1] ?? wall
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

/** Whether people work on a local date. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return !(calendar.weekend ?? [0, 6]).includes(weekday) && !calendar.holidays.includes(date)
}

/** The local date that is so many working days after a date, which itself does not count. */
export function workingDaysAfter(date: string, days: number, calendar: WorkingCalendar): Result<string> {
  if (!Number.isInteger(days) || days < 0 || days > MOST_WORKING_DAYS) {
    return refuse('calendar.length', { days, most: MOST_WORKING_DAYS })
  }
  let current = date
  let counted = 0
  for (let step = 0; counted < days; step += 1) {
    if (step > MOST_WORKING_DAYS * 3) return refuse('calendar.no_working_days', { zone: calendar.zone })
    current = nextDate(current)
    if (isWorkingDay(current, calendar)) counted += 1
  }
  return accept(current)
}

/**
 * The earliest expiry of a silence of at least so many working days: the same wall-clock time that many working
 * days later, in the organisation's zone. The day of opening does not count.
 */
export function earliestDue(openedAt: Instant, days: number, calendar: WorkingCalendar): Result<Instant> {
  const opened = localTime(openedAt, calendar.zone)
  const date = workingDaysAfter(opened.date, days, calendar)
  return date.ok ? accept(instantOf({ date: date.value, second: opened.second }, calendar.zone)) : date
}

/** The first working day on which a given local hour is not before the earliest expiry: "18:00 headquarters time". */
export function dueAtHour(openedAt: Instant, days: number, hour: number, calendar: WorkingCalendar): Result<Instant> {
  const earliest = earliestDue(openedAt, days, calendar)
  if (!earliest.ok) return earliest
  const start = localTime(earliest.value, calendar.zone).date
  const sameDay = instantOf({ date: start, second: hour * 3600 }, calendar.zone)
  if (sameDay >= earliest.value) return accept(sameDay)
  const next = workingDaysAfter(start, 1, calendar)
  return next.ok ? accept(instantOf({ date: next.value, second: hour * 3600 }, calendar.zone)) : next
}
