import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf } from '../outlook/outlook.ts'
import { vanDerEijkA } from './agreement-on-a-scale.ts'
import { countedInParts } from './division.ts'
import { polarisation } from './polarisation.ts'

/** How far members stand together on one scale issue, by their known points only. */
export interface ScaleUnity {
  readonly kind: 'scale'
  /** Members with a known point; those with an interval or no position are named, never counted as agreeing. */
  readonly n: number
  readonly unknown: readonly string[]
  readonly silent: readonly string[]
  /** Van der Eijk's A over five equal parts of the scale, members equal; -1 to 1. */
  readonly agreement: number | null
  /** 1 minus the standard deviation (power times salience) over its largest possible value, half the scale; 0 to 1. */
  readonly closeness: number | null
  readonly range: readonly [low: number, high: number] | null
  /** Esteban & Ray 1994, members equal; 0 to 0.203. */
  readonly polarisation: number | null
}

export interface OptionUnity {
  readonly kind: 'options'
  readonly n: number
  readonly unknown: readonly string[]
  readonly silent: readonly string[]
  /** Share of the members with a known preference that prefer the most preferred option. */
  readonly largestShare: number | null
}

export interface DossierUnity {
  readonly issues: Readonly<Record<string, ScaleUnity | OptionUnity>>
  /** Mean of van der Eijk's A over the scale issues with at least two known points. */
  readonly meanAgreement: number | null
  readonly source: 'positions'
}

/** Unity of positions: agreement, closeness, range and polarisation of each issue. Silence is not agreement. */
export function dossierUnity(dossier: Dossier): DossierUnity {
  const model = modelOf(dossier)
  const issues = dossier.issues.map(
    (issue, k) => [issue.id, model.isScale[k] ? scaleUnity(model, k) : optionUnity(model, k)] as const,
  )
  const agreements = issues.flatMap(([, unity]) => {
    return unity.kind === 'scale' && unity.n >= 2 && unity.agreement !== null ? [unity.agreement] : []
  })
  const sum = agreements.reduce((total, agreement) => total + agreement, 0)
  return {
    issues: Object.fromEntries(issues),
    meanAgreement: agreements.length === 0 ? null : sum / agreements.length,
    source: 'positions',
  }
}

function whoIs(model: Model, k: number, test: (cell: number) => boolean): readonly string[] {
  return model.dossierOrder.flatMap((i) => (test(i * model.issues + k) ? [model.members[i] as string] : []))
}

function scaleUnity(model: Model, k: number): ScaleUnity {
  const known = (cell: number): boolean => model.has[cell] === 1 && model.low[cell] === model.high[cell]
  const cells = model.members.map((_, i) => i * model.issues + k).filter(known)
  const points = cells.map(
    (cell) => ((model.low[cell] as number) - (model.scaleLow[k] as number)) / (model.scaleLength[k] as number),
  )
  const values = cells.map((cell) => model.low[cell] as number)
  return {
    kind: 'scale',
    n: cells.length,
    unknown: whoIs(model, k, (cell) => model.has[cell] === 1 && !known(cell)),
    silent: whoIs(model, k, (cell) => model.has[cell] !== 1),
    agreement: vanDerEijkA(countedInParts(points)),
    closeness: closeness(model, k, cells),
    range: cells.length === 0 ? null : [Math.min(...values), Math.max(...values)],
    polarisation: polarisation(points.map((at) => ({ at, weight: 1 }))),
  }
}

/** Over known points only, as their mean is too. */
function closeness(model: Model, k: number, cells: readonly number[]): number | null {
  let total = 0
  let moment = 0
  for (const cell of cells) {
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    total += pull
    moment += pull * (model.low[cell] as number)
  }
  if (!(total > 0) || compromiseOf(model, k) === null) return null
  const mean = moment / total
  let squares = 0
  for (const cell of cells) {
    const pull = (model.power[cell] as number) * (model.salience[cell] as number)
    squares += pull * ((model.low[cell] as number) - mean) * ((model.low[cell] as number) - mean)
  }
  return 1 - Math.sqrt(squares / total) / ((model.scaleLength[k] as number) / 2)
}

function optionUnity(model: Model, k: number): OptionUnity {
  const preferred = model.members
    .map((_, i) => model.option[i * model.issues + k] as number)
    .filter((option) => option >= 0)
  const counts = Array.from(
    { length: model.optionCount[k] as number },
    (_, o) => preferred.filter((p) => p === o).length,
  )
  return {
    kind: 'options',
    n: preferred.length,
    unknown: whoIs(model, k, (cell) => model.has[cell] === 1 && (model.option[cell] as number) < 0),
    silent: whoIs(model, k, (cell) => model.has[cell] !== 1),
    largestShare: preferred.length === 0 ? null : Math.max(...counts) / preferred.length,
  }
}
