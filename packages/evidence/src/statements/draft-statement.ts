import type { CueVerb } from '../words/cue-lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Token } from '../text/token.ts'

/** A statement as the rules find it, before its speaker is resolved. Filled in while a text is read. */
export interface DraftStatement {
  readonly rules: string[]
  readonly cue: Span[]
  source: Span | null
  readonly content: Span[]
  readonly verb: CueVerb | null
  readonly negated: boolean
  readonly addressee: Span | null
  /** The agency that stands where the subject stands ("AGENCY quoted X as saying"). */
  readonly via: Span | null
  readonly parent: DraftStatement | null
  readonly paragraph: number
  readonly hypothetical: boolean
  readonly inHeadline: boolean
  /** No cue of its own: the speaker comes from the neighbourhood. */
  readonly floating: boolean
}

/** What a rule has to say; the rest is filled with what it means to say nothing. */
export type DraftParts = Pick<DraftStatement, 'rules' | 'content' | 'paragraph'> & Partial<DraftStatement>

export function draft(parts: DraftParts): DraftStatement {
  return {
    cue: [],
    source: null,
    verb: null,
    negated: false,
    addressee: null,
    via: null,
    parent: null,
    hypothetical: false,
    inHeadline: false,
    floating: false,
    ...parts,
  }
}

/** The text span of tokens from..to, or null when the range is empty. */
export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : null
}
