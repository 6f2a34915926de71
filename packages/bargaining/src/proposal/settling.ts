import { compromiseOf } from '../outlook/outlook.ts'
import type { Model } from '../dossier/model.ts'
import { boxAround, chosenOptions, isNothing, reduced, search } from './branching.ts'
import type { Concept, Work } from './branching.ts'
import type { Cut } from './cutting-planes.ts'
import { maximiseOne } from './one-function.ts'
import type { OneOptimum } from './one-function.ts'
import { emptyFunctions, evaluate, satisfactionFunctions, weightedMaximum } from './satisfactions.ts'
import type { Box, ConcaveFunctions } from './satisfactions.ts'

/** Satisfactions may fall by this when the point settles: below every tolerance in use, above rounding. */
const SLACK = 2e-12

/** The points that leave every member as satisfied as `t`; the pieces of one program start the next. */
interface Face {
  readonly satisfactions: ConcaveFunctions
  readonly floor: Float64Array
  start: readonly Cut[]
}

function faceAt(model: Model, box: Box, t: Float64Array): Face {
  const satisfactions = satisfactionFunctions(model, chosenOptions(box))
  const floor = new Float64Array(satisfactions.count)
  for (let i = 0; i < satisfactions.count; i++) {
    floor[i] = evaluate(satisfactions, i, t) - SLACK
  }
  return { satisfactions, floor, start: [] }
}

/** The point of the face within a box at which a function is largest; null if there is none. */
function bestOn(face: Face, goal: ConcaveFunctions, box: Box): OneOptimum | null {
  const found = maximiseOne({ goal, functions: face.satisfactions, floor: face.floor, box, start: face.start })
  if (found !== null) face.start = found.cuts
  return found
}

/** Closer by less than this is no nearer. */
const NEARER = 1e-9

/** The point of the face nearest to the compromise: the box of an answer may reach beyond limits that the answer respects. */
function nearestConcept(face: Face, closeness: ConcaveFunctions): Concept<OneOptimum> {
  const one = Float64Array.of(1)
  return {
    solve: (box) => bestOn(face, closeness, box),
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + NEARER,
    boundFrom: (_, box) => weightedMaximum(closeness, one, box),
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
}

/** A peak as close as this counts as being at the point. */
const AT_PEAK = 1e-7

/**
 * How far on each issue any point of the face can be from `t`, where weights of the members show it. On the face the
 * weighted sum of satisfactions is what it is at `t`, but for the slack; the sum separates by issue, and where it falls to
 * both sides of `t` on one, at so much a step, nothing of the face is further away there than what all can be short by
 * allows. Infinity where the weights show nothing.
 */
function reachOf({ satisfactions, floor }: Face, box: Box, t: Float64Array, weights: Float64Array): Float64Array {
  const { count, issues, weight, peak } = satisfactions
  const toLow = new Float64Array(issues)
  const toHigh = new Float64Array(issues)
  let short = weightedMaximum(satisfactions, weights, box)
  for (let i = 0; i < count; i++) {
    const own = weights[i] as number
    if (own === 0) continue
    short -= own * ((floor[i] as number) - SLACK)
    for (let k = 0; k < issues; k++) {
      const pull = own * (weight[i * issues + k] as number)
      const ahead = (peak[i * issues + k] as number) - (t[k] as number)
      toHigh[k] = (toHigh[k] as number) + (ahead > AT_PEAK ? -pull : pull)
      toLow[k] = (toLow[k] as number) + (ahead < -AT_PEAK ? -pull : pull)
    }
  }
  return t.map((at, k) => {
    const atHigh = at + AT_PEAK >= (box.high[k] as number)
    const atLow = at - AT_PEAK <= (box.low[k] as number)
    const falls = Math.min(atHigh ? Infinity : (toHigh[k] as number), atLow ? Infinity : (toLow[k] as number))
    return falls > 0 ? AT_PEAK + short / falls : Infinity
  })
}

/**
 * Among all points of the box that respect every limit and leave every member as satisfied as `t`, the one nearest to
 * the compromise. A flat optimum is a choice of its own; this one is made by a rule that can be told. With it, how far
 * each scale issue could move with nobody less satisfied and every conditional limit held as it is: two small programs
 * per issue, but for those on which weights of the members show that there is none. Where rounding closes the face, or the
 * work is used up, `t` stays.
 */
export function settle(
  model: Model,
  box: Box,
  t: Float64Array,
  withRoom: boolean,
  work: Work,
  weights: Float64Array,
): Settled {
  const face = faceAt(model, box, t)
  const nearest = nearestConcept(face, distanceTo(model, box, compromisePoint(model)))
  const found = search(model, nearest, work, box)
  const settled = isNothing(found) ? t : found.best.t
  if (!withRoom) return { t: settled, room: null }
  const around = boxAround(model, box, settled)
  const reach = reachOf(face, box, t, weights)
  const room = model.isScale.map((scale, k): readonly [number, number] | null => {
    if (!scale) return null
    const at = settled[k] as number
    if (2 * (reach[k] as number) < ROOM_MIN) return [at, at]
    const end = (peak: 0 | 1): number => {
      const reached = bestOn(face, coordinate(settled, k, peak), around)?.t[k] ?? at
      return Math.abs(reached - at) < ROOM_MIN ? at : reached
    }
    return [Math.min(end(0), at), Math.max(end(1), at)]
  })
  return { t: settled, room }
}

/** Issue k as a function to raise towards one end of its scale. */
function coordinate(settled: Float64Array, k: number, peak: 0 | 1): ConcaveFunctions {
  const towards = emptyFunctions(1, settled.length)
  for (let other = 0; other < settled.length; other++) {
    // Faint, unequal pulls back to the point: without them the program is degenerate and takes ten times the pivots.
    towards.weight[other] = other === k ? 1 : FAINT * (1 + ((other * 0.618) % 1))
    towards.peak[other] = other === k ? peak : (settled[other] as number)
  }
  towards.base[0] = 1
  return towards
}

export interface Settled {
  readonly t: Float64Array
  /** Ends of the room per scale issue on 0..1; null on options, or as a whole where it was not asked for. */
  readonly room: readonly (readonly [number, number] | null)[] | null
}

/** Room below this share of the scale is the slack of the face, not room. */
const ROOM_MIN = 1e-6
/** Too faint to hold an issue back: a trade would have to be ten million to one. */
const FAINT = 1e-7

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
