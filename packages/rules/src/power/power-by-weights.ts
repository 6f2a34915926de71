import type { ProfileGame } from './power-profile.ts'
import { factorials } from './power-result.ts'
import type { WinningCounts } from './power-result.ts'

/** Steps of big integers that the method may take: some seconds. */
const MOST_STEPS = 3e7

/** Steps the method would take: members times weights, once for each distinct weight. */
export function stepsByWeights(game: ProfileGame): number {
  const most = highestFinite(game)
  return game.ids.length * most * (1 + new Set(game.weights).size)
}

/** Whether the method is quick enough for a game. */
export function canCountByWeights(game: ProfileGame): boolean {
  return stepsByWeights(game) <= MOST_STEPS
}

function highestFinite(game: ProfileGame): number {
  return Math.max(...game.least.filter(Number.isFinite), 1)
}

/** Coalitions by size and weight, up to a weight: `table[s][x]`. */
function tableOf(weights: readonly number[], size: number, width: number): bigint[][] {
  const table = Array.from({ length: size + 1 }, () => Array.from({ length: width }, () => 0n))
  const start = table[0]
  if (start) start[0] = 1n
  for (const [members, weight] of weights.entries()) {
    for (let s = members + 1; s >= 1; s -= 1) {
      const to = table[s]
      const from = table[s - 1]
      if (!to || !from) continue
      for (let x = width - 1; x >= weight; x -= 1) to[x] = (to[x] ?? 0n) + (from[x - weight] ?? 0n)
    }
  }
  return table
}

/** The same table without one member of a given weight: c'[s][x] = c[s][x] − c'[s − 1][x − w]. */
function tableWithout(table: readonly (readonly bigint[])[], weight: number): bigint[][] {
  const result: bigint[][] = []
  for (const [s, row] of table.entries()) {
    const smaller = result[s - 1]
    result.push(row.map((count, x) => (smaller && x >= weight ? count - (smaller[x - weight] ?? 0n) : count)))
  }
  return result
}

/**
 * Winning coalitions by counting the losing ones by size and weight (dynamic programming): n²q big-integer steps for the
 * table and nq for each distinct weight. Exact for any weights whose quota is small enough.
 */
export function countByWeights(game: ProfileGame): WinningCounts {
  const n = game.ids.length
  const factorial = factorials(n)
  const choose = (m: number, k: number) =>
    k < 0 || k > m ? 0n : (factorial[m] ?? 1n) / ((factorial[k] ?? 1n) * (factorial[m - k] ?? 1n))
  const width = highestFinite(game)
  const table = tableOf(game.weights, n, width)
  const lighter = (row: readonly bigint[] | undefined, limit: number) => {
    let sum = 0n
    for (let x = 0; x < limit; x += 1) sum += row?.[x] ?? 0n
    return sum
  }
  const never = (size: number) => !Number.isFinite(game.least[size] ?? Infinity)
  const bySize = Array.from({ length: n + 1 }, (_, size) =>
    never(size) ? 0n : choose(n, size) - lighter(table[size], game.least[size] ?? 0),
  )
  const rows = new Map<number, readonly bigint[]>()
  for (const weight of new Set(game.weights)) {
    const rest = tableWithout(table, weight)
    const row = Array.from({ length: n + 1 }, (_, size) =>
      size === 0 || never(size)
        ? 0n
        : choose(n - 1, size - 1) - lighter(rest[size - 1], (game.least[size] ?? 0) - weight),
    )
    rows.set(weight, row)
  }
  return { bySize, byMember: game.weights.map((weight) => rows.get(weight) ?? []) }
}
