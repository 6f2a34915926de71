import type { Span } from './span.ts'
import { trimSpan } from './span.ts'

/** Lines of hard-wrapped text are about this long; a line outside is a paragraph of its own. */
const WRAPPED_LINE_MIN = 50
const WRAPPED_LINE_MAX = 100
/** Share of full lines above which a text counts as hard-wrapped (mail, plain-text wires). */
const WRAPPED_SHARE = 0.8
const WRAPPED_LINES_MIN = 5

function lines(text: string): readonly Span[] {
  const found: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    found.push({ start, end })
    start = end + 1
  }
  return found
}

function isBlank(text: string, line: Span): boolean {
  const { start, end } = trimSpan(text, line)
  return start === end
}

function isHardWrapped(text: string, all: readonly Span[]): boolean {
  let inner = 0
  let full = 0
  for (let i = 0; i + 1 < all.length; i++) {
    const line = all[i]
    const next = all[i + 1]
    if (!line || !next || isBlank(text, line) || isBlank(text, next)) continue
    inner++
    const length = line.end - line.start
    if (length >= WRAPPED_LINE_MIN && length <= WRAPPED_LINE_MAX) full++
  }
  return inner >= WRAPPED_LINES_MIN && full >= WRAPPED_SHARE * inner
}

/**
 * Paragraphs of a text, trimmed, in order, disjoint. A blank line always separates; a single line break
 * separates unless the whole text is hard-wrapped.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const all = lines(text)
  const wrapped = isHardWrapped(text, all)
  const found: Span[] = []
  let open: { start: number; end: number } | null = null
  for (const line of all) {
    const blank = isBlank(text, line)
    if (open && (blank || !wrapped)) {
      found.push(trimSpan(text, open))
      open = null
    }
    if (blank) continue
    open = open ? { start: open.start, end: line.end } : { start: line.start, end: line.end }
  }
  if (open) found.push(trimSpan(text, open))
  return found
}

/** The paragraph that holds an offset, by bisection; undefined between paragraphs. */
export function paragraphAt<P extends Span>(paragraphs: readonly P[], offset: number): P | undefined {
  let low = 0
  let high = paragraphs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const one = paragraphs[middle]
    if (!one) return undefined
    if (offset < one.start) high = middle - 1
    else if (offset >= one.end) low = middle + 1
    else return one
  }
  return undefined
}
