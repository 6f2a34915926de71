import type { Actor } from './names/actor.ts'
import type { Dateline } from './dates/dateline.ts'
import type { ResolvedDate } from './dates/resolve-dates.ts'
import type { QuotedSpan, Span } from './text/span.ts'

/** In which capacity the words were spoken, as far as the text or the register says. */
export type Capacity = 'member' | 'chair' | 'organisation' | 'unclear'

/** What the machine proposes as a statement. A person confirms it. */
export interface Statement {
  readonly id: string
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly polarity: 'positive' | 'negative'
  readonly capacity: Capacity
  readonly speakerName: string | null
  /** Id of the actor who speaks; null when unresolved. */
  readonly speaker: string | null
  readonly content: readonly Span[]
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  /** Id of the statement whose words hold this one. */
  readonly nestedIn: string | null
  /** Rules that fired: finding, speaker, capacity, and what to be careful about. */
  readonly rules: readonly string[]
  /** Names of the agencies that relayed it. */
  readonly via: readonly string[]
  readonly addressee: Span | null
  /** A thought ("believes"), not speech. */
  readonly mental: boolean
  /** Inside an "if": a view that nobody need hold. */
  readonly hypothetical: boolean
  readonly inHeadline: boolean
}

/** One link of the way a statement came: who spoke, who relayed, who published. */
export interface ChainLink {
  readonly order: number
  readonly role: 'speaker' | 'agency' | 'outlet'
  readonly name: string
  readonly evidence: readonly QuotedSpan[]
}

/** When the report was published, and how that is known. */
export interface Published {
  /** ISO date; null when nothing tells. */
  readonly value: string | null
  /** True when a part of it, such as the year, is not written anywhere. */
  readonly inferred: boolean
  /** In a sentence: on what the value rests. */
  readonly from: string
}

/** Something the report tells as having happened or being so. */
export interface Fact {
  readonly id: string
  readonly kind: 'assumption of office' | 'meeting' | 'planned submission' | 'chairmanship' | 'session'
  readonly person: string | null
  readonly office: string | null
  readonly organisation: string | null
  readonly member: string | null
  readonly participants: readonly string[]
  readonly date: string | null
  readonly evidence: QuotedSpan
}

/** A suggestion that a statement shows a member's position. Never more than that. */
export interface PositionProposal {
  readonly member: string
  /** Id of the registered issue, or null when the issue is only named in words. */
  readonly issueId: string | null
  readonly issue: string
  readonly proposed: 'for' | 'against' | 'unclear'
  readonly holder: string
  readonly support: readonly string[]
  readonly reservations: readonly { readonly statement: string; readonly span: QuotedSpan }[]
  /** In a sentence: why it is proposed. */
  readonly reason: string
}

/** Everything found in one report. */
export interface Extraction {
  readonly article: {
    readonly title: QuotedSpan | null
    readonly dateline: Dateline | null
    readonly published: Published
    readonly language: string
  }
  readonly chain: readonly ChainLink[]
  readonly statements: readonly Statement[]
  readonly dates: readonly ResolvedDate[]
  readonly actors: readonly Actor[]
  readonly facts: readonly Fact[]
  readonly proposals: readonly PositionProposal[]
}
