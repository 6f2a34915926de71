/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the exact words it covers, so that a reader can check it against the text. */
export interface QuotedSpan extends Span {
  readonly text: string
}

/** Makes a plain span, dropping whatever else the value carries. */
export function spanOf(value: Span): Span {
  return { start: value.start, end: value.end }
}

/** Adds the exact words to a span. */
export function quote(text: string, span: Span): QuotedSpan {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether the inner span lies wholly inside the outer one. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

const SPACE = /\s/u

/** Shrinks a span until it neither begins nor ends with white space; empty when nothing is left. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && SPACE.test(text[start] ?? '')) start++
  while (end > start && SPACE.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Index of the first of some ordered, disjoint spans that ends after an offset, by bisection. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of some ordered, disjoint spans that overlap a span, by bisection. */
export function spansOverlapping<S extends Span>(spans: readonly S[], span: Span): readonly S[] {
  const found: S[] = []
  for (let i = firstEndingAfter(spans, span.start); i < spans.length; i++) {
    const one = spans[i] as S
    if (one.start >= span.end) break
    found.push(one)
  }
  return found
}
