import { fraction, leastCommonMultiple } from '../fraction.ts'
import type { ProfileGame } from '../power/power-profile.ts'
import type { SharedCoalitions } from './shared-coalitions.ts'

/** Steps of big integers that the method may take: some seconds. */
const MOST_STEPS = 1e7

const widthOf = ({ least }: ProfileGame): number => Math.max(...least.filter(Number.isFinite), 1)

/** Steps the method would take: members twice times weights below the quota. */
export const stepsToMinimal = (game: ProfileGame): number => game.ids.length ** 2 * widthOf(game)

/** Whether the method is quick enough for a game. */
export const canCountMinimal = (game: ProfileGame): boolean => stepsToMinimal(game) <= MOST_STEPS

/** `[size][weight]`; the last place holds all weights that suffice wherever the size does. */
type Table = bigint[][]

const emptyTable = (sizes: number, width: number): Table =>
  Array.from({ length: sizes }, () => Array.from({ length: width + 1 }, () => 0n))

/** A member joins the coalitions of the table, or is taken out of them again (`times` −1); sizes up to `most` are right. */
function joins(table: Table, weight: number, most: number, times: 1n | -1n): void {
  const width = (table[0]?.length ?? 1) - 1
  for (let step = 0; step < most; step += 1) {
    // Joining uses the smaller coalitions as they were, taking out as they become.
    const size = times === 1n ? most - step : step + 1
    const to = table[size]
    const from = table[size - 1]
    if (!to || !from) continue
    for (let x = Math.max(0, width - weight); x <= width; x += 1)
      to[width] = (to[width] ?? 0n) + times * (from[x] ?? 0n)
    for (let x = weight; x < width; x += 1) to[x] = (to[x] ?? 0n) + times * (from[x - weight] ?? 0n)
  }
}

/** How coalitions are completed to minimal winning ones by members further on, from each size and weight. */
interface Completions {
  readonly count: Table
  /** Σ scale/size over the completed coalitions. */
  readonly parts: Table
}

/** The member's own sums over the minimal winning coalitions, and the completions as seen from before it. */
function passMember(
  game: ProfileGame,
  { before, weight, member }: { readonly before: Table; readonly weight: number; readonly member: number },
  completions: Completions,
  scale: bigint,
): { readonly count: bigint; readonly parts: bigint } {
  const width = (before[0]?.length ?? 1) - 1
  let [count, parts] = [0n, 0n]
  for (let size = 0; size <= member; size += 1) {
    const limit = Math.min(game.least[size] ?? Infinity, width + 1)
    const enough = game.least[size + 1] ?? Infinity
    const part = scale / BigInt(size + 1)
    for (let x = 0; x < limit; x += 1) {
      const next = Math.min(x + weight, width)
      const wins = next >= enough
      const viaCount = wins ? 1n : (completions.count[size + 1]?.[next] ?? 0n)
      if (viaCount === 0n) continue
      const viaParts = wins ? part : (completions.parts[size + 1]?.[next] ?? 0n)
      const ways = before[size]?.[x] ?? 0n
      count += ways * viaCount
      parts += ways * viaParts
      const [counts, allParts] = [completions.count[size], completions.parts[size]]
      if (counts) counts[x] = (counts[x] ?? 0n) + viaCount
      if (allParts) allParts[x] = (allParts[x] ?? 0n) + viaParts
    }
  }
  return { count, parts }
}

/**
 * Minimal winning coalitions of a game of size and weight, by dynamic programming over members by descending weight: a
 * coalition is minimal if it loses without its lightest, last member. Ways to reach each losing size and weight, from the
 * front, meet ways to complete them, from the back; about 2n²q steps of big integers. `least` must not rise with the size.
 */
export function minimalByWeights(game: ProfileGame): SharedCoalitions {
  const n = game.ids.length
  const width = widthOf(game)
  const order = [...game.weights.keys()].toSorted((a, b) => (game.weights[b] ?? 0) - (game.weights[a] ?? 0))
  const before = emptyTable(n + 1, width)
  const start = before[0]
  if (start) start[0] = 1n
  for (const [place, member] of order.entries()) joins(before, game.weights[member] ?? 0, place + 1, 1n)
  const completions = { count: emptyTable(n + 1, width), parts: emptyTable(n + 1, width) }
  let scale = 1n
  for (let size = 2; size <= n; size += 1) scale = leastCommonMultiple(scale, BigInt(size))
  const members = game.weights.map(() => ({ count: 0n, parts: fraction(0n) }))
  for (let place = n - 1; place >= 0; place -= 1) {
    const member = order[place] ?? 0
    const weight = game.weights[member] ?? 0
    joins(before, weight, place + 1, -1n)
    const { count, parts } = passMember(game, { before, weight, member: place }, completions, scale)
    members[member] = { count, parts: fraction(parts, scale) }
  }
  return { coalitions: completions.count[0]?.[0] ?? 0n, members }
}
