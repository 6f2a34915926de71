import type { Model } from '../dossier/model.ts'
import type { LimitRegions, RegionPart } from '../limits/limit-regions.ts'
import { chosenOptions, reduced, search } from '../proposal/branching.ts'
import type { Concept } from '../proposal/branching.ts'
import { maximiseLeast } from '../proposal/cutting-planes.ts'
import type { Cut, Optimum, Task } from '../proposal/cutting-planes.ts'
import { pointInBox } from '../proposal/package.ts'
import { countedMembers, floors } from '../proposal/packages.ts'
import { emptyFunctions, joined, satisfactionFunctions } from '../proposal/satisfactions.ts'
import type { Box, ConcaveFunctions } from '../proposal/satisfactions.ts'

/**
 * How far issue k can go if only the issues in `free` move, nobody falls below the status quo and every limit holds.
 * Null on an issue with options.
 */
export function movesWith(moves: Moves, k: number, free: readonly number[]): readonly [number, number] | null {
  const { model } = moves
  if (!model.isScale[k]) return null
  const statusQuo = model.statusQuo[k] as number
  const end = (peak: 0 | 1): number => furthest(moves, k, peak, free) ?? statusQuo
  return [Math.min(end(0), statusQuo), Math.max(end(1), statusQuo)]
}

function furthest(moves: Moves, k: number, peak: 0 | 1, free: readonly number[]): number | null {
  const { model } = moves
  const coordinate = emptyFunctions(1, model.issues)
  coordinate.weight[k] = 1
  coordinate.peak[k] = peak
  coordinate.base[0] = 1
  const found = bestMove(moves, free, [], (box) => {
    const task = noLossTask(moves, box)
    const functions = joined(task.functions, coordinate)
    const raised = new Uint8Array(functions.count)
    raised[functions.count - 1] = 1
    const floor = new Float64Array(functions.count).fill(-Infinity)
    floor.set(task.floor)
    const zeros = new Float64Array(functions.count)
    return { ...task, functions, raised, floor, offset: zeros, scale: zeros.map(() => 1) }
  })
  return found === null ? null : (found.values[k] as number)
}

/** True if the option can be chosen with only the issues in `free` moving, nobody losing and every limit holding. */
export function optionAcceptable(moves: Moves, k: number, option: number, free: readonly number[]): boolean {
  const fixed: RegionPart = { issue: k, low: 0, high: 0, options: 1 << option }
  return bestMove(moves, free, [fixed], (box) => ({ ...noLossTask(moves, box), goal: 'sum' })) !== null
}

/** The largest sum of gains in satisfaction over the status quo if only these issues move and nobody loses. */
export function gainTogether(moves: Moves, free: readonly number[]): number {
  const { model } = moves
  const found = bestMove(moves, free, [], (box) => ({ ...noLossTask(moves, box), goal: 'sum' }))
  if (found === null) return 0
  const atStatusQuo = statusQuoBox(model)
  const { functions } = noLossTask(moves, atStatusQuo)
  let before = 0
  for (let i = 0; i < functions.count; i++) {
    before += functions.base[i] as number
    for (let k = 0; k < model.issues; k++) {
      const cell = i * model.issues + k
      const distance = Math.abs((atStatusQuo.low[k] as number) - (functions.peak[cell] as number))
      before -= (functions.weight[cell] as number) * distance
    }
  }
  return found.gain - before
}

function statusQuoBox(model: Model): Box {
  const at = Float64Array.from(model.statusQuo, (value, k) => (model.isScale[k] ? reduced(model, k, value) : 0))
  const options = Int32Array.from(model.statusQuo, (value, k) => (model.isScale[k] ? 0 : 1 << value))
  return { low: at, high: at, options }
}

/** The pieces found so far serve every later move; it lives no longer than one computation. */
export interface Moves {
  readonly model: Model
  readonly raised: Uint8Array
  readonly floor: Float64Array
  readonly pieces: Map<string, { readonly functions: ConcaveFunctions; readonly pool: readonly Cut[] }>
}

export function movesOf(model: Model): Moves {
  return { model, raised: countedMembers(model), floor: floors(model, true), pieces: new Map() }
}

function noLossTask(moves: Moves, box: Box): Task {
  const chosen = chosenOptions(box)
  const key = chosen.join()
  const known = moves.pieces.get(key) ?? { functions: satisfactionFunctions(moves.model, chosen), pool: [] }
  moves.pieces.set(key, known)
  const count = moves.model.members.length
  return {
    goal: 'least',
    functions: known.functions,
    box,
    raised: moves.raised,
    offset: new Float64Array(count),
    scale: new Float64Array(count).fill(1),
    floor: moves.floor,
    pool: [...known.pool],
  }
}

/** Keeps the members' own pieces; those of the goal, numbered after the last member, are this task's only. */
function solved(moves: Moves, task: Task): Optimum | null {
  const found = maximiseLeast(task)
  const key = chosenOptions(task.box).join()
  const known = moves.pieces.get(key)
  const pool = task.pool.filter((cut) => cut.function < moves.model.members.length)
  if (known !== undefined) moves.pieces.set(key, { functions: known.functions, pool })
  return found
}

interface Move {
  readonly values: Float64Array
  readonly gain: number
}

/** The best point for a task with every issue outside `free` held at the status quo; null if no limit-respecting point is. */
function bestMove(
  moves: Moves,
  free: readonly number[],
  fixed: readonly RegionPart[],
  task: (box: Box) => Task,
): Move | null {
  const { model } = moves
  const held = model.dossier.issues.flatMap((_, k): readonly RegionPart[] => {
    if (free.includes(k)) return []
    const at = model.statusQuo[k] as number
    return [
      model.isScale[k] ? { issue: k, low: at, high: at, options: 0 } : { issue: k, low: 0, high: 0, options: 1 << at },
    ]
  })
  const hold: LimitRegions = { limit: { member: '', issue: '' }, regions: [[...held, ...fixed]] }
  const concept: Concept<Optimum> = {
    solve: (box) => solved(moves, task(box)),
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    boundFrom: () => Infinity,
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
  const found = search(model, concept, [hold, ...model.limits])
  return found === null ? null : { values: pointInBox(model, found.box, found.best.t), gain: found.best.value }
}

const BETTER = 1e-10
