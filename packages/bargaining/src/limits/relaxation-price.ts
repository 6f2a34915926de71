import { isScale } from '../dossier/dossier.ts'
import type { Limit } from '../dossier/dossier.ts'
import type { Model } from '../dossier/model.ts'
import type { Work } from '../proposal/branching.ts'
import { leximinPoint } from '../proposal/leximin-point.ts'
import type { LimitRegions } from './limit-regions.ts'

/** Sets whose price is computed, a package each; all the sets listed are as small as each other. */
const PRICED_MAX = 5
/** What computing all of them may spend; a set whose package is not proved by then has no price. */
const WORK_MOST = 10_000_000

export interface PricedSet {
  readonly limits: readonly LimitRegions[]
  readonly leastSatisfaction: number | null
  /** For each of the limits how far the package lies beyond it; null where nothing was computed, or on options. */
  readonly by: readonly (number | null)[]
}

/** What giving up each set buys: the leximin package within all other limits, and how far it goes beyond these. */
export function withPrices(model: Model, sets: readonly (readonly LimitRegions[])[]): readonly PricedSet[] {
  const work: Work = { left: WORK_MOST }
  return sets.map((limits, at) => {
    const found = at < PRICED_MAX && work.left > 0 ? leximinPoint(without(model, limits), work) : null
    if (found === null) return { limits, leastSatisfaction: null, by: limits.map(() => null) }
    const by = limits.map(({ limit }) => beyond(model, limit, found.values))
    return { limits, leastSatisfaction: found.leastSatisfaction, by }
  })
}

/** The model with these limits given up. */
function without(model: Model, given: readonly LimitRegions[]): Model {
  const limits = model.limits.filter((entry) => !given.includes(entry))
  const dependencies = model.constraints.slice(0, model.constraints.length - model.limits.length)
  return { ...model, limits, constraints: [...dependencies, ...limits.map(({ regions }) => regions)] }
}

function beyond(model: Model, { issue, range }: Limit, values: Float64Array): number | null {
  const k = model.dossier.issues.findIndex(({ id }) => id === issue)
  const found = model.dossier.issues[k]
  if (range === undefined || found === undefined || !isScale(found)) return null
  const value = values[k] as number
  return Math.max(0, range[0] - value, value - range[1])
}
