import { answerIndex } from '../language/answer.ts'
import { evaluateCondition } from './condition-result.ts'
import type { Evaluation } from './condition-result.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import type { Roll } from '../electorate/roll.ts'
import type { GradedDecision, NoObjectionDecision, VoteDecision } from '../language/rule.ts'

/** Decisions that read nothing but the counts of one ballot. */
export type CountedDecision = VoteDecision | NoObjectionDecision | GradedDecision

/** Whether anybody said yes, on any ledger or in any group. */
function anyYes(roll: Roll): boolean {
  const column = answerIndex.yes
  const rows = [...roll.counts, ...roll.groupCounts.flatMap((counts) => counts ?? [])]
  return rows.some((row) => (row[column] ?? 0n) > 0n)
}

/** What a decision makes of the counts; where `outcome` is null the ballot lacks something it depends on. */
export type Judgement =
  | { readonly outcome: null; readonly missing: readonly string[] }
  | { readonly outcome: Outcome; readonly evaluations: readonly Evaluation[]; readonly emptyVote: boolean }

/** What a counted decision makes of a roll. */
export function judge(decision: CountedDecision, roll: Roll): Judgement {
  if (decision.kind === 'graded') {
    const evaluations: Evaluation[] = []
    for (const { condition, outcome } of decision.cases) {
      const evaluation = evaluateCondition(condition, roll)
      evaluations.push(evaluation)
      if (evaluation.holds === null) return { outcome: null, missing: evaluation.missing }
      if (!evaluation.holds) continue
      const emptyVote = isAffirmative(outcome) && !anyYes(roll)
      return { outcome: emptyVote ? decision.otherwise : outcome, evaluations, emptyVote }
    }
    return { outcome: decision.otherwise, evaluations, emptyVote: false }
  }
  const evaluation = evaluateCondition(decision.condition, roll)
  const evaluations = [evaluation]
  if (evaluation.holds === null) return { outcome: null, missing: evaluation.missing }
  if (!evaluation.holds) return { outcome: evaluation.otherwise ?? decision.fails, evaluations, emptyVote: false }
  const emptyVote = decision.kind === 'vote' && !anyYes(roll)
  return { outcome: emptyVote ? decision.fails : decision.adopts, evaluations, emptyVote }
}
