import type { Attachment } from '../dossier/attachment.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { isRespected, limitsOf } from '../limits/limit-regions.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import type { BrokenLimit } from '../limits/limits-broken.ts'
import { movingWeight } from '../proposal/satisfactions.ts'
import {
  closenessTo,
  hasStatusQuo,
  pointOf,
  satisfactionOf,
  satisfactionWithout,
  valuesOf,
} from '../proposal/satisfaction-at.ts'

/** Something that, attached for one member alone, would settle what a package does to it. */
export interface Remedy {
  readonly member: string
  /** It is worse off than without agreement, or the package breaks its limit. */
  readonly settles: 'loss' | 'limit'
  readonly attachment: Attachment
  /** Its satisfaction without agreement (null without a status quo), in the package, and with this attached. */
  readonly withoutAgreement: number | null
  readonly inPackage: number
  readonly attached: number
}

/** Ways told for each member and reason, the smallest first: more is a table, not advice. */
const EACH_MOST = 3
/** A loss below this is rounding. */
const LOSS = 1e-9
/** A transition ends this share of the period later than it must, so that rounding leaves no loss. */
const LATER = 1e-9

/**
 * What could be attached to a package so that a member which loses by it does not, or one whose limit it breaks can live
 * with it. A loss: on one issue the value until now for just so long that the member is as well off as without agreement
 * (a transition; the whole period is an opt-out). A limit: a derogation at the nearest value that it accepts. Each is for
 * its member alone, and tried with everything else as it is.
 */
export function remedies(dossier: Dossier, point: Point): readonly Remedy[] {
  const model = modelOf(dossier)
  const values = valuesOf(model, point)
  const broken = limitsBrokenAt(dossier, point)
  return model.members.flatMap((_, i) => [
    ...againstLoss(model, i, values),
    ...broken
      .filter(({ member }) => member === model.members[i])
      .flatMap((one) => againstLimit(model, i, values, one, point)),
  ])
}

function againstLoss(model: Model, i: number, values: Float64Array): readonly Remedy[] {
  const now = satisfactionOf(model, i, values)
  if (now === null || !hasStatusQuo(model)) return []
  const before = satisfactionWithout(model, i) ?? 0
  const missing = before - now
  if (missing <= LOSS) return []
  const member = model.members[i] as string
  const statusQuo = pointOf(model, model.statusQuo)
  return model.dossier.issues
    .flatMap(({ id: issue }, k) => {
      const cell = i * model.issues + k
      // One thing for each member and issue: where something is attached already, nothing is added.
      if (Number.isNaN(values[k]) || (model.exceptShare[cell] as number) > 0) return []
      const apart =
        closenessTo(model, i, k, model.statusQuo[k] as number) - closenessTo(model, i, k, values[k] as number)
      const gained = movingWeight(model, cell) * apart
      if (gained <= 0 || gained < missing - LOSS) return []
      const share = Math.min(1, missing / gained + LATER)
      return share >= 1 && !accepts(model, member, issue, statusQuo) ? [] : [{ issue, share, gained }]
    })
    .sort((a, b) => a.share - b.share)
    .slice(0, EACH_MOST)
    .map(({ issue, share, gained }): Remedy => {
      const kind = share >= 1 ? 'opt-out' : 'transition'
      const attachment: Attachment =
        kind === 'opt-out' ? { kind, issue, members: [member] } : { kind, issue, members: [member], share }
      const attached = now + share * gained
      return { member, settles: 'loss', attachment, withoutAgreement: before, inPackage: now, attached }
    })
}

/** Who is given another value is held to its own limits there. */
function accepts({ dossier }: Model, member: string, issue: string, at: Point): boolean {
  return limitsOf(dossier).every((limit) => limit.member !== member || limit.issue !== issue || isRespected(limit, at))
}

function againstLimit(
  model: Model,
  i: number,
  values: Float64Array,
  { member, issue, limit }: BrokenLimit,
  point: Point,
): readonly Remedy[] {
  const k = model.dossier.issues.findIndex(({ id }) => id === issue)
  const found = model.dossier.issues[k]
  const cell = i * model.issues + k
  const now = satisfactionOf(model, i, values)
  if (found === undefined || now === null || (model.exceptShare[cell] as number) > 0) return []
  const closest = isScale(found)
    ? Math.min(Math.max(values[k] as number, limit.range?.[0] ?? -Infinity), limit.range?.[1] ?? Infinity)
    : (limit.options ?? []).reduce<string | null>((best, option) => {
        const close = (one: string): number => closenessTo(model, i, k, found.options.indexOf(one))
        return best === null || close(option) > close(best) ? option : best
      }, null)
  if (closest === null || !accepts(model, member, issue, { ...point, [issue]: closest })) return []
  const at = isScale(found) ? Number(closest) : found.options.indexOf(String(closest))
  const gained = closenessTo(model, i, k, at) - closenessTo(model, i, k, values[k] as number)
  return [
    {
      member,
      settles: 'limit',
      attachment: { kind: 'derogation', issue, members: [member], at: closest },
      withoutAgreement: hasStatusQuo(model) ? satisfactionWithout(model, i) : null,
      inPackage: now,
      attached: now + (model.weight[cell] as number) * gained,
    },
  ]
}
