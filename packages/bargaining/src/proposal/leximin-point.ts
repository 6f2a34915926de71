import type { Model } from '../dossier/model.ts'
import { isNothing, search } from './branching.ts'
import type { Work } from './branching.ts'
import { leximinConcept } from './concepts.ts'
import { countedMembers, floors } from './ground.ts'
import { pointInBox } from './package.ts'

export interface LeximinPoint {
  /** On the issues' own scales. */
  readonly values: Float64Array
  readonly leastSatisfaction: number
}

/** The leximin optimum of a model without a rule; null if no point is acceptable or none was proved with this work. */
export function leximinPoint(model: Model, work: Work): LeximinPoint | null {
  const counted = countedMembers(model)
  if (!counted.includes(1)) return null
  const zeros = new Float64Array(counted.length)
  const ground = { counted, offset: zeros, scale: zeros.map(() => 1), floor: floors(model, false) }
  const found = search(model, leximinConcept(model, ground, new Map()), work)
  if (isNothing(found) || !found.complete) return null
  return { values: pointInBox(model, found.box, found.best.t), leastSatisfaction: found.best.first.value }
}
