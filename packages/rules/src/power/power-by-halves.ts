import type { ProfileGame } from './power-profile.ts'
import type { WinningCounts } from './power-result.ts'

/** Members the method takes: two halves of 2^16 coalitions each. Counts stay below 2^53. */
export const MOST_IN_HALVES = 32

/** Coalitions of one size, by ascending weight. */
interface SizeClass {
  readonly weights: Float64Array
  /** The coalition as bits, at the same place. */
  readonly sets: Uint32Array
}

/** Coalitions of half of the members, by size. */
interface Half {
  readonly members: number
  readonly classes: readonly SizeClass[]
  /** `places[s][i]`: where in its class a coalition of s members has member i. */
  readonly places: readonly (readonly Uint16Array[])[]
}

const NONE: SizeClass = { weights: new Float64Array(), sets: new Uint32Array() }

/** Coalitions without a member and those with it, merged by weight. */
function joined(without: SizeClass, rest: SizeClass, weight: number, bit: number): SizeClass {
  const length = without.sets.length + rest.sets.length
  const merged: SizeClass = { weights: new Float64Array(length), sets: new Uint32Array(length) }
  let [left, right] = [0, 0]
  for (let place = 0; place < length; place += 1) {
    const light = without.weights[left] ?? Infinity
    const heavy = (rest.weights[right] ?? Infinity) + weight
    const takesLeft = light <= heavy
    merged.weights[place] = takesLeft ? light : heavy
    merged.sets[place] = takesLeft ? (without.sets[left] ?? 0) : (rest.sets[right] ?? 0) | bit
    if (takesLeft) left += 1
    else right += 1
  }
  return merged
}

function placesOf({ sets }: SizeClass, members: number, size: number): readonly Uint16Array[] {
  const each = members === 0 ? 0 : (sets.length * size) / members
  const places = Array.from({ length: members }, () => new Uint16Array(each))
  const filled = new Int32Array(members)
  for (let place = 0; place < sets.length; place += 1) {
    for (let rest = sets[place] ?? 0; rest > 0; rest &= rest - 1) {
      const member = 31 - Math.clz32(rest & -rest)
      const list = places[member]
      if (list) list[filled[member] ?? 0] = place
      filled[member] = (filled[member] ?? 0) + 1
    }
  }
  return places
}

/** The coalitions of some members, sorted by merging as each member joins: no step but one a coalition. */
function halfOf(weights: readonly number[]): Half {
  let classes: SizeClass[] = [{ weights: new Float64Array(1), sets: new Uint32Array(1) }]
  for (const [member, weight] of weights.entries()) {
    const before = classes
    classes = Array.from({ length: before.length + 1 }, (_, size) =>
      joined(before[size] ?? NONE, before[size - 1] ?? NONE, weight, 1 << member),
    )
  }
  const members = weights.length
  return { members, classes, places: classes.map((each, size) => placesOf(each, members, size)) }
}

/**
 * For each coalition of one half, how many of a size of the other half complete it to a winning one: two pointers over
 * ascending and descending weights. Gives their sum.
 */
function complete(own: SizeClass, other: SizeClass, least: number, completions: Float64Array): number {
  const { weights } = own
  const others = other.weights
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

/** Adds the counts of coalitions to each of their members. */
function spread(
  places: readonly Uint16Array[],
  completions: Float64Array,
  rows: readonly Float64Array[],
  size: number,
) {
  for (const [member, list] of places.entries()) {
    let sum = 0
    for (let at = 0; at < list.length; at += 1) sum += completions[list[at] ?? 0] ?? 0
    const row = rows[member]
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
  const ofFirst = Array.from({ length: cut }, () => new Float64Array(n + 1))
  const ofSecond = Array.from({ length: n - cut }, () => new Float64Array(n + 1))
  const bySize = new Float64Array(n + 1)
  const completions = new Float64Array(2 ** second.members)
  for (let a = 0; a <= first.members; a += 1) {
    for (let b = 0; b <= second.members; b += 1) {
      const least = game.least[a + b] ?? Infinity
      if (!Number.isFinite(least)) continue
      const [one, other] = [first.classes[a] ?? NONE, second.classes[b] ?? NONE]
      bySize[a + b] = (bySize[a + b] ?? 0) + complete(one, other, least, completions)
      spread(first.places[a] ?? [], completions, ofFirst, a + b)
      complete(other, one, least, completions)
      spread(second.places[b] ?? [], completions, ofSecond, a + b)
    }
  }
  const exact = (row: Float64Array) => Array.from(row, BigInt)
  return { bySize: exact(bySize), byMember: [...ofFirst, ...ofSecond].map(exact) }
}
