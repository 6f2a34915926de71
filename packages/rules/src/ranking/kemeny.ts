import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { Preferences } from './preferences.ts'

export interface Kemeny {
  /** Whoever stands first in one of the best rankings. */
  readonly winners: readonly number[]
  /** Every ranking with which the ballots agree most, in the stated order of the options. */
  readonly rankings: readonly (readonly number[])[]
  /** In how many comparisons of two options ballots agree with it, in units. */
  readonly agreement: bigint
}

/** Eight options have 40,320 rankings; the problem is NP-hard, and nobody should wait for a straw poll. */
export const MOST_KEMENY_OPTIONS = 8

/**
 * Kemeny's method, exact (Kemeny 1959; Young and Levenglick 1978): the rankings that agree with the ballots in the most
 * comparisons of two options. By dynamic programming over the sets of options that stand first.
 */
export function kemeny({ options, above }: Preferences): Result<Kemeny> {
  const size = options.length
  if (size > MOST_KEMENY_OPTIONS) {
    return refuse('ranking.kemeny_too_many', { options: size, most: MOST_KEMENY_OPTIONS })
  }
  const without = (set: number, option: number): number => set & ~(1 << option)
  const members = (set: number): readonly number[] => options.filter((option) => (set & (1 << option)) !== 0)
  /** What an option adds as the last of a set: how much weight puts the others of the set above it. */
  const asLast = (set: number, last: number): bigint =>
    members(without(set, last)).reduce((sum, other) => sum + (above[other]?.[last] ?? 0n), 0n)
  const best: bigint[] = [0n]
  for (let set = 1; set < 1 << size; set += 1) {
    best[set] = members(set)
      .map((last) => (best[without(set, last)] ?? 0n) + asLast(set, last))
      .reduce((most, each) => (each > most ? each : most), 0n)
  }
  const rankingsOf = (set: number): readonly (readonly number[])[] =>
    set === 0
      ? [[]]
      : members(set)
          .filter((last) => (best[without(set, last)] ?? 0n) + asLast(set, last) === best[set])
          .flatMap((last) => rankingsOf(without(set, last)).map((first) => [...first, last]))
  const rankings = rankingsOf((1 << size) - 1).toSorted(byPlaces)
  const winners = options.filter((option) => rankings.some(([first]) => first === option))
  return accept({ winners, rankings, agreement: best[(1 << size) - 1] ?? 0n })
}

function byPlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((option, place) => option !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
