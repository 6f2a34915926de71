/** A day of the proleptic Gregorian calendar; month 1–12. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** 1–12 for an English month name or its usual abbreviation, else null. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().replace(/\.$/, '')
  if (word.length < 3) return null
  const index = MONTHS.findIndex(
    (month) =>
      month === word ||
      (word.length <= 4 &&
        month.startsWith(word.slice(0, 3)) &&
        (word.length === 3 || word === 'sept' || month.startsWith(word))),
  )
  return index < 0 ? null : index + 1
}

/** 0 (Sunday) – 6 for an English weekday name, else null. */
export function weekdayNumber(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase())
  return index < 0 ? null : index
}

/** The month's English name. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Days since 1970-01-01, by era arithmetic (no time zone anywhere). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day with this number; inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 0 (Sunday) – 6. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** Whether the calendar has this day. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const back = dayOfNumber(dayNumber({ year, month, day }))
  return back.year === year && back.month === month && back.day === day
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** ISO 8601 at the precision known: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate(year: number, month?: number | null, day?: number | null): string {
  if (!month) return pad(year, 4)
  return day ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : `${pad(year, 4)}-${pad(month, 2)}`
}

/** The day that an ISO date starts with, or null when it is less precise than a day. */
export function parseIsoDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (!match) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : null
}
