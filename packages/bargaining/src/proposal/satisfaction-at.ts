import { isScale } from '../dossier/dossier.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { byMember, modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'

/** Null for a member that cares about no issue: it can be neither satisfied nor dissatisfied. */
export type Satisfaction = Readonly<Record<string, number | null>>

/**
 * Satisfaction of each member at a point, 0 to 1: the salience-weighted mean over the issues on which it has a position
 * of 1 - |x - position| / scale length, or of the chosen option's acceptability. An interval position counts from
 * its farther end. O(members · issues); fast enough for every frame of a drag.
 */
export function satisfactionAt(dossier: Dossier, point: Point): Satisfaction {
  const model = modelOf(dossier)
  const values = valuesOf(model, point)
  return byMember(model, (i) => satisfactionOf(model, i, values))
}

/** Satisfaction if nothing is agreed, or null where some issue has no status quo. */
export function satisfactionWithoutAgreement(dossier: Dossier): Satisfaction | null {
  const model = modelOf(dossier)
  if (!hasStatusQuo(model)) return null
  return byMember(model, (i) => satisfactionWithout(model, i))
}

export function hasStatusQuo(model: Model): boolean {
  return model.statusQuo.every((value) => !Number.isNaN(value))
}

/** The point as numbers: values on scales, option indices elsewhere; NaN for an issue the point leaves out. */
export function valuesOf(model: Model, point: Point): Float64Array {
  return Float64Array.from(model.dossier.issues, (issue) => {
    const value = point[issue.id]
    if (isScale(issue)) return typeof value === 'number' ? value : Number.NaN
    return typeof value === 'string' && issue.options.includes(value) ? issue.options.indexOf(value) : Number.NaN
  })
}

/** The numbers as a point; issues without a number are left out. */
export function pointOf(model: Model, values: Float64Array): Point {
  return Object.fromEntries(
    model.dossier.issues.flatMap((issue, k): (readonly [string, number | string])[] => {
      const value = values[k] as number
      if (Number.isNaN(value)) return []
      return [[issue.id, isScale(issue) ? value : (issue.options[value] as string)]]
    }),
  )
}

/** Satisfaction of member i, over the issues that the point settles; null if it cares about none of them. */
export function satisfactionOf(model: Model, i: number, values: Float64Array): number | null {
  let sum = 0
  let total = 0
  for (let k = 0; k < model.issues; k++) {
    const cell = i * model.issues + k
    const weight = model.weight[cell] as number
    const value = values[k] as number
    if (weight === 0 || Number.isNaN(value)) continue
    total += weight
    sum += weight * agreementWith(model, i, k, value)
  }
  return total > 0 ? sum / total : null
}

/** Satisfaction of member i where nothing is agreed: without agreement nothing is attached either. Null as above. */
export function satisfactionWithout(model: Model, i: number): number | null {
  let sum = 0
  let total = 0
  for (let k = 0; k < model.issues; k++) {
    const weight = model.weight[i * model.issues + k] as number
    if (weight === 0) continue
    total += weight
    sum += weight * closenessTo(model, i, k, model.statusQuo[k] as number)
  }
  return total > 0 ? sum / total : null
}

/**
 * How close the outcome on one issue is to the member's position, 1 at the position and 0 a whole scale away; where
 * another value holds for it for a share of the period, that value counts for this share.
 */
export function agreementWith(model: Model, i: number, k: number, value: number): number {
  const cell = i * model.issues + k
  const share = model.exceptShare[cell] as number
  if (share === 0) return closenessTo(model, i, k, value)
  return (
    (1 - share) * closenessTo(model, i, k, value) + share * closenessTo(model, i, k, model.exceptAt[cell] as number)
  )
}

/** How close a value is to the member's position, whatever is attached. */
export function closenessTo(model: Model, i: number, k: number, value: number): number {
  const cell = i * model.issues + k
  if (!model.isScale[k]) {
    return (model.acceptability[k] as Float64Array)[i * (model.optionCount[k] as number) + value] as number
  }
  const far = Math.max(Math.abs(value - (model.low[cell] as number)), Math.abs(value - (model.high[cell] as number)))
  return 1 - far / (model.scaleLength[k] as number)
}
