import { add, exactNumber, ZERO } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import { approvalOutcome } from './approval-outcome.ts'
import type { ApprovalOutcome } from './approval-outcome.ts'
import type { IndicativeVote } from './indicative-vote.ts'
import { rankedOutcome } from './ranked-outcome.ts'
import type { RankedOutcome } from './ranked-outcome.ts'

/** What an indicative vote says by every method that its ballots allow. It is no decision, and no method is preselected. */
export interface Ranking {
  readonly options: readonly string[]
  /** The weight of all ballots together. */
  readonly weight: ExactNumber
  readonly ranked: RankedOutcome | null
  readonly approval: ApprovalOutcome | null
}

/** Ranks the options of an indicative vote by every method, side by side. */
export function rankOptions(vote: IndicativeVote): Ranking {
  return {
    options: vote.options,
    weight: exactNumber(vote.ballots.reduce((sum, { weight }) => add(sum, weight), ZERO)),
    ranked: vote.isRanked ? rankedOutcome(vote) : null,
    approval: vote.isApproval ? approvalOutcome(vote) : null,
  }
}

/**
 * Whether the vote has one winner whatever the method: ranked ballots, if one option is preferred to every other;
 * approving ones, if neither the most approved nor, where seats are filled, the best committees are tied. A budget is
 * always allotted one way.
 */
export function hasOneWinner({ ranked, approval }: Ranking): boolean {
  if (ranked !== null) return ranked.condorcetWinner !== null
  if (approval === null) return false
  const { seated, committee, shares, winners } = approval
  if (seated !== null) return seated.tied.length === 0 && committee?.tied === 1
  return shares !== null || winners.length === 1
}
