import type { Model } from '../dossier/model.ts'
import { hasStatusQuo, satisfactionWithout } from './satisfaction-at.ts'

/** From where members' satisfaction counts, and below which nobody may fall. */
export interface Ground {
  /** 1 for members that care about at least one issue; the others cannot be satisfied or dissatisfied. */
  readonly counted: Uint8Array
  readonly offset: Float64Array
  readonly scale: Float64Array
  readonly floor: Float64Array
}

/** Satisfaction of each member without agreement, or 0 for all where some issue has no status quo. */
export function disagreement(model: Model): Float64Array {
  if (!hasStatusQuo(model)) return new Float64Array(model.members.length)
  return Float64Array.from(model.members, (_, i) => satisfactionWithout(model, i) ?? 0)
}

/** Below the status quo by less than this is not worse: it is rounding. */
const NOT_WORSE = 1e-12

export function floors(model: Model, noneWorse: boolean): Float64Array {
  if (!noneWorse || !hasStatusQuo(model)) return new Float64Array(model.members.length).fill(-Infinity)
  return disagreement(model).map((value) => value - NOT_WORSE)
}

export function countedMembers(model: Model): Uint8Array {
  return Uint8Array.from(model.members, (_, i) =>
    model.weight.subarray(i * model.issues, (i + 1) * model.issues).some((weight) => weight > 0) ? 1 : 0,
  )
}
