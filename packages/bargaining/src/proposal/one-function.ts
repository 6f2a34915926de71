import type { Cut } from './cutting-planes.ts'
import { addRow, dictionary, isTight, multiplierOf, solve, valueOf } from './dual-simplex.ts'
import type { Dictionary } from './dual-simplex.ts'
import { evaluate, functionAt, joined, linearPiece, weightedMaximum } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** The task max over a box of one concave function, subject to f_i >= floor_i. A floor of -Infinity does not bind. */
export interface OneTask {
  /** A single function over the same issues. */
  readonly goal: ConcaveFunctions
  readonly functions: ConcaveFunctions
  readonly floor: Float64Array
  readonly box: Box
  /** Pieces to start from: any piece is valid for every box with the same options, so a task starts where one ended. */
  readonly start: readonly Cut[]
}

export interface OneOptimum {
  readonly t: Float64Array
  readonly value: number
  /** No point of the box that respects the floors does better, by the multipliers of the floors alone. */
  readonly bound: number
  readonly floorMultipliers: Float64Array
  /** The pieces on which the solution rests, for a task like this one to start from. */
  readonly cuts: readonly Cut[]
}

/** A floor counts as missed beyond this; satisfactions are of order one, so it is a few units in the last place. */
const MISSED = 1e-12
const ROUNDS_MAX = 400
/** Cuts added in one round: the most violated ones first. */
const CUTS_PER_ROUND = 20

/**
 * Raises one function: the largest gain of a member, the nearest point, the end of a range. The goal separates by issue,
 * so each issue is written as its distance above and below the goal's peak; the unconstrained optimum, all distances
 * 0, is then a basis that the dual simplex can start from, and only the floors it misses are ever added (Kelley 1960).
 * Null if no point of the box respects the floors.
 */
export function maximiseOne(task: OneTask): OneOptimum | null {
  const { functions, goal, box } = task
  const { issues } = functions
  const at = goal.peak.map((peak, k) => Math.min(Math.max(peak, box.low[k] as number), box.high[k] as number))
  const program = distancesFrom(at, goal, box)
  const slacks: (readonly [variable: number, cut: Cut])[] = []
  const add = (cut: Cut): void => {
    slacks.push([addFloor(program, cut, at, task.floor[cut.function] as number), cut])
  }
  for (const cut of task.start) if ((task.floor[cut.function] as number) > -Infinity) add(cut)
  const t = new Float64Array(issues)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const outcome = solve(program)
    if (outcome === 'infeasible') return null
    for (let k = 0; k < issues; k++) {
      const value = (at[k] as number) + valueOf(program, k) - valueOf(program, issues + k)
      t[k] = Math.min(Math.max(value, box.low[k] as number), box.high[k] as number)
    }
    const missed = missedFloors(task, t)
    if (missed.length === 0 || outcome === 'stalled') break
    for (const i of missed) add({ function: i, piece: linearPiece(functions, i, t) })
  }
  const floorMultipliers = new Float64Array(functions.count)
  for (const [variable, { function: i }] of slacks) {
    floorMultipliers[i] = (floorMultipliers[i] as number) + multiplierOf(program, variable)
  }
  return {
    t,
    value: evaluate(goal, 0, t),
    bound: boundOf(task, floorMultipliers),
    floorMultipliers,
    cuts: slacks.filter(([variable]) => isTight(program, variable)).map(([, cut]) => cut),
  }
}

/** Two columns per issue, the distance above and the distance below `at`, each at the price of the goal's weight. */
function distancesFrom(at: Float64Array, goal: ConcaveFunctions, box: Box): Dictionary {
  const { issues } = goal
  const objective = new Float64Array(2 * issues)
  const most = new Float64Array(2 * issues)
  for (let k = 0; k < issues; k++) {
    // From a peak outside the box there is one direction only, and every step leads away from the peak.
    objective[k] = -(goal.weight[k] as number)
    objective[issues + k] = -(goal.weight[k] as number)
    most[k] = (box.high[k] as number) - (at[k] as number)
    most[issues + k] = (at[k] as number) - (box.low[k] as number)
  }
  return dictionary(objective, new Float64Array(2 * issues), most)
}

function addFloor(program: Dictionary, cut: Cut, at: Float64Array, floor: number): number {
  const issues = at.length
  const row = new Float64Array(2 * issues)
  let here = cut.piece[issues] as number
  for (let k = 0; k < issues; k++) {
    const slope = cut.piece[k] as number
    row[k] = slope
    row[issues + k] = -slope
    here += slope * (at[k] as number)
  }
  return addRow(program, row, floor - here)
}

function missedFloors(task: OneTask, t: Float64Array): readonly number[] {
  const missed: (readonly [short: number, i: number])[] = []
  for (let i = 0; i < task.functions.count; i++) {
    const floor = task.floor[i] as number
    if (floor === -Infinity) continue
    const short = floor - evaluate(task.functions, i, t)
    if (short > MISSED) missed.push([short, i])
  }
  missed.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  return missed.slice(0, CUTS_PER_ROUND).map(([, i]) => i)
}

/** Adding multiples of (f_i - floor_i) >= 0 to the goal only raises it; the maximum of the sum separates by issue. */
function boundOf(task: OneTask, multipliers: Float64Array): number {
  const held = [...multipliers.keys()].filter((i) => (multipliers[i] as number) > 0)
  const constant = held.reduce((sum, i) => sum + (multipliers[i] as number) * (task.floor[i] as number), 0)
  const all = held.reduce((before, i) => joined(before, functionAt(task.functions, i)), task.goal)
  return weightedMaximum(all, Float64Array.from([1, ...held.map((i) => multipliers[i] as number)]), task.box) - constant
}
