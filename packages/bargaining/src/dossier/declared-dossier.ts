import type { Anchor, Dependency, Dossier, Issue, Limit, Position, Provenance } from './dossier.ts'

/** How much a member says that an issue matters to it. Members choose words, never numbers. */
export type Importance = 'vital' | 'important' | 'flexible' | 'no-interest'

/**
 * How much an issue counts in a member's satisfaction, by the word that the member chose. The steps are even, and an issue of
 * no interest keeps a little weight, so that a member that cares for nothing still prefers its own place to another. A
 * convention of this house: every analysis states it beside its results.
 */
export const salienceOf: Readonly<Record<Importance, number>> = {
  vital: 1,
  important: 0.7,
  flexible: 0.4,
  'no-interest': 0.1,
}

/** An issue as people put it: worded points of a scale from 0 to 100, or worded options. */
export interface WordedIssue {
  readonly id: string
  readonly content:
    | { readonly kind: 'scale'; readonly anchors: readonly Anchor[]; readonly statusQuo: { readonly at: number } }
    | {
        readonly kind: 'options'
        readonly options: readonly { readonly id: string }[]
        readonly statusQuo: { readonly option: string }
      }
}

/** Where a member stands on an issue as somebody declared or estimated it. */
export interface DeclaredPlace {
  readonly issue: string
  readonly member: string
  readonly importance: Importance
  readonly place:
    | { readonly kind: 'none' }
    | { readonly kind: 'point'; readonly at: number }
    | { readonly kind: 'interval'; readonly from: number; readonly to: number }
    | { readonly kind: 'option'; readonly option: string }
}

/** What is acceptable on an issue, always or as long as not all that `unless` says holds. */
export interface DeclaredRange {
  readonly issue: string
  readonly acceptable:
    | { readonly kind: 'range'; readonly from: number; readonly to: number }
    | { readonly kind: 'options'; readonly options: readonly string[] }
  readonly unless?:
    | readonly {
        readonly issue: string
        readonly atLeast?: number | null | undefined
        readonly atMost?: number | null | undefined
      }[]
    | undefined
}

/** A limit with the member that holds it. */
export interface DeclaredLimit {
  readonly member: string
  readonly content: DeclaredRange
}

/** All that a dossier is made of, already cut to what its reader may read. */
export interface Declared<
  I extends WordedIssue = WordedIssue,
  P extends DeclaredPlace = DeclaredPlace,
  E extends DeclaredPlace = DeclaredPlace,
  L extends DeclaredLimit = DeclaredLimit,
> {
  /** In their fixed order. */
  readonly members: readonly string[]
  readonly issues: readonly I[]
  readonly positions: readonly P[]
  /** Empty unless the reader asked for them. */
  readonly estimates: readonly E[]
  readonly limits: readonly L[]
  /** What hangs together between issues from the matter itself: nobody's limit. */
  readonly dependencies: readonly DeclaredRange[]
}

/** A dossier as this room takes it, with what each part came from. */
export interface DeclaredDossier<
  I extends WordedIssue,
  P extends DeclaredPlace,
  E extends DeclaredPlace,
  L extends DeclaredLimit,
> {
  readonly dossier: Dossier
  readonly declared: readonly P[]
  readonly estimated: readonly E[]
  readonly limits: readonly L[]
  /** Issues on which nothing is known and on which no limit hangs: left out, since a package of them would be invented. */
  readonly leftOut: readonly I[]
}

/**
 * The dossier made of what people declared: the one way in which server and page make it. Positions with a place are declared;
 * an estimate stands in only where nothing is; every other place is unknown and left out. Each member counts once: no body
 * weighs its members' wishes, only their votes. The order in which the parts are given leaves no trace.
 */
export function declaredDossier<
  I extends WordedIssue,
  P extends DeclaredPlace,
  E extends DeclaredPlace,
  L extends DeclaredLimit,
>(inputs: Declared<I, P, E, L>): DeclaredDossier<I, P, E, L> {
  const { members, issues } = inputs
  const positions = Map.groupBy(inputs.positions, cellOf)
  const estimates = Map.groupBy(inputs.estimates, cellOf)
  const limitsAt = Map.groupBy(inputs.limits, ({ member, content }) => cellOf({ issue: content.issue, member }))
  const declared: P[] = []
  const estimated: E[] = []
  const limits: L[] = []
  for (const issue of issues) {
    for (const member of members) {
      const cell = cellOf({ issue: issue.id, member })
      const own = (positions.get(cell) ?? []).filter((row) => fits(row, issue))
      declared.push(...own)
      if (own.length === 0) estimated.push(...(estimates.get(cell) ?? []).filter((row) => fits(row, issue)))
      limits.push(...(limitsAt.get(cell) ?? []).filter(({ content }) => acceptableOn(content, issue) !== null))
    }
  }
  const spokenOf = new Set([...declared, ...estimated].map(({ issue }) => issue))
  for (const { content } of limits) {
    spokenOf.add(content.issue)
    for (const { issue } of content.unless ?? []) spokenOf.add(issue)
  }
  const dependencies = bindingAmong(inputs.dependencies, issues, spokenOf)
  const known = new Set([...declared, ...estimated, ...limits].map(({ member }) => member))
  return {
    declared,
    estimated,
    limits,
    leftOut: issues.filter(({ id }) => !spokenOf.has(id)),
    dossier: {
      members: members.filter((member) => known.has(member)).map((id) => ({ id, power: 1 })),
      issues: issues.filter(({ id }) => spokenOf.has(id)).map(issueOf),
      positions: [
        ...declared.map((row) => positionOf(row, 'declared')),
        ...estimated.map((row) => positionOf(row, 'estimated')),
      ],
      ...(limits.length === 0 ? {} : { limits: limits.flatMap((limit) => declaredLimit(limit, issues)) }),
      ...(dependencies.length === 0 ? {} : { dependencies }),
    },
  }
}

/**
 * The dependencies that bind: each on an issue that is in the dossier already, which brings in what it hangs on. Adds those
 * issues to `spokenOf`. What is said of an issue of which nothing is known binds nothing.
 */
function bindingAmong(
  dependencies: readonly DeclaredRange[],
  issues: readonly WordedIssue[],
  spokenOf: Set<string>,
): readonly Dependency[] {
  const fitting = dependencies.filter((one) => asked(one, issues) !== null)
  let before = -1
  while (spokenOf.size > before) {
    before = spokenOf.size
    for (const { issue, unless = [] } of fitting) {
      if (spokenOf.has(issue)) for (const other of unless) spokenOf.add(other.issue)
    }
  }
  return issues
    .filter(({ id }) => spokenOf.has(id))
    .flatMap(({ id }) => fitting.filter(({ issue }) => issue === id))
    .flatMap((one) => asked(one, issues) ?? [])
}

const cellOf = ({ issue, member }: { readonly issue: string; readonly member: string }): string => `${issue} ${member}`

/** Whether a place still exists on the issue as it is worded now: an option may be gone in a later version. */
function fits({ place }: DeclaredPlace, { content }: WordedIssue): boolean {
  switch (place.kind) {
    case 'none':
      return false
    case 'option':
      return content.kind === 'options' && content.options.some(({ id }) => id === place.option)
    case 'point':
    case 'interval':
      return content.kind === 'scale'
  }
}

function issueOf({ id, content }: WordedIssue): Issue {
  if (content.kind === 'options')
    return { id, options: content.options.map((option) => option.id), statusQuo: content.statusQuo.option }
  // A sentence sets the words within its own, where their full stop would be one too many.
  const anchors = content.anchors.map(({ at, words }) => ({ at, words: words.replace(/\.$/, '') }))
  return { id, scale: [0, 100], statusQuo: content.statusQuo.at, anchors }
}

function positionOf({ member, issue, importance, place }: DeclaredPlace, provenance: Provenance): Position {
  const held = { member, issue, salience: salienceOf[importance], provenance }
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

/** What is acceptable on the issue as it is worded now; null when nothing of it is left. */
function acceptableOn(
  { acceptable }: DeclaredRange,
  { content }: WordedIssue,
): Pick<Limit, 'range' | 'options'> | null {
  if (acceptable.kind === 'range') {
    return content.kind === 'scale' ? { range: [acceptable.from, acceptable.to] } : null
  }
  const options = acceptable.options.filter(
    (option) => content.kind === 'options' && content.options.some(({ id }) => id === option),
  )
  return options.length === 0 ? null : { options }
}

/** A limit as this room takes it; nothing where nothing of it is left on the issue as it is worded now. */
export function declaredLimit({ member, content }: DeclaredLimit, issues: readonly WordedIssue[]): readonly Limit[] {
  const asks = asked(content, issues)
  return asks === null ? [] : [{ member, ...asks }]
}

/** What a limit or a dependency asks for; null where nothing of it is left on the issue as it is worded now. */
function asked(content: DeclaredRange, issues: readonly WordedIssue[]): Dependency | null {
  const issue = issues.find(({ id }) => id === content.issue)
  const acceptable = issue === undefined ? null : acceptableOn(content, issue)
  if (acceptable === null) return null
  const unless = (content.unless ?? []).flatMap(({ issue: other, atLeast, atMost }) => [
    ...(atLeast == null ? [] : [{ issue: other, atLeast }]),
    ...(atMost == null ? [] : [{ issue: other, atMost }]),
  ])
  return { issue: content.issue, ...acceptable, ...(unless.length === 0 ? {} : { unless }) }
}
