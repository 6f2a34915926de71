import type { Model } from '../dossier/model.ts'
import { chosenOptions } from './branching.ts'
import type { Concept } from './branching.ts'
import { bits } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Cut, Task } from './cutting-planes.ts'
import { compareLeximin, leximinOverBox } from './leximin-levels.ts'
import type { Ground } from './ground.ts'
import type { LeximinOptimum } from './leximin-levels.ts'
import { nashOverBox } from './nash-over-box.ts'
import type { NashOptimum } from './nash-over-box.ts'
import { maximiseOne } from './one-function.ts'
import type { OneOptimum } from './one-function.ts'
import { emptyFunctions, functionAt, movingWeight, satisfactionFunctions, weightedMaximum } from './satisfactions.ts'
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
    boundFrom: (incumbent, box) =>
      weightedBound(model, ground, incumbent.first.raisedMultipliers, incumbent.first.floorMultipliers, box),
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

/** Largest weighted sum of satisfactions over a box whose options may still be open. */
function openMaximum(model: Model, multipliers: Float64Array, box: Box): number {
  let value = weightedMaximum(scaleFunctions(model), multipliers, box)
  for (let k = 0; k < model.issues; k++) {
    const acceptability = model.acceptability[k]
    if (acceptability === null || acceptability === undefined) continue
    let most = -Infinity
    for (const option of bits(box.options[k] as number)) {
      let sum = 0
      for (let i = 0; i < model.members.length; i++) {
        const weight = (multipliers[i] as number) * movingWeight(model, i * model.issues + k)
        sum += weight * (acceptability[i * (model.optionCount[k] as number) + option] as number)
      }
      most = Math.max(most, sum)
    }
    value += most
  }
  return value
}

const scaleParts = new WeakMap<Model, ConcaveFunctions>()

/** The satisfactions without their option issues. */
function scaleFunctions(model: Model): ConcaveFunctions {
  const known = scaleParts.get(model)
  if (known !== undefined) return known
  const whole = satisfactionFunctions(model, new Int32Array(model.issues))
  const functions = { ...emptyFunctions(whole.count, whole.issues), weight: whole.weight, peak: whole.peak }
  for (let i = 0; i < whole.count; i++) {
    let base = whole.base[i] as number
    for (let k = 0; k < model.issues; k++) {
      const acceptability = model.acceptability[k]
      if (acceptability === null || acceptability === undefined) continue
      base -=
        movingWeight(model, i * model.issues + k) * (acceptability[i * (model.optionCount[k] as number)] as number)
    }
    functions.base[i] = base
  }
  scaleParts.set(model, functions)
  return functions
}
