import type { WinningCounts } from './power-result.ts'

/** Members for which all coalitions are tried: about a million. */
export const MOST_IN_SUBSETS = 20

/**
 * Winning coalitions by trying all of them in the order of a Gray code, one member joining or leaving at a time.
 * `differences[i]` is what a yes of member i adds to each value; `wins` judges the values.
 */
export function countBySubsets(
  start: Float64Array,
  differences: readonly Float64Array[],
  wins: (values: Float64Array) => boolean,
): WinningCounts {
  const n = differences.length
  const width = start.length
  const values = start.slice()
  const bySize = new Float64Array(n + 1)
  const byMember = differences.map(() => new Float64Array(n + 1))
  const inside = new Uint8Array(n)
  let size = 0
  for (let step = 0; step < 2 ** n; step += 1) {
    if (step > 0) {
      const member = 31 - Math.clz32(step & -step)
      const sign = inside[member] ? -1 : 1
      inside[member] = inside[member] ? 0 : 1
      size += sign
      const difference = differences[member]
      for (let value = 0; value < width; value += 1)
        values[value] = (values[value] ?? 0) + sign * (difference?.[value] ?? 0)
    }
    if (!wins(values)) continue
    bySize[size] = (bySize[size] ?? 0) + 1
    for (let member = 0; member < n; member += 1) {
      const row = byMember[member]
      if (inside[member] && row) row[size] = (row[size] ?? 0) + 1
    }
  }
  return { bySize: Array.from(bySize, BigInt), byMember: byMember.map((row) => Array.from(row, BigInt)) }
}
