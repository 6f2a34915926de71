import { isSpoken, quotedWords } from '../words/complement.ts'
import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { phraseAfter, phraseBefore, speakerAfter } from '../words/noun-phrase.ts'
import type { Phrase } from '../words/noun-phrase.ts'
import type { ReadParagraph } from '../words/reading.ts'
import type { Span } from '../text/span.ts'
import type { Sentence } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import { looksFinite } from '../words/word-class.ts'

const PIECES = new Set('statement remarks message letter text address speech communique note declaration'.split(' '))

/** "The following statement was made by the Chair, Jo Adar": who made it, not the statement, is the subject. */
function maker(sentence: Sentence, verb: number): Phrase | null {
  if (!sentence.slice(0, verb).some((token) => PIECES.has(token.lower))) return null
  const by = sentence.findIndex((token, i) => i > verb && token.lower === 'by')
  return by < 0 ? null : speakerAfter(sentence, by + 1, sentence.length)
}

/** The noun phrase that a sentence opens with, as the likely subject of what follows. */
function openingSubject(sentence: Sentence): Span | null {
  for (let i = 1; i < Math.min(sentence.length, 30); i++) {
    const token = sentence[i]
    if (!token || token.kind === 'quotation') return null
    if (!looksFinite(token, sentence[i - 1])) continue
    const phrase = maker(sentence, i) ?? phraseBefore(sentence, i, 0) ?? phraseAfter(sentence, 0, i)
    return phrase ? spanOfTokens(sentence, phrase.from, phrase.to) : null
  }
  return null
}

/** Q9: “…” — X: a pull quote signed with a dash, or with a bare name behind it. */
function signed(sentence: Sentence, next: Sentence | undefined, at: number): Span | null {
  const signature = isMark(sentence[at + 1], '–—-') ? phraseAfter(sentence, at + 2, sentence.length) : null
  if (signature) return spanOfTokens(sentence, signature.from, signature.to)
  if (at + 1 < sentence.length || !next || !isMark(next[0], '–—-')) return null
  const own = phraseAfter(next, 1, next.length)
  return own ? spanOfTokens(next, own.from, own.to) : null
}

/** Where a quotation without a cue of its own stands. */
export interface Neighbourhood {
  readonly paragraph: number
  /** The statement of the sentence before it, in the same paragraph. */
  readonly sentenceBefore: DraftStatement | null
  /** The last statement of an earlier paragraph. */
  readonly paragraphBefore: DraftStatement | null
  readonly previousSentence: Sentence | null
  readonly previousParagraph: ReadParagraph | null
}

/** The subject of a sentence that ends in a colon and so announces what comes next. */
function announcedBy(sentence: Sentence | undefined): Span | null {
  return sentence && isMark(sentence[sentence.length - 1], ':') ? openingSubject(sentence) : null
}

/**
 * A quotation without a cue of its own: it goes on from the statement before it (Q5, Q6), or floats to the
 * speaker of the neighbourhood (Q7, Q9, Q10); where nobody is near, its speaker stays unknown (Q0).
 */
export function floatingQuotation(
  sentence: Sentence,
  at: number,
  next: Sentence | undefined,
  near: Neighbourhood,
): DraftStatement | null {
  const token = sentence[at]
  if (!token?.quotation || (!isSpoken(token) && !token.quotation.continues)) return null
  const content: Span = { start: token.start, end: token.end }
  const make = (rule: string, source: Span | null): DraftStatement =>
    draft({ rules: [rule], content: [content], source, paragraph: near.paragraph, floating: true })
  const own = signed(sentence, next, at)
  if (own) return make('Q9', own)
  const alone = sentence.every((other) => other.kind === 'quotation' || other.kind === 'mark')
  if (!alone) {
    const announced = isMark(sentence[at - 1], ':') || quotedWords(token) >= 8
    const subject = announced ? openingSubject(sentence) : null
    return subject ? make('Q10', subject) : null
  }
  const joined = token.quotation.continues ? near.paragraphBefore : near.sentenceBefore
  if (joined) {
    joined.content.push(content)
    const rule = token.quotation.continues ? 'Q6' : 'Q5'
    if (!joined.rules.includes(rule)) joined.rules.push(rule)
    return null
  }
  if (near.previousSentence) return make('Q10', openingSubject(near.previousSentence))
  const announced = announcedBy(near.previousParagraph?.sentences.at(-1))
  if (announced) return make('Q10', announced)
  const speaker = near.paragraphBefore
  const adjacent = speaker !== null && near.paragraph - speaker.paragraph <= 1
  if (adjacent) return make('Q7', speaker.source)
  const last = near.previousParagraph?.kind === 'body' ? near.previousParagraph.sentences.at(-1) : undefined
  return make(last && openingSubject(last) ? 'Q10' : 'Q0', last ? openingSubject(last) : null)
}
