import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { orderOf } from './option-order.ts'
import { marginOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'

export interface RankedPairs {
  /** Whoever wins in some order of equal majorities: one, unless there is a tie. */
  readonly winners: readonly number[]
  /** The order of the options; null where it depends on which of equal majorities is taken first. */
  readonly order: readonly (readonly number[])[] | null
}

/** Outcomes that are followed when equal majorities contradict each other: enough for every vote but a contrived one. */
const MOST_STATES = 5_000

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
 * every order is followed, and whoever wins in one of them is a winner.
 */
export function rankedPairs(preferences: Preferences): Result<RankedPairs> {
  const { options } = preferences
  let states: readonly Above[] = [options.map(() => 0)]
  let followed = 0
  for (const level of levelsOf(preferences)) {
    const found = new Map<string, Above>()
    const seen = new Set<string>()
    for (const state of states) lockAll(state, level, found, seen)
    followed += seen.size
    if (followed > MOST_STATES) return refuse('ranking.too_many_ties', { most: MOST_STATES })
    states = [...found.values()]
  }
  const orders = states.map((state) => orderOf(options, (a, b) => has(state, a, b)))
  const winners = options.filter((option) => orders.some((order) => order[0]?.includes(option)))
  return accept({ winners, order: orders.length === 1 ? (orders[0] ?? null) : null })
}

/** Majorities from the largest margin down, those of equal margin together. */
function levelsOf(preferences: Preferences): readonly (readonly Majority[])[] {
  const { options } = preferences
  const majorities = options
    .flatMap((over) => options.map((under) => ({ over, under, margin: marginOf(preferences, over, under) })))
    .filter(({ margin }) => margin > 0n)
  const levels = Map.groupBy(majorities, ({ margin }) => margin)
  return [...levels].toSorted(([a], [b]) => (a > b ? -1 : 1)).map(([, level]) => level)
}

/**
 * Every way to lock the majorities of one level. One that nothing of the level can contradict is locked in each of them;
 * of the others each may come first.
 */
function lockAll(state: Above, level: readonly Majority[], found: Map<string, Above>, seen: Set<string>): void {
  const key = state.join()
  if (seen.has(key) || seen.size > MOST_STATES) return
  seen.add(key)
  const isOpen = ({ over, under }: Majority): boolean => !has(state, over, under) && !has(state, under, over)
  const open = level.filter(isOpen)
  const reached = open.reduce(locked, state)
  const certain = open.filter(({ over, under }) => !has(reached, under, over)).reduce(locked, state)
  const contested = open.filter(({ over, under }) => has(reached, under, over))
  if (contested.length === 0) found.set(certain.join(), certain)
  else for (const majority of contested) lockAll(locked(certain, majority), level, found, seen)
}

const has = (above: Above, a: number, b: number): boolean => ((above[a] ?? 0) & (1 << b)) !== 0

/** With one majority more: whatever stands above its upper option now stands above all that its lower one does. */
function locked(above: Above, { over, under }: Majority): Above {
  const gained = (above[under] ?? 0) | (1 << under)
  return above.map((below, option) => (option === over || (below & (1 << over)) !== 0 ? below | gained : below))
}
