import type { Model } from '../dossier/model.ts'
import { agreementWith } from '../proposal/satisfaction-at.ts'
import { triangular } from './random-stream.ts'
import { pointRange, POWER_SPREAD } from './spread.ts'
import type { Spread } from './spread.ts'

/** One input at the low and at the high end of what it may be, all others as stated, and what that does to a result. */
export interface Swing {
  readonly kind: 'position' | 'importance' | 'power'
  readonly member: string
  /** Null for power, which a member has on all issues alike. */
  readonly issue: string | null
  /** The input's 10th and 90th percentile, in its own units. */
  readonly inputLow: number
  readonly inputHigh: number
  /** The result with the input there. */
  readonly resultLow: number
  readonly resultHigh: number
}

/** Swings told: a tornado is read from its widest bars. */
const SWINGS_MAX = 3
/** 90th percentile of the normal distribution, which a beta is close to. */
const NORMAL_P90 = 1.2815515655446004

/** The widest swings first; ties by the members' content and then by issue order. */
export function widest(swings: readonly Swing[]): readonly Swing[] {
  const width = (swing: Swing): number => Math.abs(swing.resultHigh - swing.resultLow)
  return swings
    .filter((swing) => width(swing) > 0)
    .sort((a, b) => width(b) - width(a))
    .slice(0, SWINGS_MAX)
}

/** The 10th and 90th percentile of a position on a scale. */
export function positionEnds(model: Model, cell: number, spread: Spread): readonly [number, number] {
  const low = model.low[cell] as number
  const high = model.high[cell] as number
  if (low < high) return [low + 0.1 * (high - low), low + 0.9 * (high - low)]
  const range = pointRange(model, cell, spread)
  return [triangular(0.1, ...range), triangular(0.9, ...range)]
}

/** The 10th and 90th percentile of an importance, nearly. */
export function importanceEnds(stated: number, spread: Spread): readonly [number, number] {
  if (stated <= 0 || stated >= 1) return [stated, stated]
  const deviation = Math.min(spread.importance, Math.sqrt((stated * (1 - stated)) / 3))
  return [Math.max(0, stated - NORMAL_P90 * deviation), Math.min(1, stated + NORMAL_P90 * deviation)]
}

/** The compromise on a scale issue with one input moved: a ratio of two sums, of which one term changes. */
export function compromiseSwings(model: Model, spreads: readonly (Spread | undefined)[], k: number): readonly Swing[] {
  const middle = (cell: number): number => ((model.low[cell] as number) + (model.high[cell] as number)) / 2
  let total = 0
  let moment = 0
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    total += pull
    moment += pull * middle(cell)
  }
  if (total === 0) return []
  const issue = model.dossier.issues[k]?.id ?? ''
  const swings = model.members.flatMap((member, i): readonly Swing[] => {
    const cell = i * model.issues + k
    const spread = spreads[cell]
    const power = model.power[cell] as number
    const importance = model.salience[cell] as number
    if (spread === undefined || power === 0) return []
    const moved = (at: number, c: number, s: number): number => {
      const rest = total - power * importance + c * s
      return rest > 0 ? (moment - power * importance * middle(cell) + c * s * at) / rest : moment / total
    }
    const positions = positionEnds(model, cell, spread)
    const importances = importanceEnds(importance, spread)
    const powers = [
      triangular(0.1, 1 - POWER_SPREAD, 1, 1 + POWER_SPREAD),
      triangular(0.9, 1 - POWER_SPREAD, 1, 1 + POWER_SPREAD),
    ] as const
    return [
      swing('position', member, issue, positions, (at) => moved(at, power, importance)),
      swing('importance', member, issue, importances, (s) => moved(middle(cell), power, s)),
      swing('power', member, null, [powers[0] * power, powers[1] * power], (c) => moved(middle(cell), c, importance)),
    ]
  })
  return widest(swings)
}

export function swing(
  kind: Swing['kind'],
  member: string,
  issue: string | null,
  [inputLow, inputHigh]: readonly [number, number],
  result: (input: number) => number,
): Swing {
  return { kind, member, issue, inputLow, inputHigh, resultLow: result(inputLow), resultHigh: result(inputHigh) }
}

/** Closeness to a member that stands at `position`, with the value that is attached for it. */
function closeFrom(model: Model, cell: number, position: number, value: number): number {
  const length = model.scaleLength[cell % model.issues] as number
  const share = model.exceptShare[cell] as number
  const close = 1 - Math.abs(value - position) / length
  if (share === 0) return close
  return (1 - share) * close + share * (1 - Math.abs((model.exceptAt[cell] as number) - position) / length)
}

/** Satisfaction of member i at a point with one of its own inputs moved: on a scale its position, anywhere its importance. */
export function satisfactionWith(
  model: Model,
  i: number,
  values: Float64Array,
  moved: { readonly k: number; readonly position?: number; readonly importance?: number },
): number | null {
  let sum = 0
  let total = 0
  for (let k = 0; k < model.issues; k++) {
    const cell = i * model.issues + k
    const value = values[k] as number
    if (model.has[cell] !== 1 || Number.isNaN(value)) continue
    const own = k === moved.k
    const weight = own && moved.importance !== undefined ? moved.importance : (model.salience[cell] as number)
    const close =
      own && moved.position !== undefined
        ? closeFrom(model, cell, moved.position, value)
        : agreementWith(model, i, k, value)
    sum += weight * close
    total += weight
  }
  return total > 0 ? sum / total : null
}
