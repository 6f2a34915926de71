import type { Fraction } from '../fraction.ts'

/** Name and version of the format in which an indicative vote is written down. */
export const RANKING_FORMAT = 'commonline-ranking/1'

/**
 * An indicative vote ("straw poll") among several options: what members prefer, not what is decided. Options are known
 * by their place in the stated order, which is that of the alphabet where none is stated; only the method of equal
 * shares ever looks at that order, and says so.
 */
export interface IndicativeVote {
  readonly options: readonly string[]
  readonly ballots: readonly IndicativeBallot[]
  /** Whether every ballot ranks, and whether every ballot approves; at least one of them. */
  readonly isRanked: boolean
  readonly isApproval: boolean
  /** Seats of the committee to be filled; null where none is. */
  readonly seats: number | null
  /** The budget to be allotted with the cost of every option; null where there is none. */
  readonly programme: Programme | null
}

export interface Programme {
  readonly budget: Fraction
  /** By option, each above zero. */
  readonly costs: readonly Fraction[]
}

export interface IndicativeBallot {
  /** Who cast it, where that is known. */
  readonly voter: string | null
  /** How much it counts: its weight, times how many cast it alike; above zero. */
  readonly weight: Fraction
  /** Options from the most preferred on, those of a group at the same rank; options left out share the last rank. */
  readonly ranking: readonly (readonly number[])[]
  /** Options that it approves. */
  readonly approves: readonly number[]
}

/** More options than anyone ranks with care; also as many as there are bits in a small integer. */
export const MOST_RANKED_OPTIONS = 30

/** A long list of candidates or projects. */
export const MOST_APPROVED_OPTIONS = 200

/** Ballots by name of a large assembly many times over; alike ones are one ballot with a count. */
export const MOST_BALLOTS = 10_000
