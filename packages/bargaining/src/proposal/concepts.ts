import type { Model } from '../dossier/model.ts'
import { chosenOptions, CLOSED } from './branching.ts'
import type { Concept } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Cut, Task } from './cutting-planes.ts'
import { compareLeximin, leximinOverBox } from './leximin-levels.ts'
import type { Ground } from './ground.ts'
import type { LeximinOptimum } from './leximin-levels.ts'
import { nashOverBox } from './nash-over-box.ts'
import type { NashOptimum } from './nash-over-box.ts'
import { maximiseOne } from './one-function.ts'
import type { OneOptimum } from './one-function.ts'
import { LEAST_BOUND_COST, leastBound, openMaximum } from './open-options.ts'
import { functionAt, satisfactionFunctions } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** Differences smaller than this are no improvement. */
const BETTER = 1e-9

/** The satisfactions for chosen options, with the pieces on which the last solution rested. */
interface Known {
  readonly functions: ConcaveFunctions
  start: readonly Cut[]
}

/**
 * Where the searches of one computation start, by chosen options: a piece is valid for every box, floor and goal. It
 * lives no longer than the computation, so that a result never depends on what was computed before.
 */
export type KnownPieces = Map<string, Known>

interface Tasks {
  /** The task of a box, starting from what was kept for the same options. */
  of(box: Box): Task
  keep(box: Box, cuts: readonly Cut[]): void
}

function tasksOf(model: Model, ground: Ground, pieces: KnownPieces): Tasks {
  const known = (box: Box): Known => {
    const chosen = chosenOptions(box)
    const key = chosen.join()
    const held = pieces.get(key) ?? { functions: satisfactionFunctions(model, chosen), start: [] }
    pieces.set(key, held)
    return held
  }
  return {
    of: (box) => ({
      goal: 'least',
      ...known(box),
      box,
      raised: ground.counted,
      offset: ground.offset,
      scale: ground.scale,
      floor: ground.floor,
    }),
    keep: (box, cuts) => {
      known(box).start = cuts
    },
  }
}

/** The least satisfied first, then the next: Rawls's maximin refined level by level (Sen 1970). */
export function leximinConcept(model: Model, ground: Ground, pieces: KnownPieces): Concept<LeximinOptimum> {
  const tasks = tasksOf(model, ground, pieces)
  return {
    solve: (box) => {
      const found = leximinOverBox(tasks.of(box))
      if (found !== null) tasks.keep(box, found.first.cuts)
      return found
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => compareLeximin(a.vector, b.vector, BETTER) > 0,
    boundFrom: ({ first }, box) => {
      const simple = weightedBound(model, ground, first.raisedMultipliers, first.floorMultipliers, box)
      const target = first.value - CLOSED
      if (simple < target || isSettled(box)) return simple
      return Math.min(simple, leastBound(model, ground, first.raisedMultipliers, box, target))
    },
    boundCost: LEAST_BOUND_COST,
    value: (solution) => solution.first.value,
    bound: (solution) => solution.first.bound,
  }
}

/** The most that one member could gain. */
export function largestGainConcept(
  model: Model,
  ground: Ground,
  member: number,
  pieces: KnownPieces,
): Concept<OneOptimum> {
  const tasks = tasksOf(model, ground, pieces)
  const raised = new Float64Array(model.members.length)
  raised[member] = 1
  return {
    solve: (box) => {
      const { functions, floor, start } = tasks.of(box)
      const found = maximiseOne({ goal: functionAt(functions, member), functions, floor, box, start })
      if (found !== null) tasks.keep(box, found.cuts)
      return found
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    boundFrom: ({ floorMultipliers }, box) =>
      weightedBound(model, { ...ground, offset: raised.map(() => 0) }, raised, floorMultipliers, box),
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}

/** The largest product of gains over no agreement (Nash 1950), all members weighted equally. */
export function nashConcept(model: Model, ground: Ground, pieces: KnownPieces): Concept<NashOptimum> {
  const tasks = tasksOf(model, ground, pieces)
  return {
    solve: (box) => {
      const { functions, ...task } = tasks.of(box)
      const start = maximiseLeast({ functions, ...task })
      if (start === null || start.value <= BETTER) return null
      return nashOverBox({ functions, box, counted: ground.counted, offset: ground.offset }, start.t)
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    boundFrom: (incumbent, box) => {
      // ln g <= ln g* + (g - g*)/g*: summed, value + (sum of multipliers times gains) - number of members counted.
      const { multipliers } = incumbent
      let constant = 0
      let counted = 0
      for (let i = 0; i < multipliers.length; i++) {
        if (ground.counted[i] !== 1) continue
        constant += (multipliers[i] as number) * (ground.offset[i] as number)
        counted++
      }
      return incumbent.value + openMaximum(model, multipliers, box) - constant - counted
    },
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}

/** True if every option is chosen: then the box is better solved than bounded. */
function isSettled({ options }: Box): boolean {
  return options.every((set) => (set & (set - 1)) === 0)
}

/** What the weights of a proof bound over another box. */
export function weightedBound(
  model: Model,
  ground: Ground,
  raised: Float64Array,
  floors: Float64Array,
  box: Box,
): number {
  const count = model.members.length
  const multipliers = new Float64Array(count)
  let constant = 0
  for (let i = 0; i < count; i++) {
    const byScale = (raised[i] as number) / (ground.scale[i] as number)
    const floor = floors[i] as number
    multipliers[i] = byScale + floor
    constant += byScale * (ground.offset[i] as number)
    if (floor > 0) constant += floor * (ground.floor[i] as number)
  }
  return openMaximum(model, multipliers, box) - constant
}
