import type { Model } from '../dossier/model.ts'
import { chosenOptions } from './branching.ts'
import type { Concept } from './branching.ts'
import { bits } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Cut, Optimum, Task } from './cutting-planes.ts'
import { compareLeximin, leximinOverBox } from './leximin-levels.ts'
import type { LeximinOptimum } from './leximin-levels.ts'
import { nashOverBox } from './nash-over-box.ts'
import type { NashOptimum } from './nash-over-box.ts'
import { emptyFunctions, satisfactionFunctions, weightedMaximum } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** From where members' satisfaction counts, and below which nobody may fall. */
export interface Ground {
  /** 1 for members that care about at least one issue; the others cannot be satisfied or dissatisfied. */
  readonly counted: Uint8Array
  readonly offset: Float64Array
  readonly scale: Float64Array
  readonly floor: Float64Array
}

/** Differences smaller than this are no improvement. */
const BETTER = 1e-9

/** The satisfactions for chosen options, with the linear pieces found so far. */
interface Known {
  readonly functions: ConcaveFunctions
  readonly pool: Cut[]
}

/**
 * The pieces found by the searches of one computation, by chosen options: a piece is valid for every box, floor and
 * goal. It lives no longer than the computation, so that a result never depends on what was computed before.
 */
export type KnownPieces = Map<string, Known>

/** Builds the task of a box; pieces found are shared by all boxes with the same options. */
function taskBuilder(model: Model, ground: Ground, pieces: KnownPieces): (box: Box) => Task {
  return (box) => {
    const chosen = chosenOptions(box)
    const key = chosen.join()
    const known = pieces.get(key) ?? { functions: satisfactionFunctions(model, chosen), pool: [] }
    pieces.set(key, known)
    return {
      goal: 'least',
      ...known,
      box,
      raised: ground.counted,
      offset: ground.offset,
      scale: ground.scale,
      floor: ground.floor,
    }
  }
}

/** The least satisfied first, then the next: Rawls's maximin refined level by level (Sen 1970). */
export function leximinConcept(model: Model, ground: Ground, pieces: KnownPieces): Concept<LeximinOptimum> {
  const task = taskBuilder(model, ground, pieces)
  return {
    solve: (box) => leximinOverBox(task(box)),
    point: (solution) => solution.t,
    isBetter: (a, b) => compareLeximin(a.vector, b.vector, BETTER) > 0,
    boundFrom: (incumbent, box) => leastBound(model, ground, incumbent.first, box),
    value: (solution) => solution.first.value,
    bound: (solution) => solution.first.bound,
  }
}

/** The least raised function alone: for the largest gain of one member, the nearest point, the range of an issue. */
export function greatestLeastConcept(model: Model, ground: Ground, pieces: KnownPieces): Concept<Optimum> {
  const task = taskBuilder(model, ground, pieces)
  return {
    solve: (box) => maximiseLeast(task(box)),
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    boundFrom: (incumbent, box) => leastBound(model, ground, incumbent, box),
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}

/** The largest product of gains over no agreement (Nash 1950), all members weighted equally. */
export function nashConcept(model: Model, ground: Ground, pieces: KnownPieces): Concept<NashOptimum> {
  const task = taskBuilder(model, ground, pieces)
  return {
    solve: (box) => {
      const start = maximiseLeast(task(box))
      if (start === null || start.value <= BETTER) return null
      const { functions } = task(box)
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

function leastBound(model: Model, ground: Ground, proof: Optimum, box: Box): number {
  const count = model.members.length
  const multipliers = new Float64Array(count)
  let constant = 0
  for (let i = 0; i < count; i++) {
    const byScale = (proof.raisedMultipliers[i] as number) / (ground.scale[i] as number)
    const floor = proof.floorMultipliers[i] as number
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
        const weight = (multipliers[i] as number) * (model.weight[i * model.issues + k] as number)
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
        (model.weight[i * model.issues + k] as number) * (acceptability[i * (model.optionCount[k] as number)] as number)
    }
    functions.base[i] = base
  }
  scaleParts.set(model, functions)
  return functions
}
