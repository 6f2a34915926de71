import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'

/** A member whose position on an issue is known as a point. */
export interface Stand {
  readonly member: string
  readonly at: number
  readonly power: number
  readonly salience: number
}

/**
 * The members with a known point on a scale issue, in canonical order (by what they hold, then by name), so that sums over
 * them do not depend on the order of the dossier. Empty on an issue with options.
 */
export function standsOn(dossier: Dossier, issue: string): readonly Stand[] {
  const model = modelOf(dossier)
  const k = dossier.issues.findIndex((entry) => entry.id === issue)
  if (!model.isScale[k]) return []
  return model.members.flatMap((member, i): readonly Stand[] => {
    const cell = i * model.issues + k
    if (model.has[cell] !== 1 || model.low[cell] !== model.high[cell]) return []
    const [at, power, salience] = [model.low[cell], model.power[cell], model.salience[cell]] as [number, number, number]
    return [{ member, at, power, salience }]
  })
}
