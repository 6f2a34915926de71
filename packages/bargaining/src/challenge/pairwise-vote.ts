import type { Stand } from '../outlook/stands.ts'

/** Position `a` against position `b`: more than 0 if `a` wins. */
export interface PairwiseVote {
  readonly a: number
  readonly b: number
  readonly votes: number
}

/** Votes that differ from 0 by less than this share of all weight are a tie. */
const TIE = 1e-12

/** sum c s (|x_i - b| - |x_i - a|) / R: everyone votes for the nearer, with its weight and by how much it is nearer. */
export function pairwiseVote(stands: readonly Stand[], a: number, b: number, range: number): number {
  return stands.reduce((sum, { at, power, salience }) => {
    return sum + (power * salience * (Math.abs(at - b) - Math.abs(at - a))) / range
  }, 0)
}

/** Positions that lose to no other: the Condorcet position, which is the weighted median of weighted absolute distances. */
export function condorcetPositions(
  stands: readonly Stand[],
  positions: readonly number[],
  range: number,
): readonly number[] {
  const tie = TIE * stands.reduce((sum, { power, salience }) => sum + power * salience, 0)
  return positions.filter((a) => positions.every((b) => pairwiseVote(stands, a, b, range) >= -tie))
}
