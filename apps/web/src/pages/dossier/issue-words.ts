import type { Estimate, Issue, LimitContent, Place } from '@commonline/contract'
import { nearestAnchor } from '../../charts/position-map-layout.ts'
import type { Speaker } from '../../words/words.ts'

/** A number below zero has a minus before it, not the hyphen of typewriters, which is shorter and may end a line. */
const numberWords = (value: number, locale: string, digits: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale, digits).format(value).replace('-', '−')

/** A number of a scale as people read it: at most one decimal. */
export const pointWords = (at: number, locale: string): string => numberWords(at, locale, { maximumFractionDigits: 1 })

/** A satisfaction or an index with two decimals. */
export const hundredthsWords = (value: number, locale: string): string =>
  numberWords(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A change with its sign, always with as many decimals, so that numbers stand under each other. */
export function signedWords(change: number, locale: string, decimals: number): string {
  const told = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
    .format(change)
    .replace('-', '−')
  return change * 10 ** decimals < 0.5 ? told : `+${told}`
}

export const percentWords = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

export interface ValueWords {
  /** `70`, or nothing for an option. */
  readonly number: string | null
  /** The nearest anchor's words, or the option's. */
  readonly words: string
  /** Whether the number lies on the anchor itself. */
  readonly exact: boolean
}

/** A value of an issue in the issue's own words. */
export function valueWords(issue: Issue, value: number | string, locale: string): ValueWords {
  const { content } = issue
  if (content.kind === 'options') {
    return { number: null, words: content.options.find(({ id }) => id === value)?.words ?? String(value), exact: true }
  }
  const at = Number(value)
  const anchor = nearestAnchor(content.anchors, at)
  return { number: pointWords(at, locale), words: anchor?.words ?? '', exact: anchor?.at === at }
}

/** A value in one line: `62.6, near “By size alone.”`. */
export function valueLine(issue: Issue, value: number | string, { words, locale }: Speaker): string {
  const told = valueWords(issue, value, locale)
  if (told.number === null) return told.words
  return words(told.exact ? 'map.value-at' : 'map.value-near', { value: told.number, words: told.words })
}

/** A place of a position or an estimate in one line. */
export function placeLine(issue: Issue, place: Place | Estimate['place'], speaker: Speaker): string {
  switch (place.kind) {
    case 'none':
      return speaker.words('position.no-place')
    case 'point':
      return valueLine(issue, place.at, speaker)
    case 'option':
      return valueLine(issue, place.option, speaker)
    case 'interval':
      return speaker.words('map.value-between', {
        from: pointWords(place.from, speaker.locale),
        to: pointWords(place.to, speaker.locale),
      })
  }
}

/** A limit in one sentence, its condition included. */
export function limitLine(
  { issue, acceptable, unless }: LimitContent,
  issues: readonly Issue[],
  speaker: Speaker,
): string {
  const { words, locale } = speaker
  const titleOf = (id: string): string => issues.find((one) => one.id === id)?.title ?? ''
  const named = issues.find(({ id }) => id === issue)
  const range =
    acceptable.kind === 'range'
      ? words('limit.within', { from: pointWords(acceptable.from, locale), to: pointWords(acceptable.to, locale) })
      : words('limit.one-of', {
          options: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
            acceptable.options.map((option) =>
              named === undefined ? option : valueWords(named, option, locale).words,
            ),
          ),
        })
  const conditions = (unless ?? []).flatMap(({ issue: other, atLeast, atMost }) => [
    ...(atLeast == null
      ? []
      : [words('limit.at-least', { issue: titleOf(other), value: pointWords(atLeast, locale) })]),
    ...(atMost == null ? [] : [words('limit.at-most', { issue: titleOf(other), value: pointWords(atMost, locale) })]),
  ])
  const head = words('limit.sentence', { issue: titleOf(issue), range })
  return conditions.length === 0
    ? head
    : words('limit.unless', {
        limit: head,
        conditions: new Intl.ListFormat(locale, { type: 'conjunction' }).format(conditions),
      })
}
