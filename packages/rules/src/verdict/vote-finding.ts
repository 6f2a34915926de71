import type { Answer } from '../language/answer.ts'
import type { ConditionResult } from '../conditions/condition-result.ts'
import type { Exclusion } from '../electorate/electorate.ts'
import type { CountedDecision } from '../conditions/judgement.ts'
import type { LedgerCount } from '../electorate/ledger-count.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import type { Roll } from '../electorate/roll.ts'
import type { Rule } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { addConditionSentences, criticalSentence, outcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'

/** What a counted decision makes of a ballot, before it is said in sentences. */
export interface VoteDerivation {
  /** The outcome by the conditions; an equal division may still change it. */
  readonly outcome: Outcome
  /** The quorum first, where the rule has one. */
  readonly conditions: readonly ConditionResult[]
  /** What each condition is said with, or null where its parts say everything. */
  readonly sentenceOf: (result: ConditionResult) => Sentence | null
  readonly counts: readonly LedgerCount[]
  /** Not asked for where the vote was equally divided. */
  readonly critical: readonly string[]
  readonly excluded: readonly Exclusion[]
  /** Whose weight was limited by a cap. */
  readonly capped: Roll['capped']
  readonly quorate: boolean
  /** Whether it failed with as many yes as no, and the rule's provision for that applies. */
  readonly tie: boolean
  /** Who has the casting vote, and what it answered. */
  readonly caster: { readonly id: string; readonly answer: Answer } | null
  /** The conditions held, and nobody said yes. */
  readonly emptyVote: boolean
  /** Whom the decision would oblige. */
  readonly bound: () => Pick<Finding, 'bound' | 'notBound' | 'boundCount'>
}

interface TieFound {
  readonly outcome: Outcome
  readonly sentences: readonly Sentence[]
  readonly next?: NonNullable<Finding['next']>
}

/** What the rule provides where yes and no are equal. */
function tieFound(decision: CountedDecision, { outcome, caster }: VoteDerivation): TieFound {
  const tie = decision.kind === 'vote' ? decision.tie : undefined
  if (tie?.kind === 'second-vote') {
    const said = sentence(
      'verdict.tie_second_vote',
      { within: tie.within },
      `Equally divided: a second vote is due within ${tie.within}.`,
    )
    return { outcome: 'not-attained', sentences: [said], next: { what: 'second-vote', within: tie.within } }
  }
  if (decision.kind === 'vote' && tie?.kind === 'casting-vote' && caster !== null) {
    const text = `Equally divided: ${caster.id} has the casting vote and answered ${caster.answer}.`
    return {
      outcome: caster.answer === 'yes' ? decision.adopts : outcome,
      sentences: [sentence('verdict.casting_vote', { member: caster.id, answer: caster.answer }, text)],
    }
  }
  return { outcome, sentences: [sentence('verdict.tie', {}, 'Equally divided: the proposal is not adopted.')] }
}

const EMPTY_VOTE = sentence('verdict.empty_vote', { yes: 0 }, 'Nobody voted yes; an empty vote adopts nothing.')

function cappedSentence(ledger: string, members: readonly string[]): Sentence {
  const text = `By the cap on ${ledger} less was counted than the weight of ${listed(members)}.`
  return sentence('verdict.capped', { ledger, members }, text)
}

/** The finding of a derivation, with its sentences. */
export function voteFinding(rule: Rule, decision: CountedDecision, derived: VoteDerivation): Finding {
  const { conditions, counts, critical, excluded, emptyVote } = derived
  if (!derived.quorate) {
    const outcome = 'not-quorate'
    const sentences = [outcomeSentence(outcome), ...addConditionSentences([], conditions, derived.sentenceOf)]
    const next = rule.quorum?.waivedFromConvening === undefined ? {} : { next: { what: 'second-convening' } }
    return { outcome, conditions, counts, critical, excluded, ...next, sentences }
  }
  const tie = derived.tie ? tieFound(decision, derived) : null
  const outcome = tie?.outcome ?? derived.outcome
  const affirmative = isAffirmative(outcome)
  const sentences: Sentence[] = [outcomeSentence(outcome)]
  if (emptyVote) sentences.push(EMPTY_VOTE)
  addConditionSentences(sentences, conditions, derived.sentenceOf)
  if (tie !== null) sentences.push(...tie.sentences)
  for (const { ledger, members } of derived.capped) sentences.push(cappedSentence(ledger, members))
  const decisive = criticalSentence(critical, affirmative)
  if (decisive !== null) sentences.push(decisive)
  const found = { outcome, conditions, counts, critical, excluded, sentences }
  if (affirmative) return { ...found, ...derived.bound() }
  return tie?.next ? { ...found, next: tie.next } : found
}

/** The outcome alone. */
export function outcomeAfterTie(decision: CountedDecision, derived: VoteDerivation): Outcome {
  if (!derived.quorate) return 'not-quorate'
  return derived.tie ? tieFound(decision, derived).outcome : derived.outcome
}
