import { attributionFollows } from './cue-reading.ts'
import { paragraphsOf } from '../text/paragraph.ts'
import type { Quotation } from '../text/quotation.ts'
import { findQuotations } from '../text/quotation.ts'
import type { QuotedSpan, Span } from '../text/span.ts'
import { quote } from '../text/span.ts'
import type { Sentence } from '../text/token.ts'
import { sentencesOf, tokenize } from '../text/token.ts'

/** A paragraph of a report with its sentences; quotations are single tokens in them. */
export interface ReadParagraph extends Span {
  readonly kind: 'headline' | 'body' | 'boilerplate' | 'credit'
  readonly sentences: readonly Sentence[]
  /** Where the sentences lie, one for one. */
  readonly sentenceSpans: readonly Span[]
  readonly quotations: readonly Quotation[]
}

/** A text cut into paragraphs, quotations and sentences: what every later step starts from. */
export interface Reading {
  readonly text: string
  readonly title: QuotedSpan | null
  readonly paragraphs: readonly ReadParagraph[]
}

/** A headline longer than this is a paragraph. */
const HEADLINE_CHARACTERS_MAX = 220

const BOILERPLATE =
  /^(?:add (?:a )?comment|leave a (?:comment|reply)|read (?:more|also|next|the full)|share (?:this|on)|follow us|subscribe|sign up|advertisement|print this|related (?:articles|stories|news)|most read|comments? ?\(\d*\)|all rights reserved|©|copyright|click here|download our|join our|support us|tags?:|see also)\b/iu
const CREDIT =
  /^(?:image|photo|picture|credit|source|sources|file|video|author|by|editing by|reporting by|written by|translated by)s?\s?:/iu

/** Lines at the end of a page that are not the report: comment and share prompts, rights, credits. */
export function isBoilerplate(paragraph: string): boolean {
  return paragraph.length <= 120 && BOILERPLATE.test(paragraph)
}

function kindOf(text: string, index: number, count: number): ReadParagraph['kind'] {
  if (isBoilerplate(text)) return 'boilerplate'
  if (text.length <= 160 && CREDIT.test(text)) return 'credit'
  const headline = index === 0 && count > 1 && text.length <= HEADLINE_CHARACTERS_MAX && !/[.:]["”»]?$/u.test(text)
  return headline ? 'headline' : 'body'
}

/** Reads a text: paragraphs, quotations, sentences and the headline, if its first paragraph is one. */
export function readText(text: string): Reading {
  const spans = paragraphsOf(text)
  const quotations = findQuotations(text, spans)
  let next = 0
  const paragraphs = spans.map((span, index): ReadParagraph => {
    const inside: Quotation[] = []
    for (let one = quotations[next]; one && one.start < span.end; one = quotations[++next]) inside.push(one)
    const sentences = sentencesOf(tokenize(text, span, inside), attributionFollows)
    return {
      ...span,
      kind: kindOf(text.slice(span.start, span.end), index, spans.length),
      sentences,
      sentenceSpans: sentences.map((sentence) => ({ start: sentence[0]?.start ?? 0, end: sentence.at(-1)?.end ?? 0 })),
      quotations: inside,
    }
  })
  const first = paragraphs[0]
  return {
    text,
    title: first?.kind === 'headline' ? quote(text, { start: first.start, end: first.end }) : null,
    paragraphs,
  }
}

/** Sentences inside a quotation, for the statements nested in it. */
export function sentencesInside(text: string, quotation: Quotation): readonly Sentence[] {
  return sentencesOf(tokenize(text, quotation.inner, []), attributionFollows)
}
