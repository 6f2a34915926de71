import type { Dossier, Limit } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import type { LimitRegions, RegionPart } from './limit-regions.ts'

/** What the limits of one issue leave, counting those that always apply. */
export interface IssueZone {
  readonly issue: string
  /** Limits that always apply, and those that may fall away (shown, but not counted here). */
  readonly limits: number
  readonly conditional: number
  /** Values that respect every limit that always applies; null where there is none. On options always null. */
  readonly zone: readonly [low: number, high: number] | null
  readonly acceptedOptions: readonly string[]
  /** The most such limits that one value respects, the lowest and highest limit end at which it does, and who is left out. */
  readonly mostRespected: number
  readonly best: readonly [low: number, high: number] | null
  /** Smallest sets of members whose limit would have to be relaxed; empty where the zone is not. */
  readonly relax: readonly (readonly string[])[]
}

/** Sets of members to relax that are listed; more would be a table, not advice. */
const SETS_MAX = 20
/** Limits that meet but for rounding (as a share of the scale) meet. */
const SAME = 1e-9

/**
 * Zone of possible agreement of each issue: the intersection of the limits on it, and of the dependencies that always
 * apply. Where it is empty, the value (an end
 * of some interval always suffices) that lies within the most intervals: sorting, then one sweep, O(n log n).
 */
export function zones(dossier: Dossier): readonly IssueZone[] {
  const model = modelOf(dossier)
  return dossier.issues.map((issue, k) => {
    // A limit that an attachment meets for its member, whatever the package, is no limit on it any more.
    const own = model.limits.filter((entry) => entry.limit.issue === issue.id && entry.regions[0]?.length !== 0)
    const always = own.filter((entry) => entry.regions.length === 1)
    const counts = { limits: always.length, conditional: own.length - always.length }
    return isScale(issue) ? scaleZone(model, k, always, counts) : optionZone(model, k, always, counts)
  })
}

interface Counts {
  readonly limits: number
  readonly conditional: number
}

function scaleZone(model: Model, k: number, limits: readonly LimitRegions[], counts: Counts): IssueZone {
  const issue = model.dossier.issues[k]
  const parts = standingParts(model, k)
  const [from, to] = issue !== undefined && isScale(issue) ? issue.scale : [0, 0]
  const bottom = Math.max(from, ...parts.map((part) => part.low))
  const top = Math.min(to, ...parts.map((part) => part.high))
  const intervals = limits.map(({ limit }) => ({
    limit,
    low: Math.max(bottom, limit.range?.[0] ?? bottom),
    high: Math.min(top, limit.range?.[1] ?? top),
  }))
  const low = Math.max(bottom, ...intervals.map((interval) => interval.low))
  const high = Math.min(top, ...intervals.map((interval) => interval.high))
  const open = intervals.filter((interval) => interval.low <= interval.high)
  const ends = [...new Set(open.flatMap((interval) => [interval.low, interval.high]))].sort((a, b) => a - b)
  const within = (value: number): readonly Limit[] =>
    intervals.flatMap((interval) =>
      interval.low <= value + same && value - same <= interval.high ? [interval.limit] : [],
    )
  const same = SAME * (to - from)
  const most = sweep(open, ends, same)
  const zone: readonly [number, number] | null = low <= high + same ? [Math.min(low, high), high] : null
  const best: readonly [number, number] | null =
    most.ends.length === 0 ? zone : [most.ends[0] ?? low, most.ends.at(-1) ?? high]
  return {
    issue: issue?.id ?? '',
    ...counts,
    zone,
    acceptedOptions: [],
    mostRespected: most.count,
    best,
    relax: zone === null ? leftOut(limits, most.ends.map(within)) : [],
  }
}

/** What the dependencies that always apply ask of one issue. */
function standingParts(model: Model, k: number): readonly RegionPart[] {
  return model.constraints
    .slice(0, model.constraints.length - model.limits.length)
    .flatMap((regions) => (regions.length === 1 ? (regions[0] ?? []) : []))
    .filter((part) => part.issue === k)
}

/** The largest number of intervals with a common value, and the interval ends at which it is attained. */
function sweep(
  intervals: readonly { readonly low: number; readonly high: number }[],
  ends: readonly number[],
  same: number,
): { readonly count: number; readonly ends: readonly number[] } {
  const lows = intervals.map((interval) => interval.low).sort((a, b) => a - b)
  const highs = intervals.map((interval) => interval.high).sort((a, b) => a - b)
  let count = 0
  let best: number[] = []
  let opened = 0
  let closed = 0
  for (const end of ends) {
    while (opened < lows.length && (lows[opened] as number) <= end + same) opened++
    while (closed < highs.length && (highs[closed] as number) < end - same) closed++
    if (opened - closed > count) {
      count = opened - closed
      best = []
    }
    if (opened - closed === count) best.push(end)
  }
  return { count, ends: best }
}

function optionZone(model: Model, k: number, limits: readonly LimitRegions[], counts: Counts): IssueZone {
  const issue = model.dossier.issues[k]
  const options = issue !== undefined && !isScale(issue) ? issue.options : []
  const accepting = options.map((option) =>
    limits.flatMap(({ limit }) => (limit.options?.includes(option) ? [limit] : [])),
  )
  const most = Math.max(...accepting.map((held) => held.length))
  const open = standingParts(model, k).reduce((bits, part) => bits & part.options, (1 << options.length) - 1)
  const acceptedOptions = options.filter((_, o) => (open & (1 << o)) !== 0 && accepting[o]?.length === limits.length)
  return {
    issue: issue?.id ?? '',
    ...counts,
    zone: null,
    acceptedOptions,
    mostRespected: most,
    best: null,
    relax:
      acceptedOptions.length > 0
        ? []
        : leftOut(
            limits,
            accepting.filter((held) => held.length === most),
          ),
  }
}

function leftOut(
  limits: readonly LimitRegions[],
  respected: readonly (readonly Limit[])[],
): readonly (readonly string[])[] {
  const sets = respected.map((held) =>
    limits.filter(({ limit }) => !held.includes(limit)).map(({ limit }) => limit.member),
  )
  const distinct = [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()]
  return distinct.slice(0, SETS_MAX)
}
