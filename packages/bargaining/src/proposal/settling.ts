import { compromiseOf } from '../outlook/outlook.ts'
import type { Model } from '../dossier/model.ts'
import { chosenOptions, reduced } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Task } from './cutting-planes.ts'
import { emptyFunctions, evaluate, joined, satisfactionFunctions } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** Satisfactions may fall by this when the point settles: below every tolerance in use, above rounding. */
const SLACK = 2e-12

/**
 * Among all points of the box that leave every member as satisfied as `t`, the one nearest to the compromise. A flat
 * optimum is a choice of its own; this one is made by a rule that can be told.
 */
export function settle(model: Model, box: Box, t: Float64Array): Float64Array {
  const distance = distanceTo(model, box, compromisePoint(model))
  const nearest = maximiseLeast(faceTask(model, box, t, distance))
  return nearest === null ? t : nearest.t
}

/** How far each scale issue can move with every member as satisfied as at `t`: two small programs per issue. */
export function roomAround(model: Model, box: Box, t: Float64Array): readonly (readonly [number, number] | null)[] {
  return model.isScale.map((scale, k) => {
    if (!scale) return null
    const end = (peak: 0 | 1): number => {
      const coordinate = emptyFunctions(1, model.issues)
      coordinate.weight[k] = 1
      coordinate.peak[k] = peak
      coordinate.base[0] = 1
      return maximiseLeast(faceTask(model, box, t, coordinate))?.t[k] ?? (t[k] as number)
    }
    return [Math.min(end(0), t[k] as number), Math.max(end(1), t[k] as number)]
  })
}

/** One function to raise on the face of points at which no member is less satisfied than at `t`. */
function faceTask(model: Model, box: Box, t: Float64Array, goal: ConcaveFunctions): Task {
  const satisfactions = satisfactionFunctions(model, chosenOptions(box))
  const functions = joined(satisfactions, goal)
  const raised = new Uint8Array(functions.count)
  raised[functions.count - 1] = 1
  const floor = new Float64Array(functions.count).fill(-Infinity)
  for (let i = 0; i < satisfactions.count; i++) floor[i] = evaluate(satisfactions, i, t) - SLACK
  return {
    functions,
    box,
    raised,
    offset: new Float64Array(functions.count),
    scale: new Float64Array(functions.count).fill(1),
    floor,
    pool: [],
  }
}

/** Compromise of every scale issue on 0..1; the status quo or the middle where nobody has weight. */
export function compromisePoint(model: Model): Float64Array {
  return Float64Array.from(model.isScale, (scale, k) => {
    if (!scale) return 0
    const statusQuo = model.statusQuo[k] as number
    const fallback = Number.isNaN(statusQuo)
      ? (model.scaleLow[k] as number) + (model.scaleLength[k] as number) / 2
      : statusQuo
    return reduced(model, k, compromiseOf(model, k) ?? fallback)
  })
}

/** Closeness 1 - mean |t_k - target_k| over the scale issues as a function to raise. */
export function distanceTo(model: Model, box: Box, target: Float64Array): ConcaveFunctions {
  const scales = model.isScale.filter(Boolean).length
  const closeness = emptyFunctions(1, model.issues)
  closeness.base[0] = 1
  for (let k = 0; k < model.issues; k++) {
    if (!model.isScale[k]) continue
    closeness.weight[k] = 1 / scales
    closeness.peak[k] = Math.min(Math.max(target[k] as number, box.low[k] as number), box.high[k] as number)
  }
  return closeness
}
