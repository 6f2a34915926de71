import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { within, wholeBox } from '../proposal/branching.ts'
import type { Box } from '../proposal/satisfactions.ts'
import { limitInWords } from './limit-regions.ts'
import type { LimitRegions } from './limit-regions.ts'

/** How many members can have every limit respected by one package, conditional limits included. */
export interface MostRespected {
  /** True if some point respects every limit. */
  readonly allTogether: boolean
  /** The most members that can have all their limits respected at once, out of those that have any. */
  readonly members: number
  readonly of: number
  /** Smallest sets of limits to give up so that one point respects the rest; listed only where not all hold together. */
  readonly relax: readonly (readonly RelaxedLimit[])[]
  /** False if the search stopped at its limit: then the numbers are what was found, not proved the most. */
  readonly complete: boolean
}

export interface RelaxedLimit {
  readonly member: string
  readonly issue: string
  readonly words: string
}

/** Boxes looked at in one search; limits that hold together are proved so in one pass. */
const BOXES_MAX = 60_000
/** Sets of limits listed. */
const SETS_MAX = 20

/** Limits across issues: depth first over members (or limits) and the regions of each limit, with a count bound. */
export function mostRespected(dossier: Dossier): MostRespected {
  const model = modelOf(dossier)
  const groups = new Map<string, LimitRegions[]>()
  for (const entry of model.limits) groups.set(entry.limit.member, [...(groups.get(entry.limit.member) ?? []), entry])
  const byMember = largest(model, [...groups.values()], 1)
  const allTogether = byMember.count === groups.size
  const relaxed = allTogether ? { sets: [], complete: true } : smallestRelaxations(model)
  return {
    allTogether,
    members: byMember.count,
    of: groups.size,
    relax: relaxed.sets,
    complete: byMember.complete && relaxed.complete,
  }
}

interface Largest {
  readonly count: number
  /** Indices of the groups left out, for each way to respect the most. */
  readonly leftOut: readonly (readonly number[])[]
  readonly complete: boolean
}

/** The largest number of groups whose limits one point respects together; keeps up to `keep` distinct ways. */
function largest(model: Model, groups: readonly (readonly LimitRegions[])[], keep: number): Largest {
  let count = -1
  let ways: (readonly number[])[] = []
  let boxes = 0
  const seen = new Set<string>()
  const explore = (at: number, box: Box, out: readonly number[]): void => {
    const possible = groups.length - out.length
    if (boxes >= BOXES_MAX || possible < count || (possible === count && ways.length >= keep)) return
    boxes++
    const group = groups[at]
    if (group === undefined) {
      if (possible > count) ways = []
      if (possible > count) seen.clear()
      count = possible
      const key = out.join()
      if (!seen.has(key)) ways.push(out)
      seen.add(key)
      return
    }
    for (const inside of boxesWithin(model, box, group)) explore(at + 1, inside, out)
    explore(at + 1, box, [...out, at])
  }
  explore(0, wholeBox(model), [])
  return { count, leftOut: ways, complete: boxes < BOXES_MAX }
}

/** The parts of a box in which every limit of a group holds, one for each choice of regions. */
function boxesWithin(model: Model, box: Box, group: readonly LimitRegions[]): readonly Box[] {
  return group.reduce<readonly Box[]>(
    (boxes, entry) => boxes.flatMap((part) => entry.regions.flatMap((region) => within(model, part, region) ?? [])),
    [box],
  )
}

/** Limits that share no issue cannot conflict, so each connected group of issues is searched on its own. */
function smallestRelaxations(model: Model): { readonly sets: MostRespected['relax']; readonly complete: boolean } {
  let sets: readonly (readonly RelaxedLimit[])[] = [[]]
  let complete = true
  for (const limits of connected(model.limits)) {
    const found = largest(
      model,
      limits.map((limit) => [limit]),
      SETS_MAX,
    )
    complete = complete && found.complete
    const relaxed = found.leftOut.map((out) => out.map((at) => relaxedLimit(limits[at] as LimitRegions)))
    sets = sets.flatMap((before) => relaxed.map((more) => [...before, ...more])).slice(0, SETS_MAX)
  }
  return { sets, complete }
}

function relaxedLimit({ limit }: LimitRegions): RelaxedLimit {
  return { member: limit.member, issue: limit.issue, words: limitInWords(limit) }
}

function connected(limits: readonly LimitRegions[]): readonly (readonly LimitRegions[])[] {
  let groups: { readonly issues: ReadonlySet<number>; readonly limits: readonly LimitRegions[] }[] = []
  for (const entry of limits) {
    const issues = new Set(entry.regions.flatMap((region) => region.map((part) => part.issue)))
    const touching = groups.filter((group) => [...group.issues].some((k) => issues.has(k)))
    groups = groups.filter((group) => !touching.includes(group))
    groups.push({
      issues: new Set([...issues, ...touching.flatMap((group) => [...group.issues])]),
      limits: [...touching.flatMap((group) => group.limits), entry],
    })
  }
  return groups.map((group) => group.limits)
}
