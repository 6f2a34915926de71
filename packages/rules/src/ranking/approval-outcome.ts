import { exactNumber, fraction } from '../fraction.ts'
import type { ExactNumber, Fraction } from '../fraction.ts'
import type { Refusal } from '../result.ts'
import type { Sentence } from '../words/sentence.ts'
import { approval } from './approval.ts'
import { approvalSentences, committeeSentences, fundingSentences } from './approval-sentences.ts'
import { ballotUnits, inWeight } from './ballot-units.ts'
import { equalShares } from './equal-shares.ts'
import type { IndicativeVote, Programme } from './indicative-vote.ts'
import { proportionalApproval } from './proportional-approval.ts'
import type { ByOption } from './ranked-outcome.ts'

/** What approving ballots say. */
export interface ApprovalOutcome {
  /** The weight that approves each option. */
  readonly approving: ByOption<ExactNumber>
  readonly winners: readonly string[]
  /** The most approved for the seats, and those tied for the last of them; null where no seats are filled. */
  readonly seated: { readonly certain: readonly string[]; readonly tied: readonly string[] } | null
  readonly sentences: readonly Sentence[]
  readonly committee: CommitteeOutcome | null
  readonly shares: SharesOutcome | null
}

/** Proportional approval: the committees with the highest score, or why none was sought. */
export interface CommitteeOutcome {
  readonly committees: readonly (readonly string[])[]
  /** How many share the highest score; of these the first are told. */
  readonly tied: number
  readonly score: ExactNumber | null
  readonly refusal: Refusal | null
  readonly sentences: readonly Sentence[]
}

/** Equal shares: what is funded, in order, and what is left. */
export interface SharesOutcome {
  readonly funded: readonly {
    readonly option: string
    readonly cost: ExactNumber
    readonly share: ExactNumber
    readonly tiedWith: readonly string[]
  }[]
  /** Left of each ballot's share of the budget, in the order of the ballots. */
  readonly left: readonly ExactNumber[]
  readonly budget: ExactNumber
  readonly unspent: ExactNumber
  readonly sentences: readonly Sentence[]
}

/** Committees that are told of those with the highest score. */
const MOST_COMMITTEES_TOLD = 20

/** What the ballots of a vote say if all of them approve. */
export function approvalOutcome(vote: IndicativeVote): ApprovalOutcome {
  const { options, seats } = vote
  const { perOne, total } = ballotUnits(vote)
  const found = approval(vote)
  const programme = vote.programme ?? (seats === null ? null : seatsAsProgramme(options.length, seats))
  return {
    approving: Object.fromEntries(
      options.map((name, option) => [name, inWeight(found.approving[option] ?? 0n, perOne)]),
    ),
    winners: named(options, found.winners),
    seated:
      found.seated === null
        ? null
        : { certain: named(options, found.seated.certain), tied: named(options, found.seated.tied) },
    sentences: approvalSentences(options, found, { perOne, total }, seats),
    committee: seats === null ? null : committeeOutcome(vote, seats, perOne),
    shares: programme === null ? null : sharesOutcome(vote, programme),
  }
}

const named = (options: readonly string[], places: readonly number[]): readonly string[] =>
  places.map((place) => options[place] ?? '')

/** Seats as a budget in which every seat costs one. */
function seatsAsProgramme(options: number, seats: number): Programme {
  return { budget: fraction(BigInt(seats)), costs: Array.from({ length: options }, () => fraction(1n)) }
}

function committeeOutcome(vote: IndicativeVote, seats: number, perOne: bigint): CommitteeOutcome {
  const result = proportionalApproval(vote, seats)
  if (!result.ok) return { committees: [], tied: 0, score: null, refusal: result.refusal, sentences: [] }
  const { committees, score, partsOfUnit } = result.value
  const told = committees.slice(0, MOST_COMMITTEES_TOLD).map((committee) => named(vote.options, committee))
  const exact = inWeight(score, partsOfUnit * perOne)
  return {
    committees: told,
    tied: committees.length,
    score: exact,
    refusal: null,
    sentences: committeeSentences(told, committees.length, exact),
  }
}

function sharesOutcome(vote: IndicativeVote, programme: Programme): SharesOutcome {
  const { options } = vote
  const found = equalShares(vote, programme)
  const costOf = (option: number): Fraction => programme.costs[option] ?? fraction(0n)
  return {
    funded: found.funded.map(({ option, share, tiedWith }) => ({
      option: options[option] ?? '',
      cost: exactNumber(costOf(option)),
      share: exactNumber(share),
      tiedWith: named(options, tiedWith),
    })),
    left: found.left.map(exactNumber),
    budget: exactNumber(programme.budget),
    unspent: exactNumber(found.unspent),
    sentences: fundingSentences(options, programme, found),
  }
}
