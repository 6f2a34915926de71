import * as chrono from 'chrono-node'
import type { Day } from './calendar.ts'
import { dayNumber, dayOfNumber, isDay, isoDate, weekdayOf } from './calendar.ts'
import type { DateExpression } from './date-expression.ts'
import { explicitValue } from './date-expression.ts'
import type { Span } from '../text/span.ts'
import { contains } from '../text/span.ts'

/** A date in the text with its ISO value at the precision known; null where it must not be resolved. */
export interface ResolvedDate extends Span {
  readonly value: string | null
}

const FUTURE_BEFORE =
  /\b(?:will|would|due|scheduled|expected|planned|plans?|until|to be held|set for|upcoming|coming)\b[^.;,]{0,40}$/iu
const CONTEXT_CHARACTERS = 80

/** The year that puts a day and month nearest to the report's day; the past wins a tie. */
function nearestYear(month: number, day: number | null, reference: Day): number {
  const target = dayNumber(reference)
  const distance = (year: number): number => Math.abs(dayNumber({ year, month, day: day ?? 15 }) - target)
  const years = [reference.year, reference.year - 1, reference.year + 1]
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best))
}

/** A bare weekday is the last such day up to the report's day, or the next one after a word of planning. */
function weekdayValue(weekday: number, reference: Day, future: boolean): string {
  const today = dayNumber(reference)
  const behind = (((weekdayOf(reference) - weekday) % 7) + 7) % 7
  const { year, month, day } = dayOfNumber(future ? today + ((7 - behind) % 7) : today - behind)
  return isoDate(year, month, day)
}

/**
 * Phrases such as "last Friday" or "two months ago" are resolved by chrono-node, on the phrase alone and in
 * UTC. A count of weeks, and "this" or "next" week, stays open: reports use them loosely.
 */
function relativeValue(phrase: string, reference: Day): string | null {
  const words = phrase.toLowerCase().replace(']', '')
  const { year, month, day } = reference
  if (/^this\s+years?$/.test(words)) return isoDate(year)
  if (/^last\s+years?$/.test(words)) return isoDate(year - 1)
  if (/^next\s+years?$/.test(words)) return isoDate(year + 1)
  const instant = new Date(Date.UTC(year, month - 1, day, 12))
  const start = chrono.en.casual.parse(words, { instant, timezone: 0 })[0]?.start
  const found = start && { year: start.get('year'), month: start.get('month'), day: start.get('day') }
  if (!found || found.year === null || found.month === null || found.day === null) return null
  if (/years?/.test(words)) return isoDate(found.year)
  if (/months?/.test(words)) return isoDate(found.year, found.month)
  return isoDate(found.year, found.month, found.day)
}

function valueOf(one: DateExpression, reference: Day | null, before: string): string | null {
  const explicit = explicitValue(one)
  if (explicit !== null || reference === null) return explicit
  if (one.month !== null) {
    const year = nearestYear(one.month, one.day, reference)
    return one.day !== null && !isDay({ year, month: one.month, day: one.day })
      ? null
      : isoDate(year, one.month, one.day)
  }
  if (one.weekday !== null) return weekdayValue(one.weekday, reference, FUTURE_BEFORE.test(before))
  return relativeValue(one.text, reference)
}

/**
 * Resolves date expressions against the report's day. Inside a quotation only dates with a year of their own are
 * resolved: "tomorrow" there is the speaker's, on a day the report may not give, or a figure of speech.
 */
export function resolveDates(
  text: string,
  expressions: readonly DateExpression[],
  reference: Day | null,
  quotations: readonly Span[],
): readonly ResolvedDate[] {
  let next = 0
  return expressions.map((one) => {
    while (quotations[next] && (quotations[next] as Span).end <= one.start) next++
    const quotation = quotations[next]
    const spoken = quotation !== undefined && contains(quotation, one) && one.kind !== 'day' && one.kind !== 'month'
    const before = text.slice(Math.max(0, one.start - CONTEXT_CHARACTERS), one.start)
    const value = spoken ? explicitValue(one) : valueOf(one, reference, before)
    return { start: one.start, end: one.end, value }
  })
}
