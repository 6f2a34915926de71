import type { Span } from '@commonline/contract'

/** Where words begin and end in a text, and where its characters do; offsets in UTF-16 code units, rising. */
export interface WordMap {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The words of a text as its language cuts them; marks between words are no words. */
export function wordMapOf(text: string, language: string): WordMap {
  const starts: number[] = []
  const ends: number[] = []
  for (const { index, segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike !== true) continue
    starts.push(index)
    ends.push(index + segment.length)
  }
  return { starts, ends }
}

/** Ends of spans in one row: start, end, start, end … An even place is a start, an odd one an end. */
export const edgesOf = (spans: readonly Span[]): readonly number[] => spans.flatMap(({ start, end }) => [start, end])

export const spansOf = (edges: readonly number[]): readonly Span[] =>
  edges.flatMap((start, at) => {
    const end = edges[at + 1]
    return at % 2 === 0 && end !== undefined ? [{ start, end }] : []
  })

export type Direction = 'back' | 'forward'
export type Stride = 'word' | 'character'

/**
 * The spans with one edge moved by a word or a character. An edge stops where it would empty its span, run into a
 * neighbour or leave the text; then the spans stay as they are.
 */
export function moveEdge(
  text: string,
  words: WordMap,
  spans: readonly Span[],
  edge: number,
  direction: Direction,
  stride: Stride,
): readonly Span[] {
  const edges = edgesOf(spans)
  const from = edges[edge]
  if (from === undefined) return spans
  const to =
    stride === 'character'
      ? characterEdge(text, from, direction)
      : wordEdge(edge % 2 === 0 ? words.starts : words.ends, from, direction)
  if (to === null) return spans
  const isStart = edge % 2 === 0
  const lowest = edge === 0 ? 0 : (edges[edge - 1] ?? 0) + (isStart ? 0 : 1)
  const highest = edge === edges.length - 1 ? text.length : (edges[edge + 1] ?? text.length) - (isStart ? 1 : 0)
  if (to < lowest || to > highest) return spans
  return spansOf(edges.with(edge, to))
}

function wordEdge(edges: readonly number[], from: number, direction: Direction): number | null {
  return (direction === 'forward' ? edges.find((at) => at > from) : edges.findLast((at) => at < from)) ?? null
}

// A window of 64 units holds any character people write; the whole text would be cut anew for every step.
const reach = 64

function characterEdge(text: string, from: number, direction: Direction): number | null {
  const low = Math.max(0, from - reach)
  const around = text.slice(low, from + reach)
  const stops = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(around)].map(
    ({ index }) => low + index,
  )
  stops.push(low + around.length)
  return wordEdge(stops, from, direction)
}

/** The words of the spans as one reads them; what was left out between two spans is shown as left out. */
export const quoteOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
