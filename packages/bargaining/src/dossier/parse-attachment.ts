import { accept, refuse } from '../refusal.ts'
import type { Facts, Result } from '../refusal.ts'
import type { Attachment } from './attachment.ts'
import { isScale } from './dossier.ts'
import type { Issue } from './dossier.ts'
import { isRecord, number, optionalField, rejectMisspelt, text, texts } from './json-fields.ts'
import type { JsonRecord } from './json-fields.ts'
import type { Known } from './parse-position.ts'

const FIELDS = ['kind', 'issue', 'members', 'member', 'share', 'from', 'at', 'after', 'lapses', 'words']
const KINDS = ['transition', 'derogation', 'opt-out', 'review-clause', 'declaration'] as const
type Kind = (typeof KINDS)[number]

/** What is attached to every package, from unknown JSON. */
export function parseAttachment(entry: unknown, at: number, known: Known): Result<Attachment> {
  if (!isRecord(entry)) return refuse('dossier.bad_attachment', { at })
  const misspelt = rejectMisspelt(entry, FIELDS)
  if (misspelt !== null) return misspelt
  const kind = KINDS.find((one) => one === entry['kind'])
  if (kind === undefined) return refuse('dossier.attachment_kind', { at, known: KINDS })
  if (kind === 'declaration') return parseDeclaration(entry, at, known)
  const id = text(entry['issue'])
  if (id === null) return refuse('dossier.bad_attachment', { at })
  const issue = known.issues.get(id)
  if (issue === undefined) return refuse('dossier.unknown_issue', { issue: id, at })
  if (kind === 'review-clause') return parseReview(entry, issue, { issue: id, at })
  const members = texts(entry['members'])
  if (members === null || members.length === 0) return refuse('dossier.attachment_members', { issue: id, at })
  const stranger = members.find((member) => !known.members.has(member))
  if (stranger !== undefined) return refuse('dossier.unknown_member', { member: stranger, at })
  return parseException(kind, entry, issue, members, { issue: id, at })
}

function parseException(
  kind: Exclude<Kind, 'review-clause' | 'declaration'>,
  entry: JsonRecord,
  issue: Issue,
  members: readonly string[],
  facts: Facts,
): Result<Attachment> {
  if (kind === 'opt-out') {
    return issue.statusQuo === undefined
      ? refuse('dossier.attachment_needs_status_quo', facts)
      : accept({ kind, issue: issue.id, members })
  }
  const share = optionalField(entry['share'], undefined, shareOf)
  if (share === null || (kind === 'transition' && share === undefined)) return refuse('dossier.bad_share', facts)
  const value = optionalField(kind === 'transition' ? entry['from'] : entry['at'], undefined, (given) =>
    valueOn(issue, given),
  )
  if (value === null) return refuse('dossier.attachment_value', facts)
  if (kind === 'derogation') {
    if (value === undefined) return refuse('dossier.attachment_value', facts)
    return accept({ kind, issue: issue.id, members, at: value, ...(share === undefined ? {} : { share }) })
  }
  if (value === undefined && issue.statusQuo === undefined) return refuse('dossier.attachment_needs_status_quo', facts)
  return accept({ kind, issue: issue.id, members, share: share ?? 0, ...(value === undefined ? {} : { from: value }) })
}

function parseReview(entry: JsonRecord, issue: Issue, facts: Facts): Result<Attachment> {
  const after = shareOf(entry['after'])
  if (after === null) return refuse('dossier.bad_share', facts)
  const lapses = optionalField(entry['lapses'], false, (given) => (typeof given === 'boolean' ? given : null))
  if (lapses === null) return refuse('dossier.bad_attachment', facts)
  if (lapses && issue.statusQuo === undefined) return refuse('dossier.attachment_needs_status_quo', facts)
  return accept({ kind: 'review-clause', issue: issue.id, after, lapses })
}

function parseDeclaration(entry: JsonRecord, at: number, known: Known): Result<Attachment> {
  const member = text(entry['member'])
  const words = text(entry['words'])
  if (member === null || words === null) return refuse('dossier.bad_attachment', { at })
  if (!known.members.has(member)) return refuse('dossier.unknown_member', { member, at })
  const issue = optionalField(entry['issue'], undefined, text)
  if (issue === null || (issue !== undefined && !known.issues.has(issue)))
    return refuse('dossier.unknown_issue', { issue: String(entry['issue']), at })
  return accept({ kind: 'declaration', member, words, ...(issue === undefined ? {} : { issue }) })
}

/** A share of the period, 0 to 1. */
function shareOf(input: unknown): number | null {
  const share = number(input)
  return share === null || share < 0 || share > 1 ? null : share
}

/** A value of the issue: a number on its scale, or one of its options. */
function valueOn(issue: Issue, input: unknown): number | string | null {
  if (isScale(issue)) {
    const value = number(input)
    return value === null || value < issue.scale[0] || value > issue.scale[1] ? null : value
  }
  const option = text(input)
  return option !== null && issue.options.includes(option) ? option : null
}
