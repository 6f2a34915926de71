import type { Region } from '../limits/limit-regions.ts'
import type { Model } from '../dossier/model.ts'
import type { Box } from './satisfactions.ts'

/** What one solution concept contributes to the search: its value must never rise when a box shrinks. */
export interface Concept<S> {
  /** Solves a box whose options are all chosen; null if it holds no acceptable point. */
  solve(box: Box): S | null
  readonly point: (solution: S) => Float64Array
  /** True if `a` is better than `b` by more than the tolerance. */
  readonly isBetter: (a: S, b: S) => boolean
  /** A cheap upper bound over a box with open options, from what proved the incumbent; Infinity if it has none. */
  boundFrom(incumbent: S, box: Box): number
  /** What that bound costs, as a multiple of looking once at every cell; default 1. */
  readonly boundCost?: number
  /** The incumbent's value on the scale of the bounds, and the proved bound of a solved box. */
  value(solution: S): number
  bound(solution: S): number
}

export interface SearchResult<S> {
  readonly best: S
  readonly box: Box
  /** No acceptable point anywhere does better than this, also where the search stopped. */
  readonly bound: number
  readonly boxes: number
  /** False if the search stopped at its limit: a better point may exist, up to the bound. */
  readonly complete: boolean
}

/** Nothing found: `none` is a proof that no acceptable point exists, `stopped` is not. */
export type Nothing = 'none' | 'stopped'

export function isNothing<S>(found: SearchResult<S> | Nothing): found is Nothing {
  return typeof found === 'string'
}

/**
 * What searches that share it may still spend, in looks at one cell (a member on an issue): a bound over a box looks at
 * every cell, a box that is solved takes SOLVING times as many and the cube of the issues. Ten million are half a second.
 */
export interface Work {
  left: number
}

/** What one search may spend where nothing else is said. */
const SEARCH_MOST = 5_000_000
/** As measured on 9 to 200 members with 4 to 20 issues; the pivots of a box grow with the issues, not the members. */
const SOLVING = 4

/** Lets something spend at most so much of the work; what it leaves comes back. */
export function spendAtMost<T>(work: Work, most: number, run: (part: Work) => T): T {
  const part = { left: Math.min(work.left, most) }
  work.left -= part.left
  const result = run(part)
  work.left += part.left
  return result
}

/** A point is inside a limit if it misses it by no more than this share of the scale; results are snapped after. */
const INSIDE = 1e-9
/** Closed boxes whose bound exceeds the incumbent's value by less than this cannot hold anything better. */
export const CLOSED = 1e-10

/**
 * Branch and bound over options and over the alternatives of conditional limits (Land & Doig 1960). Every limit is a
 * union of regions; a box in which its solution breaks a limit splits into that limit's regions. Branches are taken in
 * a fixed order, so the search and its answer are the same everywhere. It starts from a box, by default what the limits
 * that always apply leave, and always looks at that: one without options and conditional limits needs no other, and is
 * never cut short. The box of the answer may reach beyond conditional limits: only the point respects them all.
 */
export function search<S>(
  model: Model,
  concept: Concept<S>,
  work: Work = { left: SEARCH_MOST },
  start = openBox(model),
): SearchResult<S> | Nothing {
  const cells = model.members.length * Math.max(1, model.issues)
  const solving = SOLVING * (cells + model.issues ** 3)
  const conditional = model.constraints.filter((regions) => regions.length !== 1)
  const state = { best: null as S | null, box: null as Box | null, closed: -Infinity, boxes: 0, complete: true }
  /** `most` bounds what the box can hold, from the box it was cut from. */
  const explore = (box: Box, most: number): void => {
    if (state.best !== null) work.left -= cells * (concept.boundCost ?? 1)
    const bound = state.best === null ? most : Math.min(most, concept.boundFrom(state.best, box))
    if (state.best !== null && bound < concept.value(state.best) - CLOSED) {
      state.closed = Math.max(state.closed, bound)
      return
    }
    if (work.left <= 0 && state.boxes > 0) {
      state.complete = false
      state.closed = Math.max(state.closed, bound)
      return
    }
    state.boxes++
    const issue = openIssue(model, box)
    if (issue >= 0) {
      for (const option of bits(box.options[issue] as number)) explore(withOptions(box, issue, 1 << option), bound)
      return
    }
    work.left -= solving
    const solution = concept.solve(box)
    if (solution === null) return
    if (state.best !== null && !concept.isBetter(solution, state.best)) {
      state.closed = Math.max(state.closed, concept.bound(solution))
      return
    }
    const broken = conditional.find((regions) => !regions.some((r) => isInside(model, box, concept.point(solution), r)))
    if (broken === undefined) {
      state.closed = Math.max(state.closed, concept.bound(solution))
      state.best = solution
      state.box = box
      return
    }
    for (const region of broken) {
      const child = within(model, box, region)
      if (child !== null) explore(child, Math.min(bound, concept.bound(solution)))
    }
  }
  if (start !== null) explore(start, Infinity)
  if (state.best === null || state.box === null) return state.complete ? 'none' : 'stopped'
  const bound = Math.max(state.closed, concept.value(state.best))
  return { best: state.best, box: state.box, bound, boxes: state.boxes, complete: state.complete }
}

const open = new WeakMap<Model, Box | null>()

/** What the limits that always apply leave; null if that is nothing. */
export function openBox(model: Model): Box | null {
  const known = open.get(model)
  if (known !== undefined) return known
  let box: Box | null = wholeBox(model)
  for (const regions of model.constraints) {
    const [only] = regions
    if (regions.length === 0) box = null
    if (regions.length === 1 && only !== undefined && box !== null) box = within(model, box, only)
  }
  open.set(model, box)
  return box
}

export function wholeBox(model: Model): Box {
  return {
    low: new Float64Array(model.issues),
    high: Float64Array.from(model.isScale, (scale) => (scale ? 1 : 0)),
    options: Int32Array.from(model.optionCount, (count) => (1 << count) - 1),
  }
}

/** The part of a box inside a region, or null if it is empty. */
export function within(model: Model, box: Box, region: Region): Box | null {
  const next = { low: box.low.slice(), high: box.high.slice(), options: box.options.slice() }
  for (const part of region) {
    const k = part.issue
    if (!model.isScale[k]) {
      next.options[k] = (next.options[k] as number) & part.options
      if (next.options[k] === 0) return null
      continue
    }
    next.low[k] = Math.max(next.low[k] as number, reduced(model, k, part.low))
    next.high[k] = Math.min(next.high[k] as number, reduced(model, k, part.high))
    if ((next.low[k] as number) > (next.high[k] as number) + INSIDE) return null
    next.low[k] = Math.min(next.low[k] as number, next.high[k] as number)
  }
  return next
}

/** The part of a box in which every conditional limit holds as it does at `t`: its first region that holds `t`. */
export function boxAround(model: Model, box: Box, t: Float64Array): Box {
  return model.constraints.reduce((inside, regions) => {
    const region = regions.length === 1 ? undefined : regions.find((one) => isInside(model, box, t, one))
    return region === undefined ? inside : (within(model, inside, region) ?? inside)
  }, box)
}

/** A value of an issue's own scale on 0..1. */
export function reduced(model: Model, k: number, value: number): number {
  return (value - (model.scaleLow[k] as number)) / (model.scaleLength[k] as number)
}

function isInside(model: Model, box: Box, t: Float64Array, region: Region): boolean {
  return region.every((part) => {
    const k = part.issue
    if (!model.isScale[k]) return ((box.options[k] as number) & part.options) === box.options[k]
    const value = t[k] as number
    return value >= reduced(model, k, part.low) - INSIDE && value <= reduced(model, k, part.high) + INSIDE
  })
}

function openIssue(model: Model, box: Box): number {
  return model.isScale.findIndex((scale, k) => {
    const options = box.options[k] as number
    return !scale && (options & (options - 1)) !== 0
  })
}

export function* bits(set: number): Generator<number> {
  for (let bit = 0; bit < 31; bit++) if ((set & (1 << bit)) !== 0) yield bit
}

function withOptions(box: Box, k: number, options: number): Box {
  const next = Int32Array.from(box.options)
  next[k] = options
  return { low: box.low, high: box.high, options: next }
}

/** The chosen option of each option issue; 0 on scales. */
export function chosenOptions(box: Box): Int32Array {
  return Int32Array.from(box.options, (options) => (options === 0 ? 0 : 31 - Math.clz32(options)))
}
