import { complementAfter, complementEnd, quotedWords } from './complement.ts'
import type { Complement } from './complement.ts'
import { cueFor } from './cue-lexicon.ts'
import type { CueForm, CueVerb } from './cue-lexicon.ts'
import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { phraseAfter, subjectBefore } from './noun-phrase.ts'
import type { Phrase, Subject } from './noun-phrase.ts'
import type { Span } from './span.ts'
import type { Token } from './token.ts'
import {
  AUXILIARIES,
  COORDINATORS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  ROLE_NOUNS,
  hasFiniteVerb,
  isNounish,
  isSkippable,
  isTimeWord,
} from './word-class.ts'

/** Where a sentence stands, for everything found in it. */
export interface Place {
  readonly paragraph: number
  readonly inHeadline: boolean
  readonly parent: DraftStatement | null
  /** Statements inside statements are followed this far down. */
  readonly depth: number
}

/** "I think that he said that she claimed …": below the third level nobody is helped. */
const NESTING_MAX = 3

const BE_FORMS = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '))
const NOUN_LIKE = new Set(
  'calls claims demands reports promises answers comments requests pledges questions doubts fears hopes offers orders appeals notes posts estimates states rules protests objects reasons remarks signals supports vows wishes finds shows complaints backs wants'.split(
    ' ',
  ),
)
const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'should'])

function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text)
}

interface CueAt {
  readonly at: number
  readonly verb: CueVerb
  readonly subject: Subject | null
  readonly form: CueForm
}

function subjectIsSpeakerLike(tokens: readonly Token[], subject: Subject): boolean {
  const head = tokens[subject.to - 1]
  return (
    head !== undefined &&
    (head.capital ||
      PERSONAL_PRONOUNS.has(head.lower) ||
      head.lower === 'who' ||
      ROLE_NOUNS.has(head.lower.replace(/s$/, '')) ||
      isMark(head, ')'))
  )
}

/** Reads the reporting verb at `at` in its context: form, subject, voice. Null when it is no report here. */
function readCue(tokens: readonly Token[], at: number, floor: number): CueAt | null {
  const token = tokens[at]
  if (!token || token.kind !== 'word' || (token.capital && at > floor)) return null
  const entry = cueFor(token.lower)
  if (!entry) return null
  const before = tokens[at - 1]
  const has = (form: CueForm): boolean => entry.forms.includes(form)
  const subject = at > floor ? subjectBefore(tokens, at, floor) : null
  const passive =
    subject !== null && has('participle') && subject.auxiliaries.some((word) => BE_FORMS.has(word)) && !has('gerund')
  if (passive) return entry.verb.lemma === 'quote' ? { at, verb: entry.verb, subject, form: 'participle' } : null
  if (before?.lower === 'to') return null
  if (has('past') && tokens[at + 1]?.lower === 'by') return null
  if (has('gerund')) {
    const carried = isMark(before, ',') || (subject !== null && (subject.auxiliaries.length > 0 || subject.to === at))
    return carried ? { at, verb: entry.verb, subject: isMark(before, ',') ? null : subject, form: 'gerund' } : null
  }
  if (has('past')) return { at, verb: entry.verb, subject, form: 'past' }
  if (!subject)
    return has('present') && !NOUN_LIKE.has(token.lower) ? { at, verb: entry.verb, subject, form: 'present' } : null
  if (has('present')) {
    if (NOUN_LIKE.has(token.lower) && !subjectIsSpeakerLike(tokens, subject)) return null
    return subject.auxiliaries.length > 0 && !/^do/.test(subject.auxiliaries[0] ?? '')
      ? null
      : { at, verb: entry.verb, subject, form: 'present' }
  }
  return readBaseForm(tokens, at, entry.verb, subject)
}

function readBaseForm(tokens: readonly Token[], at: number, verb: CueVerb, subject: Subject): CueAt | null {
  const head = tokens[subject.to - 1]
  const plain = PERSONAL_PRONOUNS.has(head?.lower ?? '') && !/^(?:he|she|it)$/.test(head?.lower ?? '')
  const modal = subject.auxiliaries.some(
    (word) => AUXILIARIES.has(word) && !BE_FORMS.has(word) && !/^ha[sdv]/.test(word),
  )
  const plural = /[a-z]s$/.test(head?.lower ?? '') && tokens[at + 1]?.lower === 'that'
  return plain || modal || plural ? { at, verb, subject, form: 'base' } : null
}

/** Subject carried over a conjunction or a comma: "… and warned that", ", adding that". */
function carriedSubject(tokens: readonly Token[], at: number, last: Phrase | null): Phrase | null {
  let i = at - 1
  while (tokens[i] && isSkippable(tokens[i] as Token)) i--
  return COORDINATORS.has(tokens[i]?.lower ?? '') || isMark(tokens[i], ',') ? last : null
}

/** Index of the quotation that ends just before `at` (a comma or dash may stand between), or null. */
function quotationBefore(tokens: readonly Token[], at: number, floor: number): number | null {
  const near = isMark(tokens[at - 1], ',–—-') ? at - 2 : at - 1
  return near >= floor && tokens[near]?.kind === 'quotation' ? near : null
}

interface Reported {
  readonly content: Span[]
  readonly rule: string
  /** Tokens already explained: reading goes on behind them. */
  readonly until: number
  readonly cueTo: number
  readonly addressee: Phrase | null
  readonly inner: Phrase | null
}

function contentRange(tokens: readonly Token[], from: number, to: number): Span | null {
  let end = to
  while (end > from && isMark(tokens[end - 1], ',;:')) end--
  return spanOfTokens(tokens, from, end)
}

function reportedRight(tokens: readonly Token[], cue: CueAt, limit: number): Reported | null {
  const complement: Complement | null = complementAfter(tokens, cue.at, limit, cue.verb)
  if (!complement) return null
  const end = complementEnd(tokens, complement, limit, cue.verb)
  const content = contentRange(tokens, complement.from, end)
  if (!content) return null
  const inner = complement.kind === 'quotation' ? null : { from: complement.from, to: end }
  return {
    content: [content],
    rule: complement.rule,
    until: end,
    cueTo: complement.cueTo,
    addressee: complement.addressee,
    inner,
  }
}

/** Q1, Q2 and Q4: the quotation stands before speaker and verb, and may go on behind them. */
function reportedLeft(
  tokens: readonly Token[],
  quotationAt: number,
  afterAt: number,
  limit: number,
  floor: number,
): { content: Span[]; until: number; split: boolean } {
  const whole = hasFiniteVerb(tokens, floor, quotationAt) && tokens[quotationAt - 1]?.kind !== 'mark'
  const content: Span[] = []
  const first = spanOfTokens(tokens, whole ? floor : quotationAt, quotationAt + 1)
  if (first) content.push(first)
  const next = isMark(tokens[afterAt], ',:–—-;') ? afterAt + 1 : afterAt
  const second = next < limit && tokens[next]?.kind === 'quotation' ? spanOfTokens(tokens, next, next + 1) : null
  if (second) content.push(second)
  return { content, until: second ? next + 1 : afterAt, split: second !== null }
}

function isHypothetical(tokens: readonly Token[], subject: Phrase): boolean {
  return (
    HYPOTHETICAL.has(tokens[subject.from - 1]?.lower ?? '') || HYPOTHETICAL.has(tokens[subject.from - 2]?.lower ?? '')
  )
}

interface Found {
  readonly statement: DraftStatement
  readonly until: number
  readonly subject: Phrase
  readonly inner: Phrase | null
}

function make(
  tokens: readonly Token[],
  cue: CueAt,
  subject: Phrase,
  reported: Reported,
  place: Place,
  floor: number,
): Found | null {
  const source = spanOfTokens(tokens, subject.from, subject.to)
  const cueSpan = spanOfTokens(tokens, cue.at, reported.cueTo)
  if (!source || !cueSpan || floor > cue.at) return null
  const statement = draft({
    rules: [reported.rule],
    content: reported.content,
    cue: [cueSpan],
    source,
    verb: cue.verb,
    negated: cue.subject?.negated ?? false,
    addressee: reported.addressee ? spanOfTokens(tokens, reported.addressee.from, reported.addressee.to) : null,
    parent: place.parent,
    paragraph: place.paragraph,
    inHeadline: place.inHeadline,
    hypothetical: isHypothetical(tokens, subject),
  })
  return { statement, until: Math.max(reported.until, cue.at + 1), subject, inner: reported.inner }
}

function atCue(
  tokens: readonly Token[],
  cue: CueAt,
  floor: number,
  limit: number,
  last: Phrase | null,
  place: Place,
): Found | null {
  // Q1/Q4: “…,” X V.
  if (cue.subject && cue.verb.quotation) {
    const before = quotationBefore(tokens, cue.subject.from, floor)
    if (before !== null) {
      const left = reportedLeft(tokens, before, cue.at + 1, limit, floor)
      const addressee = cue.verb.addressee ? phraseAfter(tokens, cue.at + 1, limit) : null
      return make(
        tokens,
        cue,
        cue.subject,
        { ...left, rule: left.split ? 'Q4' : 'Q1', cueTo: cue.at + 1, addressee, inner: null },
        place,
        floor,
      )
    }
  }
  // Q2: “…,” V X.
  const adjacent = quotationBefore(tokens, cue.at, floor)
  if (adjacent !== null && cue.verb.quotation && (cue.form === 'past' || cue.form === 'present')) {
    const phrase = phraseAfter(tokens, cue.at + 1, limit)
    if (phrase) {
      const left = reportedLeft(tokens, adjacent, phrase.to, limit, floor)
      return make(
        tokens,
        cue,
        phrase,
        {
          ...left,
          until: Math.max(left.until, phrase.to),
          rule: left.split ? 'Q4' : 'Q2',
          cueTo: cue.at + 1,
          addressee: null,
          inner: null,
        },
        place,
        floor,
      )
    }
  }
  const subject = cue.subject ?? carriedSubject(tokens, cue.at, last)
  if (!subject) return null
  const reported = reportedRight(tokens, cue, limit)
  if (!reported) return null
  const rule = cue.subject ? reported.rule : cue.form === 'gerund' ? 'C5' : 'C6'
  return make(tokens, cue, subject, { ...reported, rule }, place, floor)
}

/** Q8: AGENCY quoted X as saying; X was quoted (by AGENCY) as saying. The agency relays, it does not speak. */
function quotedAsSaying(
  tokens: readonly Token[],
  cue: CueAt,
  floor: number,
  limit: number,
  place: Place,
): Found | null {
  if (cue.verb.lemma !== 'quote' || !cue.subject) return null
  let as = cue.at + 1
  while (
    as < Math.min(limit, cue.at + 24) &&
    !(tokens[as]?.lower === 'as' && cueFor(tokens[as + 1]?.lower ?? '')?.forms.includes('gerund'))
  )
    as++
  const saying = cueFor(tokens[as + 1]?.lower ?? '')
  if (!saying || as >= limit) return null
  const passive = cue.form === 'participle'
  const quoted = passive ? cue.subject : phraseAfter(tokens, cue.at + 1, as)
  const byAt = passive
    ? tokens.findIndex((token, i) => i > cue.at && i < Math.min(limit, as + 4) && token.lower === 'by')
    : -1
  const relay = passive ? (byAt > 0 ? phraseAfter(tokens, byAt + 1, limit) : null) : cue.subject
  if (!quoted) return null
  const before = quotationBefore(tokens, cue.subject.from, floor)
  const inner = { at: as + 1, verb: saying.verb, subject: null, form: 'gerund' as const }
  const right = before === null ? reportedRight(tokens, inner, limit) : null
  const left = before === null ? null : reportedLeft(tokens, before, as + 2, limit, floor)
  const content = left?.content ?? right?.content
  const cues = [spanOfTokens(tokens, cue.at, cue.at + 1), spanOfTokens(tokens, as, as + 2)].filter(
    (span) => span !== null,
  )
  if (!content) return null
  const statement = draft({
    rules: ['Q8'],
    content: [...content],
    cue: cues,
    source: spanOfTokens(tokens, quoted.from, passive ? quoted.to : Math.max(quoted.to, Math.min(as, quoted.to))),
    verb: saying.verb,
    via: relay ? spanOfTokens(tokens, relay.from, relay.to) : null,
    parent: place.parent,
    paragraph: place.paragraph,
    inHeadline: place.inHeadline,
  })
  return { statement, until: left?.until ?? right?.until ?? limit, subject: quoted, inner: right?.inner ?? null }
}

/** C3: according to X, C. */
function accordingTo(tokens: readonly Token[], at: number, floor: number, limit: number, place: Place): Found | null {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null
  const phrase = phraseAfter(tokens, at + 2, limit)
  if (!phrase) return null
  const leading =
    at === floor ||
    tokens[at - 1]?.lower === 'that' ||
    (COORDINATORS.has(tokens[at - 1]?.lower ?? '') && !hasFiniteVerb(tokens, floor, at))
  const content = leading
    ? clauseBehind(tokens, phrase.to, limit)
    : { from: floor, to: isMark(tokens[at - 1], ',(') ? at - 1 : at }
  if (!content) return null
  const span = contentRange(tokens, content.from, content.to)
  const source = spanOfTokens(tokens, phrase.from, phrase.to)
  const cue = spanOfTokens(tokens, at, at + 2)
  if (!span || !source || !cue) return null
  const statement = draft({
    rules: ['C3'],
    content: [span],
    cue: [cue],
    source,
    verb: cueFor('say')?.verb ?? null,
    parent: place.parent,
    paragraph: place.paragraph,
    inHeadline: place.inHeadline,
  })
  return { statement, until: leading ? content.to : phrase.to, subject: phrase, inner: content }
}

/** The clause behind "according to X": after the comma whose rest has a verb, skipping appositions. */
function clauseBehind(tokens: readonly Token[], start: number, limit: number): Phrase | null {
  let fallback: number | null = null
  for (let i = start; i < Math.min(limit, start + 45); i++) {
    if (!isMark(tokens[i], ',')) continue
    fallback ??= i + 1
    let next = i + 1
    while (next < limit && !isMark(tokens[next], ',')) next++
    if (next === limit || hasFiniteVerb(tokens, i + 1, next)) return { from: i + 1, to: limit }
  }
  if (fallback !== null) return { from: fallback, to: limit }
  return start < limit ? { from: start, to: limit } : null
}

function endOfSentence(tokens: readonly Token[]): number {
  let end = tokens.length
  while (end > 0 && isMark(tokens[end - 1], '.!?…;')) end--
  return end
}

/** Words that may follow a trailing "X said": a day, an occasion, an addressee; never another clause. */
function tailIsQuiet(tokens: readonly Token[], from: number, limit: number): boolean {
  const next = tokens[from]
  if (from >= limit || !next) return true
  if (limit - from > 14 || next.kind === 'quotation') return false
  return (
    (PREPOSITIONS.has(next.lower) || isTimeWord(next) || isSkippable(next) || isMark(next, ',')) &&
    !tokens.slice(from, limit).some((token) => token.kind === 'quotation' || token.lower === 'that')
  )
}

/** C8: C, X said (on Monday) — and C, X said, C. The words come first and no quotation mark sets them off. */
function trailing(tokens: readonly Token[], floor: number, limit: number, place: Place): Found | null {
  for (let comma = limit - 2; comma > floor + 1; comma--) {
    if (!isMark(tokens[comma], ',') || tokens[comma - 1]?.kind === 'quotation') continue
    for (let at = comma + 1; at < Math.min(limit, comma + 16); at++) {
      const cue = readCue(tokens, at, floor)
      if (!cue || !cue.verb.quotation || cue.form === 'gerund' || cue.form === 'base') continue
      const inverted = at === comma + 1 ? phraseAfter(tokens, at + 1, limit) : null
      const subject = inverted ?? (cue.subject?.from === comma + 1 ? cue.subject : null)
      if (!subject || (!inverted && !cue.verb.zero)) continue
      const after = inverted ? inverted.to : at + 1
      const medial = !inverted && isMark(tokens[after], ',') && limit - after > 2 && comma - floor <= 30
      if (!medial && !tailIsQuiet(tokens, after, limit)) continue
      if (!medial && !hasFiniteVerb(tokens, floor, comma)) continue
      if (
        medial &&
        hasFiniteVerb(tokens, floor, comma) === hasFiniteVerb(tokens, after + 1, limit) &&
        !hasFiniteVerb(tokens, floor, comma)
      )
        continue
      const first = contentRange(tokens, floor, comma)
      const second = medial ? contentRange(tokens, after + 1, limit) : null
      const content = [first, second].filter((span) => span !== null)
      return make(
        tokens,
        cue,
        subject,
        { content, rule: 'C8', until: limit, cueTo: at + 1, addressee: null, inner: { from: floor, to: comma } },
        place,
        floor,
      )
    }
  }
  return null
}

function collect(tokens: readonly Token[], found: Found, place: Place, into: DraftStatement[]): void {
  into.push(found.statement)
  if (!found.inner || place.depth >= NESTING_MAX) return
  statementsBetween(
    tokens,
    found.inner.from,
    found.inner.to,
    { ...place, parent: found.statement, depth: place.depth + 1 },
    into,
  )
}

function statementsBetween(
  tokens: readonly Token[],
  floor: number,
  limit: number,
  place: Place,
  into: DraftStatement[],
): void {
  const tail = trailing(tokens, floor, limit, place)
  if (tail) {
    collect(tokens, tail, place, into)
    return
  }
  let last: Phrase | null = null
  let i = floor
  while (i < limit) {
    const cue = readCue(tokens, i, floor)
    const found: Found | null = cue
      ? (quotedAsSaying(tokens, cue, floor, limit, place) ?? atCue(tokens, cue, floor, limit, last, place))
      : accordingTo(tokens, i, floor, limit, place)
    if (found) {
      collect(tokens, found, place, into)
      last = found.subject
      i = Math.max(found.until, i + 1)
    } else {
      last = last ?? cue?.subject ?? null
      i++
    }
  }
}

/** Statements of one sentence by the rules Q1–Q4, Q8 and C1–C8, each with the words inside it followed further. */
export function statementsInSentence(tokens: readonly Token[], place: Place): DraftStatement[] {
  const into: DraftStatement[] = []
  statementsBetween(tokens, 0, endOfSentence(tokens), place, into)
  return into
}

/** Whether the words from `from` on are an attribution of the quotation before them: "X asked.", "asked X.". */
export function attributionFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && /[.!?;]/u.test(token.text)) || token.kind === 'quotation') return false
    if (token.capital || token.kind !== 'word') continue
    const entry = cueFor(token.lower)
    if (!entry?.verb.quotation || !entry.forms.some((form) => form === 'past' || form === 'present')) continue
    const next = tokens[at + 1]
    const ends = !next || isMark(next, '.,:;') || isTimeWord(next) || (PREPOSITIONS.has(next.lower) && !isNounish(next))
    if (ends && subjectBefore(tokens, at, from)?.from === from) return true
  }
  return false
}

/** Whether a quotation is long enough to be a statement rather than a title or a scare quote. */
export function isSpoken(token: Token): boolean {
  return token.kind === 'quotation' && quotedWords(token) >= 4
}
