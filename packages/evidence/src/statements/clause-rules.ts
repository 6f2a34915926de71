import { carriedSubject, isNounLike, readCue, subjectIsSpeakerLike } from '../words/cue-reading.ts'
import type { CueAt } from '../words/cue-reading.ts'
import { cueFor } from '../words/cue-lexicon.ts'
import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { phraseAfter, speakerAfter, subjectBefore } from '../words/noun-phrase.ts'
import type { Phrase } from '../words/noun-phrase.ts'
import { contentRange, quotationBefore, reportedLeft, reportedRight } from './reported-words.ts'
import type { Reported } from './reported-words.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import { COORDINATORS, PREPOSITIONS, hasFiniteVerb, isSkippable, isTimeWord, looksFinite } from '../words/word-class.ts'

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

const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'should'])

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
    const phrase = speakerAfter(tokens, cue.at + 1, limit)
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
  const carried = cue.subject ? null : carriedSubject(tokens, cue.at, last)
  const opening =
    cue.subject === null && carried === null && cue.form === 'gerund' ? openingSubject(tokens, floor, cue.at) : null
  const subject = cue.subject ?? carried ?? opening
  if (!subject) return null
  const reported = reportedRight(tokens, cue, limit)
  if (!reported) return null
  if (cue.form === 'gerund' && cue.subject === null && reported.rule === 'C4') return null
  // "New calls for restraint", "officials demand …": a noun, unless its subject can speak.
  const doubtful = cue.form === 'plural' || isNounLike(tokens[cue.at]?.lower ?? '')
  if (reported.rule === 'C4' && doubtful && !(cue.subject && subjectIsSpeakerLike(tokens, cue.subject))) return null
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

/** The subject of the first finite verb before `at`: whom ", saying that" carries on. */
function openingSubject(tokens: readonly Token[], floor: number, at: number): Phrase | null {
  for (let i = floor + 1; i < at; i++) {
    const token = tokens[i]
    if (token && looksFinite(token, tokens[i - 1])) return subjectBefore(tokens, i, floor)
  }
  return null
}

const NOUN_CUES = new Set(
  'conclusion view opinion hope hopes confidence concern concerns conviction belief fear fears warning assurance assurances point position demand clear doubt doubts regret expectation statement out'.split(
    ' ',
  ),
)
const NOUN_CUE_VERBS =
  /^(?:express|voice|come|came|reach|make|made|give|gave|reiterate|repeat|hold|held|is|are|was|were|have|has|had|point|issue|convey|share|form|remain)(?:e?d|s|es)?$/
const NOUN_CUE_TOKENS = 6

/** C9: X came to the conclusion that C, expressed hope that C, made it clear that C, pointed out that C. */
function nounCue(tokens: readonly Token[], at: number, floor: number, limit: number, place: Place): Found | null {
  const noun = tokens[at]
  if (!noun || !NOUN_CUES.has(noun.lower) || tokens[at + 1]?.lower !== 'that' || at + 2 >= limit) return null
  let verb = at - 1
  while (verb > floor && at - verb < NOUN_CUE_TOKENS && !NOUN_CUE_VERBS.test(tokens[verb]?.lower ?? '')) verb--
  const subject =
    verb > floor && NOUN_CUE_VERBS.test(tokens[verb]?.lower ?? '') ? subjectBefore(tokens, verb, floor) : null
  const say = cueFor(/^(?:hope|fear|belief|doubt|regret|expectation)/.test(noun.lower) ? 'believe' : 'say')
  if (!subject || !say || (noun.lower === 'out' && !tokens[verb]?.lower.startsWith('point'))) return null
  if (/^(?:it|there|that|this)$/.test(tokens[subject.from]?.lower ?? '')) return null
  const cue: CueAt = { at, verb: say.verb, subject, form: 'past' }
  const reported = reportedRight(tokens, cue, limit)
  const found = reported && make(tokens, cue, subject, { ...reported, rule: 'C9' }, place, floor)
  const words = spanOfTokens(tokens, verb, at + 1)
  if (!found || !words) return null
  found.statement.cue.splice(0, 1, words)
  return found
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
  const comma = tokens.findIndex((token, i) => i >= start && i < limit && isMark(token, ','))
  // No comma sets the source off: "According to the ministry over 300 people were …".
  const unmarked = comma !== start && !/^(?:who|which)$/.test(tokens[start]?.lower ?? '')
  if (unmarked && hasFiniteVerb(tokens, start, comma < 0 ? limit : comma)) return { from: start, to: limit }
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
      const inverted = at === comma + 1 ? speakerAfter(tokens, at + 1, limit) : null
      const subject = inverted ?? (cue.subject?.from === comma + 1 ? cue.subject : null)
      if (!subject || (!inverted && !cue.verb.zero)) continue
      const after = inverted ? inverted.to : at + 1
      const medial =
        isMark(tokens[after], ',') &&
        limit - after > 2 &&
        comma - floor <= 30 &&
        (!inverted || hasFiniteVerb(tokens, after + 1, limit))
      if (!medial && !tailIsQuiet(tokens, after, limit)) continue
      if (!medial && !hasFiniteVerb(tokens, floor, comma)) continue
      if (medial && !hasFiniteVerb(tokens, floor, comma) && !hasFiniteVerb(tokens, after + 1, limit)) continue
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
      : (accordingTo(tokens, i, floor, limit, place) ?? nounCue(tokens, i, floor, limit, place))
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
