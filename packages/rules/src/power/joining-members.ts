/** One member joins, from above so that it joins once: `counts[x] += odds · counts[x − weight]` for x in a range. */
function join(counts: Float64Array, weight: number, from: number, to: number, odds: number): void {
  if (to < from) return
  const joined = counts.subarray(from, to + 1)
  const without = counts.subarray(from - weight, to + 1 - weight)
  for (let x = (joined.length - 1) | 0; x >= 0; x = (x - 1) | 0) {
    joined[x] = (joined[x] ?? 0) + odds * (without[x] ?? 0)
  }
}

/** A member that joins: counted are weights up to its reach. */
interface Joining {
  readonly weight: number
  readonly reach: number
}

/**
 * Two members join in one pass: as soon as the lighter one is counted at x, the heavier one follows at x + its weight,
 * where the lighter one already is. The sums are those of two passes, in the same order. Indices are integers of 32 bits
 * in views that begin where they are read: anything else takes half as long again.
 */
function joinTwo(counts: Float64Array, light: Joining, heavy: Joining, odds: number): void {
  const top = Math.min(light.reach, heavy.reach - heavy.weight)
  join(counts, light.weight, Math.max(light.weight, top + 1), light.reach, odds)
  if (top >= light.weight) {
    const without = counts.subarray(0, top + 1 - light.weight)
    const withLight = counts.subarray(light.weight, top + 1)
    const withHeavy = counts.subarray(light.weight + heavy.weight, top + 1 + heavy.weight)
    for (let x = (withLight.length - 1) | 0; x >= 0; x = (x - 1) | 0) {
      const counted = (withLight[x] ?? 0) + odds * (without[x] ?? 0)
      withLight[x] = counted
      withHeavy[x] = (withHeavy[x] ?? 0) + odds * counted
    }
  }
  join(counts, heavy.weight, heavy.weight, heavy.weight + Math.min(light.weight - 1, top), odds)
}

/**
 * Members join a count of coalitions by weight, in which each of them counts `odds` times: afterwards `counts[x]` is the
 * sum of odds^|S| over the coalitions S that weigh x. Weights ascend, and so do the reaches, up to which weights are
 * counted at each member; both are whole numbers, the reaches below the length of `counts`, in which nothing stands
 * beyond the first reach.
 */
export function joinMembers(
  counts: Float64Array,
  weights: ArrayLike<number>,
  reaches: ArrayLike<number>,
  odds: number,
): void {
  // Who weighs more than is counted joins nothing; as that much its weight stays within 32 bits.
  const at = (member: number): Joining => ({
    weight: Math.min(weights[member] ?? 0, counts.length),
    reach: reaches[member] ?? 0,
  })
  const even = weights.length - (weights.length % 2)
  for (let member = 0; member < even; member += 2) joinTwo(counts, at(member), at(member + 1), odds)
  if (even < weights.length) {
    const { weight, reach } = at(even)
    join(counts, weight, weight, reach, odds)
  }
}
