import type { Attachment } from '@commonline/bargaining'
import type { Issue, PackageAttachment } from '@commonline/contract'

/** What is attached as it is sent: every share is said, and what holds in a transition, where it is not the value until now, is a derogation for a while. */
export const sentAttachments = (attachments: readonly Attachment[], issues: readonly Issue[]): PackageAttachment[] =>
  attachments.flatMap((attachment): PackageAttachment[] => {
    switch (attachment.kind) {
      case 'transition': {
        const { from, issue, share } = attachment
        const members = [...attachment.members]
        if (from === undefined) return [{ kind: 'transition', issue, members, share }]
        return [{ kind: 'derogation', issue, members, at: from, share }]
      }
      case 'derogation':
        return [{ ...attachment, members: [...attachment.members], share: attachment.share ?? 1 }]
      case 'opt-out':
        return [{ ...attachment, members: [...attachment.members] }]
      case 'review-clause':
        return [attachment]
      case 'declaration': {
        const issue = attachment.issue ?? issues[0]?.id
        return issue === undefined ? [] : [{ ...attachment, issue }]
      }
    }
  })
