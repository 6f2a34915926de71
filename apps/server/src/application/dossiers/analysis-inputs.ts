import type { Issue, LimitContent, Place } from '@commonline/contract'
import type { Dossier, Limit, Position, Issue as BargainingIssue } from '@commonline/bargaining'
import type { EstimateRow, LimitRow, PositionRow } from '../ports/position-store.ts'
import { hasOption } from './issue-content.ts'
import { salienceOf } from './importance-salience.ts'

/** All that an analysis rests on, already cut to what its reader may read; members in their fixed order. */
export interface ReadableInputs {
  readonly members: readonly string[]
  readonly issues: readonly Issue[]
  readonly positions: readonly PositionRow[]
  /** Empty unless the reader asked for the overlay of its own circle's estimates. */
  readonly estimates: readonly EstimateRow[]
  readonly limits: readonly LimitRow[]
}

/** A dossier as the bargaining room takes it, with the rows each part came from. */
export interface AnalysisInputs {
  readonly dossier: Dossier
  readonly declared: readonly PositionRow[]
  readonly estimated: readonly EstimateRow[]
  readonly limits: readonly LimitRow[]
  /** Issues on which nothing is known and on which no limit hangs: left out, since a package of them would be invented. */
  readonly leftOut: readonly Issue[]
}

/**
 * Positions with a place are declared; an estimate stands in only where nothing readable is declared; every other place is
 * unknown and left out. Each member counts once: no body weighs its members' wishes, only their votes.
 */
export function analysisInputs(inputs: ReadableInputs): AnalysisInputs {
  const { members, issues } = inputs
  const positions = Map.groupBy(inputs.positions, cellOf)
  const estimates = Map.groupBy(inputs.estimates, cellOf)
  const limitsAt = Map.groupBy(inputs.limits, cellOf)
  const declared: PositionRow[] = []
  const estimated: EstimateRow[] = []
  const limits: LimitRow[] = []
  for (const issue of issues) {
    for (const member of members) {
      const cell = cellOf({ issue: issue.id, member })
      const own = (positions.get(cell) ?? []).filter((row) => fits(row, issue))
      declared.push(...own)
      if (own.length === 0) estimated.push(...(estimates.get(cell) ?? []).filter((row) => fits(row, issue)))
      limits.push(...(limitsAt.get(cell) ?? []).filter((row) => acceptableOn(row.content, issue) !== null))
    }
  }
  const spokenOf = new Set([...declared, ...estimated, ...limits].map(({ issue }) => issue))
  for (const { content } of limits) for (const { issue } of content.unless) spokenOf.add(issue)
  const known = new Set([...declared, ...estimated, ...limits].map(({ member }) => member))
  return {
    declared,
    estimated,
    limits,
    leftOut: issues.filter(({ id }) => !spokenOf.has(id)),
    dossier: {
      members: members.filter((member) => known.has(member)).map((id) => ({ id, power: 1 })),
      issues: issues.filter(({ id }) => spokenOf.has(id)).map(bargainingIssue),
      positions: [
        ...declared.map((row) => positionOf(row, row.place, 'declared')),
        ...estimated.map((row) => positionOf(row, row.place, 'estimated')),
      ],
      ...(limits.length === 0 ? {} : { limits: limits.map((row) => limitOf(row, issues)) }),
    },
  }
}

const cellOf = ({ issue, member }: { readonly issue: string; readonly member: string }): string => `${issue} ${member}`

/** Whether a place still exists on the issue as it is worded now: an option may be gone in a later version. */
function fits({ place }: { readonly place: Place | EstimateRow['place'] }, { content }: Issue): boolean {
  switch (place.kind) {
    case 'none':
      return false
    case 'option':
      return hasOption(content, place.option)
    case 'point':
    case 'interval':
      return content.kind === 'scale'
  }
}

const bargainingIssue = ({ id, content }: Issue): BargainingIssue =>
  content.kind === 'scale'
    ? { id, scale: [0, 100], statusQuo: content.statusQuo.at }
    : { id, options: content.options.map((option) => option.id), statusQuo: content.statusQuo.option }

function positionOf(
  row: PositionRow | EstimateRow,
  place: Place | EstimateRow['place'],
  provenance: 'declared' | 'estimated',
): Position {
  const { member, issue } = row
  const held = { member, issue, salience: salienceOf[row.importance], provenance }
  switch (place.kind) {
    case 'none':
      return held
    case 'point':
      return { ...held, point: place.at }
    case 'interval':
      return { ...held, interval: [place.from, place.to] }
    case 'option':
      return { ...held, option: place.option }
  }
}

/** What a limit accepts on the issue as it is worded now; null when nothing of it is left. */
function acceptableOn({ acceptable }: LimitContent, { content }: Issue): Pick<Limit, 'range' | 'options'> | null {
  if (acceptable.kind === 'range') {
    return content.kind === 'scale' ? { range: [acceptable.from, acceptable.to] } : null
  }
  const options = acceptable.options.filter((option) => hasOption(content, option))
  return options.length === 0 ? null : { options }
}

export function limitOf({ member, content }: LimitRow, issues: readonly Issue[]): Limit {
  const issue = issues.find(({ id }) => id === content.issue)
  const unless = content.unless.flatMap(({ issue: other, atLeast, atMost }) => [
    ...(atLeast === null ? [] : [{ issue: other, atLeast }]),
    ...(atMost === null ? [] : [{ issue: other, atMost }]),
  ])
  return {
    member,
    issue: content.issue,
    ...(issue === undefined ? {} : acceptableOn(content, issue)),
    ...(unless.length === 0 ? {} : { unless }),
  }
}
