import { afterAdoption } from './after-adoption.ts'
import { ANSWERS, answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { answersThatLeave } from '../electorate/electorate.ts'
import { decide } from './decide.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import { prepareVote } from './prepared-vote.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { rollOf } from '../electorate/roll.ts'
import type { Rule } from '../language/rule.ts'
import { voteFinding } from './vote-finding.ts'
import type { Finding, Verdict } from './verdict.ts'

/** A rule made ready for one electorate: many verdicts or outcomes, for what-if tables, searches and replays. */
export interface PreparedRule {
  /** The members, in the order in which answers are given; one without an answer is absent. */
  readonly members: readonly string[]
  /** The outcome of these answers; where nobody is left in the base, the one the decision fails with. */
  readonly outcomeOf: (answers: readonly Answer[]) => Outcome
  /**
   * The verdict of these answers, the same as that of `decide`, with its whole derivation; refused where that is. Verdicts
   * share parts that are alike: nothing in them may be changed.
   */
  readonly decide: (answers: readonly Answer[]) => Result<Verdict>
}

/** Position of an answer. The common ones are compared first: looking a word up costs more than counting it. */
function codeOf(answer: Answer | undefined): number {
  if (answer === 'yes') return answerIndex.yes
  if (answer === 'no') return answerIndex.no
  if (answer === 'abstain') return answerIndex.abstain
  if (answer === 'absent') return answerIndex.absent
  return answerIndex[answer ?? 'absent']
}

/** What makes an answer count as another one, or not at all, by more than its own word. */
function dependsOnMore(rule: Rule, ballot: Ballot): boolean {
  const { negativeNeedsReason, oneBallotPerAffiliation } = rule.electorate
  return (negativeNeedsReason === true && ballot.withoutReason !== undefined) || oneBallotPerAffiliation === true
}

/**
 * Prepares a rule for the electorate of a ballot: its members, roles, presence and convening; what was voted or counted
 * is not looked at. Gives the same outcomes and verdicts as `decide`. An outcome costs members times conditions
 * additions. Refuses with `rule.not_preparable` what `decide` alone can judge: casting votes, negative votes without
 * reasons, ballots that count once an affiliation, procedures in stages, fractions of votes, weights beyond 2^53.
 */
export function prepareRule(rule: Rule, ballot: Ballot): Result<PreparedRule> {
  const { decision } = rule
  const refused = refuse('rule.not_preparable', { rule: rule.id, kind: decision.kind })
  if (decision.kind !== 'vote' && decision.kind !== 'no-objection' && decision.kind !== 'graded') return refused
  if (dependsOnMore(rule, ballot)) return refused
  const {
    votes: _v,
    tally: _t,
    blocs: _b,
    ledgers: _l,
    groupTallies: _g,
    stages: _s,
    proxies: _p,
    split: _sp,
    ...frame
  } = ballot
  const roll = rollOf(rule, { ...frame, votes: {} })
  if (!roll.ok) return roll
  const vote = prepareVote(rule, decision, roll.value, ballot.convening)
  if (vote === null) return refused
  const voters = roll.value.voters
  const members = voters.map(({ id }) => id)
  const withoutVote = voters.flatMap(({ answer }, index) => (answer === 'recused' ? [index] : []))
  const leaving = Uint8Array.from(ANSWERS, (answer) => (answersThatLeave(rule).includes(answer) ? 1 : 0))
  const codes = new Uint8Array(members.length)
  const head = { id: rule.id, version: rule.version }
  /** Reads the answers; says whether a member left the base. A member that has no vote is recused whatever it answered. */
  const read = (answers: readonly Answer[]): boolean => {
    let left = false
    for (let index = 0; index < codes.length; index += 1) {
      const code = codeOf(answers[index])
      if (leaving[code] === 1) left = true
      codes[index] = code
    }
    for (const index of withoutVote) codes[index] = answerIndex.recused
    return left
  }
  const whole = (found: Finding): Result<Verdict> =>
    accept({ ...found, rule: head, affirmative: isAffirmative(found.outcome) })
  const judge = (answers: readonly Answer[]): Result<Verdict> => {
    const votes = Object.fromEntries(members.map((id, index) => [id, answers[index] ?? 'absent']))
    return decide(rule, { ...frame, votes })
  }
  const { outcomeOf, outcomeOfAny } = vote
  const provides = rule.entryIntoForce !== undefined || ballot.optOuts !== undefined
  const failing = decision.kind === 'graded' ? decision.otherwise : decision.fails
  const outcomeOfRest = (answers: readonly Answer[]): Outcome => {
    if (outcomeOfAny !== null) return outcomeOfAny(codes)
    const judged = judge(answers)
    return judged.ok ? judged.value.outcome : failing
  }
  return accept({
    members,
    outcomeOf: (answers) => (read(answers) ? outcomeOfRest(answers) : outcomeOf(codes)),
    decide: (answers) => {
      if (read(answers)) return judge(answers)
      const counted = voteFinding(rule, decision, vote.derive(codes))
      if (!provides) return whole(counted)
      const found = afterAdoption(rule, frame, counted)
      return found.ok ? whole(found.value) : found
    },
  })
}
