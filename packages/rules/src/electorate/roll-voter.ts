import { answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'

/** A named member on the roll: what it answered and what it weighs on each known ledger, in the ledger's unit. */
export interface RollVoter {
  readonly id: string
  readonly answer: Answer
  readonly amounts: readonly bigint[]
  /** Positions of the rule's groups it belongs to. */
  readonly groups: readonly number[]
  /** The members of a seat that votes as one. */
  readonly of?: readonly string[]
  /** The amounts by answer on a ledger of which it cast parts for different answers. */
  readonly parts?: { readonly ledger: number; readonly byAnswer: readonly bigint[] }
  readonly represented?: boolean
}

/** What a voter weighs on a ledger, answer by answer: one, unless it split its votes. */
export function amountsByAnswer(voter: RollVoter, ledger: number): readonly (readonly [number, bigint])[] {
  if (voter.parts?.ledger !== ledger) return [[answerIndex[voter.answer], voter.amounts[ledger] ?? 0n]]
  return [...voter.parts.byAnswer.entries()].filter(([, amount]) => amount > 0n)
}

/** The members that voters are, or whose seat they are. */
export function namesOf(voters: readonly RollVoter[]): readonly string[] {
  return voters.flatMap(({ id, of }) => of ?? [id])
}
