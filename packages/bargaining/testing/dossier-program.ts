import type { Attachment, Condition, Dependency, Dossier, Issue, Limit, Position } from '../src/index.ts'
import { isScale } from '../src/index.ts'
import type { MixedProgram, Row, Terms } from './mixed-program.ts'

/** A rule as rows: the least sum of yes votes, and of yes less no, each member with its weight; or nobody against. */
export interface RuleRows {
  readonly least?: number
  readonly leastOver?: number
  readonly nobodyAgainst?: boolean
  readonly weights?: Readonly<Record<string, number>>
}

/**
 * A dossier as one mixed-integer program, written from the definitions and not from the room's own search: outcomes x
 * on 0..1, one distance per position, one binary per option, per way in which a limit falls away, per vote.
 */
export interface DossierProgram extends MixedProgram {
  /** The variable that is at most the satisfaction of each member that cares about anything. */
  readonly satisfaction: ReadonlyMap<string, string>
  readonly withoutAgreement: ReadonlyMap<string, number>
}

/** A strict comparison is met by this share of the scale, and a member that gains gains this, as the room has it. */
const STRICT = 1e-6

interface Build {
  readonly dossier: Dossier
  readonly rows: Row[]
  readonly binaries: string[]
}

export function dossierProgram(dossier: Dossier, rule: RuleRows | null = null): DossierProgram {
  const build: Build = { dossier, rows: [], binaries: [] }
  dossier.issues.forEach((issue, k) => {
    if (isScale(issue)) return
    const all = issue.options.map((_, o) => `y${k}_${o}`)
    build.binaries.push(...all)
    build.rows.push({ terms: Object.fromEntries(all.map((name) => [name, 1])), min: 1, max: 1 })
  })
  const satisfaction = new Map<string, string>()
  const withoutAgreement = new Map<string, number>()
  dossier.members.forEach(({ id }, i) => {
    const own = dossier.positions.filter((p) => p.member === id)
    const total = own.reduce((sum, { salience }) => sum + salience, 0)
    if (total === 0) return
    const name = `u${i}`
    satisfaction.set(id, name)
    withoutAgreement.set(
      id,
      own.reduce((sum, p) => sum + p.salience * closeness(dossier, p, statusQuo(dossier, p)), 0) / total,
    )
    measure(build, name, own, total)
  })
  const bounds = [...limitsOf(dossier), ...(dossier.dependencies ?? [])]
  bounds.forEach((bound, at) => keep(build, bound, `l${at}`))
  if (rule !== null) vote(build, rule, satisfaction, withoutAgreement)
  return { ...build, bounds: {}, satisfaction, withoutAgreement }
}

const place = (dossier: Dossier, id: string): number => dossier.issues.findIndex((issue) => issue.id === id)
const issueOf = (dossier: Dossier, id: string): Issue => dossier.issues[place(dossier, id)] as Issue
const statusQuo = (dossier: Dossier, { issue }: Position): number | string => issueOf(dossier, issue).statusQuo ?? 0

function onUnit(issue: Issue, value: number): number {
  return isScale(issue) ? (value - issue.scale[0]) / (issue.scale[1] - issue.scale[0]) : value
}

function closeness(dossier: Dossier, position: Position, value: number | string): number {
  const issue = issueOf(dossier, position.issue)
  if (!isScale(issue)) return position.acceptability?.[String(value)] ?? (position.option === value ? 1 : 0)
  const [low, high] = ends(issue, position)
  const at = onUnit(issue, Number(value))
  return 1 - Math.max(Math.abs(at - low), Math.abs(at - high))
}

function ends(issue: Issue, { point, interval }: Position): readonly [number, number] {
  if (point !== undefined) return [onUnit(issue, point), onUnit(issue, point)]
  return interval === undefined ? [0, 1] : [onUnit(issue, interval[0]), onUnit(issue, interval[1])]
}

/** What is attached for a member on an issue: another value for a share of the period. */
function attachedAt(
  dossier: Dossier,
  { member, issue }: Position | Limit,
): { share: number; at: number | string } | null {
  const now = issueOf(dossier, issue).statusQuo ?? 0
  const of = (attachment: Attachment): { share: number; at: number | string } | null => {
    if (attachment.kind === 'declaration' || attachment.issue !== issue) return null
    if (attachment.kind === 'review-clause') return attachment.lapses ? { share: 1 - attachment.after, at: now } : null
    if (!attachment.members.includes(member)) return null
    if (attachment.kind === 'opt-out') return { share: 1, at: now }
    if (attachment.kind === 'transition') return { share: attachment.share, at: attachment.from ?? now }
    return { share: attachment.share ?? 1, at: attachment.at }
  }
  return (dossier.attachments ?? []).map(of).find((found) => found !== null) ?? null
}

/** u is at most the weighted closeness, each distance at least what it is on either side. */
function measure(build: Build, u: string, own: readonly Position[], total: number): void {
  const terms: Record<string, number> = { [u]: 1 }
  let most = 0
  for (const position of own) {
    const { dossier } = build
    const k = place(dossier, position.issue)
    const issue = issueOf(dossier, position.issue)
    const attached = attachedAt(dossier, position)
    const whole = position.salience / total
    if (attached !== null) most += whole * attached.share * closeness(dossier, position, attached.at)
    const weight = whole * (1 - (attached?.share ?? 0))
    if (isScale(issue)) {
      const [low, high] = ends(issue, position)
      const distance = `e${u}_${k}`
      build.rows.push(
        { terms: { [`x${k}`]: 1, [distance]: -1 }, max: low },
        { terms: { [`x${k}`]: 1, [distance]: 1 }, min: high },
      )
      terms[distance] = weight
      most += weight
    } else {
      issue.options.forEach((option, o) => {
        terms[`y${k}_${o}`] = -weight * closeness(dossier, position, option)
      })
    }
  }
  build.rows.push({ terms, max: most })
}

function limitsOf(dossier: Dossier): readonly Limit[] {
  const onPositions = dossier.positions.flatMap(({ member, issue, redLine, when, unless }): readonly Limit[] => {
    if (redLine === undefined) return []
    const conditions = { ...(when === undefined ? {} : { when }), ...(unless === undefined ? {} : { unless }) }
    const range = redLine as readonly [number, number]
    return [
      isScale(issueOf(dossier, issue))
        ? { member, issue, range, ...conditions }
        : { member, issue, options: redLine as readonly string[], ...conditions },
    ]
  })
  return [...onPositions, ...(dossier.limits ?? [])]
}

/** The bound holds, or one of its conditions lets it fall away. */
function keep(build: Build, bound: Limit | Dependency, name: string): void {
  const { dossier, rows, binaries } = build
  const attached = 'member' in bound ? attachedAt(dossier, bound) : null
  const ways = [
    ...(bound.when === undefined ? [] : [opposite(asOne(bound.when))]),
    ...(bound.unless === undefined ? [] : [asOne(bound.unless)]),
  ].map((condition, at) => holding(build, condition, `${name}c${at}`))
  const within = `${name}w`
  binaries.push(within)
  rows.push({ terms: Object.fromEntries([within, ...ways].map((one) => [one, 1])), min: 1 })
  if (attached !== null && attached.share >= 1) {
    // The value that is attached is judged, whatever the package says.
    const { at } = attached
    const [low, high] = bound.range ?? [0, 0]
    const isMet =
      bound.range === undefined ? (bound.options ?? []).includes(String(at)) : low <= Number(at) && Number(at) <= high
    rows.push({ terms: { [within]: 1 }, max: isMet ? 1 : 0 })
    return
  }
  const k = place(dossier, bound.issue)
  const issue = issueOf(dossier, bound.issue)
  if (isScale(issue)) {
    const [low, high] = bound.range ?? issue.scale
    rows.push({ terms: { [`x${k}`]: 1, [within]: -1 }, min: onUnit(issue, low) - 1 })
    rows.push({ terms: { [`x${k}`]: 1, [within]: 1 }, max: onUnit(issue, high) + 1 })
    return
  }
  issue.options.forEach((option, o) => {
    if (!(bound.options ?? []).includes(option)) rows.push({ terms: { [`y${k}_${o}`]: 1, [within]: 1 }, max: 1 })
  })
}

const asOne = (condition: Condition | readonly Condition[]): Condition =>
  Array.isArray(condition) ? { allOf: condition as readonly Condition[] } : (condition as Condition)

function opposite(condition: Condition): Condition {
  if ('allOf' in condition) return { anyOf: condition.allOf.map(opposite) }
  if ('anyOf' in condition) return { allOf: condition.anyOf.map(opposite) }
  const { issue } = condition
  if ('atLeast' in condition) return { issue, below: condition.atLeast }
  if ('below' in condition) return { issue, atLeast: condition.below }
  if ('atMost' in condition) return { issue, above: condition.atMost }
  if ('above' in condition) return { issue, atMost: condition.above }
  return 'is' in condition ? { issue, isNot: condition.is } : { issue, is: condition.isNot }
}

/** A binary that may be 1 only where the condition holds. */
function holding(build: Build, condition: Condition, name: string): string {
  const { dossier, rows, binaries } = build
  binaries.push(name)
  if ('allOf' in condition) {
    condition.allOf.forEach((part, at) => {
      rows.push({ terms: { [name]: 1, [holding(build, part, `${name}a${at}`)]: -1 }, max: 0 })
    })
    return name
  }
  if ('anyOf' in condition) {
    const parts = condition.anyOf.map((part, at) => [holding(build, part, `${name}o${at}`), -1] as const)
    rows.push({ terms: { [name]: 1, ...Object.fromEntries(parts) }, max: 0 })
    return name
  }
  const k = place(dossier, condition.issue)
  const issue = issueOf(dossier, condition.issue)
  const x = `x${k}`
  if ('atLeast' in condition) rows.push({ terms: { [x]: 1, [name]: -1 }, min: onUnit(issue, condition.atLeast) - 1 })
  else if ('above' in condition)
    rows.push({ terms: { [x]: 1, [name]: -2 }, min: onUnit(issue, condition.above) + STRICT - 2 })
  else if ('atMost' in condition) rows.push({ terms: { [x]: 1, [name]: 1 }, max: onUnit(issue, condition.atMost) + 1 })
  else if ('below' in condition)
    rows.push({ terms: { [x]: 1, [name]: 2 }, max: onUnit(issue, condition.below) - STRICT + 2 })
  else {
    const option = 'is' in condition ? condition.is : condition.isNot
    const y = `y${k}_${isScale(issue) ? 0 : issue.options.indexOf(option)}`
    rows.push('is' in condition ? { terms: { [name]: 1, [y]: -1 }, max: 0 } : { terms: { [name]: 1, [y]: 1 }, max: 1 })
  }
  return name
}

/** Yes only with a gain, no opposition only without a loss; who cares about nothing counts against. */
function vote(
  build: Build,
  { least, leastOver, nobodyAgainst, weights }: RuleRows,
  satisfaction: ReadonlyMap<string, string>,
  without: ReadonlyMap<string, number>,
): void {
  const yes: Record<string, number> = {}
  const over: Record<string, number> = {}
  let against = 0
  build.dossier.members.forEach(({ id }, i) => {
    const weight = weights?.[id] ?? 1
    const u = satisfaction.get(id)
    const before = without.get(id) ?? 0
    against += weight
    const [gains, loses] = [`g${i}`, `n${i}`]
    build.binaries.push(gains, loses)
    if (u === undefined) build.rows.push({ terms: { [gains]: 1, [loses]: 1 }, max: 0 })
    else {
      build.rows.push({ terms: { [u]: 1, [gains]: -2 }, min: before + STRICT - 2 })
      build.rows.push({ terms: { [u]: 1, [loses]: -2 }, min: before - 2 })
      build.rows.push({ terms: { [gains]: 1, [loses]: -1 }, max: 0 })
    }
    yes[gains] = weight
    over[gains] = weight
    over[loses] = weight
    if (nobodyAgainst === true) build.rows.push({ terms: { [loses]: 1 }, min: 1 })
  })
  if (least !== undefined) build.rows.push({ terms: yes, min: least })
  // Those in favour less those against: against is everyone who does not at least not lose.
  if (leastOver !== undefined) build.rows.push({ terms: over, min: leastOver + against })
}

/** The program with these rows added. */
export function withRows(program: DossierProgram, rows: readonly Row[]): DossierProgram {
  return { ...program, rows: [...program.rows, ...rows] }
}

/** Rows by which `z` is at most every satisfaction. */
export function leastOf(program: DossierProgram, z: string): readonly Row[] {
  return [...program.satisfaction.values()].map((u) => ({ terms: { [z]: 1, [u]: -1 }, max: 0 }))
}

/**
 * The leximin vector by ordered sums (Ogryczak): the largest sum of the j least satisfied, j t − Σ d with d ≥ t − u, for
 * every j, each with the earlier ones held.
 */
export function leximinVector(
  program: DossierProgram,
  solve: (of: MixedProgram, goal: Terms) => number | null,
): readonly number[] | null {
  let held = program
  const sums: number[] = []
  const all = [...program.satisfaction.values()]
  for (let j = 1; j <= all.length; j++) {
    const goal: Record<string, number> = { [`t${j}`]: j }
    const rows = all.map((u): Row => {
      goal[`d${j}${u}`] = -1
      return { terms: { [`t${j}`]: 1, [u]: -1, [`d${j}${u}`]: -1 }, max: 0 }
    })
    held = withRows(held, rows)
    const best = solve(held, goal)
    if (best === null) return null
    sums.push(best)
    held = withRows(held, [{ terms: goal, min: best - 1e-8 }])
  }
  return sums.map((sum, j) => sum - (sums[j - 1] ?? 0))
}
