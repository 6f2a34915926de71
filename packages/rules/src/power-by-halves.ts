import type { ProfileGame } from './power-profile.ts'
import type { WinningCounts } from './power-result.ts'

/** Members the method takes: two halves of 2^16 coalitions each. Counts stay below 2^53. */
export const MOST_IN_HALVES = 32

/** Coalitions of half of the members, by size and ascending weight. */
interface Half {
  readonly members: number
  /** `weights[s]` ascending, with the coalition as bits in `sets[s]` at the same place. */
  readonly weights: readonly Float64Array[]
  readonly sets: readonly Uint32Array[]
}

function halfOf(weights: readonly number[]): Half {
  const count = 2 ** weights.length
  const sums = new Float64Array(count)
  const sizes = new Uint8Array(count)
  for (let set = 1; set < count; set += 1) {
    const low = 31 - Math.clz32(set & -set)
    const rest = set & (set - 1)
    sums[set] = (sums[rest] ?? 0) + (weights[low] ?? 0)
    sizes[set] = (sizes[rest] ?? 0) + 1
  }
  const classes: number[][] = Array.from({ length: weights.length + 1 }, () => [])
  for (let set = 0; set < count; set += 1) classes[sizes[set] ?? 0]?.push(set)
  const sets = classes.map((list) => Uint32Array.from(list).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0) || a - b))
  return {
    members: weights.length,
    sets,
    weights: sets.map((list) => Float64Array.from(list, (set) => sums[set] ?? 0)),
  }
}

/**
 * Adds to each coalition of one half how many of the other half complete it to a winning one of a total size: two
 * pointers over ascending and descending weights.
 */
function complete(
  own: Half,
  other: Half,
  ownSize: number,
  otherSize: number,
  least: number,
  completions: Float64Array,
): number {
  const weights = own.weights[ownSize]
  const others = other.weights[otherSize]
  if (!weights || !others) return 0
  let from = others.length
  let total = 0
  for (let index = 0; index < weights.length; index += 1) {
    const missing = least - (weights[index] ?? 0)
    while (from > 0 && (others[from - 1] ?? 0) >= missing) from -= 1
    completions[index] = others.length - from
    total += others.length - from
  }
  return total
}

/** Spreads the counts of coalitions over their members. */
function spread(
  sets: Uint32Array,
  completions: Float64Array,
  members: number,
  into: Float64Array[],
  size: number,
): void {
  for (let member = 0; member < members; member += 1) {
    let sum = 0
    for (let index = 0; index < sets.length; index += 1) {
      if (((sets[index] ?? 0) >>> member) & 1) sum += completions[index] ?? 0
    }
    const row = into[member]
    if (row) row[size] = (row[size] ?? 0) + sum
  }
}

/**
 * Winning coalitions by meeting in the middle: the members are cut in two halves, and for each pair of sizes the
 * coalitions of both are matched by weight. n·2^(n/2) steps, whatever the weights are: exact on unrounded populations.
 */
export function countByHalves(game: ProfileGame): WinningCounts {
  const n = game.ids.length
  const cut = Math.floor(n / 2)
  const first = halfOf(game.weights.slice(0, cut))
  const second = halfOf(game.weights.slice(cut))
  const byMember = game.weights.map(() => new Float64Array(n + 1))
  const bySize = new Float64Array(n + 1)
  const completions = new Float64Array(2 ** second.members)
  for (let a = 0; a <= first.members; a += 1) {
    for (let b = 0; b <= second.members; b += 1) {
      const least = game.least[a + b] ?? Infinity
      if (!Number.isFinite(least)) continue
      bySize[a + b] = (bySize[a + b] ?? 0) + complete(first, second, a, b, least, completions)
      spread(first.sets[a] ?? new Uint32Array(), completions, first.members, byMember.slice(0, cut), a + b)
      complete(second, first, b, a, least, completions)
      spread(second.sets[b] ?? new Uint32Array(), completions, second.members, byMember.slice(cut), a + b)
    }
  }
  return { bySize: Array.from(bySize, BigInt), byMember: byMember.map((row) => Array.from(row, BigInt)) }
}
