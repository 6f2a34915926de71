/** Coalitions of the heaviest members, one by one. */
export interface HeaviestCoalitions {
  /** How many of the heaviest members there are. */
  readonly members: number
  readonly weights: readonly number[]
  /** odds^|S|: how often each coalition counts. */
  readonly odds: readonly number[]
  /** Who is in each coalition: bit k for the k-th heaviest. */
  readonly sets: readonly number[]
}

/** The coalition of nobody. */
export const NO_HEAVIEST: HeaviestCoalitions = { members: 0, weights: [0], odds: [1], sets: [0] }

/** The same coalitions, and each of them with the next member in it, if it stays below the quota and counts enough. */
export function withNext(
  coalitions: HeaviestCoalitions,
  weight: number,
  odds: number,
  quota: number,
  least: number,
): HeaviestCoalitions {
  const weights = [...coalitions.weights]
  const counts = [...coalitions.odds]
  const sets = [...coalitions.sets]
  for (const [index, set] of coalitions.sets.entries()) {
    const [heavier, rarer] = [(weights[index] ?? 0) + weight, (counts[index] ?? 0) * odds]
    if (heavier >= quota || rarer < least) continue
    weights.push(heavier)
    counts.push(rarer)
    sets.push(set | (1 << coalitions.members))
  }
  return { members: coalitions.members + 1, weights, odds: counts, sets }
}
