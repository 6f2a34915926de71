import { cueFor } from './cue-lexicon.ts'
import type { CueForm, CueVerb } from './cue-lexicon.ts'
import { subjectBefore } from './noun-phrase.ts'
import type { Phrase, Subject } from './noun-phrase.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import {
  AUXILIARIES,
  COORDINATORS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  ROLE_NOUNS,
  isNounish,
  isSkippable,
  isTimeWord,
} from './word-class.ts'

const BE_FORMS = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '))
const NOUN_LIKE = new Set(
  'calls claims demands reports promises answers comments requests pledges questions doubts fears hopes offers orders appeals notes posts estimates states rules protests objects reasons remarks signals supports vows wishes finds shows complaints backs wants'.split(
    ' ',
  ),
)
/** A reporting verb in its place. */
export interface CueAt {
  readonly at: number
  readonly verb: CueVerb
  readonly subject: Subject | null
  /** "plural": a base form behind a plural noun, a verb only if a clause follows. */
  readonly form: CueForm | 'plural'
}

/** "Growing calls for calm": the capital is the sentence's, not a name's. */
const OPENING_ADJECTIVE =
  /^(?:\p{L}+(?:ing|ed)|New|More|Fresh|Recent|Urgent|International|Public|Earlier|Further|Many|Several)$/u

/** Whether a word is as often a noun as a verb: then its object alone proves nothing. */
export function isNounLike(word: string): boolean {
  return NOUN_LIKE.has(word)
}

export function subjectIsSpeakerLike(tokens: readonly Token[], subject: Subject): boolean {
  const head = tokens[subject.to - 1]
  const alone = subject.from === 0 && subject.to === 1
  return (
    head !== undefined &&
    !(alone && OPENING_ADJECTIVE.test(head.text)) &&
    (head.capital ||
      PERSONAL_PRONOUNS.has(head.lower) ||
      head.lower === 'who' ||
      ROLE_NOUNS.has(head.lower.replace(/s$/, '')) ||
      isMark(head, ')'))
  )
}

/** Reads the reporting verb at `at` in its context: form, subject, voice. Null when it is no report here. */
export function readCue(tokens: readonly Token[], at: number, floor: number): CueAt | null {
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
  const coordinated =
    COORDINATORS.has(before?.lower ?? '') ||
    (before && isSkippable(before) && COORDINATORS.has(tokens[at - 2]?.lower ?? ''))
  if (!subject && coordinated && has('base') && !NOUN_LIKE.has(`${token.lower}s`))
    return { at, verb: entry.verb, subject, form: 'base' }
  if (!subject)
    return has('present') && !NOUN_LIKE.has(token.lower) ? { at, verb: entry.verb, subject, form: 'present' } : null
  if (has('present')) {
    return subject.auxiliaries.length > 0 && !subject.auxiliaries[0]?.startsWith('do')
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
  const plural = /[a-z]s$/.test(head?.lower ?? '') || head?.lower === 'people'
  return plain || modal || plural ? { at, verb, subject, form: plain || modal ? 'base' : 'plural' } : null
}

/** Subject carried over a conjunction or a comma: "… and warned that", ", adding that". */
export function carriedSubject(tokens: readonly Token[], at: number, last: Phrase | null): Phrase | null {
  let i = at - 1
  while (tokens[i] && isSkippable(tokens[i] as Token)) i--
  return COORDINATORS.has(tokens[i]?.lower ?? '') || isMark(tokens[i], ',') ? last : null
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
