import type { Span } from '../text/span.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  isTimeWord,
  looksFinite,
} from './word-class.ts'

/** A run of capitalised words that the register does not know. */
export interface NameRun extends Span {
  readonly words: readonly string[]
  /** A title stands in the run or right before it ("Foreign Minister", "Secretary General of the Compact"). */
  readonly titled: boolean
  /** One of its words names a kind of organisation ("Council"). */
  readonly organisation: boolean
  /** The abbreviation in brackets behind it. */
  readonly abbreviation: Span | null
}

const ORGANISATION_WORD =
  /^(?:organi[sz]ation|council|committee|commission|ministry|union|agency|party|university|court|assembly|parliament|senate|congress|government|foundation|institute|association|church|bank|group|federation|league|company|corporation|department|office|police|school|museum|press|news|centre|center|society|network|alliance|front|movement|army|forces|secretariat|compact|district|museum|hotel|stadium|cup|festival|street|park|program|programme|project|house|times|post|wiki|website|internet|channel|canal|river|sea|bridge|city|county|state|states|republic|kingdom|islands?|treaty|act|agreement|award|campaign)$/iu
const PARTICLES = new Set([
  'de',
  'del',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'dos',
])
const HONORIFICS = new Set('mr mrs ms miss dr prof sir dame lord lady professor doctor'.split(' '))
const TITLE_PARTS = new Set('foreign prime defence defense interior finance vice former acting first'.split(' '))
const TITLES = new Set(
  'president minister premier chancellor chairman chairwoman chairperson ambassador governor mayor senator'.split(' '),
)
/** What an office is about: "Minister of Foreign Affairs" names nobody called Affairs. */
const PORTFOLIOS = new Set(
  'foreign external affairs relations defence defense interior internal finance economy economic trade commerce industry justice transport transit energy water environment health education culture agriculture labour labor security development planning cooperation integration emergency situations'.split(
    ' ',
  ),
)
const TITLE_REACH = 16

/** Whether a word may be part of a name: capitalised, and no function word or day. */
export function isNameWord(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word' || !token.capital || isTimeWord(token)) return false
  const word = token.lower
  return !(
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    SUBORDINATORS.has(word) ||
    COORDINATORS.has(word) ||
    SUBJECT_PRONOUNS.has(word)
  )
}

/** Whether a word names a kind of organisation. */
export function namesOrganisation(word: string): boolean {
  return ORGANISATION_WORD.test(word)
}

const POSSESSIVE = /['’]s$/u

function runEnd(tokens: readonly Token[], start: number, used: readonly boolean[]): number {
  let end = start
  while (end < tokens.length && !used[end]) {
    const token = tokens[end]
    const next = tokens[end + 1]
    const before = tokens[end - 1]
    const initial = token?.text === '.' && /^\p{Lu}$/u.test(before?.text ?? '') && isNameWord(next)
    if (isNameWord(token)) end++
    else if (end > start && token && PARTICLES.has(token.lower) && isNameWord(next)) end++
    else if (end > start && initial) end++
    else if (end > start && token?.lower === 'of' && before && ORGANISATION_WORD.test(before.text) && isNameWord(next))
      end++
    else break
    if (POSSESSIVE.test(tokens[end - 1]?.text ?? '')) break
  }
  return end
}

/** "Secretary General of the Compact (OC) Ilse Maravend": a title stands earlier in the same noun phrase. */
function titledFromAfar(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]
  if (!before || !(isMark(before, ')') || before.capital)) return false
  for (let i = start - 1; i >= Math.max(0, start - TITLE_REACH); i--) {
    const token = tokens[i]
    if (!token || isMark(token, ',;:.') || token.kind === 'quotation' || looksFinite(token, tokens[i - 1])) return false
    if (ROLE_NOUNS.has(token.lower)) return /^(?:of|for|to|in)$/.test(tokens[i + 1]?.lower ?? '')
  }
  return false
}

function abbreviationBehind(tokens: readonly Token[], end: number): Span | null {
  const token = tokens[end + 1]
  if (!isMark(tokens[end], '(') || !token || !isMark(tokens[end + 2], ')')) return null
  return /^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(token.text) && /\p{Lu}{2}/u.test(token.text)
    ? { start: token.start, end: token.end }
    : null
}

/** Whether a word belongs to a title before a name. */
export function isTitleWord(token: Token | undefined, first: boolean): boolean {
  if (!token) return false
  return (
    ROLE_NOUNS.has(token.lower) ||
    HONORIFICS.has(token.lower) ||
    TITLE_PARTS.has(token.lower) ||
    (!first && token.text === '.')
  )
}

/** Where the portfolio ends that a run opens with ("Minister of *Foreign Affairs* Jo Adar"); the run's start without one. */
function behindPortfolio(tokens: readonly Token[], start: number, end: number): number {
  const article = tokens[start - 1]?.lower === 'the' ? 1 : 0
  const of = tokens[start - 1 - article]
  if (!/^(?:of|for)$/.test(of?.lower ?? '') || !ROLE_NOUNS.has(tokens[start - 2 - article]?.lower ?? '')) return start
  let from = start
  while (from < end && PORTFOLIOS.has(tokens[from]?.lower ?? '')) from++
  return from
}

function runAt(tokens: readonly Token[], start: number, end: number): NameRun | null {
  let from = behindPortfolio(tokens, start, end)
  if (from === end) return null
  while (from < end && isTitleWord(tokens[from], from === start)) from++
  // "Dressilian President Teodar Okonsel": the name begins behind the last title in the run.
  for (let i = from; i < end - 1; i++) if (TITLES.has(tokens[i]?.lower ?? '')) from = i + 1
  const first = tokens[from]
  const last = tokens[end - 1]
  if (!first || !last || from >= end) return null
  const words = tokens.slice(from, end).map((token) => token.text.replace(POSSESSIVE, ''))
  return {
    start: first.start,
    end: last.end - (POSSESSIVE.test(last.text) ? 2 : 0),
    words,
    titled: from > start || ROLE_NOUNS.has(tokens[start - 1]?.lower ?? '') || titledFromAfar(tokens, start),
    organisation: words.some((word) => ORGANISATION_WORD.test(word)),
    abbreviation: abbreviationBehind(tokens, end),
  }
}

/** "Secretary General of the Orrin Compact Ilse Maravend": where the organisation ends and the person begins. */
function splitAt(tokens: readonly Token[], start: number, end: number): number | null {
  for (let i = start + 1; i <= end - 2; i++) {
    const before = tokens[i - 1]
    if (before && ORGANISATION_WORD.test(before.text) && tokens[i]?.capital && titledFromAfar(tokens, i)) return i
  }
  return null
}

/** Runs of capitalised words among the tokens that no known name uses, titles split off. */
export function nameRuns(tokens: readonly Token[], used: readonly boolean[]): readonly NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (used[i] || !isNameWord(tokens[i])) continue
    const end = runEnd(tokens, i, used)
    const split = splitAt(tokens, i, end)
    if (split !== null) {
      const organisation = runAt(tokens, i, split)
      if (organisation) runs.push(organisation)
    }
    const run = runAt(tokens, split ?? i, end)
    if (run) runs.push(run)
    i = Math.max(i, end - 1)
  }
  return runs
}
