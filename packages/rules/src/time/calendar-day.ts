import { refuse, accept } from '../result.ts'
import type { Result } from '../result.ts'

/** A day in the calendar, YYYY-MM-DD, wherever it is observed: no zone, no clock. */
export type Day = string

/** A length of time in calendar days, months or years. */
export interface Delay {
  readonly length: number
  readonly unit: 'days' | 'months' | 'years'
  /** Where the effect comes on the first day of the month after the delay has run (Rome Statute, Art. 126). */
  readonly ending?: 'first-of-next-month'
}

/** Longest delay that is computed: no published text knows one beyond a century. */
export const LONGEST_DELAY = { days: 36_525, months: 1200, years: 100 } as const

/** The last day that is read: the longest delay after it still ends in a year of four digits. */
const LAST_DAY = '9898-12-31'

const MILLISECONDS = 86_400_000
const inDays = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS
const written = (days: number): Day => new Date(days * MILLISECONDS).toISOString().slice(0, 10)

/** Reads a day up to the end of 9898; an instant gives the day it is written with. */
export function parseDay(given: string): Result<Day> {
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(given)?.[1]
  // 31 February is read by the engine as 3 March, so the day must come out as it was written.
  const exists = day !== undefined && !Number.isNaN(inDays(day)) && written(inDays(day)) === day && day <= LAST_DAY
  return exists ? accept(day) : refuse('day.unreadable', { given: given.slice(0, 40) })
}

/** The day so many months later: the same day of the month, or the last where the month is shorter. */
function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
  const length = inDays(firstOfNextMonth(first)) - inDays(first)
  return written(inDays(first) + Math.min(dayOfMonth, length) - 1)
}

function firstOfNextMonth(day: Day): Day {
  return `${written(inDays(`${day.slice(0, 7)}-01`) + 31).slice(0, 7)}-01`
}

/** The day on which a delay that begins on a day has run; that day itself does not count. */
export function dayAfter(day: Day, { length, unit, ending }: Delay): Day {
  const run =
    unit === 'days' ? written(inDays(day) + length) : monthsLater(day, unit === 'years' ? length * 12 : length)
  return ending === 'first-of-next-month' ? firstOfNextMonth(run) : run
}
