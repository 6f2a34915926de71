import { exponential } from '../natural-logarithm.ts'
import { settleBySweeps } from './settle-by-sweeps.ts'
import type { Run } from './settle-by-sweeps.ts'

/** Standard deviation of what a vote's difficulty and sharpness are taken to be before it is seen. */
export const ITEM_SPREAD = 5
/** A ten-thousandth of the standard deviation of the points. */
const STILL = 1e-4
const POWER_STEPS = 40

/** Votes that divide, vote-major, members and votes in the order of their names. */
export interface Table {
  readonly members: readonly string[]
  readonly votes: number
  readonly choices: Uint8Array
  /** Votes that divide in which each member took part. */
  readonly tookPart: Int32Array
}

/** Points of the members, and the parameters a and b of the votes. */
export interface Estimate {
  readonly x: Float64Array
  readonly a: Float64Array
  readonly b: Float64Array
}

/** Sweeps until no point moves by more than `still` in one; changes the estimate in place. */
export function settle(table: Table, estimate: Estimate, still = STILL): Run {
  return settleBySweeps([estimate.x], [estimate.a, estimate.b], () => sweep(table, estimate), still)
}

/** Yes as 1/2, no as -1/2, an abstention as 0. */
export const HALVES = Float64Array.of(0, 0.5, 0, -0.5)

/** First principal component of the votes less each vote's mean, by power steps from the vote that divides most evenly. */
export function firstComponent(table: Table): Float64Array {
  const count = table.members.length
  const centred = new Float64Array(table.choices.length)
  let start = 0
  let most = -1
  for (let j = 0; j < table.votes; j++) {
    let sum = 0
    let n = 0
    for (let i = 0; i < count; i++) {
      const choice = table.choices[j * count + i] as number
      sum += HALVES[choice] as number
      if (choice !== 0) n++
    }
    let variance = 0
    for (let i = 0; i < count; i++) {
      const cell = j * count + i
      if (table.choices[cell] !== 0) centred[cell] = (HALVES[table.choices[cell] as number] as number) - sum / n
      variance += (centred[cell] as number) * (centred[cell] as number)
    }
    if (variance > most) {
      most = variance
      start = j
    }
  }
  let x = centred.slice(start * count, (start + 1) * count)
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float64Array(count)
    for (let j = 0; j < table.votes; j++) {
      let loading = 0
      for (let i = 0; i < count; i++) loading += (centred[j * count + i] as number) * (x[i] as number)
      for (let i = 0; i < count; i++) next[i] = (next[i] as number) + loading * (centred[j * count + i] as number)
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0) / count)
    x = next.map((value) => value / length)
  }
  return x
}

/**
 * One sweep over votes and members. The parabola under ln(logistic) at s has the curvature (1/(1 + e^-s) - 1/2) / s,
 * which lies between the true one and 1/4.
 */
function sweep(table: Table, { x, a, b }: Estimate): void {
  const count = table.members.length
  const pull = new Float64Array(count)
  const weight = new Float64Array(count).fill(1)
  for (let j = 0; j < table.votes; j++) {
    const votes = table.choices.subarray(j * count, (j + 1) * count)
    const [difficulty, sharpness] = voteAt(votes, x, a[j] as number, b[j] as number)
    a[j] = difficulty
    b[j] = sharpness
    for (let i = 0; i < count; i++) {
      const choice = votes[i] as number
      if (choice === 0) continue
      const s = difficulty + sharpness * (x[i] as number)
      const curved = curvature(s)
      const square = sharpness * sharpness
      pull[i] = (pull[i] as number) + sharpness * ((HALVES[choice] as number) - curved * difficulty)
      weight[i] = (weight[i] as number) + curved * square
    }
  }
  for (let i = 0; i < count; i++) x[i] = (pull[i] as number) / (weight[i] as number)
  standardise(table, { x, a, b })
}

/** The vote's parameters at the top of its parabola. */
function voteAt(votes: Uint8Array, x: Float64Array, a: number, b: number): readonly [a: number, b: number] {
  const ridge = 1 / (ITEM_SPREAD * ITEM_SPREAD)
  let [w0, w1, w2, k0, k1] = [ridge, 0, ridge, 0, 0]
  for (let i = 0; i < votes.length; i++) {
    const choice = votes[i] as number
    if (choice === 0) continue
    const at = x[i] as number
    const curved = curvature(a + b * at)
    const half = HALVES[choice] as number
    w0 += curved
    w1 += curved * at
    w2 += curved * at * at
    k0 += half
    k1 += half * at
  }
  const determinant = w0 * w2 - w1 * w1
  return [(w2 * k0 - w1 * k1) / determinant, (w0 * k1 - w1 * k0) / determinant]
}

/** Mean 0 and deviation 1 over the members with votes; the votes' parameters follow, so that no probability changes. */
function standardise(table: Table, { x, a, b }: Estimate): void {
  let [n, sum, squares] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (table.tookPart[i] === 0) continue
    n++
    sum += x[i] as number
  }
  const mean = sum / n
  for (let i = 0; i < x.length; i++) {
    if (table.tookPart[i] !== 0) squares += ((x[i] as number) - mean) * ((x[i] as number) - mean)
  }
  const deviation = Math.sqrt(squares / n)
  for (let i = 0; i < x.length; i++) x[i] = ((x[i] as number) - mean) / deviation
  for (let j = 0; j < a.length; j++) {
    a[j] = (a[j] as number) + (b[j] as number) * mean
    b[j] = (b[j] as number) * deviation
  }
}

/** The curvature in steps of 1/64 up to 32, from which it is read off straight lines: to within 10^-6. */
const STEPS_PER_UNIT = 64
const TABLE_END = 32
const CURVATURES = Float64Array.from({ length: STEPS_PER_UNIT * TABLE_END + 2 }, (_, step) => {
  const s = step / STEPS_PER_UNIT
  return step === 0 ? 0.25 : (1 / (1 + exponential(-s)) - 0.5) / s
})

/** (1/(1 + e^-s) - 1/2) / s. */
export function curvature(s: number): number {
  const size = Math.abs(s)
  if (size >= TABLE_END) return 0.5 / size
  const at = size * STEPS_PER_UNIT
  const step = Math.floor(at)
  const low = CURVATURES[step] as number
  return low + (at - step) * ((CURVATURES[step + 1] as number) - low)
}
