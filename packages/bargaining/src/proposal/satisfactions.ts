import type { Model } from '../dossier/model.ts'
import { closenessTo } from './satisfaction-at.ts'

/**
 * Concave functions f_i(t) = base_i - sum_k weight_ik |t_k - peak_ik| of the scale issues' outcomes, each scale reduced
 * to 0..1. The satisfaction of every member has this form once the options are chosen; so do the distance to a
 * point and a single coordinate, which is all that the search ever maximises or bounds.
 */
export interface ConcaveFunctions {
  readonly count: number
  readonly issues: number
  readonly weight: Float64Array
  readonly peak: Float64Array
  readonly base: Float64Array
}

/** A part of the outcome space: a box over the scales (0..1) and a bit set of open options per option issue. */
export interface Box {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly options: Int32Array
}

export function evaluate(functions: ConcaveFunctions, i: number, t: Float64Array): number {
  let value = functions.base[i] as number
  const start = i * functions.issues
  for (let k = 0; k < functions.issues; k++) {
    const weight = functions.weight[start + k] as number
    if (weight !== 0) value -= weight * Math.abs((t[k] as number) - (functions.peak[start + k] as number))
  }
  return value
}

/** Members' satisfactions for chosen options (an index per option issue, ignored on scales). */
export function satisfactionFunctions(model: Model, chosen: ArrayLike<number>): ConcaveFunctions {
  const { issues } = model
  const count = model.members.length
  const functions = emptyFunctions(count, issues)
  for (let i = 0; i < count; i++) {
    let base = 0
    for (let k = 0; k < issues; k++) {
      const cell = i * issues + k
      const whole = model.weight[cell] as number
      if (whole === 0) continue
      // What is attached holds for its share whatever the package says; the rest moves with the package.
      const share = model.exceptShare[cell] as number
      if (share > 0) base += whole * share * closenessTo(model, i, k, model.exceptAt[cell] as number)
      const weight = movingWeight(model, cell)
      if (weight === 0) continue
      if (!model.isScale[k]) {
        const options = model.optionCount[k] as number
        base += weight * ((model.acceptability[k] as Float64Array)[i * options + (chosen[k] as number)] as number)
        continue
      }
      const length = model.scaleLength[k] as number
      const low = ((model.low[cell] as number) - (model.scaleLow[k] as number)) / length
      const high = ((model.high[cell] as number) - (model.scaleLow[k] as number)) / length
      // The farther end of an interval counts: |t - middle| + half its width. A promise holds wherever the member stands.
      base += weight * (1 - (high - low) / 2)
      functions.weight[cell] = weight
      functions.peak[cell] = low === high ? low : (low + high) / 2
    }
    functions.base[i] = base
  }
  return functions
}

/** The weight of an issue in a member's satisfaction as far as the package's own value counts for it. */
export function movingWeight(model: Model, cell: number): number {
  return (model.weight[cell] as number) * (1 - (model.exceptShare[cell] as number))
}

export function emptyFunctions(count: number, issues: number): ConcaveFunctions {
  return {
    count,
    issues,
    weight: new Float64Array(count * issues),
    peak: new Float64Array(count * issues),
    base: new Float64Array(count),
  }
}

/** The i-th function alone. */
export function functionAt(functions: ConcaveFunctions, i: number): ConcaveFunctions {
  const { issues } = functions
  const part = (all: Float64Array): Float64Array => all.slice(i * issues, (i + 1) * issues)
  return {
    count: 1,
    issues,
    weight: part(functions.weight),
    peak: part(functions.peak),
    base: functions.base.slice(i, i + 1),
  }
}

/** The functions of `first`, then those of `second`, over the same issues. */
export function joined(first: ConcaveFunctions, second: ConcaveFunctions): ConcaveFunctions {
  const join = (a: Float64Array, b: Float64Array): Float64Array => {
    const all = new Float64Array(a.length + b.length)
    all.set(a)
    all.set(b, a.length)
    return all
  }
  return {
    count: first.count + second.count,
    issues: first.issues,
    weight: join(first.weight, second.weight),
    peak: join(first.peak, second.peak),
    base: join(first.base, second.base),
  }
}

/** The linear piece of f_i at t: f_i(y) <= slope·y + constant for every y. At a peak the piece is flat in that issue. */
export function linearPiece(functions: ConcaveFunctions, i: number, t: Float64Array): Float64Array {
  const { issues } = functions
  const piece = new Float64Array(issues + 1)
  let constant = functions.base[i] as number
  for (let k = 0; k < issues; k++) {
    const weight = functions.weight[i * issues + k] as number
    if (weight === 0) continue
    const distance = (t[k] as number) - (functions.peak[i * issues + k] as number)
    if (distance === 0) continue
    const slope = distance > 0 ? -weight : weight
    piece[k] = slope
    constant -= slope * (functions.peak[i * issues + k] as number)
  }
  piece[issues] = constant
  return piece
}

/**
 * The largest value of sum_i multiplier_i f_i over a box. It separates by issue, and on each issue it is a weighted
 * median of the peaks clipped to the box: O(n log n) per issue. This is what makes certificates cheap to check.
 */
export function weightedMaximum(functions: ConcaveFunctions, multipliers: Float64Array, box: Box): number {
  let value = 0
  for (let i = 0; i < functions.count; i++) value += (multipliers[i] as number) * (functions.base[i] as number)
  for (let k = 0; k < functions.issues; k++) value -= leastDistance(functions, multipliers, box, k)
  return value
}

function leastDistance(functions: ConcaveFunctions, multipliers: Float64Array, box: Box, k: number): number {
  const at = bestCoordinate(functions, multipliers, box, k)
  let distance = 0
  for (let i = 0; i < functions.count; i++) {
    const cell = i * functions.issues + k
    const pull = (multipliers[i] as number) * (functions.weight[cell] as number)
    if (pull !== 0) distance += pull * Math.abs(at - (functions.peak[cell] as number))
  }
  return distance
}

/** Where on issue k the weighted sum of the functions is largest: the weighted median of the peaks, within the box. */
export function bestCoordinate(functions: ConcaveFunctions, multipliers: Float64Array, box: Box, k: number): number {
  const active: (readonly [number, number])[] = []
  let total = 0
  for (let i = 0; i < functions.count; i++) {
    const pull = (multipliers[i] as number) * (functions.weight[i * functions.issues + k] as number)
    if (pull === 0) continue
    active.push([functions.peak[i * functions.issues + k] as number, pull])
    total += pull
  }
  active.sort((a, b) => a[0] - b[0])
  let sum = 0
  let median = active[0]?.[0] ?? 0
  for (const [peak, pull] of active) {
    sum += pull
    median = peak
    if (sum >= total / 2) break
  }
  return Math.min(Math.max(median, box.low[k] as number), box.high[k] as number)
}
