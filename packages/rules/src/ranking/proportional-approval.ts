import { leastCommonMultiple } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { ballotUnits } from './ballot-units.ts'
import type { IndicativeVote } from './indicative-vote.ts'

export interface ProportionalApproval {
  /** Every committee with the highest score, in the stated order of the options. */
  readonly committees: readonly (readonly number[])[]
  /** That score, in parts of a unit. */
  readonly score: bigint
  readonly partsOfUnit: bigint
}

/** Committees times ballots that are looked at: five seats of twenty candidates among 190 members, in a moment. */
const MOST_LOOKED_AT = 3_000_000

/**
 * Proportional approval voting (Thiele 1895), exact: a ballot counts 1 for the first of the committee that it approves,
 * 1/2 for the second, 1/3 for the third and so on; the committees with the highest sum win. Every committee is looked at.
 *
 * @param seats from 1 to the number of options
 */
export function proportionalApproval(vote: IndicativeVote, seats: number): Result<ProportionalApproval> {
  const size = vote.options.length
  const committees = committeesOf(size, seats)
  const ballots = alike(vote)
  if (committees * ballots.length > MOST_LOOKED_AT) {
    return refuse('ranking.too_many_committees', { options: size, seats, most: MOST_LOOKED_AT })
  }
  let partsOfUnit = 1n
  for (let seat = 2; seat <= seats; seat += 1) partsOfUnit = leastCommonMultiple(partsOfUnit, BigInt(seat))
  const approving = vote.options.map((_, option) => ballots.filter(({ approves }) => approves.has(option)))
  let score = -1n
  let best: (readonly number[])[] = []
  const chosen: number[] = []
  const choose = (from: number, sum: bigint): void => {
    if (chosen.length === seats) {
      if (sum > score) best = []
      if (sum >= score) best.push([...chosen])
      if (sum > score) score = sum
      return
    }
    for (let option = from; option <= size - (seats - chosen.length); option += 1) {
      const supporters = approving[option] ?? []
      let gained = 0n
      for (const ballot of supporters) {
        ballot.seated += 1
        gained += (ballot.weight * partsOfUnit) / BigInt(ballot.seated)
      }
      chosen.push(option)
      choose(option + 1, sum + gained)
      chosen.pop()
      for (const ballot of supporters) ballot.seated -= 1
    }
  }
  choose(0, 0n)
  return accept({ committees: best, score, partsOfUnit })
}

interface AlikeBallots {
  readonly approves: ReadonlySet<number>
  weight: bigint
  /** How many of the committee being looked at it approves. */
  seated: number
}

/** Ballots that approve the same options, as one. */
function alike(vote: IndicativeVote): readonly AlikeBallots[] {
  const { weights } = ballotUnits(vote)
  const found = new Map<string, AlikeBallots>()
  for (const [index, { approves }] of vote.ballots.entries()) {
    const key = approves.toSorted((a, b) => a - b).join()
    const same = found.get(key) ?? { approves: new Set(approves), weight: 0n, seated: 0 }
    same.weight += weights[index] ?? 0n
    found.set(key, same)
  }
  return [...found.values()]
}

/** In how many ways so many can be chosen out of so many; above the bound only that it is above. */
function committeesOf(size: number, seats: number): number {
  let ways = 1
  for (let chosen = 1; chosen <= Math.min(seats, size - seats); chosen += 1) {
    ways = (ways * (size - chosen + 1)) / chosen
    if (ways > MOST_LOOKED_AT) return Infinity
  }
  return ways
}
