import { accept, refuse } from '../refusal.ts'
import type { Facts, Refusal, Result } from '../refusal.ts'
import { alternativesCount, allOf, issuesOf, negate } from './condition.ts'
import type { Condition } from './condition.ts'
import { isScale } from './dossier.ts'
import type { Dependency, Issue, Limit, OptionIssue, Position, Provenance } from './dossier.ts'
import { isRecord, number, optionalField, pair, rejectMisspelt, text, texts } from './json-fields.ts'
import type { JsonRecord } from './json-fields.ts'

/** The members and issues that entries may name. */
export interface Known {
  readonly members: ReadonlySet<string>
  readonly issues: ReadonlyMap<string, Issue>
}

interface Place {
  readonly member: string
  readonly issue: Issue
  readonly facts: Facts
}

const POSITION_FIELDS = [
  'member',
  'issue',
  'point',
  'interval',
  'option',
  'acceptability',
  'salience',
  'power',
  'redLine',
  'when',
  'unless',
  'provenance',
]
/** A limit may fall away in this many ways; each is a branch of the search. */
const ALTERNATIVES_MAX = 32
/** Conditions nest no deeper: nobody could read them. */
const DEPTH_MAX = 8

export function parsePosition(entry: unknown, at: number, known: Known): Result<Position> {
  if (!isRecord(entry)) return refuse('dossier.bad_position', { at })
  const misspelt = rejectMisspelt(entry, POSITION_FIELDS)
  if (misspelt !== null) return misspelt
  const place = parsePlace(entry, at, known)
  if (!place.ok) return place
  const { member, issue, facts } = place.value
  const stand = parseStand(entry, issue, facts)
  if (!stand.ok) return stand
  const salience = optionalField(entry['salience'], Number.NaN, number)
  if (salience === null || salience < 0 || salience > 100) return refuse('dossier.bad_salience', facts)
  const power = optionalField(entry['power'], undefined, number)
  if (power === null || (power !== undefined && power < 0)) return refuse('dossier.bad_power', facts)
  const provenance = optionalField(entry['provenance'], undefined, parseProvenance)
  if (provenance === null) return refuse('dossier.bad_provenance', facts)
  const redLine = optionalField(entry['redLine'], undefined, (given) => parseRedLine(given, issue))
  if (redLine === null) return refuse('dossier.bad_red_line', facts)
  const conditions = parseConditions(entry, facts, known)
  if (!conditions.ok) return conditions
  if (redLine === undefined && Object.keys(conditions.value).length > 0)
    return refuse('dossier.condition_without_limit', facts)
  return accept({
    member,
    issue: issue.id,
    ...stand.value,
    salience,
    ...(power === undefined ? {} : { power }),
    ...(redLine === undefined ? {} : { redLine }),
    ...conditions.value,
    ...(provenance === undefined ? {} : { provenance }),
  })
}

export function parseLimit(entry: unknown, at: number, known: Known): Result<Limit> {
  if (!isRecord(entry)) return refuse('dossier.bad_limit', { at })
  const misspelt = rejectMisspelt(entry, ['member', 'issue', 'range', 'options', 'when', 'unless'])
  if (misspelt !== null) return misspelt
  const place = parsePlace(entry, at, known)
  if (!place.ok) return place
  const { member, issue, facts } = place.value
  const accepted = parseRedLine(isScale(issue) ? entry['range'] : entry['options'], issue)
  if (accepted === null) return refuse('dossier.bad_red_line', facts)
  const conditions = parseConditions(entry, facts, known)
  if (!conditions.ok) return conditions
  return accept({ member, issue: issue.id, ...withinOf(issue, accepted), ...conditions.value })
}

export function parseDependency(entry: unknown, at: number, known: Known): Result<Dependency> {
  if (!isRecord(entry)) return refuse('dossier.bad_dependency', { at })
  const misspelt = rejectMisspelt(entry, ['issue', 'range', 'options', 'when', 'unless'])
  if (misspelt !== null) return misspelt
  const id = text(entry['issue'])
  if (id === null) return refuse('dossier.bad_dependency', { at })
  const issue = known.issues.get(id)
  if (issue === undefined) return refuse('dossier.unknown_issue', { issue: id, at })
  const facts = { issue: id, at }
  const accepted = parseRedLine(isScale(issue) ? entry['range'] : entry['options'], issue)
  if (accepted === null) return refuse('dossier.bad_dependency', facts)
  const conditions = parseConditions(entry, facts, known)
  if (!conditions.ok) return conditions
  return accept({ issue: id, ...withinOf(issue, accepted), ...conditions.value })
}

/** A range on a scale, options elsewhere. */
function withinOf(
  issue: Issue,
  accepted: readonly [number, number] | readonly string[],
): Pick<Dependency, 'range' | 'options'> {
  return isScale(issue) ? { range: accepted as readonly [number, number] } : { options: accepted as readonly string[] }
}

function parsePlace(entry: JsonRecord, at: number, known: Known): Result<Place> {
  const member = text(entry['member'])
  const id = text(entry['issue'])
  if (member === null || id === null) return refuse('dossier.bad_position', { at })
  if (!known.members.has(member)) return refuse('dossier.unknown_member', { member, at })
  const issue = known.issues.get(id)
  if (issue === undefined) return refuse('dossier.unknown_issue', { issue: id, at })
  return accept({ member, issue, facts: { member, issue: id } })
}

type Stand = Pick<Position, 'point' | 'interval' | 'option' | 'acceptability'>

/** Where the member stands: one of point, interval, option; none of them means unknown. */
function parseStand(entry: JsonRecord, issue: Issue, facts: Facts): Result<Stand> {
  const given = ['point', 'interval', 'option'].filter((field) => entry[field] !== undefined && entry[field] !== null)
  if (given.length > 1) return refuse('dossier.point_interval_or_option', facts)
  const acceptability = isScale(issue) ? undefined : parseAcceptability(entry['acceptability'], issue)
  if (acceptability === null || (isScale(issue) && entry['acceptability'] !== undefined))
    return refuse('dossier.bad_acceptability', facts)
  const table = acceptability === undefined ? {} : { acceptability }
  if (given.length === 0) return accept(table)
  if (isScale(issue)) {
    if (given[0] === 'option') return refuse('dossier.option_on_scale', facts)
    return given[0] === 'point' ? parsePoint(entry, issue.scale, facts) : parseInterval(entry, issue.scale, facts)
  }
  const option = text(entry['option'])
  if (option === null) return refuse('dossier.option_expected', facts)
  if (!issue.options.includes(option)) return refuse('dossier.unknown_option', { ...facts, option })
  return accept({ option, ...table })
}

function parsePoint(entry: JsonRecord, scale: readonly [number, number], facts: Facts): Result<Stand> {
  const point = number(entry['point'])
  if (point === null) return refuse('dossier.bad_point', facts)
  if (point < scale[0] || point > scale[1]) return refuse('dossier.position_outside_scale', { ...facts, point })
  return accept({ point })
}

function parseInterval(entry: JsonRecord, scale: readonly [number, number], facts: Facts): Result<Stand> {
  const interval = pair(entry['interval'])
  if (interval === null || interval[0] > interval[1]) return refuse('dossier.bad_interval', facts)
  if (interval[0] < scale[0] || interval[1] > scale[1]) return refuse('dossier.position_outside_scale', facts)
  return accept({ interval })
}

function parseAcceptability(input: unknown, issue: OptionIssue): Readonly<Record<string, number>> | null | undefined {
  if (input === undefined || input === null) return undefined
  if (!isRecord(input)) return null
  const shares: [string, number][] = []
  for (const [option, given] of Object.entries(input)) {
    const share = number(given)
    if (share === null || share < 0 || share > 1 || !issue.options.includes(option)) return null
    shares.push([option, share])
  }
  return Object.fromEntries(shares)
}

function parseProvenance(input: unknown): Provenance | null {
  return input === 'declared' || input === 'estimated' ? input : null
}

/** A closed range of which an open side may be null, or a list of accepted options. */
function parseRedLine(input: unknown, issue: Issue): readonly [number, number] | readonly string[] | null {
  if (!isScale(issue)) {
    const options = texts(input)
    return options !== null && options.length > 0 && options.every((o) => issue.options.includes(o)) ? options : null
  }
  if (!Array.isArray(input) || input.length !== 2) return null
  const low = optionalField(input[0], issue.scale[0], number)
  const high = optionalField(input[1], issue.scale[1], number)
  if (low === null || high === null || low > high || low > issue.scale[1] || high < issue.scale[0]) return null
  return [low, high]
}

type Conditions = Pick<Limit, 'when' | 'unless'>

function parseConditions(entry: JsonRecord, facts: Facts, known: Known): Result<Conditions> {
  const when = parseCondition(entry['when'], known, 0)
  const unless = parseCondition(entry['unless'], known, 0)
  if (!when.ok) return refuse(when.refusal.code, { ...facts, ...when.refusal.facts })
  if (!unless.ok) return refuse(unless.refusal.code, { ...facts, ...unless.refusal.facts })
  const count =
    (when.value === undefined ? 0 : alternativesCount(negate(allOf(when.value)))) +
    (unless.value === undefined ? 0 : alternativesCount(allOf(unless.value)))
  if (count > ALTERNATIVES_MAX) return refuse('dossier.condition_too_complex', { ...facts, max: ALTERNATIVES_MAX })
  const all = [when.value, unless.value].flatMap((condition) =>
    condition === undefined ? [] : issuesOf(allOf(condition)),
  )
  if (all.includes(String(facts['issue']))) return refuse('dossier.condition_on_itself', facts)
  return accept({
    ...(when.value === undefined ? {} : { when: when.value }),
    ...(unless.value === undefined ? {} : { unless: unless.value }),
  })
}

function parseCondition(input: unknown, known: Known, depth: number): Result<Condition | undefined> {
  if (input === undefined || input === null) return accept(undefined)
  if (depth > DEPTH_MAX) return refuse('dossier.condition_too_complex', { max: DEPTH_MAX })
  if (Array.isArray(input)) return composed(input, known, depth, (parts) => ({ allOf: parts }))
  if (!isRecord(input)) return refuse('dossier.bad_condition')
  if (input['allOf'] !== undefined) return composed(input['allOf'], known, depth, (parts) => ({ allOf: parts }))
  if (input['anyOf'] !== undefined) return composed(input['anyOf'], known, depth, (parts) => ({ anyOf: parts }))
  const id = text(input['issue'])
  const issue = id === null ? undefined : known.issues.get(id)
  if (issue === undefined) return refuse('dossier.condition_on_unknown_issue', { condition: String(id) })
  return parseComparison(input, issue)
}

function composed(
  input: unknown,
  known: Known,
  depth: number,
  compose: (parts: readonly Condition[]) => Condition,
): Result<Condition> {
  if (!Array.isArray(input) || input.length === 0) return refuse('dossier.bad_condition')
  const parts: Condition[] = []
  for (const entry of input) {
    const part = parseCondition(entry, known, depth + 1)
    if (!part.ok) return part
    if (part.value === undefined) return refuse('dossier.bad_condition')
    parts.push(part.value)
  }
  return accept(compose(parts))
}

const COMPARISONS = ['atLeast', 'atMost', 'above', 'below', 'is', 'isNot'] as const

/** Several comparisons in one object must all hold: {issue, atLeast: 20, atMost: 40}. */
function parseComparison(input: JsonRecord, issue: Issue): Result<Condition> {
  const misspelt: { readonly ok: false; readonly refusal: Refusal } | null = rejectMisspelt(input, [
    ...COMPARISONS,
    'issue',
    'allOf',
    'anyOf',
  ])
  if (misspelt !== null) return misspelt
  const parts: Condition[] = []
  for (const comparison of COMPARISONS) {
    const given = input[comparison]
    if (given === undefined) continue
    const named = comparison === 'is' || comparison === 'isNot'
    if (named === isScale(issue)) return refuse('dossier.bad_condition', { condition: issue.id })
    const value = named ? text(given) : number(given)
    if (value === null) return refuse('dossier.bad_condition', { condition: issue.id })
    if (!isScale(issue) && !issue.options.includes(String(value)))
      return refuse('dossier.unknown_option', { option: String(value) })
    parts.push({ issue: issue.id, [comparison]: value } as unknown as Condition)
  }
  const [only] = parts
  if (only === undefined) return refuse('dossier.bad_condition', { condition: issue.id })
  return accept(parts.length === 1 ? only : { allOf: parts })
}
