import { ballotUnits } from './ballot-units.ts'
import type { IndicativeVote } from './indicative-vote.ts'

/** How much weight prefers one option to another, for every two options. */
export interface Preferences {
  /** The options, by their places. */
  readonly options: readonly number[]
  /** `above[a][b]`: the weight of the ballots that rank a above b, in units. */
  readonly above: readonly (readonly bigint[])[]
  /** The weight of all ballots, in units: those that rank neither above the other included. */
  readonly total: bigint
  readonly perOne: bigint
}

/** Counts every two options against each other. Options that a ballot leaves out stand together below those it ranks. */
export function preferencesOf(vote: IndicativeVote): Preferences {
  const options = [...vote.options.keys()]
  const { weights, total, perOne } = ballotUnits(vote)
  const above = options.map(() => options.map(() => 0n))
  for (const [index, { ranking }] of vote.ballots.entries()) {
    const weight = weights[index] ?? 0n
    const below = new Set(options)
    for (const group of ranking) {
      for (const option of group) below.delete(option)
      for (const option of group) {
        const row = above[option] ?? []
        for (const lower of below) row[lower] = (row[lower] ?? 0n) + weight
      }
    }
  }
  return { options, above, total, perOne }
}

/** By how much weight a is preferred to b more than b to a, in units; below zero where b is preferred. */
export function marginOf({ above }: Preferences, a: number, b: number): bigint {
  return (above[a]?.[b] ?? 0n) - (above[b]?.[a] ?? 0n)
}
