import { dayNumber, isDay, isoDate, monthName, parseIsoDay } from './calendar.ts'
import type { DateExpression } from './date-expression.ts'
import { dateExpressions, explicitValue } from './date-expression.ts'
import type { Reading } from '../words/reading.ts'
import type { QuotedSpan, Span } from '../text/span.ts'
import { contains, overlaps, quote } from '../text/span.ts'

/** The opening of a report: where, when and from whom. */
export interface Dateline {
  readonly span: QuotedSpan
  readonly place: string | null
  /** ISO date; null when the year cannot be known or inferred. */
  readonly date: string | null
  readonly agency: string | null
}

/** A dateline as written, before its year is known. */
export interface WrittenDateline {
  readonly span: Span
  readonly place: Span | null
  readonly agency: Span | null
  readonly date: DateExpression | null
  /** Index of its paragraph. */
  readonly paragraph: number
  /** The paragraph holds nothing else ("Sunday, January 20, 2008"). */
  readonly alone: boolean
}

const DATELINE_CHARACTERS_MAX = 120
const PARAGRAPHS_SEARCHED = 4
const MONTH_ABBREVIATION = /(?:^|[\s,(])(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/iu

/** Where the opening ends: a dash, a colon, or a full stop that is not an abbreviation's; null when there is none. */
function openingEnd(text: string): { at: number; length: number } | null {
  const pattern = /\s[—–-]{1,2}\s|[—–]|[.:/](?=\s|$)|\)\s?[-–—:]/gu
  for (const match of text.slice(0, DATELINE_CHARACTERS_MAX).matchAll(pattern)) {
    const before = text.slice(0, match.index)
    if (match[0] === '.' && (MONTH_ABBREVIATION.test(before) || /(?:^|\s)\p{Lu}$/u.test(before))) continue
    const inside = match[0].startsWith(')') ? 1 : 0
    return { at: match.index + inside, length: match[0].length - inside }
  }
  return null
}

function pieces(text: string, end: number): readonly Span[] {
  const found: Span[] = []
  for (const match of text.slice(0, end).matchAll(/[^,()/|]+/gu)) {
    const lead = match[0].length - match[0].trimStart().length
    const words = match[0].trim()
    if (words !== '') found.push({ start: match.index + lead, end: match.index + lead + words.length })
  }
  return found
}

const NAME = /^\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s(?:\p{Lu}[\p{L}\p{N}.'’&-]*|de|del|la|of|the|and|al)){0,4}$/u

function isLoud(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

function isWeekday(words: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(words)
}

interface Sorted {
  readonly place: Span | null
  readonly agency: Span | null
  readonly dated: boolean
}

/** Sorts the pieces of an opening into place, date and agency; null when one of them fits nowhere. */
function sortPieces(
  text: string,
  all: readonly Span[],
  dates: readonly DateExpression[],
  known: (name: string) => boolean,
): Sorted | null {
  let place: Span | null = null
  let agency: Span | null = null
  let dated = false
  for (const one of all) {
    const words = text.slice(one.start, one.end)
    if (dates.some((date) => overlaps(date, one))) {
      const rest = dates.reduce(
        (left, date) =>
          overlaps(date, one) ? left - (Math.min(date.end, one.end) - Math.max(date.start, one.start)) : left,
        words.length,
      )
      if (rest > 4) return null
      dated = true
    } else if (isWeekday(words) || /^\d{1,2}[:.]\d\d$/u.test(words)) continue
    else if (!NAME.test(words)) return null
    else if (known(words) || dated || text[one.start - 1] === '(') agency ??= one
    else if (place === null) place = one
    else if (!isLoud(words) && !isLoud(text.slice(place.start, place.end))) return null
  }
  return { place, agency, dated }
}

/** "HARROWMERE, 2 May. /River Press/.": the agency's name between slashes or brackets behind the stop. */
function creditBehind(text: string, end: { at: number; length: number }): { agency: Span; after: number } | null {
  const from = end.at + end.length
  const match = /^\s{0,2}(?:\/([^/\n]{2,40})\/|\(([^()\n]{2,40})\))[.:]?/u.exec(
    text.slice(from, from + DATELINE_CHARACTERS_MAX),
  )
  const name = match?.[1] ?? match?.[2]
  if (!match || name === undefined || !NAME.test(name)) return null
  const start = from + match[0].indexOf(name)
  return { agency: { start, end: start + name.length }, after: from + match[0].length }
}

function datelineOf(
  text: string,
  known: (name: string) => boolean,
): { span: Span; sorted: Sorted; date: DateExpression | null } | null {
  const end = openingEnd(text)
  if (!end || end.at < 3) return null
  const dates = dateExpressions(text.slice(0, Math.min(text.length, end.at))).filter((one) => one.kind === 'day')
  const sorted = sortPieces(text, pieces(text, end.at), dates, known)
  if (!sorted) return null
  const credit = sorted.agency === null && (sorted.dated || sorted.place !== null) ? creditBehind(text, end) : null
  if (credit)
    return {
      span: { start: 0, end: credit.after },
      sorted: { ...sorted, agency: credit.agency },
      date: dates[0] ?? null,
    }
  const { place, agency } = sorted
  const loud = place !== null && isLoud(text.slice(place.start, place.end))
  const byAgency = agency !== null && (place === null || loud || text[agency.start - 1] === '(' || sorted.dated)
  const dash = /[—–-]/u.test(text.slice(end.at, end.at + end.length))
  if (!byAgency && !(sorted.dated && place !== null) && !(loud && dash)) return null
  return { span: { start: 0, end: end.at + (dash ? 0 : end.length) }, sorted, date: dates[0] ?? null }
}

/** Finds the dateline in the first paragraphs. `known` tells a registered or well-known agency's or outlet's name. */
export function findDateline(reading: Reading, known: (name: string) => boolean): WrittenDateline | null {
  const candidates = reading.paragraphs.slice(0, PARAGRAPHS_SEARCHED)
  for (const [index, paragraph] of candidates.entries()) {
    const text = reading.text.slice(paragraph.start, paragraph.end)
    const shift = (span: Span): Span => ({ start: span.start + paragraph.start, end: span.end + paragraph.start })
    const whole = dateExpressions(text.slice(0, DATELINE_CHARACTERS_MAX))[0]
    if (whole && whole.kind === 'day' && whole.start === 0 && text.length - whole.end <= 1) {
      return {
        span: shift({ start: 0, end: text.length }),
        place: null,
        agency: null,
        date: { ...whole, ...shift(whole) },
        paragraph: index,
        alone: true,
      }
    }
    if (index === 0 && paragraph.kind === 'headline') continue
    const found = datelineOf(text, known)
    if (!found) continue
    const { place, agency } = found.sorted
    return {
      span: shift(found.span),
      place: place && shift(place),
      agency: agency && shift(agency),
      date: found.date && { ...found.date, ...shift(found.date) },
      paragraph: index,
      alone: false,
    }
  }
  return null
}

/** A year with the sentence that says how it was found. */
export interface InferredDay {
  readonly value: string
  readonly latest: QuotedSpan
  readonly text: string
}

const FUTURE =
  /\b(?:will|would|due|scheduled|expected|planned|plans?|until|by|next|to be|before|expires?|ends?)\b[^.;]{0,60}$/iu

function isPast(text: string, one: DateExpression): boolean {
  return !FUTURE.test(text.slice(Math.max(0, one.start - 80), one.start))
}

/** First day that an expression may mean: an open month or year starts on its first day. */
function firstDay(one: DateExpression): number {
  return dayNumber({ year: one.year ?? 0, month: one.month ?? 1, day: one.day ?? 1 })
}

/**
 * The smallest year in which the dateline's day does not lie before any dated event that the text tells as past
 * and outside quotations. Null when the text dates nothing.
 */
export function inferYear(
  text: string,
  written: DateExpression,
  expressions: readonly DateExpression[],
  quotations: readonly Span[],
): InferredDay | null {
  const { month, day } = written
  if (month === null || day === null) return null
  const past = expressions.filter(
    (one) => one.year !== null && isPast(text, one) && !quotations.some((span) => contains(span, one)),
  )
  const latest = past.reduce<DateExpression | null>(
    (best, one) => (best === null || firstDay(one) > firstDay(best) ? one : best),
    null,
  )
  if (!latest || latest.year === null) return null
  let year = latest.year
  while (year < latest.year + 9 && (!isDay({ year, month, day }) || dayNumber({ year, month, day }) < firstDay(latest)))
    year++
  const value = isoDate(year, month, day)
  const words = text.slice(latest.start, latest.end)
  const spoken = `${day} ${monthName(month)}`
  return {
    value,
    latest: quote(text, latest),
    text: `Dateline: day and month as written (${written.text}); year ${year} inferred: the text names ${words} as past, and the first ${spoken} not before it is ${value}.`,
  }
}

/** The dateline for a reader, with the day that was found for it. */
export function datelineWith(text: string, written: WrittenDateline, date: string | null): Dateline {
  const name = (span: Span | null): string | null => (span === null ? null : text.slice(span.start, span.end))
  const place = name(written.place)
  return {
    span: quote(text, written.span),
    place: place === null ? null : isLoud(place) ? titleCase(place) : place,
    date,
    agency: name(written.agency),
  }
}

function titleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
}

/** The ISO day of a date expression that carries its year. */
export function explicitDay(one: DateExpression | null): string | null {
  const value = one === null ? null : explicitValue(one)
  return value !== null && parseIsoDay(value) ? value : null
}
