import type { Dossier, Point } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { byMember, modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf, optionPulls, strongestOption } from '../outlook/outlook.ts'
import type { Carries } from '../proposal/carry.ts'
import { bestFloors } from '../proposal/best-floors.ts'
import type { Packages } from '../proposal/packages.ts'
import { rememberedRule } from '../proposal/remembered-rule.ts'
import { hasStatusQuo, pointOf, satisfactionOf, satisfactionWithout, valuesOf } from '../proposal/satisfaction-at.ts'
import { bandOf } from './band.ts'
import type { Band } from './band.ts'
import { inputDraws } from './drawn-model.ts'
import { leaningsOf } from './drawn-carry.ts'
import { limitDraws } from './drawn-limits.ts'
import type { LimitDraws, RespectedLimit } from './drawn-limits.ts'
import { oneFact } from './one-fact.ts'
import type { OneFact } from './one-fact.ts'
import { POWER_SPREAD, SPREADS, spreadsOf } from './spread.ts'
import { compromiseSwings } from './swings.ts'
import type { Swing } from './swings.ts'
import { worstOffSwings } from './worst-off-swings.ts'

/** How sure one package is: the point stays as it is, the inputs are drawn. */
export interface PackageSureness {
  /** Satisfaction of whoever is worst off in each draw; its 10th percentile is the robust floor. */
  readonly worstOff: Band
  /** Satisfaction of each member; null for one that cares about nothing. */
  readonly satisfaction: Readonly<Record<string, Band | null>>
  /** Share of the draws in which each member is worse off than without agreement; null without a status quo. */
  readonly worse: Readonly<Record<string, number>> | null
  /** Share of the draws in which it would carry, each member voting by its drawn inputs; null without rule or status quo. */
  readonly carries: number | null
  readonly limits: readonly RespectedLimit[]
  /** The inputs whose uncertainty moves the worst-off satisfaction most, each alone. */
  readonly tornado: readonly Swing[]
  readonly oneFact: OneFact | null
}

export interface OutlookSureness {
  /** The compromise on a scale; null on options. */
  readonly compromise: Band | null
  /** Share of the draws in which each option has the largest pull; empty on a scale. */
  readonly strongest: Readonly<Record<string, number>>
  /** Lowest and highest of the compromise and the packages, as stated: usually wider than the band. Null on options. */
  readonly concepts: readonly [low: number, high: number] | null
  /** Limits on this issue that the compromise of all issues respects, with the share of the draws. */
  readonly limits: readonly RespectedLimit[]
  readonly tornado: readonly Swing[]
}

export interface HowSure {
  readonly seed: number
  readonly draws: number
  readonly outlook: Readonly<Record<string, OutlookSureness>>
  readonly packages: Readonly<Partial<Record<keyof Packages, PackageSureness>>>
  /** The best floor that any package within the limits could give, found again for every draw; null if not proved for all. */
  readonly bestFloor: Band | null
  readonly assumptions: { readonly spreads: typeof SPREADS; readonly power: number }
}

export interface HowSureChoices {
  readonly seed?: number
  /** Sets of inputs drawn, 1 to 10,000; default 1,000. */
  readonly draws?: number
  readonly carries?: Carries
}

const CONCEPTS = ['leximin', 'nash', 'kalaiSmorodinsky', 'issueByIssue'] as const
const DRAWS = 1_000
/** More draws sharpen a percentile by less than the assumptions blur it. */
const DRAWS_MAX = 10_000
const WORSE = 1e-9

/**
 * How sure outlook and packages are under inputs that are not exactly as stated, by seeded Monte Carlo: the same
 * dossier, packages and seed give the same bytes. The spreads are assumptions by provenance, given with the result.
 */
export function howSure(dossier: Dossier, tabled: Packages, choices: HowSureChoices = {}): HowSure {
  const model = modelOf(dossier)
  const seed = choices.seed ?? 0
  const draws = Math.min(DRAWS_MAX, Math.max(1, Math.trunc(choices.draws ?? DRAWS)))
  const inputs = inputDraws(model, seed)
  const limits = limitDraws(model, seed)
  const found = CONCEPTS.flatMap((concept) => {
    const { point } = tabled[concept] ?? {}
    return point === undefined ? [] : [tally(model, concept, point, draws, choices.carries, limits)]
  })
  const likely = outlookTally(model, draws, limits)
  const floor = bestFloors(model)
  const floors = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    const drawn = inputs.next()
    limits.next()
    likely.add(drawn, draw)
    for (const one of found) one.add(drawn, draw)
    floors[draw] = floor(drawn) ?? Number.NaN
  }
  return {
    seed,
    draws,
    outlook: likely.result(tabled),
    packages: Object.fromEntries(found.map((one) => [one.concept, one.result()])),
    bestFloor: floors.some(Number.isNaN) ? null : bandOf(floors),
    assumptions: { spreads: SPREADS, power: POWER_SPREAD },
  }
}

/** Counts for one package over the draws. */
function tally(
  model: Model,
  concept: keyof Packages,
  point: Point,
  draws: number,
  carries: Carries | undefined,
  limits: LimitDraws,
) {
  const values = valuesOf(model, point)
  const known = hasStatusQuo(model)
  const all = model.members.map(() => new Float64Array(draws))
  const counted = model.members.map((_, i) => satisfactionOf(model, i, values) !== null)
  const least = new Float64Array(draws)
  const worse = new Float64Array(model.members.length)
  const respected = limits.tallyAt(point)
  const votes = carries === undefined || !known ? null : rememberedRule(model, carries)
  let carried = 0
  const add = (drawn: Model, draw: number): void => {
    const broken = respected.add()
    const after = model.members.map((_, i) => satisfactionOf(drawn, i, values))
    const before = known ? model.members.map((_, i) => satisfactionWithout(drawn, i)) : null
    least[draw] = Infinity
    after.forEach((u, i) => {
      if (u === null) return
      ;(all[i] as Float64Array)[draw] = u
      least[draw] = Math.min(least[draw] as number, u)
      if (before !== null && u < (before[i] ?? 0) - WORSE) worse[i] = (worse[i] as number) + 1
    })
    if (votes !== null && before !== null && votes(leaningsOf(after, before, broken))) carried++
  }
  const result = (): PackageSureness => ({
    worstOff: bandOf(least),
    satisfaction: byMember(model, (i) => (counted[i] === true ? bandOf(all[i] as Float64Array) : null)),
    worse: known ? byMember(model, (i) => (worse[i] as number) / draws) : null,
    carries: votes === null ? null : carried / draws,
    limits: respected.result(draws),
    tornado: worstOffSwings(model, spreadsOf(model), values),
    oneFact: oneFact(model, spreadsOf(model), values, point, carries),
  })
  return { concept, add, result }
}

/** Counts for the compromise over the draws. */
function outlookTally(model: Model, draws: number, limits: LimitDraws) {
  const scales = model.isScale.map((scale) => (scale ? new Float64Array(draws) : null))
  const strongest = model.optionCount.map((count) => new Float64Array(count))
  const respected = limits.tally()
  const add = (drawn: Model, draw: number): void => {
    const values = Float64Array.from(model.isScale, (scale, k) => {
      if (scale) return compromiseOf(drawn, k) ?? Number.NaN
      return strongestOption(drawn, k, optionPulls(drawn, k))
    })
    values.forEach((value, k) => {
      const series = scales[k]
      if (series !== null && series !== undefined) series[draw] = value
      else (strongest[k] as Float64Array)[value] = ((strongest[k] as Float64Array)[value] as number) + 1
    })
    respected.add(pointOf(model, values))
  }
  const spreads = spreadsOf(model)
  const result = (tabled: Packages): HowSure['outlook'] => {
    const ofLimits = respected.result(draws)
    return Object.fromEntries(
      model.dossier.issues.flatMap((issue, k): readonly (readonly [string, OutlookSureness])[] => {
        const series = scales[k] ?? null
        if (series?.some(Number.isNaN) === true) return []
        const own = ofLimits.filter((limit) => limit.issue === issue.id)
        const options = isScale(issue) ? [] : issue.options
        const shares = options.map((option, o) => [option, ((strongest[k] as Float64Array)[o] as number) / draws])
        const sureness = {
          compromise: series === null ? null : bandOf(series),
          strongest: Object.fromEntries(shares) as Record<string, number>,
          concepts: series === null ? null : conceptRange(model, k, tabled),
          limits: own,
          tornado: series === null ? [] : compromiseSwings(model, spreads, k),
        }
        return [[issue.id, sureness]]
      }),
    )
  }
  return { add, result }
}

function conceptRange(model: Model, k: number, tabled: Packages): readonly [number, number] | null {
  const id = model.dossier.issues[k]?.id ?? ''
  const values = [compromiseOf(model, k), ...CONCEPTS.flatMap((concept) => tabled[concept]?.point[id] ?? [])].filter(
    (value) => typeof value === 'number',
  )
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)]
}
