import { accept, refuse } from '@commonline/contract'
import type { Result, Span } from '@commonline/contract'

/** Between two parts of one quotation: the mark by which editors show that words stand between them. */
const gap = ' […] '

/** The exact words of spans in a report's text. */
export const quoteOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(gap)

/** Whether spans lie inside a text, in its order, apart from each other, on whole characters, and each with words. */
export function checkSpans(text: string, spans: readonly Span[]): Result<true> {
  let last = 0
  for (const { start, end } of spans) {
    if (end > text.length || start >= end) {
      return refuse('statement.span_out_of_text', { start, end, length: text.length })
    }
    if (start < last) return refuse('statement.spans_overlap')
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
      return refuse('statement.span_splits_character', { start, end })
    }
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return refuse('statement.span_empty', { start, end })
    last = end
  }
  return accept(true)
}

const highSurrogate = /[\ud800-\udbff]/
const lowSurrogate = /[\udc00-\udfff]/
/** Marks that join what stands before them: accents, variation selectors, joiners. */
const joining = /[\p{M}\u200d\ufe0e\ufe0f]/u

/** Whether an offset falls between the two halves of a character, or between a letter and its accent. */
function splitsCharacter(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false
  const before = text.charAt(at - 1)
  if (highSurrogate.test(before) && lowSurrogate.test(text.charAt(at))) return true
  return joining.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
