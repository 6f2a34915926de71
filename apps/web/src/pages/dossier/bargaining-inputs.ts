import type {
  Dossier,
  Issue as BargainingIssue,
  Limit as BargainingLimit,
  Point,
  Position as Held,
} from '@commonline/bargaining'
import type { Estimate, Importance, Issue, LimitContent, OutputOf, Place } from '@commonline/contract'

export type DossierView = OutputOf<'dossier'>

/** How much an issue counts in a member's satisfaction, by the word it chose: the house's convention, told beside every result. */
export const salienceOf: Readonly<Record<Importance, number>> = {
  vital: 1,
  important: 0.7,
  flexible: 0.4,
  'no-interest': 0.1,
}

type AnyPlace = Place | Estimate['place']

/** A limit with the member that holds it, wherever it is kept. */
export interface HeldLimit {
  readonly member: string
  readonly content: LimitContent
}

/**
 * The dossier as the bargaining room takes it, made of nothing but what the reader's page already holds: positions that it may
 * read and, where a member declared nothing, its own circle's estimates.
 */
export function bargainingDossier(
  { members, issues, positions, estimates }: Pick<DossierView, 'members' | 'issues' | 'positions' | 'estimates'>,
  limits: readonly HeldLimit[],
  withEstimates: boolean,
): Dossier {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  const seated = new Set(members.map(({ code }) => code))
  const placed = <Row extends { readonly issue: string; readonly member: string; readonly place: AnyPlace }>(
    rows: readonly Row[],
  ) => rows.filter((row) => seated.has(row.member) && fits(row.place, byId.get(row.issue)))
  const declared = placed(positions)
  const taken = new Set(declared.map(({ issue, member }) => `${issue} ${member}`))
  const estimated = withEstimates
    ? placed(estimates).filter(({ issue, member }) => !taken.has(`${issue} ${member}`))
    : []
  return {
    members: members.map(({ code }) => ({ id: code, power: 1 })),
    issues: issues.map(bargainingIssue),
    positions: [...declared.map((row) => held(row, 'declared')), ...estimated.map((row) => held(row, 'estimated'))],
    limits: limits.flatMap((limit) => bargainingLimit(limit, byId.get(limit.content.issue))),
  }
}

function fits(place: AnyPlace, issue: Issue | undefined): boolean {
  if (issue === undefined || place.kind === 'none') return false
  if (place.kind === 'option') {
    return issue.content.kind === 'options' && issue.content.options.some(({ id }) => id === place.option)
  }
  return issue.content.kind === 'scale'
}

const bargainingIssue = ({ id, content }: Issue): BargainingIssue =>
  content.kind === 'scale'
    ? { id, scale: [0, 100], statusQuo: content.statusQuo.at }
    : { id, options: content.options.map((option) => option.id), statusQuo: content.statusQuo.option }

function held(
  row: { readonly member: string; readonly issue: string; readonly importance: Importance; readonly place: AnyPlace },
  provenance: 'declared' | 'estimated',
): Held {
  const base = { member: row.member, issue: row.issue, salience: salienceOf[row.importance], provenance }
  switch (row.place.kind) {
    case 'none':
      return base
    case 'point':
      return { ...base, point: row.place.at }
    case 'interval':
      return { ...base, interval: [row.place.from, row.place.to] }
    case 'option':
      return { ...base, option: row.place.option }
  }
}

/** A limit as the bargaining room takes it; nothing where the issue no longer asks for what the limit names. */
export function bargainingLimit({ member, content }: HeldLimit, issue: Issue | undefined): readonly BargainingLimit[] {
  if (issue === undefined || (content.acceptable.kind === 'range') !== (issue.content.kind === 'scale')) return []
  const unless = (content.unless ?? []).flatMap(({ issue: other, atLeast, atMost }) => [
    ...(atLeast == null ? [] : [{ issue: other, atLeast }]),
    ...(atMost == null ? [] : [{ issue: other, atMost }]),
  ])
  return [
    {
      member,
      issue: content.issue,
      ...(content.acceptable.kind === 'range'
        ? { range: [content.acceptable.from, content.acceptable.to] as const }
        : { options: content.acceptable.options }),
      ...(unless.length === 0 ? {} : { unless }),
    },
  ]
}

/** What holds on every issue without agreement. */
export const statusQuoPoint = (issues: readonly Issue[]): Point =>
  Object.fromEntries(
    issues.map(({ id, content }) => [id, content.kind === 'scale' ? content.statusQuo.at : content.statusQuo.option]),
  )
