import type { Answer } from './answer.ts'
import type { ExactNumber } from '../fraction.ts'
import type { NegativeOutcome } from './outcome.ts'

/** A condition on the counts of a vote. Conditions nest. */
export type Condition =
  | ThresholdCondition
  | ConcurrenceCondition
  | BlockingMinorityCondition
  | CombinedCondition
  | TurnoutCondition

/**
 * What a share is taken of:
 * - `members`: everyone in the electorate;
 * - `participating`: everyone but those not participating;
 * - `present`: everyone in the room;
 * - `present-and-voting`: yes and no;
 * - `votes-cast`: yes and no, and abstentions where `abstention` says `in-base`;
 * - `negative`: the votes against ("more than three times as many for as against").
 */
export const BASES = ['members', 'participating', 'present', 'present-and-voting', 'votes-cast', 'negative'] as const
export type Base = (typeof BASES)[number]

/** What an abstention or an absence does: it stays in the base, or it is as if it were not there. */
export type Treatment = 'in-base' | 'ignored'

/** A count (`threshold` is a number) or a share (`threshold` is a fraction of the base) with a floor or a ceiling. */
export interface ThresholdCondition {
  readonly type: 'count' | 'share'
  readonly id: string
  readonly title?: string
  /** `heads` or a weight ledger; the two are never added. */
  readonly ledger: string
  /** Only members of this group of the rule. */
  readonly group?: string
  readonly counts: readonly Answer[]
  /** `floor`: at least (strict: more than). `ceiling`: at most (strict: less than). */
  readonly side: 'floor' | 'ceiling'
  readonly threshold: ExactNumber
  readonly strict: boolean
  readonly base: Base
  readonly abstention: Treatment
  readonly absence: Treatment
  /** The outcome where this condition is the first to fail; the decision's own word otherwise. */
  readonly otherwise?: NegativeOutcome
}

/** Members each of which must concur: permanent members, the member on whose territory it applies. */
export interface ConcurrenceCondition {
  readonly type: 'concurrence'
  readonly id: string
  readonly title?: string
  /** Name of a group of the rule. */
  readonly group: string
  readonly abstention: 'concurs' | 'withholds'
  readonly absence: 'concurs' | 'withholds'
  /** What an empty group means: a rule that needs a role and a ballot that names none is refused with `refuse`. */
  readonly whenNobody: 'holds' | 'refuse'
  readonly otherwise?: NegativeOutcome
}

/**
 * Fewer members than a blocking minority has (TFEU 238(3)). A blocking minority has at least the fewest members of the
 * electorate that together hold more than a share of a ledger, and so many more. Holds while fewer are counted.
 */
export interface BlockingMinorityCondition {
  readonly type: 'blocking-minority'
  readonly id: string
  readonly title?: string
  /** The ledger by which it is found how few could hold the share. */
  readonly ledger: string
  /** Who is counted as blocking: the answers that are not in favour. */
  readonly counts: readonly Answer[]
  /** A share "a/b" of the ledger's total over the electorate. */
  readonly threshold: string
  /** Whether the share must be passed rather than reached. */
  readonly strict: boolean
  /** Members that a blocking minority has beyond the fewest that hold the share. */
  readonly plus: number
  readonly base: 'members'
  readonly otherwise?: NegativeOutcome
}

/** All of, any of, or at least k of several conditions. */
export interface CombinedCondition {
  readonly type: 'all-of' | 'any-of' | 'k-of'
  readonly id: string
  readonly title?: string
  readonly k?: number
  readonly of: readonly Condition[]
  readonly otherwise?: NegativeOutcome
}

/** A threshold that depends on turnout: the first band that the turnout does not exceed gives the condition. */
export interface TurnoutCondition {
  readonly type: 'turnout'
  readonly id: string
  readonly title?: string
  readonly ledger: string
  readonly counts: readonly Answer[]
  readonly base: 'members'
  readonly bands: readonly TurnoutBand[]
  readonly otherwise?: NegativeOutcome
}

export interface TurnoutBand {
  readonly id: string
  /** Upper end of the band as a share of the base; absent in the last band. */
  readonly upTo?: string
  /** Whether the upper end belongs to this band. */
  readonly inclusive: boolean
  /** `null`: with this turnout nothing is adopted. */
  readonly condition: Condition | null
}

/** A condition and all conditions inside it, outermost first. */
export function conditionsWithin(condition: Condition): readonly Condition[] {
  switch (condition.type) {
    case 'count':
    case 'share':
    case 'concurrence':
    case 'blocking-minority':
      return [condition]
    case 'all-of':
    case 'any-of':
    case 'k-of':
      return [condition, ...condition.of.flatMap(conditionsWithin)]
    case 'turnout':
      return [condition, ...condition.bands.flatMap((band) => (band.condition ? conditionsWithin(band.condition) : []))]
  }
}
