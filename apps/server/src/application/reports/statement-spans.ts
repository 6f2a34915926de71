import { accept, refuse } from '@commonline/contract'
import type { ErrorCode, Result, Span } from '@commonline/contract'
import { checkSpan } from '@commonline/evidence'

/** Between two parts of one quotation: the mark by which editors show that words stand between them. */
const gap = ' […] '

/** The exact words of spans in a report's text. */
export const quoteOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(gap)

/** Whether spans lie inside a text, in its order, apart from each other, on whole characters, and each with words. */
export function checkSpans(text: string, spans: readonly Span[]): Result<true> {
  let last = 0
  for (const { start, end } of spans) {
    const checked = checkSpan(text, { start, end })
    if (!checked.ok) return refuse(codeOf(checked.refusal.code), { start, end, length: text.length })
    if (start < last) return refuse('statement.spans_overlap')
    if (partsAccent(text, start) || partsAccent(text, end)) {
      return refuse('statement.span_splits_character', { start, end })
    }
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return refuse('statement.span_empty', { start, end })
    last = end
  }
  return accept(true)
}

function codeOf(code: string): ErrorCode {
  if (code === 'statement.span_splits_character' || code === 'statement.span_out_of_text') return code
  return 'statement.span_empty'
}

/** Marks that belong to what stands before them: accents, variation selectors, joiners. */
const joining = /[\p{M}\u200d\ufe0e\ufe0f]/u

/** Whether an offset falls between a letter and its accent, which would quote another word. */
const partsAccent = (text: string, at: number): boolean =>
  at > 0 && at < text.length && joining.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
