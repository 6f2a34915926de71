import { ownValue } from '../own-value.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { add, compare, parseFraction, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { SplitVotes } from '../language/rule.ts'

/** Answers that parts of a weight may be cast for. */
const PARTS = ['yes', 'no', 'abstain'] as const

/** A weight cast in parts: how much for each answer; what is left of it is not cast. */
export interface SplitVote {
  readonly ledger: string
  readonly parts: readonly { readonly answer: Answer; readonly amount: Fraction }[]
  readonly cast: Fraction
}

/** Reads how a member split its votes; null where it did not. Refuses where the rule does not let it. */
export function splitVoteOf(
  rule: { readonly electorate: { readonly splitVotes?: SplitVotes } },
  ballot: Ballot,
  id: string,
): Result<SplitVote | null> {
  const given = ownValue(ballot.split, id)
  if (given === undefined) return accept(null)
  const allowed = rule.electorate.splitVotes
  if (allowed === undefined) return refuse('ballot.split_not_allowed', { member: id })
  if (ownValue(ballot.votes, id) !== undefined) return refuse('ballot.voted_twice', { member: id })
  const others = Object.keys(given).filter((answer) => !PARTS.some((part) => part === answer))
  if (others.length > 0) return refuse('ballot.split_answer', { member: id, answers: others, possible: PARTS })
  const parts: { answer: Answer; amount: Fraction }[] = []
  let cast = ZERO
  for (const answer of PARTS) {
    if (given[answer] === undefined) continue
    const amount = parseFraction(given[answer])
    if (!amount.ok) return amount
    if (amount.value.numerator < 0n) return refuse('ballot.negative_count', { answer, member: id })
    parts.push({ answer, amount: amount.value })
    cast = add(cast, amount.value)
  }
  return accept({ ledger: allowed.ledger, parts, cast })
}

/** What the member as such is counted as, where it split its votes. */
export function headOf({ heads }: SplitVotes, { parts }: SplitVote): Answer {
  if (heads === 'abstain') return 'abstain'
  const ranked = parts.toSorted((a, b) => compare(b.amount, a.amount))
  const [first, second] = ranked
  const equal = first !== undefined && second !== undefined && compare(first.amount, second.amount) === 0
  return first === undefined || equal ? 'abstain' : first.answer
}
