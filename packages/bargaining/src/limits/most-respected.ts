import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { within, wholeBox } from '../proposal/branching.ts'
import type { Box } from '../proposal/satisfactions.ts'
import { limitInWords } from './limit-regions.ts'
import type { LimitRegions, Region } from './limit-regions.ts'
import { withPrices } from './relaxation-price.ts'

/** How many members, and how many limits, one package can respect at once, conditional limits included. */
export interface MostRespected {
  /** False if the dependencies between issues contradict each other: then no package exists whatever the limits. */
  readonly dependenciesHold: boolean
  /** True if some point respects every limit. */
  readonly allTogether: boolean
  /** The most members that can have all their limits respected at once, out of those that have any. */
  readonly members: number
  readonly of: number
  /** The most limits that one point respects, out of all. */
  readonly limits: number
  readonly ofLimits: number
  /** Smallest sets of limits to give up so that one point respects the rest; listed only where not all hold together. */
  readonly relax: readonly Relaxation[]
  /** False if the search stopped at its limit: then the numbers are what was found, not proved the most. */
  readonly complete: boolean
}

/** A smallest set of limits to give up, and what that buys. */
export interface Relaxation {
  readonly limits: readonly RelaxedLimit[]
  /** The least satisfaction of the leximin package within the other limits; null where it was not computed. */
  readonly leastSatisfaction: number | null
}

export interface RelaxedLimit {
  readonly member: string
  readonly issue: string
  readonly words: string
  /** How far that package lies beyond the limit, in points of the scale; null on options or where not computed. */
  readonly by: number | null
}

/** A limit to give up, as the search found it. */
export type LeftOut = readonly LimitRegions[]

/** Boxes looked at in one search; limits that hold together are proved so in one pass. */
const BOXES_MAX = 60_000
/** Sets of limits listed. */
const SETS_MAX = 20

/** Limits across issues: depth first over members (or limits) and the regions of each limit, with a count bound. */
export function mostRespected(dossier: Dossier): MostRespected {
  const model = modelOf(dossier)
  const dependencies = model.constraints.slice(0, model.constraints.length - model.limits.length)
  const groups = new Map<string, LimitRegions[]>()
  for (const entry of model.limits) groups.set(entry.limit.member, [...(groups.get(entry.limit.member) ?? []), entry])
  const byMember = largest(model, dependencies, [...groups.values()], 1)
  const allTogether = byMember.count === groups.size
  const found = allTogether ? { sets: [], complete: true } : smallestRelaxations(model, dependencies)
  const [fewest = []] = found.sets
  return {
    dependenciesHold: byMember.count >= 0,
    allTogether,
    members: Math.max(0, byMember.count),
    of: groups.size,
    limits: byMember.count < 0 ? 0 : model.limits.length - fewest.length,
    ofLimits: model.limits.length,
    relax: byMember.count < 0 ? [] : withPrices(model, found.sets).map(toldRelaxation),
    complete: byMember.complete && found.complete,
  }
}

function toldRelaxation({ limits, leastSatisfaction, by }: ReturnType<typeof withPrices>[number]): Relaxation {
  return {
    limits: limits.map(({ limit }, at) => {
      return { member: limit.member, issue: limit.issue, words: limitInWords(limit), by: by[at] ?? null }
    }),
    leastSatisfaction,
  }
}

interface Largest {
  /** -1 if the dependencies leave nothing. */
  readonly count: number
  /** Indices of the groups left out, for each way to respect the most. */
  readonly leftOut: readonly (readonly number[])[]
  readonly complete: boolean
}

/** The largest number of groups whose limits one point respects together; keeps up to `keep` distinct ways. */
function largest(
  model: Model,
  dependencies: readonly (readonly Region[])[],
  groups: readonly (readonly LimitRegions[])[],
  keep: number,
): Largest {
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
    const regions = group.map((entry) => entry.regions)
    for (const inside of boxesWithin(model, box, regions, 0)) explore(at + 1, inside, out)
    explore(at + 1, box, [...out, at])
  }
  for (const box of boxesWithin(model, wholeBox(model), dependencies, 0)) explore(0, box, [])
  return { count, leftOut: ways, complete: boxes < BOXES_MAX }
}

/** The parts of a box in which all of these hold, one for each choice of regions; made one at a time. */
function* boxesWithin(model: Model, box: Box, all: readonly (readonly Region[])[], from: number): Generator<Box> {
  const regions = all[from]
  if (regions === undefined) {
    yield box
    return
  }
  for (const region of regions) {
    const inside = within(model, box, region)
    if (inside !== null) yield* boxesWithin(model, inside, all, from + 1)
  }
}

/** Limits that share no issue cannot conflict, so each connected group of issues is searched on its own. */
function smallestRelaxations(
  model: Model,
  dependencies: readonly (readonly Region[])[],
): { readonly sets: readonly LeftOut[]; readonly complete: boolean } {
  let sets: readonly LeftOut[] = [[]]
  let complete = true
  for (const group of connected(dependencies, model.limits)) {
    const found = largest(
      model,
      group.dependencies,
      group.limits.map((limit) => [limit]),
      SETS_MAX,
    )
    complete = complete && found.complete
    const relaxed = found.leftOut.map((out) => out.map((at) => group.limits[at] as LimitRegions))
    sets = sets.flatMap((before) => relaxed.map((more) => [...before, ...more])).slice(0, SETS_MAX)
  }
  return { sets, complete }
}

interface Connected {
  readonly issues: ReadonlySet<number>
  readonly dependencies: readonly (readonly Region[])[]
  readonly limits: readonly LimitRegions[]
}

function connected(
  dependencies: readonly (readonly Region[])[],
  limits: readonly LimitRegions[],
): readonly Connected[] {
  let groups: readonly Connected[] = []
  const add = (regions: readonly Region[], own: Pick<Connected, 'dependencies' | 'limits'>): void => {
    const issues = new Set(regions.flatMap((region) => region.map((part) => part.issue)))
    const touching = groups.filter((group) => [...group.issues].some((k) => issues.has(k)))
    groups = [
      ...groups.filter((group) => !touching.includes(group)),
      {
        issues: new Set([...issues, ...touching.flatMap((group) => [...group.issues])]),
        dependencies: [...touching.flatMap((group) => group.dependencies), ...own.dependencies],
        limits: [...touching.flatMap((group) => group.limits), ...own.limits],
      },
    ]
  }
  for (const regions of dependencies) add(regions, { dependencies: [regions], limits: [] })
  for (const entry of limits) add(entry.regions, { dependencies: [], limits: [entry] })
  return groups.filter((group) => group.limits.length > 0)
}
