import { answerIndex, PRESENT } from './answer.ts'

import type { Ballot } from './ballot.ts'
import { criticalMembers } from './critical-members.ts'
import type { ConditionResult } from './condition-result.ts'
import { roleHolders } from './electorate.ts'
import { ceilingOf, exactly, exactNumber, floorOf, fraction, multiply } from './fraction.ts'
import { judge } from './judgement.ts'
import type { CountedDecision } from './judgement.ts'
import { ledgerCounts } from './ledger-count.ts'
import { isAffirmative } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import { HEADS, rollOf } from './roll.ts'
import type { Roll } from './roll.ts'
import type { Quorum, Rule } from './rule.ts'
import { sentence } from './sentence.ts'
import type { Sentence } from './sentence.ts'
import { conditionSentence, conditionSentences, criticalSentence, outcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'

/** Evaluates a quorum on a roll; `null` where the ballot does not say who was there. */
export function evaluateQuorum(quorum: Quorum, ballot: Ballot, roll: Roll): ConditionResult | null {
  if (quorum.unstated === 'presumed' && ballot.present === undefined) return null
  if ((roll.present === null && !roll.headsKnown) || roll.counts[0] === undefined) return null
  const scale = roll.scales[0] ?? 1n
  const row = roll.counts[0]
  const all = row.reduce((sum, amount) => sum + amount, 0n)
  const present = roll.present ?? PRESENT.reduce((sum, answer) => sum + (row[answerIndex[answer]] ?? 0n), 0n)
  const threshold = exactly(quorum.threshold)
  const isShare = typeof quorum.threshold === 'string' && quorum.threshold.includes('/')
  const limit = isShare ? multiply(threshold, fraction(all, scale)) : threshold
  const needed = quorum.strict ? floorOf(limit) + 1n : ceilingOf(limit)
  const waived = quorum.waivedFromConvening !== undefined && (ballot.convening ?? 1) >= quorum.waivedFromConvening
  return {
    id: quorum.id,
    type: 'quorum',
    parent: null,
    ledger: HEADS,
    side: 'floor',
    holds: waived || present >= needed * scale,
    counted: exactNumber(fraction(present, scale)),
    of: exactNumber(fraction(all, scale)),
    needed: exactNumber(fraction(waived ? 0n : needed)),
    margin: exactNumber(fraction(present - (waived ? 0n : needed * scale), scale)),
  }
}

function boundMembers(rule: Rule, ballot: Ballot, roll: Roll): Pick<Finding, 'bound' | 'notBound' | 'boundCount'> {
  const free = rule.bound?.notBound ?? []
  const inBlocs = (ballot.blocs ?? []).filter(({ answer }) => free.includes(answer)).flatMap(({ ids }) => ids ?? [])
  const notBound = [...roll.voters.filter(({ answer }) => free.includes(answer)).map(({ id }) => id), ...inBlocs]
  const row = roll.counts[0] ?? []
  const scale = roll.scales[0] ?? 1n
  const all = row.reduce((sum, amount) => sum + amount, 0n)
  const released = free.reduce((sum, answer) => sum + (row[answerIndex[answer]] ?? 0n), 0n)
  return {
    ...(roll.voters.length > 0
      ? { bound: roll.voters.filter(({ answer }) => !free.includes(answer)).map(({ id }) => id) }
      : {}),
    notBound,
    ...(roll.headsKnown ? { boundCount: Number((all - released) / scale) } : {}),
  }
}

function isTie(roll: Roll): boolean {
  const row = roll.counts[0] ?? []
  return (row[answerIndex.yes] ?? 0n) > 0n && row[answerIndex.yes] === row[answerIndex.no]
}

interface TieFound {
  readonly outcome: Outcome
  readonly sentences: readonly Sentence[]
  readonly next?: NonNullable<Finding['next']>
}

/** What the rule provides where yes and no are equal; null where it provides nothing. */
function tieFound(decision: CountedDecision, roll: Roll, ballot: Ballot, outcome: Outcome): TieFound | null {
  if (decision.kind !== 'vote' || isAffirmative(outcome) || !isTie(roll)) return null
  const tie = decision.tie
  if (tie?.kind === 'second-vote') {
    const said = sentence(
      'verdict.tie_second_vote',
      { within: tie.within },
      `Equally divided: a second vote is due within ${tie.within}.`,
    )
    return { outcome: 'not-attained', sentences: [said], next: { what: 'second-vote', within: tie.within } }
  }
  if (tie?.kind === 'casting-vote') {
    const holders = roleHolders(ballot, tie.role)
    const holder = roll.voters.find(({ id }) => holders.includes(id))
    if (holder === undefined) return null
    const facts = { member: holder.id, answer: holder.answer }
    const text = `Equally divided: ${holder.id} has the casting vote and answered ${holder.answer}.`
    return {
      outcome: holder.answer === 'yes' ? decision.adopts : outcome,
      sentences: [sentence('verdict.casting_vote', facts, text)],
    }
  }
  return { outcome, sentences: [sentence('verdict.tie', {}, 'Equally divided: the proposal is not adopted.')] }
}

/** Judges one ballot by its counts: quorum, conditions, tie, who was critical and who is bound. */
export function decideCounted(rule: Rule, decision: CountedDecision, ballot: Ballot): Result<Finding> {
  const roll = rollOf(rule, ballot)
  if (!roll.ok) return roll
  return judgeRoll(rule, decision, ballot, roll.value)
}

/** The finding on a roll. */
function judgeRoll(rule: Rule, decision: CountedDecision, ballot: Ballot, roll: Roll): Result<Finding> {
  const quorum = rule.quorum === undefined ? null : evaluateQuorum(rule.quorum, ballot, roll)
  if (quorum?.holds === false) {
    const said = conditionSentence(quorum)
    const sentences = [outcomeSentence('not-quorate'), ...(said ? [said] : [])]
    const next = rule.quorum?.waivedFromConvening === undefined ? {} : { next: { what: 'second-convening' } }
    return accept({
      outcome: 'not-quorate',
      conditions: [quorum],
      counts: ledgerCounts(roll),
      critical: [],
      excluded: roll.excluded,
      ...next,
      sentences,
    })
  }
  const judgement = judge(decision, roll)
  const conditions = [...(quorum ? [quorum] : []), ...judgement.evaluations.flatMap(({ results }) => results)]
  if (judgement.outcome === null) {
    return refuse('ballot.not_enough', { rule: rule.id, missing: [...new Set(judgement.missing)] })
  }
  const tie = tieFound(decision, roll, ballot, judgement.outcome)
  const outcome = tie?.outcome ?? judgement.outcome
  const affirmative = isAffirmative(outcome)
  const critical = tie === null ? criticalMembers(rule, decision, roll, affirmative, ballot.convening) : []
  const empty = judgement.emptyVote
    ? [sentence('verdict.empty_vote', { yes: 0 }, 'Nobody voted yes; an empty vote adopts nothing.')]
    : []
  return accept({
    outcome,
    conditions,
    counts: ledgerCounts(roll),
    critical,
    excluded: roll.excluded,
    ...(affirmative ? boundMembers(rule, ballot, roll) : {}),
    ...(tie?.next ? { next: tie.next } : {}),
    sentences: [
      outcomeSentence(outcome),
      ...empty,
      ...conditionSentences(conditions),
      ...(tie?.sentences ?? []),
      ...criticalSentence(critical, affirmative),
    ],
  })
}

/** The outcome alone, by the same judgement; `null` where `decideCounted` would refuse. */
export function countedOutcome(rule: Rule, decision: CountedDecision, ballot: Ballot, roll: Roll): Outcome | null {
  if (rule.quorum !== undefined && evaluateQuorum(rule.quorum, ballot, roll)?.holds === false) return 'not-quorate'
  const { outcome } = judge(decision, roll)
  return outcome === null ? null : (tieFound(decision, roll, ballot, outcome)?.outcome ?? outcome)
}
