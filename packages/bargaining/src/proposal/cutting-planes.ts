import { addRow, dictionary, isTight, isUnique, multiplierOf, solve, valueOf } from './dual-simplex.ts'
import type { Dictionary } from './dual-simplex.ts'
import { evaluate, linearPiece, weightedMaximum } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/**
 * The task max over a box, subject to f_i >= floor_i, of the least of the raised (f_i - offset_i) / scale_i, or of the
 * plain sum of the raised f_i. A floor of -Infinity does not bind.
 */
export interface Task {
  readonly goal: 'least' | 'sum'
  readonly functions: ConcaveFunctions
  readonly box: Box
  readonly raised: Uint8Array
  readonly offset: Float64Array
  readonly scale: Float64Array
  readonly floor: Float64Array
  /** Pieces to start from: any piece is valid for every box with the same options, so a task starts where one ended. */
  readonly start: readonly Cut[]
}

export interface Cut {
  readonly function: number
  readonly piece: Float64Array
}

export interface Optimum {
  readonly t: Float64Array
  /** The least (or the sum) of the raised functions at t. */
  readonly value: number
  /** No point of the box does better than this, by the multipliers alone. */
  readonly bound: number
  /** Weight of each raised function (they sum to one) and of each floor in the proof of the bound. */
  readonly raisedMultipliers: Float64Array
  readonly floorMultipliers: Float64Array
  /** True if no other point of the box attains the value. */
  readonly unique: boolean
  /** The pieces on which the solution rests, for a task like this one to start from. */
  readonly cuts: readonly Cut[]
}

/** A cut counts as violated beyond this; satisfactions are of order one, so it is a few units in the last place. */
const VIOLATED = 1e-12
/** Rounds of cuts; the tested dossiers need fewer than 60. */
const ROUNDS_MAX = 400
/** Cuts added in one round: the most violated ones first. More rows only slow the pivots down. */
const CUTS_PER_ROUND = 40

/**
 * Kelley's cutting planes (1960) on the K + 1 variables t and z: each round solves a small linear program over the
 * linear pieces known so far and adds the pieces active at its solution. The functions have finitely many pieces, so
 * it ends with the exact optimum. Returns null if no point of the box respects the floors.
 */
export function maximiseLeast(task: Task): Optimum | null {
  const { functions, box } = task
  const n = functions.issues + 1
  const objective = new Float64Array(n)
  objective[n - 1] = 1
  const [least, most] = valueRange(task)
  const program = dictionary(objective, Float64Array.from([...box.low, least]), Float64Array.from([...box.high, most]))
  const slacks: Slack[] = []
  for (const cut of task.start) if (isBound(task, cut.function)) addCut(task, program, slacks, cut)
  const t = new Float64Array(functions.issues)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const outcome = solve(program)
    if (outcome === 'infeasible') return null
    for (let k = 0; k < functions.issues; k++) {
      t[k] = Math.min(Math.max(valueOf(program, k), box.low[k] as number), box.high[k] as number)
    }
    const cuts = violated(task, t, valueOf(program, n - 1))
    if (cuts.length === 0 || outcome === 'stalled') break
    for (const cut of cuts) addCut(task, program, slacks, cut)
  }
  return optimum(task, program, slacks, t)
}

interface Slack {
  readonly variable: number
  readonly cut: Cut
  readonly isFloor: boolean
}

/** Bounds of z, so that the program is bounded: no value inside the box lies outside them. */
function valueRange(task: Task): readonly [number, number] {
  let least = 0
  let most = task.goal === 'sum' ? 0 : -Infinity
  for (let i = 0; i < task.functions.count; i++) {
    if (task.raised[i] !== 1) continue
    let spread = 0
    for (let k = 0; k < task.functions.issues; k++)
      spread += task.functions.weight[i * task.functions.issues + k] as number
    const top = ((task.functions.base[i] as number) - (task.offset[i] as number)) / (task.scale[i] as number)
    const bottom = top - spread / (task.scale[i] as number)
    least = task.goal === 'sum' ? least + bottom : Math.min(least, bottom)
    most = task.goal === 'sum' ? most + top : Math.max(most, top)
  }
  return [least - 1, most + 1]
}

/** The most violated pieces at t: of a concave function it is the one active there. */
function violated(task: Task, t: Float64Array, z: number): readonly Cut[] {
  const { functions } = task
  const wanted: (readonly [violation: number, function_: number])[] = []
  for (let i = 0; i <= functions.count; i++) {
    if (!isBound(task, i)) continue
    const violation = shortfall(task, i, i === functions.count ? sumAt(task, t) : evaluate(functions, i, t), z)
    if (violation > VIOLATED) wanted.push([violation, i])
  }
  wanted.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  return wanted
    .slice(0, CUTS_PER_ROUND)
    .map(([, i]) => ({ function: i, piece: i === functions.count ? sumPiece(task, t) : linearPiece(functions, i, t) }))
}

/** The sum of the raised functions counts as one more function, after the last. */
function isRaised(task: Task, i: number): boolean {
  return task.goal === 'sum' ? i === task.functions.count : task.raised[i] === 1
}

function isBound(task: Task, i: number): boolean {
  return isRaised(task, i) || (i < task.functions.count && (task.floor[i] as number) > -Infinity)
}

function sumAt(task: Task, t: Float64Array): number {
  let sum = 0
  for (let i = 0; i < task.functions.count; i++) if (task.raised[i] === 1) sum += evaluate(task.functions, i, t)
  return sum
}

function sumPiece(task: Task, t: Float64Array): Float64Array {
  const sum = new Float64Array(t.length + 1)
  for (let i = 0; i < task.functions.count; i++) {
    if (task.raised[i] !== 1) continue
    const piece = linearPiece(task.functions, i, t)
    for (let k = 0; k <= t.length; k++) sum[k] = (sum[k] as number) + (piece[k] as number)
  }
  return sum
}

function shortfall(task: Task, i: number, value: number, z: number): number {
  if (i === task.functions.count) return z - value
  const raised = isRaised(task, i) ? z - (value - (task.offset[i] as number)) / (task.scale[i] as number) : -Infinity
  return Math.max(raised, (task.floor[i] as number) - value)
}

function addCut(task: Task, program: Dictionary, slacks: Slack[], cut: Cut): void {
  const issues = task.functions.issues
  const i = cut.function
  const constant = cut.piece[issues] as number
  if (isRaised(task, i)) {
    const scale = i === task.functions.count ? 1 : (task.scale[i] as number)
    const offset = i === task.functions.count ? 0 : (task.offset[i] as number)
    const row = new Float64Array(issues + 1)
    for (let k = 0; k < issues; k++) row[k] = (cut.piece[k] as number) / scale
    row[issues] = -1
    const variable = addRow(program, row, (offset - constant) / scale)
    slacks.push({ variable, cut, isFloor: false })
  }
  const floor = i === task.functions.count ? -Infinity : (task.floor[i] as number)
  if (floor > -Infinity) {
    const row = new Float64Array(issues + 1)
    row.set(cut.piece.subarray(0, issues))
    slacks.push({ variable: addRow(program, row, floor - constant), cut, isFloor: true })
  }
}

function optimum(task: Task, program: Dictionary, slacks: readonly Slack[], t: Float64Array): Optimum {
  const { count } = task.functions
  const raised = new Float64Array(count + 1)
  const floorMultipliers = new Float64Array(count)
  for (const slack of slacks) {
    const target = slack.isFloor ? floorMultipliers : raised
    const i = slack.cut.function
    target[i] = (target[i] as number) + multiplierOf(program, slack.variable)
  }
  const total = raised.reduce((sum, multiplier) => sum + multiplier, 0)
  const raisedMultipliers = raised.slice(0, count)
  for (let i = 0; i < count && total > 0; i++) {
    const own = task.goal === 'sum' ? (task.raised[i] as number) : (raised[i] as number) / total
    raisedMultipliers[i] = own
    floorMultipliers[i] = (floorMultipliers[i] as number) / total
  }
  const bound = boundOf(task, raisedMultipliers, floorMultipliers)
  return {
    t: Float64Array.from(t),
    value: valueAt(task, t),
    bound,
    raisedMultipliers,
    floorMultipliers,
    unique: isUnique(program),
    cuts: [...new Set(slacks.filter(({ variable }) => isTight(program, variable)).map(({ cut }) => cut))],
  }
}

/** What the task raises, at t. */
export function valueAt(task: Task, t: Float64Array): number {
  if (task.goal === 'sum') return sumAt(task, t)
  let value = Infinity
  for (let i = 0; i < task.functions.count; i++) {
    if (task.raised[i] !== 1) continue
    value = Math.min(value, (evaluate(task.functions, i, t) - (task.offset[i] as number)) / (task.scale[i] as number))
  }
  return value
}

/**
 * The proof of optimality. For any weights that sum to one, the least raised function is at most their weighted mean;
 * adding multiples of (f_i - floor_i) >= 0 only raises it. The maximum of the sum over the box separates by issue.
 */
export function boundOf(task: Task, raised: Float64Array, floors: Float64Array): number {
  const multipliers = new Float64Array(task.functions.count)
  let constant = 0
  for (let i = 0; i < task.functions.count; i++) {
    const byScale = (raised[i] as number) / (task.scale[i] as number)
    multipliers[i] = byScale + (floors[i] as number)
    constant += byScale * (task.offset[i] as number)
    if ((floors[i] as number) > 0) constant += (floors[i] as number) * (task.floor[i] as number)
  }
  return weightedMaximum(task.functions, multipliers, task.box) - constant
}
