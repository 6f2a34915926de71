import type { IssueId, MemberId } from './dossier.ts'

/**
 * What can be attached to a package besides its values. Shares are of the period that members count, an assumption that
 * travels with the result; a share of 0.4 of ten years is four years.
 */
export type Attachment = Transition | Derogation | OptOut | ReviewClause | Declaration

/** For these members the value until now, or `from`, holds for a share of the period; after it the package's. */
export interface Transition {
  readonly kind: 'transition'
  readonly issue: IssueId
  readonly members: readonly MemberId[]
  readonly share: number
  /** By default the status quo of the issue. */
  readonly from?: number | string
}

/** For these members another value holds, without end or for a share of the period. */
export interface Derogation {
  readonly kind: 'derogation'
  readonly issue: IssueId
  readonly members: readonly MemberId[]
  readonly at: number | string
  /** By default 1: without end. */
  readonly share?: number
}

/** These members stay at the status quo of the issue: what is agreed on it does not bind them. */
export interface OptOut {
  readonly kind: 'opt-out'
  readonly issue: IssueId
  readonly members: readonly MemberId[]
}

/** What is agreed on the issue is looked at again after a share of the period. */
export interface ReviewClause {
  readonly kind: 'review-clause'
  readonly issue: IssueId
  readonly after: number
  /** True: unless renewed it lapses then, and the status quo returns for everybody. False: it goes on. */
  readonly lapses: boolean
}

/** Words that a member puts beside the package. They change no value and no limit. */
export interface Declaration {
  readonly kind: 'declaration'
  readonly member: MemberId
  readonly words: string
  readonly issue?: IssueId
}

/** Where another value than the package's holds for a member on an issue, and for what share of the period. */
export interface Exception {
  readonly member: MemberId
  readonly issue: IssueId
  readonly at: number | string
  readonly share: number
}
