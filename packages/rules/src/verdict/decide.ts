import { afterAdoption } from './after-adoption.ts'
import type { Ballot } from '../language/ballot.ts'
import { decideByJudgement } from './chairs-judgement.ts'
import { decideElection } from './election-verdict.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import type { CountedDecision } from '../conditions/judgement.ts'
import { evaluateQuorum, isWaived } from '../conditions/quorum-result.ts'
import { decideRatification } from './ratification-verdict.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { rollOf } from '../electorate/roll.ts'
import type {
  Decision,
  PreQuestionDecision,
  Rule,
  StagesDecision,
  StepsDecision,
  VoteDecision,
} from '../language/rule.ts'
import { sentence } from '../words/sentence.ts'
import { decideSilence } from './silence-verdict.ts'
import { addConditionSentences, outcomeSentence } from './verdict-sentences.ts'
import { carries } from './verdict.ts'
import type { Finding, Verdict } from './verdict.ts'
import { countedOutcome, decideCounted } from './vote-verdict.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

/** Stages within stages deeper than this are no rule that people could follow. */
const DEEPEST_NESTING = 8

/** A later vote of the same procedure: it keeps the frozen electorate unless it states its own. */
function stageBallot(ballot: Ballot, stage: Ballot): Ballot {
  const { stages: _stages, votes: _votes, split: _split, tally: _tally, blocs: _blocs, ...frame } = ballot
  return { ...frame, ...stage }
}

/** Whether a ballot says anything about what was answered; who sat in the room is not yet a vote. */
function saysAnswers({ votes, split, tally, blocs, ledgers, groupTallies }: Ballot): boolean {
  return [votes, split, tally, blocs, ledgers, groupTallies].some((part) => part !== undefined)
}

/** One count. Where nothing was voted yet, all a ballot can be asked is whether there is a quorum. */
function decideCount(rule: Rule, decision: CountedDecision, ballot: Ballot): Result<Finding> {
  if (saysAnswers(ballot) || decision.kind === 'no-objection') return decideCounted(rule, decision, ballot)
  const missing = refuse('ballot.not_enough', { rule: rule.id, missing: ['votes'] })
  if (rule.quorum === undefined || ballot.present === undefined) return missing
  const quorum = decideQuorum(rule, ballot)
  if (!quorum.ok) return quorum
  if (!carries(quorum.value)) return decideCounted(rule, decision, ballot)
  return accept({ ...quorum.value, next: { what: 'vote' } })
}

function decideVote(rule: Rule, decision: VoteDecision, ballot: Ballot): Result<Finding> {
  const stages = ballot.stages ?? []
  const [first, second] = stages
  if (first === undefined) return decideCount(rule, decision, ballot)
  if (decision.tie?.kind !== 'second-vote' && stages.length > 1)
    return refuse('ballot.too_many_stages', { rule: rule.id })
  const found = decideCount(rule, decision, stageBallot(ballot, first))
  if (!found.ok || found.value.next?.what !== 'second-vote') {
    return found.ok && second !== undefined ? refuse('ballot.too_many_stages', { rule: rule.id }) : found
  }
  if (second === undefined) return found
  // Equally divided a second time, the proposal falls: there is no third vote.
  const last: VoteDecision = { ...decision, tie: { kind: 'fails' } }
  const again = decideCount(rule, last, stageBallot(ballot, second))
  if (!again.ok) return again
  const said = sentence('verdict.second_vote', {}, 'The first vote was equally divided; this is the second.')
  return accept({ ...again.value, stage: 'second-vote', sentences: [...again.value.sentences, said] })
}

function decideStages(rule: Rule, decision: StagesDecision, ballot: Ballot, context: Context): Result<Finding> {
  const given = ballot.stages ?? [ballot]
  if (given.length > decision.stages.length) return refuse('ballot.too_many_stages', { rule: rule.id })
  // One ballot without stages is the last attempt: the earlier ones have failed, or nobody would have voted.
  const offset = ballot.stages === undefined ? decision.stages.length - 1 : 0
  let last: Finding | null = null
  for (const [index, stage] of given.entries()) {
    const rung = decision.stages[index + offset]
    if (rung === undefined) break
    if (last !== null && carries(last)) return refuse('ballot.too_many_stages', { rule: rule.id })
    const found = decideBy(
      rule,
      rung.decision,
      ballot.stages === undefined ? ballot : stageBallot(ballot, stage),
      context,
    )
    if (!found.ok) return found
    last = { ...found.value, stage: rung.id }
  }
  if (last === null) return refuse('ballot.not_enough', { missing: ['stages'] })
  const next = decision.stages[given.length + offset]
  if (carries(last) || next === undefined) return accept(last)
  const within = next.pause === undefined ? {} : { within: next.pause }
  const text = `The rule goes on to: ${next.title}${next.pause === undefined ? '' : `, after ${next.pause}`}.`
  const said = sentence(
    'verdict.next_stage',
    { stage: next.id, title: next.title, paused: next.pause === undefined ? 'no' : 'yes', pause: next.pause ?? '' },
    text,
  )
  return accept({
    ...last,
    outcome: 'not-attained',
    next: { what: next.id, ...within },
    sentences: [...last.sentences, said],
  })
}

/** Whether there is more to come of the same question: only who was there is known, or only which rule applies. */
function isUnfinished({ next }: Finding): boolean {
  return next?.what === 'vote' || next?.what === 'main-question'
}

/** Every step must carry; the first that does not gives the outcome. Each has its ballot under `stages`. */
function decideSteps(rule: Rule, decision: StepsDecision, ballot: Ballot, context: Context): Result<Finding> {
  const given = ballot.stages ?? [ballot]
  if (given.length > decision.steps.length) return refuse('ballot.too_many_stages', { rule: rule.id })
  let last: Finding | null = null
  for (const [index, one] of given.entries()) {
    const step = decision.steps[index]
    if (step === undefined) break
    if (last !== null && !carries(last)) return refuse('ballot.too_many_stages', { rule: rule.id })
    if (last !== null && isUnfinished(last)) return refuse('ballot.not_enough', { rule: rule.id, missing: ['votes'] })
    const own = step.electorate === undefined ? rule : { ...rule, electorate: step.electorate }
    const found = decideBy(own, step.decision, ballot.stages === undefined ? ballot : stageBallot(ballot, one), context)
    if (!found.ok) return found
    last = { ...found.value, stage: step.id }
  }
  if (last === null) return refuse('ballot.not_enough', { missing: ['stages'] })
  const next = decision.steps[given.length]
  if (!carries(last) || isUnfinished(last) || next === undefined) return accept(last)
  const said = sentence('verdict.next_step', { step: next.id, title: next.title }, `Still to come: ${next.title}.`)
  const sentences = [outcomeSentence('not-attained'), ...last.sentences.slice(1), said]
  return accept({ ...last, outcome: 'not-attained', next: { what: next.id }, sentences })
}

function decidePreQuestion(
  rule: Rule,
  decision: PreQuestionDecision,
  ballot: Ballot,
  context: Context,
): Result<Finding> {
  const [first, second] = ballot.stages ?? []
  if (first === undefined) return refuse('ballot.not_enough', { missing: ['stages'] })
  const question = decideBy(rule, decision.question, stageBallot(ballot, first), context)
  if (!question.ok) return question
  if (isUnfinished(question.value)) {
    if (second !== undefined) return refuse('ballot.not_enough', { rule: rule.id, missing: ['votes'] })
    return accept({ ...question.value, stage: 'pre-question' })
  }
  const yes = carries(question.value)
  if (second === undefined) return accept({ ...question.value, stage: 'pre-question', next: { what: 'main-question' } })
  const main = decideBy(rule, yes ? decision.whenYes : decision.whenNo, stageBallot(ballot, second), context)
  if (!main.ok) return main
  const text = `The question which rule applies was answered ${yes ? 'yes' : 'no'}.`
  const said = sentence('verdict.pre_question', { answer: yes ? 'yes' : 'no' }, text)
  return accept({ ...main.value, stage: 'main-question', sentences: [...main.value.sentences, said] })
}

function decideQuorum(rule: Rule, ballot: Ballot): Result<Finding> {
  const roll = rollOf(rule, ballot)
  if (!roll.ok) return roll
  const results = rule.quorum === undefined ? [] : evaluateQuorum(rule.quorum, roll.value, ballot.convening)
  if (results.length === 0) return refuse('ballot.not_enough', { missing: ['present', 'electorate'] })
  const holds = results.every((result) => result.holds)
  const unknown = (rule.quorum?.weights ?? []).filter(({ id }) => !results.some((result) => result.id === id))
  const waived = rule.quorum !== undefined && isWaived(rule.quorum, ballot.convening)
  if (holds && !waived && unknown.length > 0)
    return refuse('ballot.not_enough', { rule: rule.id, missing: unknown.map(({ ledger }) => `${ledger} present`) })
  const outcome = holds ? 'quorate' : 'not-quorate'
  const sentences = [outcomeSentence(outcome), ...addConditionSentences([], results)]
  return accept({ outcome, conditions: results, counts: [], critical: [], excluded: roll.value.excluded, sentences })
}

interface Context {
  readonly calendar: WorkingCalendar | null
  readonly depth: number
}

function decideBy(rule: Rule, decision: Decision, ballot: Ballot, context: Context): Result<Finding> {
  if (context.depth > DEEPEST_NESTING) return refuse('rule.too_deep', { rule: rule.id, most: DEEPEST_NESTING })
  const inner = { ...context, depth: context.depth + 1 }
  switch (decision.kind) {
    case 'vote':
      return decideVote(rule, decision, ballot)
    case 'no-objection':
    case 'graded':
      return decideCount(rule, decision, ballot)
    case 'silence':
      return decideSilence(decision, ballot, context.calendar)
    case 'election':
      return decideElection(rule, decision, ballot)
    case 'ratification':
      return decideRatification(rule, decision, ballot)
    case 'quorum':
      return decideQuorum(rule, ballot)
    case 'judgement':
      return decideByJudgement(rule, decision, ballot)
    case 'stages':
      return decideStages(rule, decision, ballot, inner)
    case 'steps':
      return decideSteps(rule, decision, ballot, inner)
    case 'pre-question':
      return decidePreQuestion(rule, decision, ballot, inner)
  }
}

/**
 * The verdict of a rule on a ballot: exact, with every condition, its count, base, need and margin, and sentences.
 * Refuses (`ballot.*`, `silence.*`, `election.*`, `fraction.*`, `instant.*`) a ballot that contradicts itself, does
 * not fit the rule, or leaves open something the outcome depends on. The calendar is needed only to re-check a
 * silence's minimum period in working days. A pure function of its arguments; the order of members does not matter.
 */
export function decide(rule: Rule, ballot: Ballot, calendar: WorkingCalendar | null = null): Result<Verdict> {
  const counted = decideBy(rule, rule.decision, ballot, { calendar, depth: 0 })
  if (!counted.ok) return counted
  const found = afterAdoption(rule, ballot, counted.value)
  if (!found.ok) return found
  const { outcome } = found.value
  return accept({ ...found.value, rule: { id: rule.id, version: rule.version }, affirmative: isAffirmative(outcome) })
}

/** The outcome alone, without derivation or sentences. */
export function outcomeOf(rule: Rule, ballot: Ballot): Result<Outcome> {
  const { decision } = rule
  if (
    ballot.stages === undefined &&
    saysAnswers(ballot) &&
    (decision.kind === 'vote' || decision.kind === 'no-objection' || decision.kind === 'graded')
  ) {
    const roll = rollOf(rule, ballot)
    if (!roll.ok) return roll
    const outcome = countedOutcome(rule, decision, ballot, roll.value)
    if (outcome !== null) return accept(outcome)
  }
  const verdict = decide(rule, ballot)
  return verdict.ok ? accept(verdict.value.outcome) : verdict
}
