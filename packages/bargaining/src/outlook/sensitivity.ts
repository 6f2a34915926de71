import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import { middleOf } from './outlook.ts'

/** How the compromise on an issue answers to one member's inputs: the closed-form derivatives. */
export interface Sensitivity {
  /** Points of the scale by which the compromise moves per point of the member's position: c s / W. */
  readonly dPosition: number
  /** Per unit of salience: c (x - O) / W. */
  readonly dSalience: number
  /** Per unit of power: s (x - O) / W. */
  readonly dPower: number
  /** The compromise without the member; null if nobody else has weight. */
  readonly withoutMember: number | null
  /** How far the member pulls the compromise, in points of the scale: it less the one without the member. Negative pulls it down. */
  readonly pull: number | null
}

/** Sensitivities of the compromise O = sum c s x / W, W = sum c s, on a scale issue; O(n). */
export function sensitivities(dossier: Dossier, issue: string): Readonly<Record<string, Sensitivity>> {
  const model = modelOf(dossier)
  const k = dossier.issues.findIndex((entry) => entry.id === issue)
  if (!model.isScale[k]) return {}
  let total = 0
  let moment = 0
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    total += pull
    moment += pull * middleOf(model, cell)
  }
  if (total === 0) return {}
  const compromise = moment / total
  return Object.fromEntries(
    model.dossierOrder.flatMap((i) => {
      const cell = i * model.issues + k
      if (model.has[cell] !== 1) return []
      const power = model.power[cell] as number
      const salience = model.salience[cell] as number
      const at = middleOf(model, cell)
      const rest = total - power * salience
      const withoutMember = rest > total * 1e-12 ? (moment - power * salience * at) / rest : null
      return [
        [
          model.members[i] as string,
          {
            dPosition: (power * salience) / total,
            dSalience: (power * (at - compromise)) / total,
            dPower: (salience * (at - compromise)) / total,
            withoutMember,
            pull: withoutMember === null ? null : compromise - withoutMember,
          },
        ],
      ]
    }),
  )
}
