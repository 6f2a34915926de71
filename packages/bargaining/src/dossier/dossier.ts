import type { Attachment } from './attachment.ts'
import type { Condition } from './condition.ts'

export type MemberId = string
export type IssueId = string

/** A member with its voting weight or capability; 0 means that it has no influence on what is likely. */
export interface Member {
  readonly id: MemberId
  readonly power: number
}

/** A question on a line from `scale[0]` to `scale[1]`; the status quo is what holds without agreement. */
export interface ScaleIssue {
  readonly id: IssueId
  readonly scale: readonly [number, number]
  readonly statusQuo?: number
  /** What values of the scale say in words, rising; without them a value is told as a number. */
  readonly anchors?: readonly Anchor[]
}

/** A worded value of a scale. */
export interface Anchor {
  readonly at: number
  readonly words: string
}

/** A question with a set of named answers. */
export interface OptionIssue {
  readonly id: IssueId
  readonly options: readonly string[]
  readonly statusQuo?: string
}

export type Issue = ScaleIssue | OptionIssue

/**
 * Where a member stands on an issue. At most one of `point`, `interval` and `option` is given; none means that the
 * position is unknown, which is the whole scale and never somebody's mean.
 */
export interface Position {
  readonly member: MemberId
  readonly issue: IssueId
  readonly point?: number
  /** The position is known to lie between these two values; results count the member at its least. */
  readonly interval?: readonly [number, number]
  readonly option?: string
  /** How acceptable each option is, 0 to 1; without it the preferred option counts 1 and every other 0. */
  readonly acceptability?: Readonly<Record<string, number>>
  /** Importance of this issue to the member, 0 to 1. */
  readonly salience: number
  /** Power on this issue, where it differs from the member's own. */
  readonly power?: number
  /** The closed range, or the options, that the member can accept. */
  readonly redLine?: readonly [number, number] | readonly string[]
  /** The red line applies only while all of these hold. */
  readonly when?: Condition | readonly Condition[]
  /** The red line falls away once all of these hold: "above 0 only if equipment is at least 40". */
  readonly unless?: Condition | readonly Condition[]
  readonly provenance?: Provenance
}

/** How a position is known: declared by credentialed persons, or believed by somebody else. */
export type Provenance = 'declared' | 'estimated'

/**
 * What has to hold between issues whoever asks for it, from the matter itself: nobody's limit, never relaxed, never a
 * reason to vote no. "No inspections without a secretariat" is `inspections` within 0..0 unless `secretariat` is above 0.
 */
export interface Dependency {
  readonly issue: IssueId
  readonly range?: readonly [number, number]
  readonly options?: readonly string[]
  /** It applies only while all of these hold. */
  readonly when?: Condition | readonly Condition[]
  /** It falls away once all of these hold. */
  readonly unless?: Condition | readonly Condition[]
}

/** A limit beside the position, so that a member may have several on one issue. */
export interface Limit extends Dependency {
  readonly member: MemberId
}

/** A matter under negotiation, cut to what its reader may read. Nothing else enters a result. */
export interface Dossier {
  readonly members: readonly Member[]
  readonly issues: readonly Issue[]
  readonly positions: readonly Position[]
  readonly limits?: readonly Limit[]
  readonly dependencies?: readonly Dependency[]
  /** Attached to every package of this dossier. */
  readonly attachments?: readonly Attachment[]
}

/** One value per issue: a number on a scale, or the name of an option. */
export type Point = Readonly<Record<IssueId, number | string>>

export function isScale(issue: Issue): issue is ScaleIssue {
  return 'scale' in issue
}

/** Largest dossier accepted: the packages of a larger one would not be answered while a reader waits. */
export const MEMBERS_MAX = 500
export const ISSUES_MAX = 60
/** Two options make a question; more than 30 do not fit the bit set that the search branches on. */
export const OPTIONS_MAX = 30
