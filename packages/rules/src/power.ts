import { answerIndex } from './answer.ts'
import type { BallotMember } from './ballot.ts'
import { addAnswer, compileDecision, contributions, startingValues } from './compiled-decision.ts'
import type { CompiledDecision } from './compiled-decision.ts'
import { isAffirmative } from './outcome.ts'
import { canCountByWeights, countByWeights, stepsByWeights } from './power-by-weights.ts'
import { powerByFrequencies } from './power-by-frequencies.ts'
import { countByHalves, MOST_IN_HALVES } from './power-by-halves.ts'
import { countBySubsets, MOST_IN_SUBSETS } from './power-by-subsets.ts'
import { profileOfWeights } from './power-profile.ts'
import type { ProfileGame, WeightedGame } from './power-profile.ts'
import { indicesFromCounts } from './power-result.ts'
import type { Power } from './power-result.ts'
import { refuse } from './result.ts'
import type { Result } from './result.ts'
import { rollOf } from './roll.ts'
import type { Roll } from './roll.ts'
import type { Rule } from './rule.ts'

/** Steps below which the table by weights beats the halves. */
const QUICK_BY_WEIGHTS = 3e6

function powerOfProfile(game: ProfileGame): Result<Power> {
  const inHalves = game.ids.length <= MOST_IN_HALVES
  if (stepsByWeights(game) <= QUICK_BY_WEIGHTS || (!inHalves && canCountByWeights(game))) {
    return indicesFromCounts(game.ids, countByWeights(game), 'by size and weight')
  }
  if (inHalves) return indicesFromCounts(game.ids, countByHalves(game), 'halves')
  const quota = game.least[0] ?? 0
  const oneQuota = Number.isFinite(quota) && game.least.every((least) => least === quota)
  if (oneQuota) return powerByFrequencies({ ids: game.ids, weights: game.weights, quota })
  return refuse('power.too_large', { members: game.ids.length, steps: Math.round(stepsByWeights(game)) })
}

/**
 * Voting power in a weighted game, exact: Banzhaf (1965) and Shapley–Shubik (1954) as integers and fractions. Refuses
 * games too large for an exact method (`power.too_large`), and quotas that nobody or everybody reaches.
 */
export function powerOfWeights(game: WeightedGame): Result<Power> {
  const profile = profileOfWeights(game)
  return profile.ok ? powerOfProfile(profile.value) : profile
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

/** Whether more yes never harms: every leaf that counts rises with it, and the conditions are monotone in the leaves. */
function isMonotone(compiled: CompiledDecision): boolean {
  const first = compiled.conditions[0]
  if (first === undefined || !first.monotone) return false
  return first.leaves.every((position) => {
    const byAnswer = compiled.leaves[position]?.byAnswer
    return (byAnswer?.[answerIndex.yes] ?? 0) >= (byAnswer?.[answerIndex.no] ?? 0)
  })
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
export function powerOfRule(rule: Rule, members: readonly BallotMember[] = rule.members ?? []): Result<Power> {
  const { decision } = rule
  if (decision.kind !== 'vote' && decision.kind !== 'graded')
    return refuse('power.not_a_vote', { rule: rule.id, kind: decision.kind })
  if (members.length === 0) return refuse('power.members', { members: 0 })
  const roll = rollOf(rule, { members, votes: Object.fromEntries(members.map(({ id }) => [id, 'no' as const])) })
  if (!roll.ok) return roll
  const compiled = compileDecision(rule, decision, roll.value)
  if (compiled === null) return refuse('power.not_countable', { rule: rule.id })
  if (!isMonotone(compiled)) return refuse('power.not_monotone', { rule: rule.id })
  const rows = contributions(compiled, roll.value)
  const allNo = startingValues(compiled)
  for (const row of rows) addAnswer(allNo, row, 'no')
  const profile = profileOfRule(compiled, roll.value, allNo)
  if (profile !== null) {
    const power = powerOfProfile(profile)
    if (power.ok || power.refusal.code !== 'power.too_large') return power
  }
  if (roll.value.voters.length > MOST_IN_SUBSETS) {
    return refuse('power.too_large', { rule: rule.id, members: roll.value.voters.length, most: MOST_IN_SUBSETS })
  }
  const ids = roll.value.voters.map(({ id }) => id)
  const counts = countBySubsets(allNo, differencesOf(compiled, roll.value), (values) =>
    isAffirmative(compiled.outcome(values)),
  )
  return indicesFromCounts(ids, counts, 'all coalitions')
}

/** Voting power of a rule or of a weighted game. */
export function powerOf(game: Rule | WeightedGame, members?: readonly BallotMember[]): Result<Power> {
  return 'weights' in game ? powerOfWeights(game) : powerOfRule(game, members)
}
