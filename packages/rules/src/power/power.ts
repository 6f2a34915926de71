import { answerIndex } from '../language/answer.ts'
import type { BallotMember } from '../language/ballot.ts'
import { addAnswer, compileDecision, contributions, startingValues } from '../conditions/compiled-decision.ts'
import type { CompiledCondition, CompiledDecision } from '../conditions/compiled-decision.ts'
import { coalitionsOfProfile, coalitionsOfRule } from '../further-indices/coalition-source.ts'
import type { FurtherIndex } from '../further-indices/further-index.ts'
import { withFurther } from '../further-indices/further-indices.ts'
import type { CountedDecision } from '../conditions/judgement.ts'
import { isAffirmative } from '../language/outcome.ts'
import { canCountByWeights, countByWeights, stepsByWeights } from './power-by-weights.ts'
import { powerByFrequencies } from './power-by-frequencies.ts'
import { countByHalves, MOST_IN_HALVES } from './power-by-halves.ts'
import { countBySubsets, MOST_IN_SUBSETS } from './power-by-subsets.ts'
import { asWeighted, profileOfWeights } from './power-profile.ts'
import type { ProfileGame, WeightedGame } from './power-profile.ts'
import { indicesFromCounts } from './power-result.ts'
import type { Power } from './power-result.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { rollOf } from '../electorate/roll.ts'
import type { Roll } from '../electorate/roll.ts'
import type { Rule } from '../language/rule.ts'

/** Steps below which the table by weights beats the halves. */
const QUICK_BY_WEIGHTS = 3e6

/** Banzhaf and Shapley–Shubik of a game of size and weight. */
function indicesOfProfile(game: ProfileGame): Result<Power> {
  const inHalves = game.ids.length <= MOST_IN_HALVES
  if (stepsByWeights(game) <= QUICK_BY_WEIGHTS || (!inHalves && canCountByWeights(game))) {
    return indicesFromCounts(game.ids, countByWeights(game), 'by size and weight')
  }
  if (inHalves) return indicesFromCounts(game.ids, countByHalves(game), 'halves')
  const weighted = asWeighted(game)
  if (weighted !== null) return powerByFrequencies(weighted)
  return refuse('power.too_large', { members: game.ids.length, steps: Math.round(stepsByWeights(game)) })
}

function powerOfProfile(game: ProfileGame, further: readonly FurtherIndex[]): Result<Power> {
  const power = indicesOfProfile(game)
  if (!power.ok || further.length === 0) return power
  return accept(withFurther(power.value, further, coalitionsOfProfile(game)))
}

/**
 * Voting power in a weighted game: Banzhaf (1965) and Shapley–Shubik (1954) as integers and fractions, or for large games
 * in doubles with a proved error; with further indices where they are asked for. Refuses games for which no method is
 * certified (`power.not_certified`), and quotas that nobody or everybody reaches.
 */
export function powerOfWeights(game: WeightedGame, further: readonly FurtherIndex[] = []): Result<Power> {
  const profile = profileOfWeights(game)
  return profile.ok ? powerOfProfile(profile.value, further) : profile
}

/** What a member's yes, in place of its no, adds to each leaf. */
function differencesOf(compiled: CompiledDecision, roll: Roll): readonly Float64Array[] {
  return contributions(compiled, roll).map((row) => {
    const difference = new Float64Array(compiled.leaves.length)
    addAnswer(difference, row, 'yes')
    addAnswer(difference, row, 'no', -1)
    return difference
  })
}

/** The conditions of which any one lets the proposal pass, or null where an earlier case of a graded rule could undo it. */
function passing(decision: CountedDecision, compiled: CompiledDecision): readonly CompiledCondition[] | null {
  if (decision.kind !== 'graded') return compiled.conditions
  const passes = [...decision.cases.map(({ outcome }) => outcome), decision.otherwise].map(isAffirmative)
  const firstNot = passes.indexOf(false)
  return passes.lastIndexOf(true) > firstNot ? null : compiled.conditions.slice(0, firstNot)
}

/** Whether more yes never harms: every leaf that counts rises with it, and the conditions are monotone in the leaves. */
function isMonotone(decision: CountedDecision, compiled: CompiledDecision): boolean {
  const rises = (position: number): boolean => {
    const byAnswer = compiled.leaves[position]?.byAnswer
    return (byAnswer?.[answerIndex.yes] ?? 0) >= (byAnswer?.[answerIndex.no] ?? 0)
  }
  return passing(decision, compiled)?.every(({ monotone, leaves }) => monotone && leaves.every(rises)) ?? false
}

/** The rule as a game of size and one weight, or null where groups or several weights count. */
function profileOfRule(compiled: CompiledDecision, roll: Roll, allNo: Float64Array): ProfileGame | null {
  const ledgers = new Set(compiled.leaves.map(({ ledger }) => ledger).filter((ledger) => ledger > 0))
  if (ledgers.size > 1 || compiled.leaves.some(({ group }) => group >= 0)) return null
  const ledger = [...ledgers][0] ?? 0
  const weights = roll.voters.map(({ amounts }) => Number(amounts[ledger] ?? 0n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const steps = compiled.leaves.map(
    ({ byAnswer }) => (byAnswer[answerIndex.yes] ?? 0) - (byAnswer[answerIndex.no] ?? 0),
  )
  const wins = (size: number, weight: number) => {
    const values = allNo.slice()
    for (const [position, leaf] of compiled.leaves.entries()) {
      values[position] = (values[position] ?? 0) + (steps[position] ?? 0) * (leaf.ledger === 0 ? size : weight)
    }
    return isAffirmative(compiled.outcome(values))
  }
  const least = Array.from({ length: weights.length + 1 }, (_, size) => {
    // Without a weight ledger the size alone decides, and the heads are their own weight.
    if (ledger === 0) return wins(size, 0) ? 0 : Infinity
    if (!wins(size, total)) return Infinity
    let [losing, winning] = [-1, total]
    while (winning - losing > 1) {
      const middle = Math.floor((losing + winning) / 2)
      if (wins(size, middle)) winning = middle
      else losing = middle
    }
    return winning
  })
  return { ids: roll.voters.map(({ id }) => id), weights: ledger === 0 ? weights.map(() => 0) : weights, least }
}

/**
 * Voting power under a rule, when every member of the electorate says yes or no: exact, for several ledgers, "and",
 * "or" and vetoes. Two ledgers of which one is heads take n·2^(n/2) steps up to 32 members; anything else is tried on
 * all coalitions up to 20 members; the rest is refused, never approximated in silence.
 */
export function powerOfRule(
  rule: Rule,
  members: readonly BallotMember[] = rule.members ?? [],
  further: readonly FurtherIndex[] = [],
): Result<Power> {
  const { decision } = rule
  if (decision.kind !== 'vote' && decision.kind !== 'graded')
    return refuse('power.not_a_vote', { rule: rule.id, kind: decision.kind })
  if (members.length === 0) return refuse('power.members', { members: 0 })
  const roll = rollOf(rule, { members, votes: Object.fromEntries(members.map(({ id }) => [id, 'no' as const])) })
  if (!roll.ok) return roll
  const compiled = compileDecision(rule, decision, roll.value)
  if (compiled === null) return refuse('power.not_countable', { rule: rule.id })
  if (!isMonotone(decision, compiled)) return refuse('power.not_monotone', { rule: rule.id })
  const rows = contributions(compiled, roll.value)
  const allNo = startingValues(compiled)
  for (const row of rows) addAnswer(allNo, row, 'no')
  const profile = profileOfRule(compiled, roll.value, allNo)
  if (profile !== null) {
    const power = powerOfProfile(profile, further)
    if (power.ok || power.refusal.code !== 'power.too_large') return power
  }
  if (roll.value.voters.length > MOST_IN_SUBSETS) {
    return refuse('power.too_large', { rule: rule.id, members: roll.value.voters.length, most: MOST_IN_SUBSETS })
  }
  const ids = roll.value.voters.map(({ id }) => id)
  const differences = differencesOf(compiled, roll.value)
  const wins = (values: Float64Array) => isAffirmative(compiled.outcome(values))
  const power = indicesFromCounts(ids, countBySubsets(allNo, differences, wins), 'all coalitions')
  if (!power.ok || further.length === 0) return power
  return accept(withFurther(power.value, further, coalitionsOfRule(allNo, differences, wins)))
}

/** Voting power of a rule or of a weighted game, with further indices where they are asked for. */
export function powerOf(
  game: Rule | WeightedGame,
  members?: readonly BallotMember[],
  further: readonly FurtherIndex[] = [],
): Result<Power> {
  return 'weights' in game ? powerOfWeights(game, further) : powerOfRule(game, members, further)
}
