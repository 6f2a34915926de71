import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { duelsOf } from './condorcet.ts'
import { orderOf } from './option-order.ts'
import { marginOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { schulze } from './schulze.ts'

export interface RankedPairs {
  /** Whoever wins in some order of equal majorities: one, unless there is a tie. */
  readonly winners: readonly number[]
  /** The order of the options; null where it depends on which of equal majorities is taken first. */
  readonly order: readonly (readonly number[])[] | null
}

/** What was locked, at a margin: so many are looked at when equal majorities contradict each other, about a second. */
const MOST_STATES = 20_000

interface Majority {
  readonly over: number
  readonly under: number
  readonly margin: bigint
}

/** For each option a set of bits: the options that it stands above. Kept closed: what stands above stands above all below. */
type Above = readonly number[]

/**
 * Ranked pairs on margins (Tideman 1987, Social Choice and Welfare 4): majorities are locked from the largest down, each
 * unless it contradicts those locked before. Which of equal majorities comes first is not settled by anything hidden:
 * whoever wins in some order is a winner. That is hard to know in general (Brill and Fischer 2012), so no order is
 * followed any further once it can only give winners that are known.
 *
 * Winners are looked for in the Smith set alone: no majority leads into it, so that what is locked within hangs on
 * nothing outside, and whatever is outside has somebody of the set above it.
 */
export function rankedPairs(preferences: Preferences): Result<RankedPairs> {
  const { options } = preferences
  const { smithSet } = duelsOf(preferences)
  const top = followed(preferences, smithSet)
  if (top === null) return refuse('ranking.too_many_ties', { most: MOST_STATES })
  if (top.several || smithSet.length === options.length)
    return accept({ winners: top.winners, order: top.several ? null : orderIn(options, top.locked) })
  const all = followed(preferences, options)
  if (all === null) return refuse('ranking.too_many_ties', { most: MOST_STATES })
  return accept({ winners: top.winners, order: all.several ? null : orderIn(options, all.locked) })
}

const orderIn = (options: readonly number[], locked: Above): readonly (readonly number[])[] =>
  orderOf(options, (a, b) => has(locked, a, b))

/** What the orders of equal majorities among some options lead to. */
interface Followed {
  readonly winners: readonly number[]
  /** Whether they lead to more than one result. */
  readonly several: boolean
  /** The first result. */
  readonly locked: Above
}

/** Follows the orders, depth first; null where there are too many. */
function followed(preferences: Preferences, among: readonly number[]): Followed | null {
  const levels = levelsOf(preferences, among)
  const seen = new Set<string>()
  const found = new Set<number>()
  const results = new Map<string, Above>()
  const hopes = notBeatenAnyway(preferences, among)
  const unbeaten = (options: readonly number[], state: Above): readonly number[] =>
    options.filter((option) => !among.some((other) => has(state, other, option)))
  const follow = (at: number, state: Above): void => {
    const left = unbeaten(hopes, state)
    if (results.size > 1 && left.every((option) => found.has(option))) return
    const key = `${at}:${state.join()}`
    if (seen.has(key) || seen.size > MOST_STATES) return
    seen.add(key)
    const level = levels[at]
    if (level === undefined) {
      for (const option of left) found.add(option)
      if (results.size < 2) results.set(key, state)
      return
    }
    const { certain, contested } = lockedAt(level, state)
    if (contested.length === 0) follow(at + 1, certain)
    // First what sets somebody who has not won yet above the rest.
    const hopeful = ({ over }: Majority): number => (left.includes(over) && !found.has(over) ? 0 : 1)
    for (const majority of contested.toSorted((a, b) => hopeful(a) - hopeful(b))) follow(at, locked(certain, majority))
  }
  follow(
    0,
    preferences.options.map(() => 0),
  )
  const [first] = results.values()
  if (seen.size > MOST_STATES || first === undefined) return null
  return { winners: among.filter((option) => found.has(option)), several: results.size > 1, locked: first }
}

/**
 * Options that some order may let win. A majority that is larger than the weakest on any path back is locked in every
 * order, and whoever it is against does not win.
 */
function notBeatenAnyway(preferences: Preferences, among: readonly number[]): readonly number[] {
  const { paths } = schulze(preferences)
  return among.filter((option) =>
    among.every((other) => {
      const margin = marginOf(preferences, other, option)
      return margin <= 0n || margin <= (paths[option]?.[other] ?? 0n)
    }),
  )
}

/** Majorities from the largest margin down, those of equal margin together. */
function levelsOf(preferences: Preferences, among: readonly number[]): readonly (readonly Majority[])[] {
  const majorities = among
    .flatMap((over) => among.map((under) => ({ over, under, margin: marginOf(preferences, over, under) })))
    .filter(({ margin }) => margin > 0n)
  const levels = Map.groupBy(majorities, ({ margin }) => margin)
  return [...levels].toSorted(([a], [b]) => (a > b ? -1 : 1)).map(([, level]) => level)
}

/**
 * The majorities of one level: those that nothing of the level can contradict are locked whatever comes first; of the
 * others each may. They contradict each other within groups of options that stand above each other in circles, and what
 * is locked in one group changes nothing in another: only those of the first group are told.
 */
function lockedAt(level: readonly Majority[], state: Above): { certain: Above; contested: readonly Majority[] } {
  const isOpen = ({ over, under }: Majority): boolean => !has(state, over, under) && !has(state, under, over)
  const open = level.filter(isOpen)
  const reached = open.reduce(locked, state)
  const certain = open.filter(({ over, under }) => !has(reached, under, over)).reduce(locked, state)
  const contested = open.filter(({ over, under }) => has(reached, under, over))
  const [one] = contested
  const isInGroup = ({ over }: Majority): boolean =>
    one !== undefined && (over === one.over || (has(reached, over, one.over) && has(reached, one.over, over)))
  return { certain, contested: contested.filter(isInGroup) }
}

const has = (above: Above, a: number, b: number): boolean => ((above[a] ?? 0) & (1 << b)) !== 0

/** With one majority more: whatever stands above its upper option now stands above all that its lower one does. */
function locked(above: Above, { over, under }: Majority): Above {
  const gained = (above[under] ?? 0) | (1 << under)
  return above.map((below, option) => (option === over || (below & (1 << over)) !== 0 ? below | gained : below))
}
