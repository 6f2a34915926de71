import { limitRegions, merge, regionsOf } from '../limits/limit-regions.ts'
import type { LimitRegions, Region } from '../limits/limit-regions.ts'
import { assert } from '../refusal.ts'
import { canonicalMembers, compareText } from './canonical-order.ts'
import { isScale } from './dossier.ts'
import type { Dossier, Position } from './dossier.ts'
import { exceptionsOf, exceptionValue } from './exceptions.ts'

/**
 * A dossier as numbers: members in canonical order (by content, then by id), so that neither reordering nor renaming
 * members changes one bit of a result. Matrices are member-major: entry (i, k) is at `i * issues + k`.
 */
export interface Model {
  readonly dossier: Dossier
  readonly members: readonly string[]
  readonly issues: number
  /** Index into `members` for each member in the dossier's own order. */
  readonly dossierOrder: readonly number[]
  /** 1 where the member has a position (also an unknown one) on the issue. */
  readonly has: Uint8Array
  readonly power: Float64Array
  readonly salience: Float64Array
  /** Salience divided by the member's sum: the weight of the issue in the member's satisfaction. 0 without position. */
  readonly weight: Float64Array
  /** Lowest and highest value the position may have, in the scale's own units. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Preferred option, -1 if none is known or the issue is a scale. */
  readonly option: Int32Array
  /** Per issue: end points of the scale (0 and 1 for options) and its length. */
  readonly scaleLow: Float64Array
  readonly scaleLength: Float64Array
  readonly isScale: readonly boolean[]
  readonly optionCount: readonly number[]
  /** acceptability(i, k, o) of option issues, keyed by issue, member-major. */
  readonly acceptability: readonly (Float64Array | null)[]
  /** Status quo per issue: a value, an option's index, or NaN where none is given. */
  readonly statusQuo: Float64Array
  readonly limits: readonly LimitRegions[]
  /** What every package has to meet, each in any of its regions: the dependencies, then the limits. */
  readonly constraints: readonly (readonly Region[])[]
  /** Share of the period in which another value than the package's holds for a member on an issue, and that value. */
  readonly exceptShare: Float64Array
  readonly exceptAt: Float64Array
}

const models = new WeakMap<Dossier, Model>()

/** The numbers of a validated dossier; remembered per dossier object, since dossiers are never changed in place. */
export function modelOf(dossier: Dossier): Model {
  const known = models.get(dossier)
  if (known !== undefined) return known
  const model = buildModel(dossier)
  models.set(dossier, model)
  return model
}

function buildModel(dossier: Dossier): Model {
  const members = canonicalMembers(dossier)
  const rank = new Map(members.map((id, i) => [id, i]))
  const issues = dossier.issues.length
  const cells = members.length * issues
  const limits = canonicalLimits(dossier, rank)
  const model: Model = {
    dossier,
    members,
    issues,
    dossierOrder: dossier.members.map((member) => rank.get(member.id) ?? 0),
    has: new Uint8Array(cells),
    power: new Float64Array(cells),
    salience: new Float64Array(cells),
    weight: new Float64Array(cells),
    low: new Float64Array(cells),
    high: new Float64Array(cells),
    option: new Int32Array(cells).fill(-1),
    scaleLow: Float64Array.from(dossier.issues, (issue) => (isScale(issue) ? issue.scale[0] : 0)),
    scaleLength: Float64Array.from(dossier.issues, (issue) => (isScale(issue) ? issue.scale[1] - issue.scale[0] : 1)),
    isScale: dossier.issues.map(isScale),
    optionCount: dossier.issues.map((issue) => (isScale(issue) ? 0 : issue.options.length)),
    acceptability: dossier.issues.map((issue) =>
      isScale(issue) ? null : new Float64Array(members.length * issue.options.length),
    ),
    statusQuo: Float64Array.from(dossier.issues, (issue) => {
      if (isScale(issue)) return issue.statusQuo ?? Number.NaN
      return issue.statusQuo === undefined ? Number.NaN : issue.options.indexOf(issue.statusQuo)
    }),
    limits,
    constraints: [...canonicalDependencies(dossier), ...limits.map(({ regions }) => regions)],
    exceptShare: new Float64Array(cells),
    exceptAt: new Float64Array(cells),
  }
  const issueRank = new Map(dossier.issues.map((issue, k) => [issue.id, k]))
  const powers = new Map(dossier.members.map((member) => [member.id, member.power]))
  for (const position of dossier.positions) {
    const i = rank.get(position.member)
    const k = issueRank.get(position.issue)
    assert(i !== undefined && k !== undefined, 'positions were validated against members and issues')
    placePosition(model, position, i, k, powers.get(position.member) ?? 0)
  }
  normaliseSalience(model)
  for (const exception of exceptionsOf(dossier)) {
    const i = rank.get(exception.member)
    const k = issueRank.get(exception.issue)
    const issue = dossier.issues[k ?? -1]
    assert(i !== undefined && k !== undefined && issue !== undefined, 'attachments were validated')
    model.exceptShare[i * issues + k] = exception.share
    model.exceptAt[i * issues + k] = exceptionValue(issue, exception.at)
  }
  return model
}

function placePosition(model: Model, position: Position, i: number, k: number, power: number): void {
  const cell = i * model.issues + k
  model.has[cell] = 1
  model.power[cell] = position.power ?? power
  model.salience[cell] = position.salience
  const issue = model.dossier.issues[k]
  assert(issue !== undefined, 'the issue exists')
  if (isScale(issue)) {
    model.low[cell] = position.point ?? position.interval?.[0] ?? issue.scale[0]
    model.high[cell] = position.point ?? position.interval?.[1] ?? issue.scale[1]
    return
  }
  const accepted = model.acceptability[k]
  assert(accepted !== null && accepted !== undefined, 'an option issue has an acceptability table')
  issue.options.forEach((option, o) => {
    accepted[i * issue.options.length + o] = position.acceptability?.[option] ?? (position.option === option ? 1 : 0)
  })
  model.option[cell] = position.option === undefined ? -1 : issue.options.indexOf(position.option)
}

function normaliseSalience(model: Model): void {
  for (let i = 0; i < model.members.length; i++) {
    let sum = 0
    for (let k = 0; k < model.issues; k++) sum += model.salience[i * model.issues + k] ?? 0
    for (let k = 0; k < model.issues; k++) {
      const cell = i * model.issues + k
      model.weight[cell] = sum > 0 ? (model.salience[cell] ?? 0) / sum : 0
    }
  }
}

function canonicalLimits(dossier: Dossier, rank: ReadonlyMap<string, number>): readonly LimitRegions[] {
  const keyed = limitRegions(dossier).map((entry) => ({
    entry: { limit: entry.limit, regions: entry.regions.map(merge) },
    member: rank.get(entry.limit.member) ?? 0,
    key: JSON.stringify(entry.regions),
  }))
  return keyed.sort((a, b) => a.member - b.member || compareText(a.key, b.key)).map(({ entry }) => entry)
}

function canonicalDependencies(dossier: Dossier): readonly (readonly Region[])[] {
  const keyed = (dossier.dependencies ?? []).map((dependency) => {
    const regions = regionsOf(dossier, dependency).map(merge)
    return { regions, key: JSON.stringify(regions) }
  })
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ regions }) => regions)
}

/** The model as if nothing were attached, which is how it is without agreement. */
export function withoutAttachments(model: Model): Model {
  return { ...model, exceptShare: new Float64Array(model.exceptShare.length) }
}

/** Values keyed by member id, in the dossier's own order. */
export function byMember<T>(model: Model, value: (canonical: number) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    model.dossier.members.map((member, at) => [member.id, value(model.dossierOrder[at] ?? 0)] as const),
  )
}
