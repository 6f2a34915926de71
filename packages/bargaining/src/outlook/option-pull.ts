import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { strongestOption } from './outlook.ts'

/** What one member's position does to the support of the options of an issue; shares are from 0 to 1. */
export interface OptionPull {
  /** The option that the member prefers; null where that is not known, so that its weight supports none. */
  readonly option: string | null
  /** c s / W: the part of all power times importance that the member has on the issue. */
  readonly weight: number
  /** Support of each option without the member, whose weight leaves the total too; null if nobody else has weight. */
  readonly sharesWithout: Readonly<Record<string, number>> | null
  /** The option that would then be the strongest; null if nobody else has weight. */
  readonly strongestWithout: string | null
  /** Support of each option less the one without the member: what it gives its own and takes from the others. */
  readonly pulls: Readonly<Record<string, number>> | null
  /** True if another option, or none, would be the strongest without this position. */
  readonly decides: boolean
}

/**
 * How each member with a position pulls the outlook of an issue with options: the counterpart of `sensitivities`, which is
 * for scales. Every support is summed anew in canonical order, so that a tie without a member is a tie. O(n²).
 */
export function optionPullsOn(dossier: Dossier, issue: string): Readonly<Record<string, OptionPull>> {
  const model = modelOf(dossier)
  const k = dossier.issues.findIndex((entry) => entry.id === issue)
  const found = dossier.issues[k]
  if (found === undefined || !('options' in found)) return {}
  const now = supportOn(model, k, null)
  if (now.total === 0) return {}
  const strongest = strongestOption(model, k, now.sums)
  const { options } = found
  const shares = (sums: readonly number[], total: number): Readonly<Record<string, number>> =>
    Object.fromEntries(options.map((option, o) => [option, (sums[o] as number) / total]))
  const sharesNow = shares(now.sums, now.total)
  return Object.fromEntries(
    model.dossierOrder.flatMap((i): readonly (readonly [string, OptionPull])[] => {
      const cell = i * model.issues + k
      if (model.has[cell] !== 1) return []
      const own = {
        option: options[model.option[cell] as number] ?? null,
        weight: ((model.power[cell] as number) * (model.salience[cell] as number)) / now.total,
      }
      const rest = supportOn(model, k, i)
      const member = model.members[i] as string
      if (rest.total === 0)
        return [[member, { ...own, sharesWithout: null, strongestWithout: null, pulls: null, decides: true }]]
      const sharesWithout = shares(rest.sums, rest.total)
      const instead = strongestOption(model, k, rest.sums)
      const pulls = Object.fromEntries(
        options.map((option) => [option, (sharesNow[option] as number) - (sharesWithout[option] as number)]),
      )
      const strongestWithout = options[instead] as string
      return [[member, { ...own, sharesWithout, strongestWithout, pulls, decides: instead !== strongest }]]
    }),
  )
}

interface Support {
  readonly sums: readonly number[]
  readonly total: number
}

/** Power times importance behind each option, and of all; without one member where one is named. */
function supportOn(model: Model, k: number, without: number | null): Support {
  const sums = Array.from({ length: model.optionCount[k] as number }, () => 0)
  let total = 0
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    if (i === without || model.has[cell] !== 1) continue
    const weight = (model.power[cell] as number) * (model.salience[cell] as number)
    total += weight
    const option = model.option[cell] as number
    if (option >= 0) sums[option] = (sums[option] as number) + weight
  }
  return { sums, total }
}
