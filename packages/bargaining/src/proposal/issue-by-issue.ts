import type { Model } from '../dossier/model.ts'
import { strongestOption } from '../outlook/outlook.ts'
import { bits, chosenOptions, search } from './branching.ts'
import type { Concept } from './branching.ts'
import { maximiseLeast } from './cutting-planes.ts'
import type { Optimum } from './cutting-planes.ts'
import { packageAt, pointInBox } from './package.ts'
import type { Package } from './package.ts'
import { emptyFunctions, joined, satisfactionFunctions } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'
import { compromisePoint } from './settling.ts'

/**
 * The compromise of every issue taken alone (on options the one with the largest pull), and where that breaks a limit,
 * the nearest point that respects them all: least mean distance over the issues, a wrong option counting as a whole
 * scale. It is what negotiators reach without a package, and the yardstick for one.
 */
export function issueByIssue(model: Model, floor: Float64Array): Package | null {
  if (model.issues === 0) return null
  const target = compromisePoint(model)
  const options = model.optionCount.map((count, k) => (count === 0 ? 0 : strongestOption(model, k, pulls(model, k))))
  const found = search(model, closeness(model, floor, target, options))
  if (found === null) return null
  const values = pointInBox(model, found.box, found.best.t)
  const { value } = found.best
  return packageAt(model, values, {}, [], {
    kind: found.complete ? 'nearest' : 'incomplete',
    quantity: 'closeness',
    value,
    bound: found.complete ? found.bound : null,
    gap: found.complete ? found.bound - value : null,
    multipliers: {},
    floors: {},
    boxes: found.boxes,
  })
}

function pulls(model: Model, k: number): readonly number[] {
  const sums = Array.from({ length: model.optionCount[k] as number }, () => 0)
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const option = model.option[cell] as number
    if (option < 0) continue
    sums[option] = (sums[option] as number) + (model.power[cell] as number) * (model.salience[cell] as number)
  }
  return sums
}

function closeness(
  model: Model,
  floor: Float64Array,
  target: Float64Array,
  wanted: readonly number[],
): Concept<Optimum> {
  const count = model.members.length
  const goal = (chosen: (k: number) => number): ConcaveFunctions => {
    const functions = emptyFunctions(1, model.issues)
    functions.base[0] = 1
    for (let k = 0; k < model.issues; k++) {
      if (model.isScale[k]) {
        functions.weight[k] = 1 / model.issues
        functions.peak[k] = target[k] as number
      } else if (chosen(k) !== wanted[k]) {
        functions.base[0] -= 1 / model.issues
      }
    }
    return functions
  }
  return {
    solve: (box) => {
      const chosen = chosenOptions(box)
      const functions = joined(
        satisfactionFunctions(model, chosen),
        goal((k) => chosen[k] as number),
      )
      const raised = new Uint8Array(count + 1)
      raised[count] = 1
      const limits = new Float64Array(count + 1).fill(-Infinity)
      limits.set(floor)
      const zeros = new Float64Array(count + 1)
      return maximiseLeast({
        goal: 'least',
        functions,
        box,
        raised,
        offset: zeros,
        scale: zeros.map(() => 1),
        floor: limits,
        pool: [],
      })
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + 1e-9,
    boundFrom: (_, box) => {
      const nearest = (k: number): number =>
        [...bits(box.options[k] as number)].find((option) => option === wanted[k]) ?? -1
      return closest(goal(nearest), box)
    },
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}

function closest(goal: ConcaveFunctions, box: Box): number {
  let value = goal.base[0] as number
  for (let k = 0; k < goal.issues; k++) {
    const at = Math.min(Math.max(goal.peak[k] as number, box.low[k] as number), box.high[k] as number)
    value -= (goal.weight[k] as number) * Math.abs(at - (goal.peak[k] as number))
  }
  return value
}
