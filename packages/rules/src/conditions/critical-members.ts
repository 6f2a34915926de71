import { answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { compileDecision } from './compiled-decision.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import type { Roll } from '../electorate/roll.ts'
import { amountsByAnswer } from '../electorate/roll-voter.ts'
import type { Rule } from '../language/rule.ts'
import { judge } from './judgement.ts'
import type { CountedDecision } from './judgement.ts'

/** The answer that supports a proposal, and those that oppose it: a yes and a no, or silence and an objection. */
export function supportAndOpposition(decision: CountedDecision): {
  readonly support: Answer
  readonly opposing: readonly Answer[]
} {
  return decision.kind === 'no-objection'
    ? { support: 'absent', opposing: ['objects', 'no'] }
    : { support: 'yes', opposing: ['no', 'objects'] }
}

/** The same roll with one named member answering otherwise. */
function withAnswer(roll: Roll, index: number, answer: Answer): Roll {
  const voter = roll.voters[index]
  if (voter === undefined || (voter.answer === answer && voter.parts === undefined)) return roll
  const to = answerIndex[answer]
  const move = (rows: readonly (readonly bigint[])[]) =>
    rows.map((row, ledger) => {
      const moved = [...row]
      for (const [from, amount] of amountsByAnswer(voter, ledger)) {
        moved[from] = (moved[from] ?? 0n) - amount
        moved[to] = (moved[to] ?? 0n) + amount
      }
      return moved
    })
  const groupCounts = roll.groupCounts.map((counts, group) =>
    counts && voter.groups.includes(group) ? move(counts) : counts,
  )
  const { parts: _parts, ...whole } = voter
  const voters = roll.voters.with(index, { ...whole, answer })
  return { ...roll, counts: move(roll.counts), groupCounts, voters }
}

/** The outcome when one member answers otherwise: by the compiled decision, or by judging the changed roll anew. */
function whatIf(
  rule: Rule,
  decision: CountedDecision,
  roll: Roll,
  convening: number | undefined,
): (index: number, answer: Answer) => Outcome | null {
  const compiled = compileDecision(rule, decision, roll, convening)
  if (compiled === null) return (index, answer) => judge(decision, withAnswer(roll, index, answer)).outcome
  const { leaves } = compiled
  const values = leaves.map(({ ledger, group, byAnswer, constant }) => {
    const row = (group < 0 ? roll.counts : roll.groupCounts[group])?.[ledger] ?? []
    return row.reduce((sum, amount, answer) => sum + Number(amount) * (byAnswer[answer] ?? 0), constant)
  })
  const changed = new Float64Array(leaves.length)
  return (index, answer) => {
    const voter = roll.voters[index]
    if (voter === undefined) return null
    const [from, to] = [answerIndex[voter.answer], answerIndex[answer]]
    for (const [position, { ledger, group, byAnswer }] of leaves.entries()) {
      const amount = group < 0 || voter.groups.includes(group) ? Number(voter.amounts[ledger] ?? 0n) : 0
      changed[position] = (values[position] ?? 0) + amount * ((byAnswer[to] ?? 0) - (byAnswer[from] ?? 0))
    }
    return compiled.outcome(changed)
  }
}

/** See `Verdict.critical`. One evaluation a member. */
export function criticalMembers(
  rule: Rule,
  decision: CountedDecision,
  roll: Roll,
  affirmative: boolean,
  convening?: number,
): readonly string[] {
  if (!roll.byName) return []
  const { support, opposing } = supportAndOpposition(decision)
  const outcomeIf = whatIf(rule, decision, roll, convening)
  const flips = (index: number, answer: Answer) => {
    const other = outcomeIf(index, answer)
    return other !== null && isAffirmative(other) !== affirmative
  }
  return roll.voters.flatMap((voter, index) => {
    const supporter = voter.answer === 'yes' || voter.answer === 'no-objection'
    if (affirmative ? !supporter : voter.answer === support || voter.answer === 'recused') return []
    return (affirmative ? opposing : [support]).some((answer) => flips(index, answer)) ? [voter.id] : []
  })
}
