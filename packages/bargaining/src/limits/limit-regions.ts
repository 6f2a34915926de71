import { alternatives, allOf, comparisonHolds, conditionInWords, negate } from '../dossier/condition.ts'
import type { Comparison, Condition } from '../dossier/condition.ts'
import { isScale } from '../dossier/dossier.ts'
import type { Dependency, Dossier, Issue, Limit, Point } from '../dossier/dossier.ts'
import { exceptionsOf } from '../dossier/exceptions.ts'

/** A part of the outcome space: a closed interval or a set of options on some issues, everything on the others. */
export interface RegionPart {
  /** Index of the issue in the dossier. */
  readonly issue: number
  readonly low: number
  readonly high: number
  /** Bit set of options; 0 on a scale. */
  readonly options: number
}

export type Region = readonly RegionPart[]

/** A limit as the search sees it: respected in any one of its regions. The first region is the limit itself. */
export interface LimitRegions {
  readonly limit: Limit
  readonly regions: readonly Region[]
}

/**
 * A strict comparison is met by this share of the scale, so that a point found by the search never rests on the value
 * that it must not touch.
 */
const STRICT_MARGIN = 1e-6

const known = new WeakMap<Dossier, readonly Limit[]>()

/** Every limit of a dossier, those written on positions first, in the order given; remembered per dossier object. */
export function limitsOf(dossier: Dossier): readonly Limit[] {
  const limits = known.get(dossier) ?? gatherLimits(dossier)
  known.set(dossier, limits)
  return limits
}

function gatherLimits(dossier: Dossier): readonly Limit[] {
  const fromPositions = dossier.positions.flatMap((position): readonly Limit[] => {
    if (position.redLine === undefined) return []
    const { member, issue, redLine, when, unless } = position
    const range = isInterval(redLine) ? { range: redLine } : { options: redLine }
    return [
      { member, issue, ...range, ...(when === undefined ? {} : { when }), ...(unless === undefined ? {} : { unless }) },
    ]
  })
  return [...fromPositions, ...(dossier.limits ?? [])]
}

function isInterval(redLine: readonly [number, number] | readonly string[]): redLine is readonly [number, number] {
  return typeof redLine[0] === 'number'
}

/** True once the limit does not bind for this point, because a `when` fails or every `unless` holds. */
function fallsAway(limit: Dependency, point: Point): boolean {
  if (limit.when !== undefined && !holds(allOf(limit.when), point)) return true
  return limit.unless !== undefined && holds(allOf(limit.unless), point)
}

function holds(condition: Condition, point: Point): boolean {
  if ('allOf' in condition) return condition.allOf.every((part) => holds(part, point))
  if ('anyOf' in condition) return condition.anyOf.some((part) => holds(part, point))
  const value = point[condition.issue]
  return value !== undefined && comparisonHolds(condition, value)
}

/**
 * True if the point lies within the limit or dependency, or it falls away there. Issues absent from the point are not
 * judged.
 */
export function isRespected(limit: Dependency, point: Point): boolean {
  const value = point[limit.issue]
  if (value === undefined) return true
  if (limit.options !== undefined && limit.options.includes(String(value))) return true
  if (limit.range !== undefined && typeof value === 'number' && isWithin(limit.range, value)) return true
  return fallsAway(limit, point)
}

/** A value that misses an end only by rounding (one part in 10^9) is within. */
function isWithin([low, high]: readonly [number, number], value: number): boolean {
  const rounding = 1e-9 * Math.max(1, Math.abs(value))
  return value >= low - rounding && value <= high + rounding
}

/**
 * Every limit as regions, in the order of `limitsOf`. Regions that are empty on their scale are left out. Where another
 * value holds for the member without end, its limit is judged there: met by every point, or by none unless it falls away.
 */
export function limitRegions(dossier: Dossier): readonly LimitRegions[] {
  const withoutEnd = exceptionsOf(dossier).filter(({ share }) => share >= 1)
  return limitsOf(dossier).map((limit) => {
    const own = withoutEnd.find(({ member, issue }) => member === limit.member && issue === limit.issue)
    if (own === undefined) return { limit, regions: regionsOf(dossier, limit) }
    const { when: _, unless: __, ...within } = limit
    const isMet = isRespected(within, { [limit.issue]: own.at })
    return { limit, regions: isMet ? [[]] : regionsOf(dossier, limit).slice(1) }
  })
}

/** Where a limit or a dependency is met; within it first, then the ways in which it falls away. */
export function regionsOf(dossier: Dossier, bound: Dependency): readonly Region[] {
  const find = (id: string): readonly [number, Issue] => {
    const k = dossier.issues.findIndex((issue) => issue.id === id)
    const issue = dossier.issues[k]
    if (issue === undefined) throw new Error(`assumption broken: issue ${id} was validated`)
    return [k, issue]
  }
  const [k, issue] = find(bound.issue)
  const within: RegionPart = isScale(issue)
    ? { issue: k, low: bound.range?.[0] ?? issue.scale[0], high: bound.range?.[1] ?? issue.scale[1], options: 0 }
    : { issue: k, low: 0, high: 0, options: optionBits(issue.options, bound.options ?? issue.options) }
  const escapes = [
    ...(bound.when === undefined ? [] : alternatives(negate(allOf(bound.when)))),
    ...(bound.unless === undefined ? [] : alternatives(allOf(bound.unless))),
  ]
  const regions = [
    [within],
    ...escapes.map((comparisons) => merge(comparisons.map((comparison) => part(comparison, find(comparison.issue))))),
  ]
  return regions.filter((region) => region.every(isNotEmpty))
}

function optionBits(options: readonly string[], accepted: readonly string[]): number {
  return options.reduce((bits, option, bit) => (accepted.includes(option) ? bits | (1 << bit) : bits), 0)
}

function part(comparison: Comparison, [k, issue]: readonly [number, Issue]): RegionPart {
  if (!isScale(issue)) {
    const accepted =
      'is' in comparison
        ? [comparison.is]
        : issue.options.filter((o) => !('isNot' in comparison) || o !== comparison.isNot)
    return { issue: k, low: 0, high: 0, options: optionBits(issue.options, accepted) }
  }
  const [low, high] = issue.scale
  const margin = (high - low) * STRICT_MARGIN
  if ('atLeast' in comparison) return { issue: k, low: comparison.atLeast, high, options: 0 }
  if ('atMost' in comparison) return { issue: k, low, high: comparison.atMost, options: 0 }
  if ('above' in comparison) return { issue: k, low: comparison.above + margin, high, options: 0 }
  if ('below' in comparison) return { issue: k, low, high: comparison.below - margin, options: 0 }
  return { issue: k, low, high, options: 0 }
}

/** One part per issue: the intersection of the parts given. */
export function merge(parts: readonly RegionPart[]): Region {
  const merged = new Map<number, RegionPart>()
  for (const next of parts) {
    const known = merged.get(next.issue)
    merged.set(next.issue, known === undefined ? next : intersectParts(known, next))
  }
  return [...merged.values()].sort((a, b) => a.issue - b.issue)
}

const EMPTY_PART = { low: 1, high: 0, options: 0 }

function intersectParts(a: RegionPart, b: RegionPart): RegionPart {
  if (a.options !== 0 || b.options !== 0) {
    const options = a.options & b.options
    return options === 0 ? { issue: a.issue, ...EMPTY_PART } : { issue: a.issue, low: 0, high: 0, options }
  }
  return { issue: a.issue, low: Math.max(a.low, b.low), high: Math.min(a.high, b.high), options: 0 }
}

function isNotEmpty(region: RegionPart): boolean {
  return region.low <= region.high
}

/** The limit or dependency in plain words, for the audience that may read it. */
export function limitInWords(limit: Dependency): string {
  const range =
    limit.range === undefined ? (limit.options ?? []).join(' or ') : `${limit.range[0]} to ${limit.range[1]}`
  const when = limit.when === undefined ? '' : ` while ${conditionInWords(allOf(limit.when))}`
  const unless = limit.unless === undefined ? '' : ` unless ${conditionInWords(allOf(limit.unless))}`
  return `${limit.issue} within ${range}${when}${unless}`
}
