import { answerIndex } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { addAnswer } from '../conditions/compiled-decision.ts'
import type { CompiledCondition } from '../conditions/compiled-decision.ts'
import { forEachCompletion } from './completion-classes.ts'
import { carriesAt, completionOf, valuesWith } from './completion.ts'
import type { Completion } from './completion.ts'
import { smallestSets } from './minimal-sets.ts'
import type { MinimalSets, SetSearch } from './minimal-sets.ts'
import type { Outcome } from '../language/outcome.ts'
import { prospectSentences } from './prospect-sentences.ts'
import { accept } from '../result.ts'
import type { Result } from '../result.ts'
import type { Rule } from '../language/rule.ts'
import type { Sentence } from '../words/sentence.ts'

/** What every, some or no completion of a running vote makes of a condition. */
export type ProspectState = 'certain' | 'open' | 'impossible'

export interface ConditionProspect {
  readonly id: string
  readonly state: ProspectState
  /** False: "open" was not proven, since there were too many completions to look at. */
  readonly exact: boolean
}

/** What a running vote, or a set of declared intentions, may still become. Whoever declared nothing is unknown. */
export interface Prospects {
  readonly state: ProspectState
  readonly exact: boolean
  readonly undecided: readonly string[]
  readonly conditions: readonly ConditionProspect[]
  /** The outcome if all undecided members support it, and if all oppose it. */
  readonly ifAllSupport: Outcome
  readonly ifAllOppose: Outcome
  /** Undecided members whose support alone makes it certain. */
  readonly canCarry: readonly string[]
  /** Undecided members whose opposition alone makes it impossible. */
  readonly canBlock: readonly string[]
  /**
   * The smallest sets whose support makes it certain: of the undecided, or, when everyone has answered and it fails,
   * of those that did not support it.
   */
  readonly carrying: MinimalSets
  /** The smallest sets whose opposition makes it impossible: of the undecided, or of the supporters when it passes. */
  readonly blocking: MinimalSets
  readonly sentences: readonly Sentence[]
}

/** Sets listed and steps taken at most: enough for 30 members, and some tens of milliseconds. */
const MOST = { sets: 1000, steps: 200_000 } as const
const NONE: MinimalSets = { size: null, sets: [], truncated: false }
const NOT_SEARCHED: MinimalSets = { size: null, sets: [], truncated: true }

/** The least and most of every leaf over all completions, each leaf by itself. */
function extremes(completion: Completion): { readonly least: Float64Array; readonly most: Float64Array } {
  const least = completion.declared.slice()
  const most = completion.declared.slice()
  const width = least.length
  for (const index of completion.undecided) {
    const row = completion.rows[index]
    for (let leaf = 0; leaf < width; leaf += 1) {
      const amounts = completion.possible.map((answer) => row?.[answerIndex[answer] * width + leaf] ?? 0)
      least[leaf] = (least[leaf] ?? 0) + Math.min(...amounts)
      most[leaf] = (most[leaf] ?? 0) + Math.max(...amounts)
    }
  }
  return { least, most }
}

function enumerated(
  completion: Completion,
  holds: (values: Float64Array) => boolean,
): { state: ProspectState; exact: boolean } {
  let some = false
  let all = true
  const complete = forEachCompletion(completion, (values) => {
    if (holds(values)) some = true
    else all = false
    return some && !all
  })
  if (!complete) return { state: 'open', exact: false }
  return { state: all ? 'certain' : some ? 'open' : 'impossible', exact: true }
}

/** A condition's state. The extremes of all leaves at once are a sound bound; where they leave it open, completions decide. */
function stateOf(
  completion: Completion,
  condition: CompiledCondition,
  bounds: ReturnType<typeof extremes>,
): ConditionProspect {
  const { id, holds } = condition
  if (condition.monotone) {
    if (holds(bounds.least)) return { id, state: 'certain', exact: true }
    if (!holds(bounds.most)) return { id, state: 'impossible', exact: true }
    // A single comparison attains its own extremes, and so does a rule for which support is best everywhere.
    if (condition.parts.length === 0 || attainsExtremes(completion, condition, bounds))
      return { id, state: 'open', exact: true }
  }
  return { id, ...enumerated(completion, holds) }
}

/** Whether one completion reaches the most, and one the least, of all leaves of a condition together. */
function attainsExtremes(
  completion: Completion,
  condition: CompiledCondition,
  bounds: ReturnType<typeof extremes>,
): boolean {
  const attained = (wanted: Float64Array) =>
    completion.possible.some((answer) => {
      const values = valuesWith(completion, () => answer)
      return condition.leaves.every((leaf) => values[leaf] === wanted[leaf])
    })
  return attained(bounds.least) && attained(bounds.most)
}

function flattened(conditions: readonly CompiledCondition[]): readonly CompiledCondition[] {
  return conditions.flatMap((condition) => [condition, ...flattened(condition.parts)])
}

/**
 * A member's contributions with, in place of opposing, the worst that any of its possible answers does to each leaf:
 * a "no" for the majority and staying away for the quorum.
 */
function pessimal(completion: Completion, row: Float64Array): Float64Array {
  const copy = row.slice()
  const width = completion.declared.length
  for (let leaf = 0; leaf < width; leaf += 1) {
    const amounts = completion.possible.map((answer) => row[answerIndex[answer] * width + leaf] ?? 0)
    copy[answerIndex[completion.oppose] * width + leaf] = Math.min(...amounts)
  }
  return copy
}

type Opposition = 'worst-of-all' | 'as-answered'

function searchAmong(
  completion: Completion,
  members: readonly number[],
  base: Float64Array,
  goal: 'carry' | 'block',
  opposition: Opposition = 'worst-of-all',
): SetSearch {
  const candidates = members.map((index) => {
    const row = completion.rows[index] ?? new Float64Array()
    return {
      id: completion.roll.voters[index]?.id ?? '',
      row: opposition === 'worst-of-all' ? pessimal(completion, row) : row,
    }
  })
  const carry = goal === 'carry'
  const values = base.slice()
  for (const { row } of candidates) addAnswer(values, row, carry ? completion.oppose : completion.support)
  return {
    candidates,
    values,
    from: carry ? completion.oppose : completion.support,
    to: carry ? completion.support : completion.oppose,
    reached: (at) => carriesAt(completion, at) === carry,
    direction: carry ? 1 : -1,
    most: MOST,
  }
}

/** The values without some members, so that they can answer anew. */
function without(completion: Completion, members: readonly number[]): Float64Array {
  const values = completion.declared.slice()
  for (const index of members) {
    const row = completion.rows[index]
    const answer = completion.roll.voters[index]?.answer
    if (row && answer) addAnswer(values, row, answer, -1)
  }
  return values
}

/**
 * The smallest sets among some members. Where no single answer is the worst, the worst of all answers leaf by leaf and
 * one real answer bound the truth from both sides; where the two differ the sets are said to be incomplete.
 */
function setsAmong(
  completion: Completion,
  members: readonly number[],
  base: Float64Array,
  goal: 'carry' | 'block',
): MinimalSets {
  const bounded = smallestSets(searchAmong(completion, members, base, goal))
  if (completion.opposeIsWorst) return bounded
  const real = smallestSets(searchAmong(completion, members, base, goal, 'as-answered'))
  const agree = JSON.stringify(real) === JSON.stringify(bounded)
  const sound = goal === 'carry' ? bounded : real
  return agree ? sound : { ...sound, truncated: true }
}

function setsOf(completion: Completion): Pick<Prospects, 'carrying' | 'blocking'> {
  if (!completion.supportIsBest) return { carrying: NOT_SEARCHED, blocking: NOT_SEARCHED }
  const { undecided, roll, declared, support } = completion
  if (undecided.length > 0) {
    return {
      carrying: setsAmong(completion, undecided, declared, 'carry'),
      blocking: setsAmong(completion, undecided, declared, 'block'),
    }
  }
  const positions = roll.voters.map((_, index) => index)
  const supporters = positions.filter((index) => roll.voters[index]?.answer === support)
  if (carriesAt(completion, declared)) {
    return {
      carrying: NONE,
      blocking: setsAmong(completion, supporters, without(completion, supporters), 'block'),
    }
  }
  const others = positions.filter((index) => !supporters.includes(index) && roll.voters[index]?.answer !== 'recused')
  // Those that do not join keep the answer they gave, so the search starts from it and not from a "no".
  return { carrying: joining(completion, others), blocking: NONE }
}

/** The smallest sets of members that would carry it by changing the answer they gave to support. */
function joining(completion: Completion, members: readonly number[]): MinimalSets {
  const width = completion.declared.length
  const candidates = members.map((index) => {
    const row = (completion.rows[index] ?? new Float64Array()).slice()
    const answer = completion.roll.voters[index]?.answer ?? 'absent'
    // The answer given takes the place of opposing, so that one search serves members that answered differently.
    row.copyWithin(
      answerIndex[completion.oppose] * width,
      answerIndex[answer] * width,
      (answerIndex[answer] + 1) * width,
    )
    return { id: completion.roll.voters[index]?.id ?? '', row }
  })
  const reached = (values: Float64Array) => carriesAt(completion, values)
  const { declared, oppose, support } = completion
  return smallestSets({ candidates, values: declared, from: oppose, to: support, reached, direction: 1, most: MOST })
}

/** Undecided members that alone settle it. */
function settlers(completion: Completion, goal: 'carry' | 'block'): readonly string[] {
  const search = searchAmong(completion, completion.undecided, completion.declared, goal)
  if (search.reached(search.values)) return []
  return search.candidates.flatMap(({ id, row }) => {
    const values = search.values.slice()
    addAnswer(values, row, search.from, -1)
    addAnswer(values, row, search.to)
    return search.reached(values) ? [id] : []
  })
}

function overall(
  completion: Completion,
  bounds: ReturnType<typeof extremes>,
): { state: ProspectState; exact: boolean } {
  const carries = (values: Float64Array) => carriesAt(completion, values)
  if (!completion.supportIsBest) return enumerated(completion, carries)
  if (carries(bounds.least)) return { state: 'certain', exact: true }
  if (!carries(valuesWith(completion, () => completion.support))) return { state: 'impossible', exact: true }
  const somethingFails = completion.possible.some((answer) => !carries(valuesWith(completion, () => answer)))
  return somethingFails ? { state: 'open', exact: true } : enumerated(completion, carries)
}

/**
 * What a running vote may still become: each condition and the whole certain, open or impossible; who alone settles it;
 * the smallest sets that carry or block it. Undecided are the members without an answer in `votes`; nobody's answer is
 * guessed. Refuses votes whose members are not known by name, and rules that are not decided by a count.
 */
export function prospects(rule: Rule, ballot: Ballot): Result<Prospects> {
  const opened = completionOf(rule, ballot)
  if (!opened.ok) return opened
  const completion = opened.value
  const bounds = extremes(completion)
  const { state, exact } = overall(completion, bounds)
  const { compiled, undecided, roll } = completion
  const found = {
    state,
    exact,
    undecided: undecided.map((index) => roll.voters[index]?.id ?? ''),
    conditions: flattened(compiled.conditions).map((condition) => stateOf(completion, condition, bounds)),
    ifAllSupport: compiled.outcome(valuesWith(completion, () => completion.support)),
    ifAllOppose: compiled.outcome(valuesWith(completion, () => completion.oppose)),
    canCarry: completion.supportIsBest ? settlers(completion, 'carry') : [],
    canBlock: completion.supportIsBest ? settlers(completion, 'block') : [],
    ...setsOf(completion),
  }
  return accept({ ...found, sentences: prospectSentences(found) })
}
