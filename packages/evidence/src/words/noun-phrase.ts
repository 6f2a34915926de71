import { isNameWord, isTitleWord } from './name-run.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBJECT_PRONOUNS,
  hasFiniteVerb,
  isNounish,
  isSkippable,
  isTimeWord,
  looksFinite,
} from './word-class.ts'

/** A stretch of a sentence's tokens, end exclusive. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** A subject left of its verb, and what was skipped on the way. */
export interface Subject extends Phrase {
  readonly negated: boolean
  /** Auxiliaries between subject and verb, lower case. */
  readonly auxiliaries: readonly string[]
}

const ATTACHING = new Set(['of', 'for', 'in', 'at', 'on', 'from', 'to', 'with', 'against', 'between', 'behind'])
const PARENTHESIS_TOKENS_MAX = 40
const PHRASE_TOKENS_MAX = 30

function openingOf(tokens: readonly Token[], close: number, floor: number): number | null {
  for (let i = close - 1; i >= Math.max(floor, close - PARENTHESIS_TOKENS_MAX); i--) {
    if (isMark(tokens[i], '(')) return i
  }
  return null
}

/** Index just before a parenthesis set off by commas or dashes that ends at `comma`, or null. */
function beforeParenthesis(tokens: readonly Token[], comma: number, floor: number): number | null {
  const mark = tokens[comma]?.text ?? ','
  for (let i = comma - 1; i > Math.max(floor, comma - PARENTHESIS_TOKENS_MAX); i--) {
    if (isMark(tokens[i], mark === ',' ? ',' : '–—-')) return i > floor ? i - 1 : null
    if (tokens[i]?.kind === 'quotation' && mark !== ',') return null
  }
  return null
}

function startsCoordination(tokens: readonly Token[], conjunction: number, floor: number): boolean {
  if (!isNounish(tokens[conjunction - 1])) return false
  let start = conjunction - 1
  while (start > floor && conjunction - start < PHRASE_TOKENS_MAX && !isMark(tokens[start - 1], ',;:')) start--
  return !hasFiniteVerb(tokens, start, conjunction) && tokens[start]?.kind !== 'mark'
}

/** "The “Open Hands” fund said": a title inside the phrase, not words spoken before it. */
function isQuotedName(token: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (token.kind !== 'quotation' || token.text.length > 40 || !next || !before) return false
  return DETERMINERS.has(before.lower) && !DETERMINERS.has(next.lower) && !/[,.!?…][^\p{L}\p{N}]*$/u.test(token.text)
}

/** Leftmost token of the noun phrase whose last token is `head`. */
function phraseStart(tokens: readonly Token[], head: number, floor: number): number {
  let start = head
  while (start > floor && head - start < PHRASE_TOKENS_MAX) {
    const before = tokens[start - 1]
    const further = tokens[start - 2]
    if (!before) break
    if (isMark(before, ')')) {
      const opening = openingOf(tokens, start - 1, floor)
      if (opening === null) break
      start = opening
    } else if (before.kind === 'mark' && /['’&%$]/u.test(before.text)) {
      start--
    } else if (isQuotedName(before, tokens[start], further)) {
      start--
    } else if (ATTACHING.has(before.lower) || (before.lower === 'as' && further?.lower === 'such')) {
      const attaches =
        start - 2 >= floor &&
        (isNounish(further) || isMark(further, ')')) &&
        !looksFinite(further as Token, tokens[start - 3])
      if (!attaches || DETERMINERS.has(further?.lower ?? '')) break
      start -= 2
    } else if (before.lower === 'and') {
      if (start - 1 <= floor || !startsCoordination(tokens, start - 1, floor)) break
      start -= 2
    } else if (
      DETERMINERS.has(tokens[start]?.lower ?? '') &&
      !/^(?:all|both|other|such|many|several|two|three|four|five)$/.test(tokens[start]?.lower ?? '')
    ) {
      break
    } else if (isNounish(before) && !looksFinite(before, further)) {
      start--
    } else break
  }
  return start
}

/** Drops an opening "On Monday" or "At the meeting" that ran into the phrase because no comma followed it. */
function withoutOpening(tokens: readonly Token[], start: number, head: number, floor: number): number {
  const before = tokens[start - 1]
  let from = start
  while (from < head && ((tokens[from] && isTimeWord(tokens[from] as Token)) || tokens[from]?.kind === 'number')) from++
  if (start <= floor || !before || !PREPOSITIONS.has(before.lower)) return from
  for (let i = from; i < head; i++) {
    const word = tokens[i]
    const next = tokens[i + 1]
    if (
      word?.kind === 'word' &&
      !word.capital &&
      next?.capital &&
      !ROLE_NOUNS.has(word.lower) &&
      !DETERMINERS.has(word.lower)
    )
      return i + 1
  }
  return from
}

const NOT_HEADS = new Set('a an the every no my your his its our their than as if'.split(' '))

/** The noun phrase that ends just before `end`, or null when no noun or pronoun stands there. */
export function phraseBefore(tokens: readonly Token[], end: number, floor: number): Phrase | null {
  let head = end - 1
  if (isMark(tokens[head], ')')) {
    const opening = openingOf(tokens, head, floor)
    if (opening === null || opening <= floor) return null
    head = opening - 1
  }
  const token = tokens[head]
  if (!token || head < floor) return null
  if (SUBJECT_PRONOUNS.has(token.lower) && token.kind === 'word') {
    if (PERSONAL_PRONOUNS.has(token.lower) || !isNounish(tokens[head - 1])) return { from: head, to: head + 1 }
  }
  const possessive = token.kind === 'mark' && /['’]/u.test(token.text)
  if (
    possessive ||
    !isNounish(token) ||
    (NOT_HEADS.has(token.lower) && !token.text.endsWith('.')) ||
    token.kind === 'number'
  )
    return null
  const start = withoutOpening(tokens, phraseStart(tokens, head, floor), head, floor)
  return { from: start, to: end }
}

/** Skips adverbs, auxiliaries and days between a subject and its verb, leftwards. */
function skipLeft(tokens: readonly Token[], from: number, floor: number, auxiliaries: string[]): number {
  let i = from
  while (i > floor) {
    const token = tokens[i]
    if (!token || token.kind !== 'word') return i
    if (AUXILIARIES.has(token.lower)) auxiliaries.unshift(token.lower)
    else if (isTimeWord(token) && (tokens[i - 1]?.lower === 'on' || tokens[i - 1]?.lower === 'last')) i--
    else if (!isSkippable(token) && !(isTimeWord(token) && /^(?:yesterday|today)$/.test(token.lower))) return i
    i--
  }
  return i
}

/** "Jo Adar, curator of the museum at Sarn, said": the phrase found is an apposition to the name before it. */
function beyondApposition(tokens: readonly Token[], phrase: Phrase | null, floor: number): Phrase | null {
  if (!phrase || phrase.from - 1 <= floor || !isMark(tokens[phrase.from - 1], ',')) return phrase
  const first = tokens[phrase.from]
  if (!first || (first.capital && !DETERMINERS.has(first.lower))) return phrase
  const name = phraseBefore(tokens, phrase.from - 1, floor)
  const head = name && tokens[name.to - 1]
  if (!name || !head?.capital || isTimeWord(head)) return phrase
  const lead = tokens[name.from - 1]
  const opens =
    name.from === floor || lead?.kind === 'quotation' || COORDINATORS.has(lead?.lower ?? '') || lead?.lower === 'that'
  return opens ? name : phrase
}

const NAME_WORDS_MAX = 4

/**
 * "The Minister of Foreign Affairs of Ostrane, Ysolde Tarn, told": a name between commas behind an office is the subject
 * along with it. `comma` is the index of the second comma.
 */
function withNamedHolder(tokens: readonly Token[], phrase: Phrase | null, comma: number): Phrase | null {
  if (!phrase || !isMark(tokens[phrase.to], ',') || comma <= phrase.to) return phrase
  const between = tokens.slice(phrase.to + 1, comma)
  const isName =
    between.length >= 2 &&
    between.length <= NAME_WORDS_MAX &&
    between.every((token) => isNameWord(token) && !isTitleWord(token, true))
  const names = tokens.slice(phrase.from, phrase.to)
  const isOffice = names.some((token) => ROLE_NOUNS.has(token.lower)) && DETERMINERS.has(names[0]?.lower ?? '')
  return isName && isOffice ? { from: phrase.from, to: comma } : phrase
}

/** Finds the subject of the verb at `verb`, leftwards, across auxiliaries, adverbs and one parenthesis. */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Subject | null {
  const auxiliaries: string[] = []
  let i = skipLeft(tokens, verb - 1, floor, auxiliaries)
  const comma = i
  if (isMark(tokens[i], ',–—-')) {
    // Without an opening comma this one is stray: "The firm Adar & Sons, has said".
    const outer = beforeParenthesis(tokens, i, floor) ?? (tokens[i]?.text === ',' ? i - 1 : null)
    if (outer === null) return null
    i = skipLeft(tokens, outer, floor, auxiliaries)
  }
  if (i < floor) return null
  const phrase = withNamedHolder(tokens, beyondApposition(tokens, phraseBefore(tokens, i + 1, floor), floor), comma)
  if (!phrase) return null
  const negated =
    auxiliaries.some((word) => word.endsWith("n't")) ||
    tokens.slice(phrase.to, verb).some((token) => token.lower === 'not' || token.lower === 'never') ||
    /^(?:no|nobody|none)$/.test(tokens[phrase.from]?.lower ?? '')
  return { ...phrase, negated, auxiliaries }
}

/** "said its director, Hanne Ruud": the phrase that starts at `start`, with the name behind it where it is an office. */
export function speakerAfter(tokens: readonly Token[], start: number, limit: number): Phrase | null {
  const phrase = phraseAfter(tokens, start, limit)
  if (!phrase || !isMark(tokens[phrase.to], ',')) return phrase
  let end = phrase.to + 1
  while (end < limit && isNameWord(tokens[end])) end++
  return end === limit || isMark(tokens[end], ',.') ? withNamedHolder(tokens, phrase, end) : phrase
}

const FOLLOWING = new Set(['of', 'for', 'from', 'at'])
const OBJECT_PRONOUNS = new Set('him her them us me you it he she they i we'.split(' '))

/** The noun phrase that starts at `start`, rightwards; null when none starts there. */
export function phraseAfter(tokens: readonly Token[], start: number, limit: number): Phrase | null {
  const first = tokens[start]
  if (!first || start >= limit || first.kind !== 'word') return null
  if (OBJECT_PRONOUNS.has(first.lower) && !(first.lower === 'her' && isNounish(tokens[start + 1])))
    return { from: start, to: start + 1 }
  if (!isNounish(first)) return null
  let end = start + 1
  while (end < limit && end - start < PHRASE_TOKENS_MAX) {
    const token = tokens[end]
    const next = tokens[end + 1]
    if (!token) break
    if (isMark(token, '(')) {
      const close = tokens.findIndex((later, at) => at > end && at < end + 8 && isMark(later, ')'))
      if (close < 0) break
      end = close + 1
    } else if (token.kind === 'mark' && /['’&-]/u.test(token.text)) end++
    else if (FOLLOWING.has(token.lower) && isNounish(next)) end++
    else if (token.lower === 'and' && next?.capital && tokens[end - 1]?.capital) end++
    else if (COORDINATORS.has(token.lower) || !isNounish(token) || looksFinite(token, tokens[end - 1])) break
    else if (DETERMINERS.has(token.lower) && !FOLLOWING.has(tokens[end - 1]?.lower ?? '')) break
    else if (isTimeWord(token) && token.capital) break
    else end++
  }
  return { from: start, to: end }
}
