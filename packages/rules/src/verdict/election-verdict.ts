import type { Ballot, ElectionRound } from '../language/ballot.ts'
import { rollOf } from '../electorate/roll.ts'
import { ceilingOf, exactly, floorOf, fraction, multiply } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { ElectionDecision, Rule } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import { outcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'

/** Checks the counts, and that nobody stands again who had dropped out, stepped back or was no candidate. */
function checkRounds(decision: ElectionDecision, rounds: readonly ElectionRound[]): Result<ElectionRound> {
  for (const [index, { round, candidates, abstain = 0 }] of rounds.entries()) {
    const counts = [...Object.values(candidates), abstain]
    if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
      return refuse('ballot.negative_count', { round })
    const previous = rounds[index - 1]
    if (previous === undefined) continue
    const dropped = droppingOut(decision, rounds.slice(0, index))
    const returned = Object.keys(candidates).filter((id) => dropped.includes(id) || !(id in previous.candidates))
    if (returned.length > 0) return refuse('election.not_in_round', { round, candidates: returned.toSorted() })
  }
  const last = rounds[rounds.length - 1]
  return last === undefined ? refuse('ballot.not_enough', { missing: ['rounds'] }) : accept(last)
}

const sameCandidates = (a: ElectionRound, b: ElectionRound): boolean =>
  Object.keys(a.candidates).toSorted().join('\u0000') === Object.keys(b.candidates).toSorted().join('\u0000')

/**
 * Who drops out after the last of these rounds, which gave no result: the lowest, unless several are lowest, only one is
 * left, or the rule gives the same candidates more rounds. Earlier rounds that are not told here are not known.
 */
function droppingOut(decision: ElectionDecision, rounds: readonly ElectionRound[]): readonly string[] {
  const last = rounds[rounds.length - 1]
  const candidates = Object.entries(last?.candidates ?? {})
  if (last === undefined || decision.elimination === 'none' || candidates.length < 2) return []
  const before = rounds.toReversed().findIndex((round) => !sameCandidates(round, last))
  const together = before < 0 ? rounds.length : before
  if (together < (decision.roundsBeforeElimination ?? 1)) return []
  const least = Math.min(...candidates.map(([, votes]) => votes))
  const lowest = candidates.filter(([, votes]) => votes === least).map(([id]) => id)
  return lowest.length === 1 ? lowest : []
}

/** Judges the last round of an election. The last candidate alone needs the same majority as everyone before. */
export function decideElection(rule: Rule, decision: ElectionDecision, ballot: Ballot): Result<Finding> {
  const last = checkRounds(decision, ballot.rounds ?? [])
  if (!last.ok) return last
  const roll = rollOf(rule, ballot)
  if (!roll.ok) return roll
  const { candidates, abstain = 0, round } = last.value
  const cast = Object.values(candidates).reduce((sum, votes) => sum + votes, 0)
  const members = (roll.value.counts[0] ?? []).reduce((sum, amount) => sum + amount, 0n)
  if (decision.base === 'members' && members === 0n) return refuse('ballot.not_enough', { missing: ['electorate'] })
  if (members > 0n && BigInt(cast + abstain) > members) {
    return refuse('ballot.more_than_electorate', { counted: cast + abstain, electorate: Number(members) })
  }
  const base = decision.base === 'members' ? members : BigInt(cast + (decision.abstention === 'in-base' ? abstain : 0))
  const limit = multiply(exactly(decision.threshold), fraction(base))
  const needed = Number(decision.strict ? floorOf(limit) + 1n : ceilingOf(limit))
  const ranked = Object.entries(candidates).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const reached = ranked.filter(([, votes]) => votes >= needed && votes > 0)
  const winner = reached.length === 1 ? reached[0]?.[0] : undefined
  const conditions = ranked.map(([id, votes]) => ({
    id: `candidate:${id}`,
    type: 'election' as const,
    parent: null,
    holds: id === winner,
    counted: votes,
    of: Number(base),
    needed,
    margin: votes - needed,
  }))
  const dropping = winner === undefined ? droppingOut(decision, ballot.rounds ?? []) : []
  const facts = { round, needed, of: Number(base) }
  const sentences = [
    outcomeSentence(winner === undefined ? 'none-elected' : 'elected'),
    ...ranked.map(([id, votes]) =>
      sentence(
        'election.candidate',
        { ...facts, candidate: id, votes },
        `${id}: ${votes} of ${base}, ${needed} needed.`,
      ),
    ),
    ...(dropping.length > 0
      ? [sentence('election.drops_out', { candidates: dropping }, `${listed(dropping)} drops out.`)]
      : []),
  ]
  return accept({
    outcome: winner === undefined ? 'none-elected' : 'elected',
    conditions,
    counts: [],
    critical: [],
    excluded: roll.value.excluded,
    ...(winner === undefined ? { next: { what: 'next-round' } } : { elected: winner }),
    sentences,
  })
}
