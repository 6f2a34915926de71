import { add, fraction, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { SharedCoalitions } from './shared-coalitions.ts'
import { weightClasses } from '../power/weight-classes.ts'
import type { FrequencyGame } from '../power/weight-classes.ts'

/** Steps of big integers that the method may take: some seconds. */
const MOST_STEPS = 3e7

/** Steps the method would take: members times weights below the quota, for each pair of distinct weights. */
export function stepsToVulnerable({ weights, quota }: FrequencyGame): number {
  return weights.length * quota * new Set(weights).size ** 2
}

/** Whether the method is quick enough for a game. */
export const canCountVulnerable = (game: FrequencyGame): boolean => stepsToVulnerable(game) <= MOST_STEPS

/** Members of one weight. */
interface WeightClass {
  readonly weight: number
  readonly count: number
}

const zeros = (width: number): bigint[] => Array.from({ length: width }, () => 0n)

/** Coalitions of some members by weight below the quota, added up: `[x]` weigh at most x. */
function sumsOf(classes: readonly WeightClass[], quota: number): readonly bigint[] {
  const row = zeros(quota)
  row[0] = 1n
  for (const { weight, count } of classes) {
    for (let times = 0; times < count; times += 1) {
      for (let x = quota - 1; x >= weight; x -= 1) row[x] = (row[x] ?? 0n) + (row[x - weight] ?? 0n)
    }
  }
  for (let x = 1; x < quota; x += 1) row[x] = (row[x] ?? 0n) + (row[x - 1] ?? 0n)
  return row
}

/** The coalitions of the heavy members by size and weight, one more of them joining. */
function joined(table: readonly (readonly bigint[])[], weight: number, quota: number): bigint[][] {
  return Array.from({ length: table.length + 1 }, (_, size) => {
    const [same, smaller] = [table[size], table[size - 1]]
    return Array.from(
      { length: quota },
      (_, x) => (same?.[x] ?? 0n) + (x >= weight ? (smaller?.[x - weight] ?? 0n) : 0n),
    )
  })
}

/** The same without one member of a weight: c'[s][x] = c[s][x] − c'[s − 1][x − w]. */
function without(table: readonly (readonly bigint[])[], weight: number): readonly (readonly bigint[])[] {
  const result: bigint[][] = []
  for (const [size, row] of table.slice(0, -1).entries()) {
    const smaller = result[size - 1]
    result.push(row.map((count, x) => (smaller && x >= weight ? count - (smaller[x - weight] ?? 0n) : count)))
  }
  return result
}

/**
 * Winning coalitions with one certain heavy member whose excess over the quota is from `low` to below `high`, by how many
 * other heavy members are in them: every weight y of those is completed by light members that weigh what is then left.
 */
function countsWith(
  others: readonly (readonly bigint[])[],
  light: readonly bigint[],
  { weight, quota, low, high }: Readonly<Record<'weight' | 'quota' | 'low' | 'high', number>>,
): readonly bigint[] {
  return others.map((row) => {
    let sum = 0n
    for (let y = 0; y < quota + high - weight; y += 1) {
      const ways = row[y] ?? 0n
      if (ways === 0n) continue
      const [from, to] = [quota + low - weight - y, quota + high - 1 - weight - y]
      sum += ways * ((light[to] ?? 0n) - (from > 0 ? (light[from - 1] ?? 0n) : 0n))
    }
    return sum
  })
}

/**
 * Coalitions of a weighted game in which somebody is critical, exact. A member is critical where its weight is above the
 * coalition's excess over the quota: for each distinct weight, take the coalitions whose excess lies between it and the next
 * lighter one. Their critical members are the heavy ones; these are counted by number and weight, the light ones by
 * weight, each heavy member taken out in turn. Steps: nq for each pair of distinct weights.
 */
export function vulnerableByWeights(game: FrequencyGame): SharedCoalitions {
  const { quota } = game
  const { weights, counts } = weightClasses(game)
  const classes = Array.from(weights, (weight, at) => ({ weight, count: counts[at] ?? 0 })).toReversed()
  const sums = new Map<number, { count: bigint; parts: Fraction }>(
    classes.map(({ weight }) => [weight, { count: 0n, parts: ZERO }]),
  )
  let heavy: bigint[][] = [zeros(quota)]
  const start = heavy[0]
  if (start) start[0] = 1n
  let coalitions = ZERO
  for (const [at, { weight: high, count }] of classes.entries()) {
    for (let times = 0; times < count; times += 1) heavy = joined(heavy, high, quota)
    const light = sumsOf(classes.slice(at + 1), quota)
    const low = classes[at + 1]?.weight ?? 0
    if (high === 0) continue
    for (const { weight, count: alike } of classes.slice(0, at + 1)) {
      const found = countsWith(without(heavy, weight), light, { weight, quota, low, high })
      const sum = sums.get(weight)
      for (const [others, ways] of found.entries()) {
        if (!sum || ways === 0n) continue
        const part = fraction(ways, BigInt(others + 1))
        sum.count += ways
        sum.parts = add(sum.parts, part)
        coalitions = add(coalitions, fraction(part.numerator * BigInt(alike), part.denominator))
      }
    }
  }
  return {
    coalitions: coalitions.numerator,
    members: game.weights.map((weight) => sums.get(weight) ?? { count: 0n, parts: ZERO }),
  }
}
