import { isDay, isoDate, monthNumber, weekdayNumber } from './calendar.ts'
import type { Span } from '../text/span.ts'

/** A date as written, before the report's own date is known. */
export interface DateExpression extends Span {
  readonly kind: 'day' | 'month' | 'year' | 'weekday' | 'relative'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** 0 (Sunday) – 6. */
  readonly weekday: number | null
  readonly text: string
}

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const YEAR = '(?:1[5-9]|20)\\d\\d'
const COUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})'
const ORDINAL = '(?:st|nd|rd|th)?'

// Each alternative is bounded, so that matching stays linear in the text.
const DATE = new RegExp(
  [
    `(?<iso>\\b(?<isoYear>${YEAR})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)\\b)`,
    `(?<dmyDot>\\b(?<dotDay>\\d{1,2})[./](?<dotMonth>\\d{1,2})[./](?<dotYear>${YEAR})\\b)`,
    `(?<dmy>\\b(?:${WEEKDAY},?\\s{1,3})?(?<dmyDay>\\d{1,2})${ORDINAL}\\s{1,3}(?:of\\s)?(?<dmyMonth>${MONTH})(?![a-z])(?:,?\\s{1,3}\\(?(?<dmyYear>${YEAR})\\b\\)?)?)`,
    `(?<mdy>\\b(?:${WEEKDAY},?\\s{1,3})?(?<mdyMonth>${MONTH})\\s{1,3}(?<mdyDay>\\d{1,2})${ORDINAL}\\b(?!\\s?[:%])(?:,?\\s{1,3}\\(?(?<mdyYear>${YEAR})\\b\\)?)?)`,
    `(?<my>\\b(?<myMonth>${MONTH}),?\\s{1,3}\\(?(?<myYear>${YEAR})\\b\\)?)`,
    `(?<month>(?<=\\b(?:in|since|until|till|by|last|next|of|early|late|mid)\\s)(?<onlyMonth>january|february|march|april|june|july|august|september|october|november|december)\\b)`,
    `(?<ago>\\b${COUNT}\\]?\\s{1,3}(?:days?|months?|years?)\\s{1,3}(?:ago|earlier)\\b)`,
    `(?<near>\\b(?:last|next|this)\\s{1,3}(?:month|years?|${WEEKDAY})\\b)`,
    `(?<weekday>\\b(?<onlyWeekday>${WEEKDAY})\\b)`,
    `(?<word>\\b(?:yesterday|today|tomorrow)\\b)`,
    `(?<year>(?<![\\p{N}\\p{Sc}.,:/-]|\\p{Sc}\\s)\\b(?<onlyYear>${YEAR})\\b(?![\\p{N}%]|[.,:/-]\\d|s\\b|\\s(?:people|members|troops|soldiers|votes|tonnes|tons|kilomet|km|metres|meters|miles|dollars|euros)))`,
  ].join('|'),
  'giu',
)

const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value))

/** A month's name that is also a word counts only when capitalised. */
function isWord(text: string): boolean {
  return /^(?:may|march|mar|sun|sat|dec|sept?)\b/.test(text)
}

function expressionOf(match: RegExpMatchArray, start: number): DateExpression | null {
  const groups = match.groups ?? {}
  const text = match[0]
  const base = { start, end: start + text.length, text, year: null, month: null, day: null, weekday: null }
  const monthName = groups['dmyMonth'] ?? groups['mdyMonth'] ?? groups['myMonth'] ?? groups['onlyMonth']
  if (monthName !== undefined && isWord(monthName)) return null
  const month = monthName === undefined ? number(groups['isoMonth'] ?? groups['dotMonth']) : monthNumber(monthName)
  const day = number(groups['isoDay'] ?? groups['dotDay'] ?? groups['dmyDay'] ?? groups['mdyDay'])
  const year = number(
    groups['isoYear'] ??
      groups['dotYear'] ??
      groups['dmyYear'] ??
      groups['mdyYear'] ??
      groups['myYear'] ??
      groups['onlyYear'],
  )
  if (day !== null && month !== null) {
    // 2024 is a leap year: "29 February" without a year is a day.
    return isDay({ year: year ?? 2024, month, day }) ? { ...base, kind: 'day', year, month, day } : null
  }
  if (month !== null) return { ...base, kind: 'month', year, month }
  if (groups['onlyYear'] !== undefined) return { ...base, kind: 'year', year }
  if (groups['onlyWeekday'] !== undefined)
    return { ...base, kind: 'weekday', weekday: weekdayNumber(groups['onlyWeekday']) }
  return { ...base, kind: 'relative' }
}

/** Every date expression of a text, in order and disjoint. */
export function dateExpressions(text: string): readonly DateExpression[] {
  const found: DateExpression[] = []
  for (const match of text.matchAll(DATE)) {
    const one = expressionOf(match, match.index)
    if (one) found.push(one)
  }
  return found
}

/** A date expression with its own year, as an ISO date; null without one. */
export function explicitValue(one: DateExpression): string | null {
  return one.year === null ? null : isoDate(one.year, one.month, one.day)
}
