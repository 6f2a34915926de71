import { marginOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'

/** What the majorities between two options each say, before any method is chosen. */
export interface Duels {
  /** The option that a majority prefers to each other one; null where there is none. */
  readonly condorcetWinner: number | null
  /** The smallest group of options each of which a majority prefers to every option outside of it. */
  readonly smithSet: readonly number[]
  /** Duels won less duels lost, by option (Copeland). */
  readonly wonLessLost: readonly number[]
  /** The margin of an option's worst duel, in units: below zero where it loses one. With one option, zero. */
  readonly lowestMargin: readonly bigint[]
}

/** Counts the duels of all options. Whoever is preferred by the greater weight wins a duel; equal weights are a draw. */
export function duelsOf(preferences: Preferences): Duels {
  const { options } = preferences
  const against = options.map((a) => options.filter((b) => b !== a).map((b) => marginOf(preferences, a, b)))
  const wonLessLost = against.map(
    (margins) => margins.filter((margin) => margin > 0n).length - margins.filter((margin) => margin < 0n).length,
  )
  const lowestMargin = against.map((margins) =>
    margins.reduce((low, margin) => (margin < low ? margin : low), margins[0] ?? 0n),
  )
  const winner = against.findIndex((margins) => margins.every((margin) => margin > 0n))
  return {
    condorcetWinner: winner < 0 ? null : winner,
    smithSet: smithSetOf(preferences, wonLessLost),
    wonLessLost,
    lowestMargin,
  }
}

/**
 * Starts from an option of the highest Copeland score, which is always in the set, and takes in whatever is not beaten
 * by a member of it (Smith 1973).
 */
function smithSetOf(preferences: Preferences, wonLessLost: readonly number[]): readonly number[] {
  const { options } = preferences
  const most = Math.max(...wonLessLost)
  const found = new Set(options.filter((option) => wonLessLost[option] === most).slice(0, 1))
  for (const member of found) {
    for (const other of options) if (marginOf(preferences, member, other) <= 0n) found.add(other)
  }
  return options.filter((option) => found.has(option))
}
