import type { Span } from '@commonline/contract'

/** What part of a statement a highlighted stretch is. */
export type MarkPart = 'content' | 'source' | 'cue'

export interface TextMark extends Span {
  readonly part: MarkPart
  /** Key of the suggestion it belongs to. */
  readonly key: string
}

/** A stretch of the text under the same marks throughout. */
export interface TextSegment extends Span {
  readonly text: string
  readonly marks: readonly TextMark[]
}

/** Cuts a text at the ends of its marks. The segments joined are the text again, to the letter. */
export function textSegments(text: string, marks: readonly TextMark[]): readonly TextSegment[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  const opening = inside.toSorted((a, b) => a.start - b.start)
  const segments: TextSegment[] = []
  let active: TextMark[] = []
  let next = 0
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [start, end] = [cuts[at] ?? 0, cuts[at + 1] ?? 0]
    active = active.filter((mark) => mark.end > start)
    for (let mark = opening[next]; mark !== undefined && mark.start <= start; mark = opening[next]) {
      active.push(mark)
      next += 1
    }
    segments.push({ start, end, text: text.slice(start, end), marks: [...active] })
  }
  return segments
}
