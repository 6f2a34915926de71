import type { Model } from '../dossier/model.ts'
import { optionPulls, strongestOption } from '../outlook/outlook.ts'
import { bits, chosenOptions, search } from './branching.ts'
import type { Concept, Nothing, Work } from './branching.ts'
import type { Carries } from './carry.ts'
import { countedMembers } from './ground.ts'
import { maximiseOne } from './one-function.ts'
import type { OneOptimum } from './one-function.ts'
import { packageAt, pointInBox } from './package.ts'
import type { Package } from './package.ts'
import { emptyFunctions, satisfactionFunctions, weightedMaximum } from './satisfactions.ts'
import type { ConcaveFunctions } from './satisfactions.ts'
import { compromisePoint } from './settling.ts'
import { underTheRule } from './under-the-rule.ts'

/**
 * The compromise of every issue taken alone (on options the one with the largest pull), and where that breaks a limit,
 * the nearest point that respects them all (and, where one is imposed, carries under the rule): least mean distance over the issues, a wrong option counting as a whole
 * scale. It is what negotiators reach without a package, and the yardstick for one.
 */
export function issueByIssue(
  model: Model,
  floor: Float64Array,
  mustCarry: Carries | undefined,
  work: Work,
): Package | Nothing | 'rule' | 'indifferent' {
  if (model.issues === 0 || !countedMembers(model).includes(1)) return 'indifferent'
  const target = compromisePoint(model)
  const options = model.optionCount.map((count, k) =>
    count === 0 ? 0 : strongestOption(model, k, optionPulls(model, k)),
  )
  const concept = closeness(model, floor, target, options)
  const found = underTheRule(model, floor, mustCarry, work, {
    search: (least, part) => search(model, closeness(model, least, target, options), part),
    values: (solution, box) => pointInBox(model, box, solution.t),
    isBetter: concept.isBetter,
  })
  if (typeof found === 'string') return found
  const values = pointInBox(model, found.box, found.best.t)
  const { value } = found.best
  const tabled = packageAt(model, values, {}, [], {
    kind: found.complete ? 'nearest' : 'incomplete',
    quantity: 'closeness',
    value,
    bound: found.bound,
    gap: found.bound - value,
    multipliers: {},
    floors: {},
    boxes: found.boxes,
  })
  return tabled ?? 'indifferent'
}

function closeness(
  model: Model,
  floor: Float64Array,
  target: Float64Array,
  wanted: readonly number[],
): Concept<OneOptimum> {
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
      const near = goal((k) => chosen[k] as number)
      return maximiseOne({ goal: near, functions: satisfactionFunctions(model, chosen), floor, box, start: [] })
    },
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + 1e-9,
    boundFrom: (_, box) => {
      const nearest = (k: number): number =>
        [...bits(box.options[k] as number)].find((option) => option === wanted[k]) ?? -1
      return weightedMaximum(goal(nearest), Float64Array.of(1), box)
    },
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}
