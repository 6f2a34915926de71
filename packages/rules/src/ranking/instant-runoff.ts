import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { leastCommonMultiple } from '../fraction.ts'
import { ballotUnits } from './ballot-units.ts'
import type { IndicativeVote } from './indicative-vote.ts'

/** One count of an instant runoff. */
export interface RunoffRound {
  /** Votes of the options that are left, in parts of a unit. */
  readonly votes: ReadonlyMap<number, bigint>
  /** Votes for any option that is left, in parts of a unit; ballots that rank none of them count no more. */
  readonly counted: bigint
  /** Who goes out after this count; several at once only where they have no vote at all. Nobody after the last. */
  readonly eliminated: readonly number[]
  /** Options with equally few votes, one of which would have to go out: the count stops here, and all ways are followed. */
  readonly tied: readonly number[]
}

export interface InstantRunoff {
  /** Whoever wins, whichever of equally weak options goes out: one, unless there is a tie. */
  readonly winners: readonly number[]
  /** The counts up to the winner, or to the first tie. */
  readonly rounds: readonly RunoffRound[]
  /** Parts of a unit: a ballot that ranks several options first is cut into equal parts. */
  readonly partsOfUnit: bigint
}

/** Sets of options that are followed when equally weak ones may go out; enough for every vote but a contrived one. */
const MOST_STATES = 1_000

/**
 * Instant runoff (alternative vote): who has the fewest first preferences goes out, until someone has more than half of
 * the votes that still count. A tie among the weakest is settled by nothing hidden: each of them is let out in turn, and
 * whoever wins in one of these ways is a winner. An option without any vote may go out at once, since that moves no vote.
 */
export function instantRunoff(vote: IndicativeVote): Result<InstantRunoff> {
  const options = [...vote.options.keys()]
  const { count, partsOfUnit } = counter(vote)
  const known = new Map<number, number>()
  const winnersAmong = (left: number): number => {
    const before = known.get(left)
    if (before !== undefined) return before
    if (known.size > MOST_STATES) return 0
    const won = afterwards(count(left), left)
    known.set(left, won)
    return won
  }
  const afterwards = ({ votes, counted, eliminated, tied }: RunoffRound, left: number): number => {
    if (counted === 0n) return left
    if (tied.length > 0) return tied.reduce((won, option) => won | winnersAmong(left & ~(1 << option)), 0)
    if (eliminated.length > 0) return winnersAmong(left & ~bitsOf(eliminated))
    return bitsOf([...votes].filter(([, each]) => each * 2n > counted).map(([option]) => option))
  }
  const winners = winnersAmong(bitsOf(options))
  if (known.size > MOST_STATES) return refuse('ranking.too_many_ties', { most: MOST_STATES })
  const rounds = [count(bitsOf(options))]
  for (let left = bitsOf(options), out = rounds[0]?.eliminated ?? []; out.length > 0;) {
    left &= ~bitsOf(out)
    const round = count(left)
    rounds.push(round)
    out = round.eliminated
  }
  return accept({ winners: options.filter((option) => (winners & (1 << option)) !== 0), rounds, partsOfUnit })
}

const bitsOf = (options: readonly number[]): number => options.reduce((set, option) => set | (1 << option), 0)

function counter(vote: IndicativeVote): { count: (left: number) => RunoffRound; partsOfUnit: bigint } {
  const { weights } = ballotUnits(vote)
  const sizes = vote.ballots.flatMap(({ ranking }) => ranking.map((group) => group.length))
  const largest = sizes.reduce((most, size) => Math.max(most, size), 1)
  // Of a group at one rank, any part may be left; every share of a ballot is then a whole number of parts.
  let partsOfUnit = 1n
  for (let size = 2; size <= largest; size += 1) partsOfUnit = leastCommonMultiple(partsOfUnit, BigInt(size))
  const count = (left: number): RunoffRound => {
    const remaining = [...vote.options.keys()].filter((option) => (left & (1 << option)) !== 0)
    const votes = new Map(remaining.map((option) => [option, 0n]))
    let counted = 0n
    for (const [index, { ranking }] of vote.ballots.entries()) {
      const first = ranking.find((group) => group.some((option) => votes.has(option)))?.filter((one) => votes.has(one))
      if (first === undefined) continue
      const share = ((weights[index] ?? 0n) * partsOfUnit) / BigInt(first.length)
      for (const option of first) votes.set(option, (votes.get(option) ?? 0n) + share)
      counted += share * BigInt(first.length)
    }
    return { votes, counted, ...whoGoesOut(votes, counted) }
  }
  return { count, partsOfUnit }
}

function whoGoesOut(votes: ReadonlyMap<number, bigint>, counted: bigint): Pick<RunoffRound, 'eliminated' | 'tied'> {
  if (counted === 0n) return { eliminated: [], tied: votes.size > 1 ? [...votes.keys()] : [] }
  if ([...votes.values()].some((each) => each * 2n > counted)) return { eliminated: [], tied: [] }
  const fewest = [...votes.values()].reduce((low, each) => (each < low ? each : low))
  const weakest = [...votes].filter(([, each]) => each === fewest).map(([option]) => option)
  return weakest.length === 1 || fewest === 0n ? { eliminated: weakest, tied: [] } : { eliminated: [], tied: weakest }
}
