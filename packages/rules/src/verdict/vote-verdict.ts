import { answerIndex } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { criticalMembers } from '../conditions/critical-members.ts'
import { releasedOutside, roleHolders } from '../electorate/electorate.ts'
import { judge } from '../conditions/judgement.ts'
import type { CountedDecision } from '../conditions/judgement.ts'
import { ledgerCounts } from '../electorate/ledger-count.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import { evaluateQuorum } from '../conditions/quorum-result.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { rollOf } from '../electorate/roll.ts'
import type { Roll } from '../electorate/roll.ts'
import { namesOf } from '../electorate/roll-voter.ts'
import type { RollVoter } from '../electorate/roll-voter.ts'
import type { Rule } from '../language/rule.ts'
import { conditionSentence } from './verdict-sentences.ts'
import { outcomeAfterTie, voteFinding } from './vote-finding.ts'
import type { VoteDerivation } from './vote-finding.ts'
import type { Finding } from './verdict.ts'

function boundMembers(rule: Rule, ballot: Ballot, roll: Roll): Pick<Finding, 'bound' | 'notBound' | 'boundCount'> {
  const free = rule.bound?.notBound ?? []
  const inBlocs = (ballot.blocs ?? []).filter(({ answer }) => free.includes(answer)).flatMap(({ ids }) => ids ?? [])
  const releases = ({ answer }: RollVoter) => free.includes(answer)
  const notBound = [...namesOf(roll.voters.filter(releases)), ...inBlocs, ...releasedOutside(rule, roll.excluded)]
  const bound = namesOf(roll.voters.filter((voter) => !releases(voter)))
  const row = roll.counts[0] ?? []
  const scale = roll.scales[0] ?? 1n
  const all = row.reduce((sum, amount) => sum + amount, 0n)
  const released = free.reduce((sum, answer) => sum + (row[answerIndex[answer]] ?? 0n), 0n)
  const inSeats = rule.electorate.units !== undefined && roll.voters.length > 0
  return {
    ...(roll.voters.length > 0 ? { bound } : {}),
    notBound,
    ...(roll.headsKnown ? { boundCount: inSeats ? bound.length : Number((all - released) / scale) } : {}),
  }
}

function isTie(roll: Roll): boolean {
  const row = roll.counts[0] ?? []
  return (row[answerIndex.yes] ?? 0n) > 0n && row[answerIndex.yes] === row[answerIndex.no]
}

/** The holder of a casting vote on the roll, or null. */
function casterOf(decision: CountedDecision, roll: Roll, ballot: Ballot): VoteDerivation['caster'] {
  const tie = decision.kind === 'vote' ? decision.tie : undefined
  if (tie?.kind !== 'casting-vote') return null
  const holders = roleHolders(ballot, tie.role)
  const voter = roll.voters.find(({ id }) => holders.includes(id))
  if (voter !== undefined || ballot.castingVote === undefined) return voter ?? null
  return { id: holders[0] ?? tie.role, answer: ballot.castingVote }
}

/** The derivation from a roll of any kind: names or counts, whole votes or fractions. */
function derivationOf(
  rule: Rule,
  decision: CountedDecision,
  ballot: Ballot,
  roll: Roll,
  whom: typeof criticalMembers | null,
): Result<VoteDerivation> {
  const quorum = rule.quorum === undefined ? [] : evaluateQuorum(rule.quorum, roll, ballot.convening)
  const known = {
    sentenceOf: conditionSentence,
    counts: whom === null ? [] : ledgerCounts(roll),
    excluded: roll.excluded,
    capped: roll.capped,
    bound: () => boundMembers(rule, ballot, roll),
  }
  if (quorum.some(({ holds }) => holds === false)) {
    const nothing = { critical: [], quorate: false, tie: false, caster: null, emptyVote: false }
    return accept({ outcome: 'not-quorate', conditions: quorum, ...known, ...nothing })
  }
  const judged = judge(decision, roll)
  if (judged.outcome === null)
    return refuse('ballot.not_enough', { rule: rule.id, missing: [...new Set(judged.missing)] })
  const { outcome, evaluations, emptyVote } = judged
  const affirmative = isAffirmative(outcome)
  const caster = casterOf(decision, roll, ballot)
  const provided = decision.kind === 'vote' && (decision.tie?.kind !== 'casting-vote' || caster !== null)
  const tie = provided && !affirmative && isTie(roll)
  return accept({
    outcome,
    conditions: [...quorum, ...evaluations.flatMap(({ results }) => results)],
    ...known,
    critical: tie || whom === null ? [] : whom(rule, decision, roll, affirmative, ballot.convening),
    quorate: true,
    tie,
    caster,
    emptyVote,
  })
}

/** Judges one ballot by its counts: quorum, conditions, tie, who was critical and who is bound. */
export function decideCounted(rule: Rule, decision: CountedDecision, ballot: Ballot): Result<Finding> {
  const roll = rollOf(rule, ballot)
  if (!roll.ok) return roll
  return judgeRoll(rule, decision, ballot, roll.value)
}

/** The finding on a roll, by the general judgement. */
export function judgeRoll(rule: Rule, decision: CountedDecision, ballot: Ballot, roll: Roll): Result<Finding> {
  const derived = derivationOf(rule, decision, ballot, roll, criticalMembers)
  return derived.ok ? accept(voteFinding(rule, decision, derived.value)) : derived
}

/** The outcome alone, by the same judgement; `null` where `decideCounted` would refuse. */
export function countedOutcome(rule: Rule, decision: CountedDecision, ballot: Ballot, roll: Roll): Outcome | null {
  const derived = derivationOf(rule, decision, ballot, roll, null)
  return derived.ok ? outcomeAfterTie(decision, derived.value) : null
}
