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

/** Counts that are made when equally weak options may go out, times ballots that are counted: some seconds. */
const MOST_BALLOTS_COUNTED = 20_000_000
/** Counts that are made at most, however few the ballots are. */
const MOST_COUNTS = 20_000

/**
 * Instant runoff (alternative vote): who has the fewest first preferences goes out, until someone has more than half of
 * the votes that still count. A tie among the weakest is settled by nothing hidden: each of them is let out in turn, and
 * whoever wins in one of these ways is a winner. An option without any vote may go out at once, since that moves no vote.
 * No way is followed that can only give winners that are known.
 */
export function instantRunoff(vote: IndicativeVote): Result<InstantRunoff> {
  const options = [...vote.options.keys()]
  const { count, partsOfUnit } = counter(vote)
  const most = Math.min(MOST_COUNTS, Math.floor(MOST_BALLOTS_COUNTED / Math.max(vote.ballots.length, 1)))
  const seen = new Set<number>()
  let winners = 0
  const follow = (left: number): void => {
    // Whoever wins is one of those that are left: if all of them are winners anyway, nothing is learned.
    if ((left & ~winners) === 0 || seen.has(left) || seen.size > most) return
    seen.add(left)
    const { votes, counted, eliminated, tied } = count(left)
    if (counted === 0n) winners |= left
    else if (eliminated.length > 0) follow(left & ~bitsOf(eliminated))
    else if (tied.length === 0) winners |= bitsOf(options.filter((option) => (votes.get(option) ?? 0n) * 2n > counted))
    else for (const out of waysOn(votes, tied)) follow(left & ~bitsOf(out))
  }
  /** First without those that are winners already, which leaves room for others. */
  const waysOn = (votes: ReadonlyMap<number, bigint>, tied: readonly number[]): readonly (readonly number[])[] => {
    const together = allGoOut(votes)
    if (together.length > 0) return [together]
    const isKnown = (option: number): number => ((winners & (1 << option)) === 0 ? 1 : 0)
    return tied.toSorted((a, b) => isKnown(a) - isKnown(b)).map((option) => [option])
  }
  follow(bitsOf(options))
  if (seen.size > most) return refuse('ranking.too_many_ties', { most })
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

/**
 * The most options that all go out before any other, in whatever order: together they have fewer votes than the next
 * weakest one, so that none of them ever reaches it.
 */
function allGoOut(votes: ReadonlyMap<number, bigint>): readonly number[] {
  const ascending = [...votes].toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
  let [together, most] = [0n, 0]
  for (const [place, [, each]] of ascending.entries()) {
    if (together < each) most = place
    together += each
  }
  return ascending.slice(0, most).map(([option]) => option)
}

function whoGoesOut(votes: ReadonlyMap<number, bigint>, counted: bigint): Pick<RunoffRound, 'eliminated' | 'tied'> {
  if (counted === 0n) return { eliminated: [], tied: votes.size > 1 ? [...votes.keys()] : [] }
  if ([...votes.values()].some((each) => each * 2n > counted)) return { eliminated: [], tied: [] }
  const fewest = [...votes.values()].reduce((low, each) => (each < low ? each : low))
  const weakest = [...votes].filter(([, each]) => each === fewest).map(([option]) => option)
  return weakest.length === 1 || fewest === 0n ? { eliminated: weakest, tied: [] } : { eliminated: [], tied: weakest }
}
