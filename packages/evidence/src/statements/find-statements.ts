import { statementsInSentence } from './clause-rules.ts'
import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { floatingQuotation } from './floating-quotation.ts'
import { nestedInQuotations } from './nested-statements.ts'
import type { Reading } from '../words/reading.ts'
import { overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import type { Sentence } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import { turnsOf } from './transcript.ts'
import { isNounish } from '../words/word-class.ts'

function isCovered(quotation: Span, drafts: readonly DraftStatement[]): boolean {
  return drafts.some((one) => one.content.some((span) => overlaps(span, quotation)))
}

function lastSpoken(drafts: readonly DraftStatement[]): DraftStatement | null {
  return drafts.findLast((one) => one.parent === null && one.source !== null && one.content.length > 0) ?? null
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

/** Statements of one sentence, its floating quotations included. */
function inSentence(
  reading: Reading,
  index: number,
  position: number,
  before: DraftStatement | null,
  paragraphBefore: DraftStatement | null,
): DraftStatement[] {
  const paragraph = reading.paragraphs[index]
  const sentence = paragraph?.sentences[position]
  if (!paragraph || !sentence) return []
  const inHeadline = paragraph.kind === 'headline'
  const found = statementsInSentence(sentence, { paragraph: index, inHeadline, parent: null, depth: 0 })
  const colon = inHeadline && found.length === 0 ? headlineStatement(reading.text, sentence, index) : null
  if (colon) found.push(colon)
  if (inHeadline) return found
  sentence.forEach((token, at) => {
    if (token.kind !== 'quotation' || isCovered(token, found)) return
    const floating = floatingQuotation(sentence, at, paragraph.sentences[position + 1], {
      paragraph: index,
      sentenceBefore: lastSpoken(found) ?? before,
      paragraphBefore,
      previousSentence: paragraph.sentences[position - 1] ?? null,
      previousParagraph: reading.paragraphs[index - 1] ?? null,
    })
    if (floating) found.push(floating)
  })
  return found
}

/** Whether a sentence is a quotation and nothing else: it passes its speaker on to the next one. */
function isBareQuotation(sentence: Sentence): boolean {
  return (
    sentence.some((token) => token.kind === 'quotation') &&
    sentence.every((token) => token.kind === 'quotation' || token.kind === 'mark')
  )
}

function inParagraph(reading: Reading, index: number, paragraphBefore: DraftStatement | null): DraftStatement[] {
  const paragraph = reading.paragraphs[index]
  if (!paragraph || paragraph.kind === 'boilerplate' || paragraph.kind === 'credit') return []
  const here: DraftStatement[] = []
  let before: DraftStatement | null = null
  let outer = paragraphBefore
  for (const [position, sentence] of paragraph.sentences.entries()) {
    const found = inSentence(reading, index, position, before, outer)
    const spoken = lastSpoken(found)
    if (isBareQuotation(sentence))
      before = spoken ?? before ?? (sentence.some((token) => token.quotation?.continues) ? outer : null)
    else before = spoken
    if (spoken) outer = spoken
    for (const one of found) here.push(one)
  }
  return here
}

/** Every statement of a reading as drafts, paragraph by paragraph. */
export function findStatements(reading: Reading): readonly DraftStatement[] {
  const all: DraftStatement[] = []
  let last: DraftStatement | null = null
  const turns = turnsOf(reading)
  reading.paragraphs.forEach((paragraph, index) => {
    const turn = turns.get(index)
    const here = turn === undefined ? inParagraph(reading, index, last) : turn === null ? [] : [turn]
    const continued: readonly DraftStatement[] = last && paragraph.quotations.some((one) => one.continues) ? [last] : []
    const nested = nestedInQuotations(reading.text, paragraph, [...continued, ...here], index)
    for (const one of here) all.push(one)
    for (const one of nested) all.push(one)
    last = lastSpoken(here) ?? last
  })
  return all
}
