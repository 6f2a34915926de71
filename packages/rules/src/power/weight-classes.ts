/** A single weighted game with integer weights: a coalition wins if its weights reach the quota. */
export interface FrequencyGame {
  readonly ids: readonly string[]
  readonly weights: readonly number[]
  readonly quota: number
}

/** The same game by distinct weight, ascending: members of one weight have the same power. */
export interface WeightClasses {
  readonly weights: Float64Array
  /** How many members have each weight. */
  readonly counts: Int32Array
  /** The class of each member, ascending. */
  readonly members: Int32Array
  readonly total: number
  readonly quota: number
}

/** Groups the members of a game by weight. */
export function weightClasses(game: FrequencyGame): WeightClasses {
  const counts = new Map<number, number>()
  for (const weight of game.weights.toSorted((a, b) => a - b)) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  const members = [...counts.values()].flatMap((count, index) => Array.from({ length: count }, () => index))
  return {
    weights: Float64Array.from(counts.keys()),
    counts: Int32Array.from(counts.values()),
    members: Int32Array.from(members),
    total: game.weights.reduce((sum, weight) => sum + weight, 0),
    quota: game.quota,
  }
}

/** The product of two whole numbers modulo a third, exactly. */
export function productModulo(a: number, b: number, modulus: number): number {
  const product = a * b
  return product <= Number.MAX_SAFE_INTEGER ? product % modulus : Number((BigInt(a) * BigInt(b)) % BigInt(modulus))
}
