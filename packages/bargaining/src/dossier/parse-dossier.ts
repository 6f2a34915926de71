import { accept, refuse } from '../refusal.ts'
import type { Refusal, Result } from '../refusal.ts'
import { limitRegions, regionsOf } from '../limits/limit-regions.ts'
import { ISSUES_MAX, MEMBERS_MAX, OPTIONS_MAX } from './dossier.ts'
import type { Anchor, Dossier, Issue, Member, Position } from './dossier.ts'
import { exceptionsOf } from './exceptions.ts'
import { isRecord, number, optionalField, pair, rejectMisspelt, text, texts } from './json-fields.ts'
import { parseAttachment } from './parse-attachment.ts'
import { parseDependency, parseLimit, parsePosition } from './parse-position.ts'

/**
 * A dossier from unknown JSON. Refuses, with a stable code and facts, what would silently change a result: unknown
 * members or issues, a member twice on an issue, values off the scale, misspelt fields. Other unknown fields are ignored.
 */
export function parseDossier(input: unknown): Result<Dossier> {
  if (!isRecord(input)) return refuse('dossier.not_an_object')
  const misspelt = rejectMisspelt(input, ['members', 'issues', 'positions', 'limits', 'dependencies', 'attachments'])
  if (misspelt !== null) return misspelt
  const members = parseList(input['members'], 'members', MEMBERS_MAX, parseMember)
  if (!members.ok) return members
  const issues = parseList(input['issues'], 'issues', ISSUES_MAX, parseIssue)
  if (!issues.ok) return issues
  const known = {
    members: new Set(members.value.map((m) => m.id)),
    issues: new Map(issues.value.map((i) => [i.id, i])),
  }
  if (known.members.size < members.value.length) return refuse('dossier.duplicate_member', duplicate(members.value))
  if (known.issues.size < issues.value.length) return refuse('dossier.duplicate_issue', duplicate(issues.value))
  const cells = MEMBERS_MAX * ISSUES_MAX
  const positions = parseList(input['positions'], 'positions', cells, (entry, at) => parsePosition(entry, at, known))
  if (!positions.ok) return positions
  const limits = parseList(input['limits'] ?? [], 'limits', cells, (entry, at) => parseLimit(entry, at, known))
  if (!limits.ok) return limits
  const dependencies = parseList(input['dependencies'] ?? [], 'dependencies', ISSUES_MAX * ISSUES_MAX, (entry, at) =>
    parseDependency(entry, at, known),
  )
  if (!dependencies.ok) return dependencies
  const attachments = parseList(input['attachments'] ?? [], 'attachments', cells, (entry, at) =>
    parseAttachment(entry, at, known),
  )
  if (!attachments.ok) return attachments
  return validDossier({
    members: members.value,
    issues: issues.value,
    positions: positions.value,
    ...(limits.value.length === 0 ? {} : { limits: limits.value }),
    ...(dependencies.value.length === 0 ? {} : { dependencies: dependencies.value }),
    ...(attachments.value.length === 0 ? {} : { attachments: attachments.value }),
  })
}

/** Positions still without a salience carry NaN. */
function validDossier(given: Dossier): Result<Dossier> {
  const { positions } = given
  const seen = new Set<string>()
  for (const { member, issue } of positions) {
    const key = JSON.stringify([member, issue])
    if (seen.has(key)) return refuse('dossier.duplicate_position', { member, issue })
    seen.add(key)
  }
  const saliences = positions.map((position) => position.salience)
  const inPercent = saliences.some((salience) => salience > 1)
  if (inPercent && saliences.some((salience) => salience > 0 && salience < 1)) return refuse('dossier.salience_mixed')
  const dossier: Dossier = { ...given, positions: withSalience(inPercent ? positions.map(fromPercent) : positions) }
  const twice = attachedTwice(dossier)
  if (twice !== null) return twice
  const contrary = (dossier.dependencies ?? []).find((one) => regionsOf(dossier, one).length === 0)
  if (contrary !== undefined) return refuse('dossier.impossible_dependency', { issue: contrary.issue })
  const impossible = limitRegions(dossier).find((entry) => entry.regions.length === 0)
  if (impossible !== undefined) {
    const { member, issue } = impossible.limit
    return refuse('dossier.impossible_limit', { member, issue })
  }
  return accept(dossier)
}

/** Two values at once for one member on one issue would have to be weighed against each other: nobody said how. */
function attachedTwice(dossier: Dossier): { readonly ok: false; readonly refusal: Refusal } | null {
  const seen = new Set<string>()
  for (const { member, issue } of exceptionsOf(dossier)) {
    const key = JSON.stringify([member, issue])
    if (seen.has(key)) return refuse('dossier.two_attachments', { member, issue })
    seen.add(key)
  }
  return null
}

/** Importance given from 0 to 100 throughout is read as per cent; a mixture of both is refused, since nobody could tell. */
function fromPercent(position: Position): Position {
  return { ...position, salience: position.salience / 100 }
}

/** A missing salience is the mean of the member's own, and 1 where it gave none at all. */
function withSalience(positions: readonly Position[]): readonly Position[] {
  return positions.map((position) => {
    if (!Number.isNaN(position.salience)) return position
    const own = positions.filter((other) => other.member === position.member && !Number.isNaN(other.salience))
    const sum = own
      .map((other) => other.salience)
      .sort((a, b) => a - b)
      .reduce((a, b) => a + b, 0)
    return { ...position, salience: own.length === 0 ? 1 : sum / own.length }
  })
}

function duplicate(entries: readonly { readonly id: string }[]): { readonly id: string } {
  const again = entries.find((entry, at) => entries.findIndex((other) => other.id === entry.id) < at)
  return { id: again?.id ?? '' }
}

function parseList<T>(
  input: unknown,
  field: string,
  max: number,
  parse: (entry: unknown, at: number) => Result<T>,
): Result<readonly T[]> {
  if (!Array.isArray(input)) return refuse('dossier.not_a_list', { field })
  if (input.length > max) return refuse('dossier.too_many', { field, count: input.length, max })
  if (input.length === 0 && !['limits', 'positions', 'dependencies', 'attachments'].includes(field))
    return refuse('dossier.empty', { field })
  const entries: T[] = []
  for (const [at, entry] of input.entries()) {
    const parsed = parse(entry, at)
    if (!parsed.ok) return refuse(parsed.refusal.code, { ...parsed.refusal.facts, list: field, at })
    entries.push(parsed.value)
  }
  return accept(entries)
}

function parseMember(entry: unknown, at: number): Result<Member> {
  if (!isRecord(entry)) return refuse('dossier.bad_member', { at })
  const misspelt = rejectMisspelt(entry, ['id', 'power'])
  if (misspelt !== null) return misspelt
  const id = text(entry['id'])
  if (id === null) return refuse('dossier.bad_member', { at })
  const power = optionalField(entry['power'], 1, number)
  if (power === null || power < 0) return refuse('dossier.bad_power', { member: id })
  return accept({ id, power })
}

function parseIssue(entry: unknown, at: number): Result<Issue> {
  if (!isRecord(entry)) return refuse('dossier.bad_issue', { at })
  const misspelt = rejectMisspelt(entry, ['id', 'scale', 'options', 'statusQuo', 'anchors'])
  if (misspelt !== null) return misspelt
  const id = text(entry['id'])
  if (id === null) return refuse('dossier.bad_issue', { at })
  if ((entry['scale'] === undefined) === (entry['options'] === undefined))
    return refuse('dossier.scale_or_options', { issue: id })
  const issue = entry['scale'] === undefined ? parseOptions(id, entry) : parseScale(id, entry)
  return issue
}

function parseScale(id: string, entry: Readonly<Record<string, unknown>>): Result<Issue> {
  const scale = pair(entry['scale'])
  if (scale === null || scale[0] >= scale[1]) return refuse('dossier.bad_scale', { issue: id })
  const anchors = optionalField(entry['anchors'], undefined, (given) => parseAnchors(given, scale))
  if (anchors === null) return refuse('dossier.bad_anchors', { issue: id })
  const worded = anchors === undefined ? { id, scale } : { id, scale, anchors }
  if (entry['statusQuo'] === undefined || entry['statusQuo'] === null) return accept(worded)
  const statusQuo = number(entry['statusQuo'])
  if (statusQuo === null || statusQuo < scale[0] || statusQuo > scale[1])
    return refuse('dossier.bad_status_quo', { issue: id })
  return accept({ ...worded, statusQuo })
}

function parseAnchors(input: unknown, [low, high]: readonly [number, number]): readonly Anchor[] | null {
  if (!Array.isArray(input)) return null
  const anchors = input.flatMap((entry: unknown): readonly Anchor[] => {
    if (!isRecord(entry)) return []
    const [at, words] = [number(entry['at']), text(entry['words'])]
    return at === null || words === null || at < low || at > high ? [] : [{ at, words }]
  })
  const rising = anchors.every(({ at }, place) => place === 0 || at > (anchors[place - 1]?.at ?? at))
  return anchors.length === input.length && rising ? anchors : null
}

function parseOptions(id: string, entry: Readonly<Record<string, unknown>>): Result<Issue> {
  const options = texts(entry['options'])
  if (
    options === null ||
    options.length < 2 ||
    options.length > OPTIONS_MAX ||
    new Set(options).size < options.length
  ) {
    return refuse('dossier.bad_options', { issue: id, max: OPTIONS_MAX })
  }
  if (entry['statusQuo'] === undefined || entry['statusQuo'] === null) return accept({ id, options })
  const statusQuo = text(entry['statusQuo'])
  if (statusQuo === null || !options.includes(statusQuo)) return refuse('dossier.bad_status_quo', { issue: id })
  return accept({ id, options, statusQuo })
}
