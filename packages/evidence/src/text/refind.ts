import type { Span } from './span.ts'

/** A quotation as it is kept: the hash of the snapshot it stands in, its place there, and its exact words. */
export interface KeptQuotation extends Span {
  readonly snapshot: string
  readonly text: string
}

/** Whether a kept quotation stands where it stood; when not, why not. */
export type Refound =
  | { readonly status: 'found'; readonly span: Span }
  | {
      readonly status: 'gone'
      readonly reason:
        | 'snapshot_differs'
        | 'out_of_text'
        | 'words_differ'
        | 'not_in_text'
        | 'not_unique'
        | 'surroundings_differ'
    }

/** Hash of a text, as lower-case hex or whatever the record uses; passed in, since this room hashes nothing. */
export type TextHash = (text: string) => string

/** Keeps the words of a span with the snapshot they stand in. */
export function keepQuotation(text: string, span: Span, hash: TextHash): KeptQuotation {
  return { snapshot: hash(text), start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

/**
 * Finds a kept quotation in its snapshot again: same hash, same place, same words. Anything else is "gone";
 * the words are never looked for elsewhere, since a look-alike sentence is not the evidence.
 */
export function refind(kept: KeptQuotation, text: string, hash: TextHash): Refound {
  if (hash(text) !== kept.snapshot) return { status: 'gone', reason: 'snapshot_differs' }
  if (
    !Number.isInteger(kept.start) ||
    !Number.isInteger(kept.end) ||
    kept.start < 0 ||
    kept.end > text.length ||
    kept.start >= kept.end
  ) {
    return { status: 'gone', reason: 'out_of_text' }
  }
  if (text.slice(kept.start, kept.end) !== kept.text) return { status: 'gone', reason: 'words_differ' }
  return { status: 'found', span: { start: kept.start, end: kept.end } }
}

/** A quotation with its surroundings, after the W3C Web Annotation TextQuoteSelector. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Characters of surroundings on each side; the length that web annotation tools use. */
export const SURROUNDINGS = 32

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '')

/** Selector of a span: its words and up to 32 code units on each side, no character cut in two. */
export function selectorOf(text: string, span: Span): QuoteSelector {
  let from = Math.max(0, span.start - SURROUNDINGS)
  let to = Math.min(text.length, span.end + SURROUNDINGS)
  if (from < span.start && isLow(text, from)) from++
  if (to > span.end && to < text.length && isLow(text, to)) to--
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
  }
}

/** White space and the shapes of quotation marks differ between versions of a page; nothing else may. */
function foldSurroundings(text: string): string {
  return text
    .replace(/[“”„‟«»"]/gu, '"')
    .replace(/[‘’‹›']/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Looks for a quotation in a newer version of its page. Found only if the exact words stand there once and with
 * the same surroundings (white space and shapes of quotation marks aside); otherwise gone from that version,
 * and the old snapshot is what is shown.
 */
export function refindInNewerVersion(selector: QuoteSelector, text: string): Refound {
  if (selector.exact === '') return { status: 'gone', reason: 'not_in_text' }
  const first = text.indexOf(selector.exact)
  if (first < 0) return { status: 'gone', reason: 'not_in_text' }
  if (text.indexOf(selector.exact, first + 1) >= 0) return { status: 'gone', reason: 'not_unique' }
  const end = first + selector.exact.length
  // Folding shortens: twice the surroundings are read, and the ends next to the words are compared.
  const before = foldSurroundings(text.slice(Math.max(0, first - 2 * SURROUNDINGS), first))
  const after = foldSurroundings(text.slice(end, end + 2 * SURROUNDINGS))
  const same = before.endsWith(foldSurroundings(selector.prefix)) && after.startsWith(foldSurroundings(selector.suffix))
  return same ? { status: 'found', span: { start: first, end } } : { status: 'gone', reason: 'surroundings_differ' }
}
