import type { Span } from '@commonline/contract'

/**
 * The paragraph that begins after a place, or the first one after the last: where a statement that the machine missed is
 * looked for when nothing is selected, so that the keyboard alone reaches every word. Null for a text without words.
 */
export function nextParagraph(text: string, after: number): Span | null {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return paragraphs.find(({ start }) => start >= after) ?? paragraphs[0] ?? null
}
