import type { Model } from '../dossier/model.ts'
import { chosenOptions, isNothing, search } from './branching.ts'
import type { Concept, Work } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Optimum } from './cutting-planes.ts'
import { weightedBound } from './concepts.ts'
import { countedMembers } from './ground.ts'
import { linearPiece, satisfactionFunctions } from './satisfactions.ts'

/** Differences smaller than this are no improvement. */
const BETTER = 1e-9

/** What all sets of inputs together may spend where there are options or conditional limits: about three seconds. */
const WORK_MOST = 60_000_000

/**
 * The largest least satisfaction within the limits, for many sets of inputs of the same shape: each starts from the
 * pieces that are active where the last optimum was. Null if no point respects the limits, or if the work was used up
 * before it was proved.
 */
export function bestFloors(model: Model): (drawn: Model) => number | null {
  const counted = countedMembers(model)
  let rested: readonly number[] = []
  let at = new Float64Array(model.issues)
  const work: Work = { left: WORK_MOST }
  return (drawn) => {
    if (!counted.includes(1)) return null
    const found = search(drawn, floorConcept(drawn, counted, rested, at), work)
    if (isNothing(found) || !found.complete) return null
    rested = found.best.cuts.map((cut) => cut.function)
    at = Float64Array.from(found.best.t)
    return found.best.value
  }
}

function floorConcept(
  model: Model,
  counted: Uint8Array,
  rested: readonly number[],
  at: Float64Array,
): Concept<Optimum> {
  const zeros = new Float64Array(counted.length)
  const ground = { counted, offset: zeros, scale: zeros.map(() => 1), floor: zeros.map(() => -Infinity) }
  return {
    solve: (box) => {
      const functions = satisfactionFunctions(model, chosenOptions(box))
      const start = rested.map((i) => ({ function: i, piece: linearPiece(functions, i, at) }))
      return maximiseLeast({ goal: 'least', functions, box, raised: counted, ...ground, start })
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    boundFrom: (incumbent, box) =>
      weightedBound(model, ground, incumbent.raisedMultipliers, incumbent.floorMultipliers, box),
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}
