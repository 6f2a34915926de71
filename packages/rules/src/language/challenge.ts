import type { Condition } from './condition.ts'
import type { Period } from './period.ts'
import type { Rule } from './rule.ts'

/**
 * How an announced verdict may be challenged. The form is the appeal against a ruling of the presiding officer (UN General
 * Assembly, Rules of Procedure, rule 71): it is put to the vote at once, and the ruling stands unless it is overturned.
 */
export interface ChallengeClause {
  /** How long after the announcement a member may challenge it. */
  readonly within: Period
  /** How long members may then vote on the challenge. */
  readonly decidedWithin: Period
  /** What it takes to overturn; "yes" is a vote to overturn, so a tie leaves the ruling where it was. */
  readonly overturnedBy: Condition
  /** Whether the decision has its effect from the announcement, or only once it can no longer be overturned. */
  readonly meanwhile: 'stands' | 'waits'
}

/** What a challenge says is wrong: the count, which rule was applied, who had a vote, or how the matter was conducted. */
export const CHALLENGE_GROUNDS = ['count', 'rule', 'electorate', 'conduct'] as const
export type ChallengeGround = (typeof CHALLENGE_GROUNDS)[number]

/**
 * The rule by which members decide a challenge: the electorate and quorum of the matter, and the clause's condition.
 * "Accepted" overturns the ruling. `null` where the rule knows no challenge.
 */
export function challengeRule(rule: Rule): Rule | null {
  const { challenge, bound: _bound, ...rest } = rule
  if (challenge === undefined) return null
  return {
    ...rest,
    decision: { kind: 'vote', condition: challenge.overturnedBy, adopts: 'accepted', fails: 'rejected' },
  }
}
