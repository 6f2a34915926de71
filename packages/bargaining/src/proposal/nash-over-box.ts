import { naturalLogarithm } from '../natural-logarithm.ts'
import { evaluate, weightedMaximum } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

export interface NashOptimum {
  readonly t: Float64Array
  /** Sum of the natural logarithms of the gains. */
  readonly value: number
  readonly bound: number
  /** 1 / gain of each counted member: the multipliers of the proof. */
  readonly multipliers: Float64Array
}

interface NashTask {
  readonly functions: ConcaveFunctions
  readonly box: Box
  /** Members whose gains are multiplied, and the satisfaction from which gains count. */
  readonly counted: Uint8Array
  readonly offset: Float64Array
}

/** A sum of logarithms proved to within this is the optimum. */
const GAP = 1e-11
/** Sweeps over all issues; the tested dossiers need fewer than 30. */
const SWEEPS_MAX = 500

/**
 * The Nash (1950) package over a box: max of sum ln(u_i - d_i), from a start at which every gain is positive.
 *
 * The directional derivative of a sum of logarithms of separable functions is a sum over the issues, so a point at
 * which no single issue can improve is the optimum. Each sweep searches every issue exactly, then takes one Newton step
 * over the issues that lie between peaks. The logarithm is concave: with multipliers 1/gain_i, no point exceeds the
 * present value by more than max over the box of sum multiplier_i (u_i(y) - u_i(t)), which separates by issue. The
 * search ends when that proves the gap closed; the logarithm itself decides nothing.
 */
export function nashOverBox(task: NashTask, start: Float64Array): NashOptimum | null {
  const t = Float64Array.from(start)
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
    for (let k = 0; k < t.length; k++) {
      const axis = new Float64Array(t.length)
      axis[k] = 1
      searchLine(task, t, axis)
      axis[k] = -1
      searchLine(task, t, axis)
    }
    if (gapAt(task, t) <= GAP) break
    newtonStep(task, t)
  }
  const multipliers = multipliersAt(task, t)
  let value = 0
  for (let i = 0; i < task.functions.count; i++) {
    if (task.counted[i] === 1) value += naturalLogarithm(gain(task, i, t))
  }
  return value > -Infinity ? { t, value, bound: value + Math.max(0, gapAt(task, t)), multipliers } : null
}

function gain(task: NashTask, i: number, t: Float64Array): number {
  return evaluate(task.functions, i, t) - (task.offset[i] as number)
}

function multipliersAt(task: NashTask, t: Float64Array): Float64Array {
  return Float64Array.from({ length: task.functions.count }, (_, i) =>
    task.counted[i] === 1 ? 1 / gain(task, i, t) : 0,
  )
}

function gapAt(task: NashTask, t: Float64Array): number {
  const multipliers = multipliersAt(task, t)
  let here = 0
  for (let i = 0; i < task.functions.count; i++) {
    if (task.counted[i] === 1) here += (multipliers[i] as number) * evaluate(task.functions, i, t)
  }
  return weightedMaximum(task.functions, multipliers, task.box) - here
}

/** Derivative of u_i in direction d just after t (one-sided, so a peak counts as already passed in that direction). */
function slopeAlong(functions: ConcaveFunctions, i: number, t: Float64Array, d: Float64Array): number {
  let slope = 0
  for (let k = 0; k < functions.issues; k++) {
    const step = d[k] as number
    if (step === 0) continue
    const weight = functions.weight[i * functions.issues + k] as number
    if (weight === 0) continue
    const distance = (t[k] as number) - (functions.peak[i * functions.issues + k] as number)
    const side = distance === 0 ? step : distance
    slope -= side > 0 ? weight * step : -weight * step
  }
  return slope
}

/** Moves t along d to the best point of the box; t is unchanged if d does not lead up. */
function searchLine(task: NashTask, t: Float64Array, d: Float64Array): void {
  for (let leg = 0; leg < task.functions.count * t.length + 1; leg++) {
    const end = nextBreak(task, t, d)
    if (!(end.length > 0) || end.length === Infinity) return
    const gains = new Float64Array(task.functions.count)
    const slopes = new Float64Array(task.functions.count)
    for (let i = 0; i < task.functions.count; i++) {
      if (task.counted[i] !== 1) continue
      gains[i] = gain(task, i, t)
      slopes[i] = slopeAlong(task.functions, i, t, d)
    }
    const step = bestStep(task.counted, gains, slopes, end.length)
    if (step <= 0) return
    for (let k = 0; k < t.length; k++) {
      if (d[k] !== 0) t[k] = (t[k] as number) + step * (d[k] as number)
    }
    if (step < end.length) return
    for (const [k, at] of end.exact) t[k] = at
  }
}

interface Leg {
  readonly length: number
  /** Issues that reach a peak or the edge of the box at the end of the leg, with the exact value there. */
  readonly exact: readonly (readonly [number, number])[]
}

/** How far one can go along d before a peak or the edge of the box. */
function nextBreak(task: NashTask, t: Float64Array, d: Float64Array): Leg {
  let length = Infinity
  let exact: (readonly [number, number])[] = []
  for (let k = 0; k < t.length; k++) {
    const step = d[k] as number
    if (step === 0) continue
    let target = (step > 0 ? task.box.high[k] : task.box.low[k]) as number
    for (let i = 0; i < task.functions.count; i++) {
      if ((task.functions.weight[i * t.length + k] as number) === 0) continue
      const peak = task.functions.peak[i * t.length + k] as number
      const ahead = step > 0 ? peak > (t[k] as number) && peak < target : peak < (t[k] as number) && peak > target
      if (ahead) target = peak
    }
    const distance = (target - (t[k] as number)) / step
    if (distance < length - 1e-15) exact = []
    if (distance <= length + 1e-15) exact.push([k, target])
    length = Math.min(length, distance)
  }
  return { length, exact }
}

/** The step in [0, end] that maximises sum ln(gain + step * slope): bisection on its falling derivative. */
function bestStep(counted: Uint8Array, gains: Float64Array, slopes: Float64Array, end: number): number {
  const derivative = (step: number): number => {
    let sum = 0
    for (let i = 0; i < gains.length; i++) {
      if (counted[i] !== 1) continue
      const at = (gains[i] as number) + step * (slopes[i] as number)
      if (at <= 0) return -Infinity
      sum += (slopes[i] as number) / at
    }
    return sum
  }
  if (derivative(0) <= 0) return 0
  if (derivative(end) >= 0) return end
  let low = 0
  let high = end
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (derivative(middle) > 0) low = middle
    else high = middle
  }
  return low
}

/** One Newton step over the issues that lie strictly between peaks and edges, searched exactly along its direction. */
function newtonStep(task: NashTask, t: Float64Array): void {
  const free = [...t.keys()].filter((k) => isBetween(task, t, k))
  const size = free.length
  if (size === 0) return
  const hessian = Array.from({ length: size }, () => new Float64Array(size + 1))
  let trace = 0
  for (let i = 0; i < task.functions.count; i++) {
    if (task.counted[i] !== 1) continue
    const multiplier = 1 / gain(task, i, t)
    const slopes = free.map((k) => slopeOn(task.functions, i, t, k))
    for (let a = 0; a < size; a++) {
      const row = hessian[a] as Float64Array
      row[size] = (row[size] as number) + multiplier * (slopes[a] as number)
      for (let b = 0; b < size; b++) {
        row[b] = (row[b] as number) + multiplier * multiplier * (slopes[a] as number) * (slopes[b] as number)
      }
      trace += multiplier * multiplier * (slopes[a] as number) * (slopes[a] as number)
    }
  }
  for (let a = 0; a < size; a++)
    (hessian[a] as Float64Array)[a] = ((hessian[a] as Float64Array)[a] as number) + trace * 1e-12
  const step = solveLinear(hessian)
  const direction = new Float64Array(t.length)
  free.forEach((k, a) => (direction[k] = step[a] as number))
  if (direction.every(Number.isFinite)) searchLine(task, t, direction)
}

function isBetween(task: NashTask, t: Float64Array, k: number): boolean {
  const at = t[k] as number
  if (at <= (task.box.low[k] as number) || at >= (task.box.high[k] as number)) return false
  for (let i = 0; i < task.functions.count; i++) {
    const cell = i * t.length + k
    if ((task.functions.weight[cell] as number) !== 0 && task.functions.peak[cell] === at) return false
  }
  return true
}

function slopeOn(functions: ConcaveFunctions, i: number, t: Float64Array, k: number): number {
  const cell = i * functions.issues + k
  const weight = functions.weight[cell] as number
  return (t[k] as number) > (functions.peak[cell] as number) ? -weight : weight
}

/** Gaussian elimination with partial pivoting on rows [A | b]; sizes are at most the number of issues. */
function solveLinear(rows: Float64Array[]): Float64Array {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column + 1; r < size; r++) {
      if (
        Math.abs((rows[r] as Float64Array)[column] as number) >
        Math.abs((rows[pivot] as Float64Array)[column] as number)
      )
        pivot = r
    }
    const chosen = rows[pivot] as Float64Array
    rows[pivot] = rows[column] as Float64Array
    rows[column] = chosen
    for (let r = column + 1; r < size; r++) {
      const row = rows[r] as Float64Array
      const factor = (row[column] as number) / (chosen[column] as number)
      for (let c = column; c <= size; c++) row[c] = (row[c] as number) - factor * (chosen[c] as number)
    }
  }
  const solution = new Float64Array(size)
  for (let r = size - 1; r >= 0; r--) {
    const row = rows[r] as Float64Array
    let value = row[size] as number
    for (let c = r + 1; c < size; c++) value -= (row[c] as number) * (solution[c] as number)
    solution[r] = value / (row[r] as number)
  }
  return solution
}
