import type { Model } from '../dossier/model.ts'
import { bits } from './branching.ts'
import type { Ground } from './ground.ts'
import {
  bestCoordinate,
  emptyFunctions,
  evaluate,
  movingWeight,
  satisfactionFunctions,
  weightedMaximum,
} from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** Largest weighted sum of satisfactions over a box whose options may still be open. */
export function openMaximum(model: Model, multipliers: Float64Array, box: Box): number {
  let value = weightedMaximum(scaleFunctions(model), multipliers, box)
  for (let k = 0; k < model.issues; k++) {
    if (!model.isScale[k]) value += bestOption(model, multipliers, box, k).most
  }
  return value
}

/** The open option of an issue with the largest weighted sum of what it is worth. */
function bestOption(model: Model, multipliers: Float64Array, box: Box, k: number) {
  let most = -Infinity
  let found = 0
  for (const option of bits(box.options[k] as number)) {
    let sum = 0
    for (let i = 0; i < model.members.length; i++) sum += (multipliers[i] as number) * worth(model, i, k, option)
    if (sum > most) found = option
    most = Math.max(most, sum)
  }
  return { most, found }
}

/** What an option adds to a member's satisfaction. */
function worth(model: Model, i: number, k: number, option: number): number {
  const acceptability = model.acceptability[k] as Float64Array
  return (
    movingWeight(model, i * model.issues + k) * (acceptability[i * (model.optionCount[k] as number) + option] as number)
  )
}

/** Satisfactions at the point of the box at which their weighted sum is largest. */
function satisfactionsAtBest(model: Model, multipliers: Float64Array, box: Box): Float64Array {
  const scales = scaleFunctions(model)
  const t = Float64Array.from(model.isScale, (scale, k) => (scale ? bestCoordinate(scales, multipliers, box, k) : 0))
  const reached = Float64Array.from(model.members, (_, i) => evaluate(scales, i, t))
  for (let k = 0; k < model.issues; k++) {
    if (model.isScale[k]) continue
    const { found } = bestOption(model, multipliers, box, k)
    for (let i = 0; i < reached.length; i++) reached[i] = (reached[i] as number) + worth(model, i, k, found)
  }
  return reached
}

/** Steps before it is left at what was found: each costs as much as a bound. */
const STEPS_MAX = 40
/** What that comes to, in bounds: most searches for weights end before the last step. */
export const LEAST_BOUND_COST = 20

/**
 * A bound on the least raised value over a box with open options: for any weights that add up to 1 the least is at most
 * the weighted mean. Starting from those of a proof elsewhere, the weights move against the members that are best off
 * where their mean is largest (Polyak's subgradient steps towards the target), until the bound shows that the box holds
 * nothing above the target, or the steps are used up.
 */
export function leastBound(model: Model, ground: Ground, start: Float64Array, box: Box, target: number): number {
  const { counted, offset, scale } = ground
  let weights: Float64Array = start.slice()
  let best = Infinity
  for (let step = 0; step < STEPS_MAX; step++) {
    const multipliers = weights.map((weight, i) => weight / (scale[i] as number))
    const reached = satisfactionsAtBest(model, multipliers, box)
    let [mean, sum, n] = [0, 0, 0]
    for (let i = 0; i < reached.length; i++) {
      if (counted[i] !== 1) continue
      reached[i] = ((reached[i] as number) - (offset[i] as number)) / (scale[i] as number)
      mean += (weights[i] as number) * (reached[i] as number)
      sum += reached[i] as number
      n++
    }
    best = Math.min(best, mean)
    if (best < target || step === STEPS_MAX - 1) break
    let squares = 0
    for (let i = 0; i < reached.length; i++) if (counted[i] === 1) squares += ((reached[i] as number) - sum / n) ** 2
    // All are equally well off where their mean is largest: no weights show less.
    if (squares < 1e-18) break
    const length = (mean - target + AIM) / squares
    weights = onSimplex(
      weights.map((weight, i) => (counted[i] === 1 ? weight - length * ((reached[i] as number) - sum / n) : 0)),
      counted,
    )
  }
  return best
}

/** Below the target by this, so that a step ends beyond it. */
const AIM = 1e-3

/** The nearest weights that are not negative and add up to 1, over the members counted. */
function onSimplex(values: Float64Array, counted: Uint8Array): Float64Array {
  const sorted = values
    .filter((_, i) => counted[i] === 1)
    .sort()
    .reverse()
  let sum = 0
  let shift = 0
  sorted.forEach((value, at) => {
    sum += value
    if (value - (sum - 1) / (at + 1) > 0) shift = (sum - 1) / (at + 1)
  })
  return values.map((value, i) => (counted[i] === 1 ? Math.max(0, value - shift) : 0))
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
    for (let k = 0; k < model.issues; k++) if (!model.isScale[k]) base -= worth(model, i, k, 0)
    functions.base[i] = base
  }
  scaleParts.set(model, functions)
  return functions
}
