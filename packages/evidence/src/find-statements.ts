import { statementsInSentence } from './clause-rules.ts'
import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { phraseAfter, phraseBefore } from './noun-phrase.ts'
import { isSpoken, quotedWords } from './complement.ts'
import type { ReadParagraph, Reading } from './reading.ts'
import { sentencesInside } from './reading.ts'
import { contains, overlaps } from './span.ts'
import type { Span } from './span.ts'
import type { Sentence } from './token.ts'
import { isMark } from './token.ts'
import { isNounish, looksFinite } from './word-class.ts'

function isCovered(quotation: Span, drafts: readonly DraftStatement[]): boolean {
  return drafts.some((one) => one.content.some((span) => overlaps(span, quotation)))
}

/** The noun phrase that a sentence opens with, as the likely subject of what follows. */
function openingSubject(sentence: Sentence): Span | null {
  for (let i = 1; i < Math.min(sentence.length, 30); i++) {
    const token = sentence[i]
    if (!token || token.kind === 'quotation') return null
    if (!looksFinite(token, sentence[i - 1])) continue
    const phrase = phraseBefore(sentence, i, 0) ?? phraseAfter(sentence, 0, i)
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

interface Neighbourhood {
  readonly paragraph: number
  /** Statements found so far, in this paragraph and before it. */
  readonly here: readonly DraftStatement[]
  readonly before: readonly DraftStatement[]
  readonly previousSentence: Sentence | null
  readonly previousParagraph: ReadParagraph | null
}

function lastSpoken(drafts: readonly DraftStatement[]): DraftStatement | null {
  return drafts.findLast((one) => one.parent === null && one.source !== null && one.content.length > 0) ?? null
}

/** The subject of a sentence that ends in a colon and so announces what comes next. */
function announcedBy(sentence: Sentence | undefined): Span | null {
  return sentence && isMark(sentence[sentence.length - 1], ':') ? openingSubject(sentence) : null
}

/**
 * A quotation without a cue of its own: it goes on from the statement before it (Q5, Q6), or floats to the
 * speaker of the neighbourhood (Q7, Q9, Q10); where nobody is near, its speaker stays unknown (Q0).
 */
function floatingQuotation(
  sentence: Sentence,
  at: number,
  next: Sentence | undefined,
  near: Neighbourhood,
): DraftStatement | null {
  const token = sentence[at]
  if (!token?.quotation) return null
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
  const joined = token.quotation.continues
    ? lastSpoken(near.before)
    : near.previousSentence
      ? lastSpoken(near.here)
      : null
  if (joined) {
    joined.content.push(content)
    const rule = token.quotation.continues ? 'Q6' : 'Q5'
    if (!joined.rules.includes(rule)) joined.rules.push(rule)
    return null
  }
  if (near.previousSentence) return make('Q10', openingSubject(near.previousSentence))
  const announced = announcedBy(near.previousParagraph?.sentences.at(-1))
  if (announced) return make('Q10', announced)
  const speaker = lastSpoken(near.before)
  const adjacent = speaker !== null && near.paragraph - speaker.paragraph <= 1
  if (adjacent) return make('Q7', speaker.source)
  const last = near.previousParagraph?.kind === 'body' ? near.previousParagraph.sentences.at(-1) : undefined
  return make(last && openingSubject(last) ? 'Q10' : 'Q0', last ? openingSubject(last) : null)
}

const NESTED_SOURCES = /^(?:i|we|he|she|they|it|someone|somebody|everyone|nobody|no one|you|people|some|many|who)$/iu

function nestedInQuotations(
  text: string,
  paragraph: ReadParagraph,
  statements: readonly DraftStatement[],
  index: number,
): DraftStatement[] {
  const found: DraftStatement[] = []
  for (const quotation of paragraph.quotations) {
    const parent = statements.findLast((one) => one.content.some((span) => contains(span, quotation)))
    if (!parent) continue
    for (const sentence of sentencesInside(text, quotation)) {
      const inner = statementsInSentence(sentence, { paragraph: index, inHeadline: false, parent, depth: 1 })
      for (const one of inner) {
        const words = one.source ? text.slice(one.source.start, one.source.end) : ''
        const named = /\p{Lu}/u.test(words.replace(/^(?:The|A|An)\s/u, '').slice(0, 1))
        if ((NESTED_SOURCES.test(words) || named) && /^[CQ][1-378]$/.test(one.rules[0] ?? '')) found.push(one)
      }
    }
  }
  return found
}

function headlineStatement(text: string, sentence: Sentence, index: number): DraftStatement | null {
  const colon = sentence.findIndex((token) => isMark(token, ':'))
  if (colon < 1 || colon > 5 || colon + 2 >= sentence.length) return null
  const name = sentence.slice(0, colon)
  if (!name.every((token) => token.capital && isNounish(token))) return null
  const source = spanOfTokens(sentence, 0, colon)
  const content = spanOfTokens(sentence, colon + 1, sentence.length)
  if (!source || !content || text.slice(content.start, content.end).split(/\s+/u).length < 3) return null
  return draft({ rules: ['H1'], content: [content], source, paragraph: index, inHeadline: true })
}

function inParagraph(reading: Reading, index: number, before: readonly DraftStatement[]): DraftStatement[] {
  const paragraph = reading.paragraphs[index]
  if (!paragraph || paragraph.kind === 'boilerplate' || paragraph.kind === 'credit') return []
  const inHeadline = paragraph.kind === 'headline'
  const here: DraftStatement[] = []
  paragraph.sentences.forEach((sentence, position) => {
    const found = statementsInSentence(sentence, { paragraph: index, inHeadline, parent: null, depth: 0 })
    const colon = inHeadline && found.length === 0 ? headlineStatement(reading.text, sentence, index) : null
    if (colon) found.push(colon)
    sentence.forEach((token, at) => {
      if (token.kind !== 'quotation' || inHeadline || isCovered(token, [...found, ...here])) return
      if (!isSpoken(token) && !token.quotation?.continues) return
      const floating = floatingQuotation(sentence, at, paragraph.sentences[position + 1], {
        paragraph: index,
        here: [...here, ...found],
        before,
        previousSentence: paragraph.sentences[position - 1] ?? null,
        previousParagraph: reading.paragraphs[index - 1] ?? null,
      })
      if (floating) found.push(floating)
    })
    here.push(...found)
  })
  const continued = paragraph.quotations.filter((one) => one.continues)
  return [
    ...here,
    ...nestedInQuotations(
      reading.text,
      paragraph,
      [...before.slice(continued.length > 0 ? -3 : before.length), ...here],
      index,
    ),
  ]
}

/** Every statement of a reading as drafts, in the order of the text within each paragraph. */
export function findStatements(reading: Reading): readonly DraftStatement[] {
  const all: DraftStatement[] = []
  reading.paragraphs.forEach((_, index) => all.push(...inParagraph(reading, index, all)))
  return all
}
