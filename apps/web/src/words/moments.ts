/** An instant as people of the house read it: in the headquarters' zone, which is shown. */
export function instantWords(instant: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(instant))
}

/** A calendar day. It belongs to no zone, so none moves it. */
export function dayWords(day: string, locale: string): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date))
}

/** How far an instant is from another, in the largest unit that says it: "in 3 days", "2 hours ago". */
export function distanceWords(instant: string, from: string, locale: string): string {
  const seconds = (Date.parse(instant) - Date.parse(from)) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const size = Math.abs(seconds)
  if (size < 5400) return format.format(Math.trunc(seconds / 60), 'minute')
  if (size < 129_600) return format.format(Math.trunc(seconds / 3600), 'hour')
  return format.format(Math.trunc(seconds / 86_400), 'day')
}

/** The instant of a wall clock time (`2026-03-02T18:00`) in a zone. Times that a change of clocks skips move forward. */
export function instantOfWallClock(wallClock: string, zone: string): string | null {
  const wanted = Date.parse(`${wallClock.length === 16 ? `${wallClock}:00` : wallClock}Z`)
  if (Number.isNaN(wanted)) return null
  let guess = wanted
  // The offset at the guess is wrong at most once across a change of clocks, so two corrections suffice.
  for (let round = 0; round < 2; round += 1) guess = wanted - offsetAt(guess, zone)
  return new Date(guess).toISOString()
}

/** The wall clock time in a zone, as `<input type="datetime-local">` takes it. */
export function wallClockOf(instant: string, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(at / 1000) * 1000
}

/** A whole number kept as text, grouped as the language does, without passing through a float. */
export function wholeNumberWords(digits: string, locale: string): string {
  return /^-?\d+$/.test(digits) ? new Intl.NumberFormat(locale).format(BigInt(digits)) : digits
}

/** A zone as people say it: "Central European Time", or its distance from UTC where it has no name. */
export function zoneWords(zone: string, at: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(new Date(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const instants = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g
const dayAlone = /^\d{4}-\d{2}-\d{2}$/

/** A text in which the days that are its facts are told as days: `2027-03-24` as 24 March 2027. */
export const factDaysInWords = (text: string, facts: readonly unknown[], locale: string): string =>
  facts.reduce<string>(
    (told, fact) =>
      typeof fact === 'string' && dayAlone.test(fact) ? told.replaceAll(fact, dayWords(fact, locale)) : told,
    text,
  )

/** A text with its instants told in a zone; a text that is a day alone is told as a day. */
export function timesInWords(text: string, locale: string, zone: string): string {
  if (dayAlone.test(text)) return dayWords(text, locale)
  return text.replace(instants, (instant) => instantWords(instant, locale, zone))
}
