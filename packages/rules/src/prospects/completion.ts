import { ownValue } from '../own-value.ts'
import { answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { addAnswer, compileDecision, contributions, startingValues } from '../conditions/compiled-decision.ts'
import type { CompiledDecision } from '../conditions/compiled-decision.ts'
import { conditionsWithin } from '../language/condition.ts'
import type { Ballot } from '../language/ballot.ts'
import { isAffirmative } from '../language/outcome.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { rollOf } from '../electorate/roll.ts'
import type { Roll } from '../electorate/roll.ts'
import type { RollVoter } from '../electorate/roll-voter.ts'
import type { Decision, Rule } from '../language/rule.ts'
import { supportAndOpposition } from '../conditions/critical-members.ts'
import type { CountedDecision } from '../conditions/judgement.ts'

/** A running vote: what was declared is counted, and some members may still answer one way or another. */
export interface Completion {
  readonly rule: Rule
  readonly decision: CountedDecision
  readonly roll: Roll
  readonly compiled: CompiledDecision
  readonly rows: readonly Float64Array[]
  /** Positions of members that have not declared themselves, in the order of the roll. */
  readonly undecided: readonly number[]
  /** What an undecided member may still do. */
  readonly possible: readonly Answer[]
  readonly support: Answer
  readonly oppose: Answer
  /** Values of the leaves from the declared answers alone. */
  readonly declared: Float64Array
  /** Whether supporting is the best an undecided member can do for everything the affirmative outcome hangs on. */
  readonly supportIsBest: boolean
  /** Whether moreover `oppose` is the worst it can do. */
  readonly opposeIsWorst: boolean
}

/** The counted decision that a running vote is about: the rule's own, or the last stage. */
function countedDecision(decision: Decision): CountedDecision | null {
  if (decision.kind === 'vote' || decision.kind === 'no-objection' || decision.kind === 'graded') return decision
  const last = decision.kind === 'stages' ? decision.stages[decision.stages.length - 1] : undefined
  return last === undefined ? null : countedDecision(last.decision)
}

function possibleAnswers(decision: CountedDecision): readonly Answer[] {
  const conditions =
    decision.kind === 'graded' ? decision.cases.map(({ condition }) => condition) : [decision.condition]
  const named = new Set<Answer>()
  for (const condition of conditions.flatMap(conditionsWithin)) {
    // A list that includes absence is a complement ("not in favour"), not a list of answers one gives.
    if ('counts' in condition && !condition.counts.includes('absent'))
      for (const answer of condition.counts) named.add(answer)
  }
  const plain: Answer[] =
    decision.kind === 'no-objection' ? ['absent', 'abstain', 'objects', 'no'] : ['yes', 'no', 'abstain', 'absent']
  return [...new Set([...plain, ...named])]
}

/**
 * The leaves the affirmative outcome hangs on, or null where it is not monotone in them. Later cases of a graded
 * decision cannot undo an affirmative first one, so there only the first counts.
 */
function decisiveLeaves(compiled: CompiledDecision, decision: CountedDecision): readonly number[] | null {
  const first = compiled.conditions[0]
  const firstCase = decision.kind === 'graded' ? decision.cases[0] : undefined
  if (first === undefined || !first.monotone || (firstCase !== undefined && !isAffirmative(firstCase.outcome))) {
    return null
  }
  return first.leaves
}

/** Whether for each of these leaves one answer adds at least as much as another. */
function isAtLeast(compiled: CompiledDecision, leaves: readonly number[], more: Answer, less: Answer): boolean {
  return leaves.every((position) => {
    const byAnswer = compiled.leaves[position]?.byAnswer
    return (byAnswer?.[answerIndex[more]] ?? 0) >= (byAnswer?.[answerIndex[less]] ?? 0)
  })
}

/** Whether a voter or a member of its seat, or whoever acts for one of them, has declared an answer. */
function hasSpoken({ votes = {}, proxies = {} }: Ballot, { id, of = [] }: RollVoter): boolean {
  return [id, ...of].some(
    (each) => ownValue(votes, each) !== undefined || ownValue(votes, ownValue(proxies, each) ?? each) !== undefined,
  )
}

/** Opens the question what a running vote may still become. Only named members with a declared answer are counted. */
export function completionOf(rule: Rule, ballot: Ballot): Result<Completion> {
  const decision = countedDecision(rule.decision)
  if (decision === null) return refuse('prospects.not_a_count', { rule: rule.id, kind: rule.decision.kind })
  const roll = rollOf(rule, { ...ballot, votes: ballot.votes ?? {} })
  if (!roll.ok) return roll
  const compiled = compileDecision(rule, decision, roll.value, ballot.convening)
  if (compiled === null) return refuse('prospects.not_by_name', { rule: rule.id })
  const { support, opposing } = supportAndOpposition(decision)
  const rows = contributions(compiled, roll.value)
  const declared = startingValues(compiled)
  const undecided: number[] = []
  for (const [index, voter] of roll.value.voters.entries()) {
    const row = rows[index]
    if (!hasSpoken(ballot, voter) && voter.answer !== 'recused') undecided.push(index)
    else if (row) addAnswer(declared, row, voter.answer)
  }
  const possible = possibleAnswers(decision)
  const leaves = decisiveLeaves(compiled, decision)
  const supportIsBest = leaves !== null && possible.every((answer) => isAtLeast(compiled, leaves, support, answer))
  const worst = opposing.find((oppose) => possible.every((answer) => isAtLeast(compiled, leaves ?? [], answer, oppose)))
  const oppose = worst ?? opposing[0] ?? 'no'
  return accept({
    rule,
    decision,
    roll: roll.value,
    compiled,
    rows,
    undecided,
    possible,
    support,
    oppose,
    declared,
    supportIsBest,
    opposeIsWorst: supportIsBest && worst !== undefined,
  })
}

/** The values of the leaves when each undecided member answers as given. */
export function valuesWith(completion: Completion, answerOf: (index: number) => Answer): Float64Array {
  const values = completion.declared.slice()
  for (const index of completion.undecided) {
    const row = completion.rows[index]
    if (row) addAnswer(values, row, answerOf(index))
  }
  return values
}

/** Whether the decision carries at given values. */
export function carriesAt(completion: Completion, values: Float64Array): boolean {
  return isAffirmative(completion.compiled.outcome(values))
}
