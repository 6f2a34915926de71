/** A value with the weight that pulls towards it. */
export interface Pull {
  readonly at: number
  readonly weight: number
}

/**
 * Weighted median interval: from the smallest value at which the cumulated weight reaches half of the total to the
 * smallest at which it exceeds half. Null without any weight. O(n log n).
 */
export function weightedMedian(pulls: readonly Pull[]): readonly [low: number, high: number] | null {
  const sorted = [...pulls].filter((pull) => pull.weight > 0).sort((a, b) => a.at - b.at || a.weight - b.weight)
  const total = sorted.reduce((sum, pull) => sum + pull.weight, 0)
  if (total === 0) return null
  // Sums of decimal weights miss one half by a few units in the last place.
  const noise = total * 1e-12
  let sum = 0
  let low: number | null = null
  for (const pull of sorted) {
    sum += pull.weight
    if (low === null && sum >= total / 2 - noise) low = pull.at
    if (low !== null && sum > total / 2 + noise) return [low, pull.at]
  }
  const last = sorted.at(-1)?.at ?? 0
  return [low ?? last, last]
}
