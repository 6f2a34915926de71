import { addAnswer } from '../conditions/compiled-decision.ts'
import type { Answer } from '../language/answer.ts'

/** The smallest sets of members that bring something about. */
export interface MinimalSets {
  /** Members in each set; `null` where no set does it. */
  readonly size: number | null
  /** The sets, in the order of the roll. */
  readonly sets: readonly (readonly string[])[]
  /** Whether there may be more sets, or smaller ones were not all ruled out. */
  readonly truncated: boolean
}

/** What to search: some members may change their answer from one to another, and a test says whether that is enough. */
export interface SetSearch {
  readonly candidates: readonly { readonly id: string; readonly row: Float64Array }[]
  /** Values with every candidate answering `from`. */
  readonly values: Float64Array
  readonly from: Answer
  readonly to: Answer
  readonly reached: (values: Float64Array) => boolean
  /** Whether a change from `from` to `to` moves every leaf in the direction that helps `reached`; 1 up, −1 down. */
  readonly direction: 1 | -1
  readonly most: { readonly sets: number; readonly steps: number }
}

/** Differences each candidate makes to each leaf. */
function differences(search: SetSearch): readonly Float64Array[] {
  return search.candidates.map(({ row }) => {
    const difference = new Float64Array(search.values.length)
    addAnswer(difference, row, search.to)
    addAnswer(difference, row, search.from, -1)
    return difference
  })
}

/** For each start and each number of further members: the most that any so many of the rest add to each leaf. */
function bestOfRest(
  all: readonly Float64Array[],
  width: number,
  most: number,
  direction: 1 | -1,
): readonly (readonly Float64Array[])[] {
  const table: Float64Array[][] = []
  for (let start = 0; start <= all.length; start += 1) {
    const rest = all.slice(start)
    const sums = [new Float64Array(width)]
    const sorted = Array.from({ length: width }, (_, leaf) =>
      rest.map((difference) => difference[leaf] ?? 0).toSorted((a, b) => direction * (b - a)),
    )
    for (let size = 1; size <= Math.min(most, rest.length); size += 1) {
      const sum = (sums[size - 1] ?? new Float64Array(width)).slice()
      for (let leaf = 0; leaf < width; leaf += 1) sum[leaf] = (sum[leaf] ?? 0) + (sorted[leaf]?.[size - 1] ?? 0)
      sums.push(sum)
    }
    table.push(sums)
  }
  return table
}

/**
 * All sets of the smallest size whose change of answer reaches the goal. Depth first by growing size; a branch is cut
 * when even the best of the rest, leaf by leaf, would not reach it, which is sound because the goal is monotone in
 * every leaf. Exact unless `truncated`.
 */
export function smallestSets(search: SetSearch): MinimalSets {
  if (search.reached(search.values)) return { size: 0, sets: [[]], truncated: false }
  const steps = { left: search.most.steps }
  const all = differences(search)
  const width = search.values.length
  const table = bestOfRest(all, width, all.length, search.direction)
  for (let size = 1; size <= all.length; size += 1) {
    const sets: string[][] = []
    const full = exploreSize(search, all, table, size, sets, steps)
    if (sets.length > 0) return { size, sets, truncated: !full }
    if (!full) return { size: null, sets: [], truncated: true }
  }
  return { size: null, sets: [], truncated: false }
}

/** Collects the sets of one size; false when it stopped at a limit. */
function exploreSize(
  search: SetSearch,
  all: readonly Float64Array[],
  table: readonly (readonly Float64Array[])[],
  size: number,
  sets: string[][],
  steps: { left: number },
): boolean {
  const width = search.values.length
  const hoped = new Float64Array(width)
  const chosen: number[] = []
  const visit = (start: number, values: Float64Array): boolean => {
    const missing = size - chosen.length
    const best = table[start]?.[missing]
    if (best === undefined) return true
    steps.left -= 1
    if (steps.left < 0) return false
    for (let leaf = 0; leaf < width; leaf += 1) hoped[leaf] = (values[leaf] ?? 0) + (best[leaf] ?? 0)
    if (!search.reached(hoped)) return true
    if (missing === 0) {
      if (sets.length >= search.most.sets) return false
      sets.push(chosen.map((index) => search.candidates[index]?.id ?? ''))
      return true
    }
    for (let next = start; next <= all.length - missing; next += 1) {
      const further = values.slice()
      const difference = all[next]
      for (let leaf = 0; leaf < width; leaf += 1) further[leaf] = (further[leaf] ?? 0) + (difference?.[leaf] ?? 0)
      chosen.push(next)
      const full = visit(next + 1, further)
      chosen.pop()
      if (!full) return false
    }
    return true
  }
  return visit(0, search.values)
}
