import { ballotUnits } from './ballot-units.ts'
import type { IndicativeVote } from './indicative-vote.ts'
import { orderByPoints } from './option-order.ts'

export interface Approval {
  readonly winners: readonly number[]
  readonly order: readonly (readonly number[])[]
  /** How much weight approves each option, in units. */
  readonly approving: readonly bigint[]
  /** Who would sit in a committee of the most approved; null where no seats are filled. */
  readonly seated: Seated | null
}

export interface Seated {
  readonly certain: readonly number[]
  /** Options with equally many approvals, too many for the seats that are left. */
  readonly tied: readonly number[]
}

/** Approval: each option counts the ballots that approve it. */
export function approval(vote: IndicativeVote): Approval {
  const { weights } = ballotUnits(vote)
  const approving = vote.options.map((_, option) =>
    vote.ballots.reduce(
      (sum, { approves }, index) => (approves.includes(option) ? sum + (weights[index] ?? 0n) : sum),
      0n,
    ),
  )
  const order = orderByPoints(approving)
  return { winners: order[0] ?? [], order, approving, seated: vote.seats === null ? null : seatedOf(order, vote.seats) }
}

function seatedOf(order: readonly (readonly number[])[], seats: number): Seated {
  const certain: number[] = []
  for (const group of order) {
    if (certain.length === seats) break
    if (certain.length + group.length > seats) return { certain, tied: group }
    certain.push(...group)
  }
  return { certain, tied: [] }
}
