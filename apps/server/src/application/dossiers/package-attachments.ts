import { accept, refuse } from '@commonline/contract'
import type { Issue, PackageAttachment, Result } from '@commonline/contract'
import { checkPlace } from './issue-content.ts'

/**
 * Whether what is attached to a point fits its dossier: issues and members of it, values that the issues ask for, and for
 * each member on an issue no more than one.
 */
export function checkAttachments(
  attachments: readonly PackageAttachment[],
  issues: readonly Issue[],
  members: readonly string[],
): Result<true> {
  const held = new Set<string>()
  for (const [index, attachment] of attachments.entries()) {
    const issue = issues.find(({ id }) => id === attachment.issue)
    const named = membersIn(attachment)
    if (issue === undefined || !named.every((code) => members.includes(code)) || !fits(issue, attachment)) {
      return refuse('scenario.attachment_unfit', { number: index + 1 })
    }
    for (const member of changedFor(attachment, members)) {
      const place = `${member} ${issue.id}`
      if (held.has(place)) return refuse('scenario.attached_twice', { member, issue: issue.title })
      held.add(place)
    }
  }
  return accept(true)
}

function membersIn(attachment: PackageAttachment): readonly string[] {
  if (attachment.kind === 'review-clause') return []
  return attachment.kind === 'declaration' ? [attachment.member] : attachment.members
}

/** For whom another value than the point's would hold. A review that lets it lapse is for everybody. */
function changedFor(attachment: PackageAttachment, members: readonly string[]): readonly string[] {
  if (attachment.kind === 'declaration') return []
  if (attachment.kind === 'review-clause') return attachment.lapses ? members : []
  return attachment.members
}

function fits({ content }: Issue, attachment: PackageAttachment): boolean {
  if (attachment.kind !== 'derogation') return true
  const { at } = attachment
  return checkPlace(content, typeof at === 'number' ? { kind: 'point', at } : { kind: 'option', option: at }).ok
}
