import { ANSWERS, answerIndex } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Ballot } from './ballot.ts'
import { compileDecision, contributions, startingValues } from './compiled-decision.ts'
import type { Outcome } from './outcome.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import { rollOf } from './roll.ts'
import type { Rule } from './rule.ts'

/** A rule made ready for one electorate: many outcomes without derivation, for what-if tables and searches. */
export interface PreparedRule {
  /** The members, in the order in which answers are given. */
  readonly members: readonly string[]
  /** The outcome of these answers, one a member, in order. */
  readonly outcomeOf: (answers: readonly Answer[]) => Outcome
}

/**
 * Prepares a rule for the electorate of a ballot (its votes are not looked at). Gives the same outcomes as `decide`; an
 * outcome costs members times conditions additions. Refuses with `rule.not_preparable` what `decide` alone can judge:
 * casting votes, members that leave the base by their answer, procedures in stages, weights beyond 2^53.
 */
export function prepareRule(rule: Rule, ballot: Ballot): Result<PreparedRule> {
  const { decision } = rule
  if (decision.kind !== 'vote' && decision.kind !== 'no-objection' && decision.kind !== 'graded') {
    return refuse('rule.not_preparable', { rule: rule.id, kind: decision.kind })
  }
  const roll = rollOf(rule, { ...ballot, votes: {} })
  if (!roll.ok) return roll
  const compiled = compileDecision(rule, decision, roll.value, ballot.convening)
  if (compiled === null) return refuse('rule.not_preparable', { rule: rule.id, kind: decision.kind })
  const members = roll.value.voters.map(({ id }) => id)
  const width = compiled.leaves.length
  const rows = contributions(compiled, roll.value)
  const table = new Float64Array(members.length * ANSWERS.length * width)
  for (const [index, row] of rows.entries()) table.set(row, index * ANSWERS.length * width)
  const start = startingValues(compiled)
  const values = new Float64Array(width)
  const outcome = (answers: readonly Answer[]) => {
    values.set(start)
    for (let index = 0; index < members.length; index += 1) {
      const offset = (index * ANSWERS.length + answerIndex[answers[index] ?? 'absent']) * width
      for (let leaf = 0; leaf < width; leaf += 1) values[leaf] = (values[leaf] ?? 0) + (table[offset + leaf] ?? 0)
    }
    return compiled.outcome(values)
  }
  return accept({ members, outcomeOf: outcome })
}
