import { countCoalition, criticalCoalitions, criticalTally } from './shared-coalitions.ts'
import type { CriticalCoalitions } from './shared-coalitions.ts'

/** Which coalitions win, as bits: all are tried in the order of a Gray code, one member joining or leaving at a time. */
function winningOf(
  start: Float64Array,
  differences: readonly Float64Array[],
  wins: (values: Float64Array) => boolean,
): Uint8Array {
  const winning = new Uint8Array(2 ** differences.length)
  const values = start.slice()
  let coalition = 0
  for (let step = 0; step < winning.length; step += 1) {
    if (step > 0) {
      const bit = step & -step
      coalition ^= bit
      const sign = (coalition & bit) === 0 ? -1 : 1
      const difference = differences[31 - Math.clz32(bit)]
      for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) + sign * (difference?.[at] ?? 0)
    }
    winning[coalition] = wins(values) ? 1 : 0
  }
  return winning
}

/**
 * Who is critical in which winning coalition, by trying all: any rule, at most 20 members. `differences[i]` is what a yes of
 * member i adds to each value; `wins` judges the values. Gives null where a further yes makes a winning coalition lose.
 */
export function criticalBySubsets(
  start: Float64Array,
  differences: readonly Float64Array[],
  wins: (values: Float64Array) => boolean,
): CriticalCoalitions | null {
  const n = differences.length
  const winning = winningOf(start, differences, wins)
  const tally = criticalTally(n)
  for (let coalition = 0; coalition < winning.length; coalition += 1) {
    if (winning[coalition] === 0) continue
    let [critical, size] = [0, 0]
    for (let member = 0; member < n; member += 1) {
      const bit = 1 << member
      const other = winning[coalition ^ bit] ?? 0
      if ((coalition & bit) === 0) {
        if (other === 0) return null
      } else {
        size += 1
        if (other === 0) critical |= bit
      }
    }
    countCoalition(tally, critical, size)
  }
  return criticalCoalitions(tally)
}
