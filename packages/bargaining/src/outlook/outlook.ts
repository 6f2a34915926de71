import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { coreInterval } from './core.ts'
import type { CarriesWith } from './core.ts'
import { weightedMedian } from './weighted-median.ts'
import type { Pull } from './weighted-median.ts'

/** What is likely on one scale issue; every value is on the issue's own scale. */
export interface ScaleOutlook {
  readonly kind: 'scale'
  /** Mean of the positions weighted by power times salience; interval positions enter with their middle. */
  readonly compromise: number
  /** The compromise if every interval position lay at its low or at its high end; equal where all are points. */
  readonly compromiseLow: number
  readonly compromiseHigh: number
  /** Median with the same weights; interval positions widen it. */
  readonly medianLow: number
  readonly medianHigh: number
  /** What the body's rule permits: values from which no carrying coalition wants to move. Null without a rule. */
  readonly coreLow: number | null
  readonly coreHigh: number | null
  /** Consensus range: nothing outside it is better for anyone. */
  readonly paretoLow: number
  readonly paretoHigh: number
  /** Distance between the lowest and the highest concept above, as a share of the scale: wide means "needs a package". */
  readonly conceptSpread: number
  /** Members with a point, and with an interval or an unknown position. */
  readonly known: number
  readonly uncertain: number
}

/** What is likely on an issue with options: the pull of each option, and the strongest. */
export interface OptionOutlook {
  readonly kind: 'options'
  readonly strongest: string
  /** Share of power times salience that prefers each option; the rest prefers none that is known. */
  readonly shares: Readonly<Record<string, number>>
  readonly known: number
  readonly uncertain: number
}

/** Null where no member with power and salience has a position. */
export type IssueOutlook = ScaleOutlook | OptionOutlook | null

export type Outlook = Readonly<Record<string, IssueOutlook>>

/**
 * What is likely on each issue, not what to table. The compromise (Van den Bos 1991; Achen 2006) is the best supported
 * simple forecast of negotiated outcomes; no concept here has been scored on the body that reads it.
 */
export function outlook(dossier: Dossier, carriesWith?: CarriesWith): Outlook {
  const model = modelOf(dossier)
  return Object.fromEntries(
    dossier.issues.map((issue, k) => [
      issue.id,
      model.isScale[k] ? scaleOutlook(model, k, carriesWith) : optionOutlook(model, k),
    ]),
  )
}

/** The middle of what is known of a position. */
export function middleOf(model: Model, cell: number): number {
  const low = model.low[cell] as number
  const high = model.high[cell] as number
  return low === high ? low : (low + high) / 2
}

/** Weighted mean of the positions on an issue; `end` 0, 1 or 2 takes intervals at their low end, middle or high end. */
export function compromiseOf(model: Model, k: number, end: 0 | 1 | 2 = 1): number | null {
  let total = 0
  let moment = 0
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    if (pull === 0) continue
    total += pull
    const at = end === 1 ? middleOf(model, cell) : ((end === 0 ? model.low[cell] : model.high[cell]) as number)
    moment += pull * at
  }
  return total > 0 ? moment / total : null
}

function scaleOutlook(model: Model, k: number, carriesWith: CarriesWith | undefined): ScaleOutlook | null {
  const compromise = compromiseOf(model, k)
  if (compromise === null) return null
  const cells = cellsOf(model, k)
  const pulls = (end: Float64Array): readonly Pull[] =>
    cells.map((cell) => ({
      at: end[cell] as number,
      weight: (model.power[cell] as number) * (model.salience[cell] as number),
    }))
  const medianLow = weightedMedian(pulls(model.low))?.[0] ?? compromise
  const medianHigh = weightedMedian(pulls(model.high))?.[1] ?? compromise
  const core = carriesWith === undefined ? null : coreOf(model, k, cells, carriesWith)
  const concepts = [compromise, medianLow, medianHigh]
  return {
    kind: 'scale',
    compromise,
    compromiseLow: compromiseOf(model, k, 0) ?? compromise,
    compromiseHigh: compromiseOf(model, k, 2) ?? compromise,
    medianLow,
    medianHigh,
    coreLow: core?.[0] ?? null,
    coreHigh: core?.[1] ?? null,
    paretoLow: Math.min(...cells.map((cell) => model.low[cell] as number)),
    paretoHigh: Math.max(...cells.map((cell) => model.high[cell] as number)),
    conceptSpread: (Math.max(...concepts) - Math.min(...concepts)) / (model.scaleLength[k] as number),
    known: cells.filter((cell) => model.low[cell] === model.high[cell]).length,
    uncertain: cells.filter((cell) => model.low[cell] !== model.high[cell]).length,
  }
}

function cellsOf(model: Model, k: number): readonly number[] {
  return model.members.map((_, i) => i * model.issues + k).filter((cell) => model.has[cell] === 1)
}

/** With uncertain positions the core is the widest that any place within the intervals allows. */
function coreOf(
  model: Model,
  k: number,
  cells: readonly number[],
  carriesWith: CarriesWith,
): readonly [number, number] | null {
  const peaks = (end: Float64Array) =>
    cells.map((cell) => ({ member: model.members[(cell - k) / model.issues] as string, at: end[cell] as number }))
  const low = coreInterval(peaks(model.low), carriesWith)
  const known = cells.every((cell) => model.low[cell] === model.high[cell])
  const high = known ? low : coreInterval(peaks(model.high), carriesWith)
  return low === null || high === null ? null : [low[0], high[1]]
}

function optionOutlook(model: Model, k: number): OptionOutlook | null {
  const issue = model.dossier.issues[k]
  if (issue === undefined || !('options' in issue)) return null
  const cells = cellsOf(model, k)
  const sums = issue.options.map(() => 0)
  let total = 0
  for (const cell of cells) {
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    total += pull
    const option = model.option[cell] as number
    if (option >= 0) sums[option] = (sums[option] as number) + pull
  }
  if (total === 0) return null
  return {
    kind: 'options',
    strongest: issue.options[strongestOption(model, k, sums)] as string,
    shares: Object.fromEntries(issue.options.map((option, o) => [option, (sums[o] as number) / total])),
    known: cells.filter((cell) => (model.option[cell] as number) >= 0).length,
    uncertain: cells.filter((cell) => (model.option[cell] as number) < 0).length,
  }
}

/** The option with the largest pull; a tie keeps the status quo, else the option named first. */
export function strongestOption(model: Model, k: number, sums: readonly number[]): number {
  const most = Math.max(...sums)
  const statusQuo = model.statusQuo[k] as number
  if (sums[statusQuo] === most) return statusQuo
  return sums.indexOf(most)
}

/** Power times importance that prefers each option. */
export function optionPulls(model: Model, k: number): readonly number[] {
  const sums = Array.from({ length: model.optionCount[k] as number }, () => 0)
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const option = model.option[cell] as number
    if (option < 0) continue
    sums[option] = (sums[option] as number) + (model.power[cell] as number) * (model.salience[cell] as number)
  }
  return sums
}
