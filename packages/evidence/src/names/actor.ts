import type { QuotedSpan } from '../text/span.ts'

/** What kind of actor a name stands for. */
export type ActorType = 'person' | 'member' | 'state' | 'organisation' | 'body' | 'agency' | 'outlet'

/** How a mention refers to its actor. */
export type MentionForm = 'full name' | 'surname' | 'title+name' | 'name' | 'demonym' | 'alias'

/** A place in the text that names an actor. */
export interface Mention extends QuotedSpan {
  readonly form: MentionForm
}

/** An office as the register or the text gives it. */
export interface Office {
  readonly title: string
  /** The member, organisation or body, by name; null when the text does not say. */
  readonly of: string | null
  readonly from: string | null
  readonly to: string | null
  readonly acting: boolean
  /** Where the text says so; null when only the register does. */
  readonly evidence: QuotedSpan | null
}

/** Somebody or something named in the report. */
export interface Actor {
  readonly id: string
  readonly type: ActorType
  readonly name: string
  /** Code of the member, or null. */
  readonly code: string | null
  /** False for a name that only a pattern found: a suggestion for the register. */
  readonly registered: boolean
  readonly aliases: readonly string[]
  readonly offices: readonly Office[]
  readonly mentions: readonly Mention[]
}
