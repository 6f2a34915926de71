import type { Attachment } from '../dossier/attachment.ts'
import { isScale } from '../dossier/dossier.ts'
import type { Dossier, Issue } from '../dossier/dossier.ts'

/**
 * What of these attachments a dossier has room for: kept ones outlive the issues, options and members that they name, and
 * who is not in a dossier has nothing in it. A member that is left out drops out of what was attached for several.
 */
export function attachmentsWithin<A extends Attachment>(
  { members, issues }: Pick<Dossier, 'members' | 'issues'>,
  attachments: readonly A[],
): readonly A[] {
  const present = new Set(members.map(({ id }) => id))
  return attachments.flatMap((attachment): readonly A[] => {
    const issue = issues.find(({ id }) => id === attachment.issue)
    if (issue === undefined ? attachment.issue !== undefined : !hasRoom(issue, attachment)) return []
    if (attachment.kind === 'review-clause') return [attachment]
    if (attachment.kind === 'declaration') return present.has(attachment.member) ? [attachment] : []
    const held = attachment.members.filter((member) => present.has(member))
    return held.length === 0 ? [] : [{ ...attachment, members: held }]
  })
}

function hasRoom(issue: Issue, attachment: Attachment): boolean {
  switch (attachment.kind) {
    case 'declaration':
      return true
    case 'opt-out':
      return issue.statusQuo !== undefined
    case 'review-clause':
      return !attachment.lapses || issue.statusQuo !== undefined
    case 'derogation':
      return isValueOf(issue, attachment.at)
    case 'transition':
      return attachment.from === undefined ? issue.statusQuo !== undefined : isValueOf(issue, attachment.from)
  }
}

function isValueOf(issue: Issue, value: number | string): boolean {
  if (!isScale(issue)) return typeof value === 'string' && issue.options.includes(value)
  return typeof value === 'number' && value >= issue.scale[0] && value <= issue.scale[1]
}
