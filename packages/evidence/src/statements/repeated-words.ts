import type { DraftStatement } from './draft-statement.ts'
import type { Span } from '../text/span.ts'
import { overlaps } from '../text/span.ts'

/** A statement that holds this much of the one around it says the same; less is a part worth its own look. */
const REPEATED_SHARE = 0.5

const FIRST_PERSON = /^(?:i|we)$/iu

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** How many characters of some spans lie in others. */
function shared(spans: readonly Span[], others: readonly Span[]): number {
  let length = 0
  for (const span of spans)
    for (const other of others)
      if (overlaps(span, other)) length += Math.min(span.end, other.end) - Math.max(span.start, other.start)
  return length
}

/**
 * Statements without those that only repeat the one they stand in: “I said that we will pay,” the minister said, is one
 * statement of the minister, and two suggestions of the same words would have to be curated twice. A thought ("I think
 * that …") stays: it says how firmly the words are meant.
 */
export function withoutRepeated(text: string, drafts: readonly DraftStatement[]): readonly DraftStatement[] {
  return drafts.filter((one) => {
    const { parent, source } = one
    if (!parent || !source || !parent.source || one.verb?.class === 'think') return true
    const words = text.slice(source.start, source.end)
    if (!FIRST_PERSON.test(words)) return true
    return shared(parent.content, one.content) < REPEATED_SHARE * lengthOf(parent.content)
  })
}
