import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'
import type { PlanePoint } from '../spatial/plane.ts'
import type { RollCalls } from '../unity/roll-calls.ts'
import { marksOf } from './marks.ts'
import { pointGroups } from './point-groups.ts'
import { principalAxes } from './principal-axes.ts'
import { groupMarks, statementLists } from './statement-lists.ts'
import type { GroupMark, StatementLists } from './statement-lists.ts'
import { statementReadings } from './statement-readings.ts'
import type { StatementReading } from './statement-readings.ts'

export interface OpinionGroup {
  /** Counted from 1, the largest first. */
  readonly group: number
  readonly members: readonly string[]
  readonly markedOutBy: readonly GroupMark[]
}

/** Where members stand to statements or draft paragraphs, and what to do with each. */
export interface OpinionGroups {
  readonly groups: readonly OpinionGroup[]
  /** Members with too few marks to be put anywhere; they count in no group. */
  readonly notPlaced: readonly string[]
  /** -1 to 1; below 0.25 the groups are hardly apart. */
  readonly silhouette: number
  /** Places on the map, in the order of the calls' members; only of those that were placed. */
  readonly map: readonly (PlanePoint & { readonly member: string; readonly group: number })[]
  readonly axes: {
    readonly eigenvalues: readonly [number, number]
    readonly explained: readonly [number, number]
    /** How much each statement counts on each axis, in the order of `statements`. */
    readonly loadings: readonly [readonly number[], readonly number[]]
  }
  /** In the order of the statements' names. */
  readonly statements: readonly StatementReading[]
  readonly lists: StatementLists
}

/** Marks that place a member, where there are twice as many statements; else half of them. */
const MARKS_LEAST = 7
/** Two members are two groups and prove nothing. */
const MEMBERS_LEAST = 3

/**
 * Opinion groups from marks on statements (after Small et al., Recerca 26, 2021, with nothing drawn): principal axes,
 * k-means for 2 to 5 groups by silhouette, then for every statement how each group stands to it. A yes is "agree", a no
 * "cannot accept", an abstention "no view", an absence no mark at all.
 */
export function opinionGroups(calls: RollCalls): Result<OpinionGroups> {
  const marks = marksOf(calls)
  const least = Math.min(MARKS_LEAST, Math.ceil(marks.statements.length / 2))
  const placed = [...marks.members.keys()].filter((i) => (marks.marked[i] as number) >= least)
  if (placed.length < MEMBERS_LEAST)
    return refuse('unity.too_few_for_groups', { members: placed.length, least: MEMBERS_LEAST, marks: least })
  const axes = principalAxes(marks)
  const found = axes === null ? null : pointGroups(placed.map((i) => axes.points[i] as PlanePoint))
  if (axes === null || found === null) return refuse('unity.one_opinion', { statements: marks.statements.length })
  const groups = new Int32Array(marks.members.length).fill(-1)
  placed.forEach((i, at) => {
    groups[i] = found.groups[at] as number
  })
  const rank = new Map(marks.members.map((member, i) => [member, i]))
  const groupOf = (member: string): number => groups[rank.get(member) ?? -1] ?? -1
  const statements = statementReadings(marks, groups)
  return accept({
    groups: Array.from({ length: found.count }, (_, group) => ({
      group: group + 1,
      members: calls.members.filter((member) => groupOf(member) === group),
      markedOutBy: groupMarks(statements, group),
    })),
    notPlaced: calls.members.filter((member) => groupOf(member) < 0),
    silhouette: found.silhouette,
    map: calls.members.flatMap((member) => {
      const point = axes.points[rank.get(member) ?? -1]
      return point === undefined || groupOf(member) < 0 ? [] : [{ member, group: groupOf(member) + 1, ...point }]
    }),
    axes: {
      eigenvalues: axes.eigenvalues,
      explained: axes.explained,
      loadings: [[...axes.loadings[0]], [...axes.loadings[1]]],
    },
    statements,
    lists: statementLists(statements),
  })
}
