import { exactNumber, fraction, leastCommonMultiple } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import type { IndicativeVote } from './indicative-vote.ts'

/** Weights of ballots as whole numbers of one small unit, so that counting needs integers alone. */
export interface BallotUnits {
  /** By ballot. */
  readonly weights: readonly bigint[]
  readonly total: bigint
  /** Units in a weight of one. */
  readonly perOne: bigint
}

/** The largest unit in which every ballot's weight is whole. */
export function ballotUnits({ ballots }: Pick<IndicativeVote, 'ballots'>): BallotUnits {
  const perOne = ballots.reduce((unit, { weight }) => leastCommonMultiple(unit, weight.denominator), 1n)
  const weights = ballots.map(({ weight }) => (weight.numerator * perOne) / weight.denominator)
  return { weights, total: weights.reduce((sum, each) => sum + each, 0n), perOne }
}

/** So many units as the weight that they are. */
export function inWeight(units: bigint, perOne: bigint): ExactNumber {
  return exactNumber(fraction(units, perOne))
}
