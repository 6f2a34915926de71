import { cueFor } from './cue-lexicon.ts'
import type { CueVerb } from './cue-lexicon.ts'
import { phraseAfter, phraseBefore } from './noun-phrase.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
  hasFiniteVerb,
  isNounish,
  isSkippable,
  isTimeWord,
  looksFinite,
} from './word-class.ts'

/** What was said, as found right of its reporting verb. */
export interface Complement extends Phrase {
  readonly rule: string
  readonly addressee: Phrase | null
  /** Last token that belongs to the cue ("calls for"), exclusive. */
  readonly cueTo: number
  readonly kind: 'quotation' | 'clause' | 'nominal'
}

const ADVERBIAL_TOKENS_MAX = 22
const QUESTION_WORDS = new Set('how why whether what when where who which'.split(' '))
const CLAUSE_STARTERS = new Set(
  'he she they it i we you there if when this that these those who everyone nobody somebody everybody anyone someone people neither nothing everything what'.split(
    ' ',
  ),
)

/** Number of words between the marks of a quotation. */
export function quotedWords(token: Token): number {
  return token.text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** Whether a quotation is long enough to be a statement rather than a title or a scare quote. */
export function isSpoken(token: Token): boolean {
  return token.kind === 'quotation' && quotedWords(token) >= QUOTED_WORDS_MIN
}

/** Under this many words a quotation alone is a scare quote or a title, never a statement. */
export const QUOTED_WORDS_MIN = 4

function opensAdverbial(token: Token | undefined): boolean {
  if (!token) return false
  return PREPOSITIONS.has(token.lower) || isSkippable(token) || isTimeWord(token) || isMark(token, ',(')
}

/** Looks over an adverbial ("on Monday", "in a letter to the Council") for "that" or a quotation behind it. */
function targetBehind(tokens: readonly Token[], start: number, limit: number): { at: number; rule: string } | null {
  const stop = Math.min(limit, start + ADVERBIAL_TOKENS_MAX)
  for (let i = start; i < stop; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token) return null
    if (token.kind === 'quotation') {
      const led = i === start || isMark(before, ',:–—-') || quotedWords(token) >= QUOTED_WORDS_MIN
      return led ? { at: i, rule: 'Q3' } : null
    }
    if (token.lower === 'that' && !PREPOSITIONS.has(before?.lower ?? '')) return { at: i, rule: 'C1' }
    if (isMark(token, ';')) return null
    if (i > start && looksFinite(token, before)) return null
  }
  return null
}

/** Verbs that hardly ever take a plain noun as object: behind them "the ford holds" is a clause. */
const CLAUSAL = new Set(['say', 'think', 'believe', 'argue', 'insist', 'hope', 'fear', 'contend', 'feel'])

/** A lower-case word in -s behind a singular noun, which may be a verb: "the ford holds". */
function hasPresentVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const before = tokens[i - 1]
    const verb = tokens[i]
    if (
      verb &&
      !verb.capital &&
      /[a-z]{2,}s$/.test(verb.lower) &&
      before &&
      isNounish(before) &&
      !before.lower.endsWith('s') &&
      !DETERMINERS.has(before.lower)
    )
      return true
  }
  return false
}

function startsClause(tokens: readonly Token[], at: number, limit: number, cue: CueVerb): boolean {
  const token = tokens[at]
  if (!token || at >= limit || token.kind === 'mark') return false
  const opens =
    CLAUSE_STARTERS.has(token.lower) ||
    DETERMINERS.has(token.lower) ||
    token.kind === 'number' ||
    (isNounish(token) && !isTimeWord(token))
  if (!opens) return false
  const relative = tokens.findIndex(
    (later, i) => i > at + 1 && i < limit && /^(?:that|which|who|whose)$/.test(later.lower) && isNounish(tokens[i - 1]),
  )
  const end = relative < 0 ? limit : Math.max(relative, at + 2)
  return hasFiniteVerb(tokens, at + 1, end) || (CLAUSAL.has(cue.lemma) && hasPresentVerb(tokens, at, end))
}

function afterTime(tokens: readonly Token[], start: number, limit: number): number {
  let i = start
  while (i < limit) {
    const token = tokens[i]
    if (!token) break
    if (isSkippable(token) || isTimeWord(token)) i++
    else if (token.lower === 'on' && tokens[i + 1] && isTimeWord(tokens[i + 1] as Token)) i += 2
    else if (token.kind === 'number' && i > start && isTimeWord(tokens[i - 1] as Token)) i++
    else break
  }
  return i
}

function addresseeAfter(tokens: readonly Token[], verb: number, limit: number, cue: CueVerb): Phrase | null {
  if (tokens[verb + 1]?.lower === 'to') return phraseAfter(tokens, verb + 2, limit)
  if (!cue.addressee || tokens[verb + 1]?.lower === 'that') return null
  const phrase = phraseAfter(tokens, verb + 1, limit)
  return phrase && phrase.to < limit ? phrase : null
}

function infinitiveAt(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  return (
    tokens[at]?.lower === 'to' &&
    verb?.kind === 'word' &&
    !verb.capital &&
    !DETERMINERS.has(verb.lower) &&
    !PREPOSITIONS.has(verb.lower)
  )
}

/** Verbs that give a name: the object and the words in quotation marks behind it are what was said. */
const NAMING = new Set(['call', 'dub', 'label'])

function nominalComplement(tokens: readonly Token[], verb: number, limit: number, cue: CueVerb): Complement | null {
  const next = tokens[verb + 1]
  if (!next) return null
  const base = { addressee: null, kind: 'nominal' as const, to: limit }
  if (cue.prepositions.includes(next.lower) && verb + 2 < limit)
    return { ...base, from: verb + 2, cueTo: verb + 2, rule: 'C4' }
  if (cue.infinitive && infinitiveAt(tokens, verb + 1)) return { ...base, from: verb + 1, cueTo: verb + 1, rule: 'C4' }
  const object = phraseAfter(tokens, verb + 1, limit)
  if (!object || isTimeWord(next)) return null
  if (cue.infinitive && infinitiveAt(tokens, object.to)) return { ...base, from: verb + 1, cueTo: verb + 1, rule: 'C4' }
  // X called it “…”.
  if (NAMING.has(cue.lemma) && object.to < limit && tokens[object.to]?.kind === 'quotation')
    return { ...base, from: verb + 1, to: object.to + 1, cueTo: verb + 1, rule: 'C4' }
  if (cue.as && tokens.slice(object.from, Math.min(limit, object.to + 12)).some((token) => token.lower === 'as')) {
    return { ...base, from: verb + 1, cueTo: verb + 1, rule: 'C4' }
  }
  const behind = tokens[object.to]
  if (cue.object && cue.prepositions.length > 0 && behind && cue.prepositions.includes(behind.lower)) {
    return { ...base, from: verb + 1, cueTo: verb + 1, rule: 'C4' }
  }
  const bare = /^(?:demand|propose|oppose|promise|deny|support|stress)$/.test(cue.class)
  return cue.object && bare && !next.lower.endsWith('self')
    ? { ...base, from: verb + 1, cueTo: verb + 1, rule: 'C4' }
    : null
}

/**
 * What the verb at `verb` reports, looking right: a quotation (Q3), a that-clause (C1), a clause without "that"
 * (C2), a question clause (C7), or the object of a verb of demanding, rejecting and the like (C4).
 */
export function complementAfter(
  tokens: readonly Token[],
  verb: number,
  limit: number,
  cue: CueVerb,
): Complement | null {
  const addressee = addresseeAfter(tokens, verb, limit, cue)
  const start = addressee ? addressee.to : verb + 1
  const base = { addressee, cueTo: verb + 1, to: limit }
  const next = tokens[start]
  if (!next || start >= limit) return null
  if (cue.that && next.lower === 'that' && !isMark(tokens[start + 1], ',.'))
    return { ...base, from: start, rule: 'C1', kind: 'clause' }
  if (cue.quotation && next.kind === 'quotation') return { ...base, from: start, rule: 'Q3', kind: 'quotation' }
  if (cue.quotation && isMark(next, ',:–—-') && tokens[start + 1]?.kind === 'quotation')
    return { ...base, from: start + 1, rule: 'Q3', kind: 'quotation' }
  if (cue.quotation && isMark(next, ':') && start + 1 < limit)
    return { ...base, from: start + 1, rule: 'C1', kind: 'clause' }
  if (cue.question && QUESTION_WORDS.has(next.lower) && !isMark(tokens[start - 1], ','))
    return { ...base, from: start, rule: 'C7', kind: 'clause' }
  const clauseAt = afterTime(tokens, start, limit)
  if (cue.zero && startsClause(tokens, clauseAt, limit, cue))
    return { ...base, from: clauseAt, rule: tokens[clauseAt]?.lower === 'that' ? 'C1' : 'C2', kind: 'clause' }
  const nominal = addressee && cue.class !== 'demand' ? null : nominalComplement(tokens, verb, limit, cue)
  const direct = nominal?.rule === 'C4' && PREPOSITIONS.has(tokens[verb + 1]?.lower ?? '')
  if (opensAdverbial(next) && !direct) {
    const target = targetBehind(tokens, start, limit)
    if (target && (target.rule === 'C1' ? cue.that : cue.quotation)) {
      return { ...base, from: target.at, rule: target.rule, kind: target.rule === 'Q3' ? 'quotation' : 'clause' }
    }
  }
  return nominal
}

const OCCASION = new Set('during amid following when while after before'.split(' '))
const OCCASION_NOUNS = new Set(
  'interview meeting statement conference speech briefing session visit talks address summit letter'.split(' '),
)

function startsOccasion(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (OCCASION.has(word)) return true
  if (word === 'as')
    return /^(?:he|she|they|it|the)$/.test(tokens[at + 1]?.lower ?? '') && hasFiniteVerb(tokens, at + 1, at + 6)
  return (
    (word === 'in' || word === 'at') && tokens.slice(at + 1, at + 5).some((token) => OCCASION_NOUNS.has(token.lower))
  )
}

/** Whether the reporting verb at `at` stands in a form that can carry a clause of its own here. */
function finiteCueAt(tokens: readonly Token[], at: number): CueVerb | null {
  const token = tokens[at]
  if (!token || token.kind !== 'word' || token.capital) return null
  const entry = cueFor(token.lower)
  return entry && entry.forms.some((form) => form === 'past' || form === 'present' || form === 'base')
    ? entry.verb
    : null
}

function carriesOn(tokens: readonly Token[], at: number, limit: number): boolean {
  const verb = finiteCueAt(tokens, at)
  const complement = verb ? complementAfter(tokens, at, limit, verb) : null
  return complement !== null && complement.kind !== 'nominal'
}

/** Whether a new attribution starts behind the comma or conjunction at `at`. */
function newAttributionAt(tokens: readonly Token[], at: number, limit: number, main: CueVerb): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isMark(token, ',')) {
    const next = tokens[at + 1]
    const gerund = next && !next.capital ? cueFor(next.lower) : undefined
    if (gerund?.forms.includes('gerund') && complementAfter(tokens, at + 1, limit, gerund.verb)) return true
    return next?.lower === 'according' || (next?.lower === 'citing' && main.lemma !== 'cite')
  }
  if (!COORDINATORS.has(token.lower) && token.lower !== 'while' && token.lower !== 'whereas') return false
  let verb = at + 1
  while (tokens[verb] && isSkippable(tokens[verb] as Token)) verb++
  if (carriesOn(tokens, verb, limit)) return true
  if (!isMark(tokens[at - 1], ',')) return false
  for (let i = at + 2; i < Math.min(limit, at + 9); i++) {
    const subject = finiteCueAt(tokens, i) ? phraseBefore(tokens, i, at + 1) : null
    if (subject && subject.from === at + 1) return carriesOn(tokens, i, limit)
  }
  return false
}

/** Where the words said end: at the sentence's stop, a semicolon, a new attribution, or (nominal) the occasion. */
export function complementEnd(tokens: readonly Token[], complement: Complement, limit: number, cue: CueVerb): number {
  if (complement.kind === 'quotation') return quotationEnd(tokens, complement.from, limit)
  const stop = Math.min(limit, complement.to)
  for (let i = complement.from + 1; i < stop; i++) {
    const token = tokens[i]
    if (isMark(token, ';')) return i
    if (i > complement.from + 1 && newAttributionAt(tokens, i, limit, cue))
      return isMark(tokens[i - 1], ',') ? i - 1 : i
    if (complement.kind === 'nominal' && i > complement.from + 1 && startsOccasion(tokens, i)) return i
    if (
      complement.kind === 'nominal' &&
      isMark(token, ',') &&
      /^(?:who|which|where|but)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return i
  }
  return stop
}

/** A short quoted part pulls its clause along; a whole quotation ends at its mark. */
function quotationEnd(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at]
  if (!token || quotedWords(token) >= QUOTED_WORDS_MIN + 2) return at + 1
  const next = tokens[at + 1]
  return next && at + 1 < limit && next.kind === 'word' && !SUBORDINATORS.has(next.lower) ? limit : at + 1
}
