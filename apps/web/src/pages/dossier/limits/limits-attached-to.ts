import type { Attachment } from '@commonline/bargaining'
import type { HeldLimit } from '../bargaining-inputs.ts'

/** What things attached do to the limits of those for whom they are attached. */
export interface LimitsAttachedTo {
  /** Judged at what holds for the member without end, no longer at the package. */
  readonly elsewhere: readonly HeldLimit[]
  /** Something is attached for the member there, but it passes: what comes after it is still held to the limit. */
  readonly still: readonly HeldLimit[]
}

/** Limits on whose issue something is attached for their member. A review clause is for everybody and frees nobody. */
export function limitsAttachedTo(limits: readonly HeldLimit[], attachments: readonly Attachment[]): LimitsAttachedTo {
  const attachedFor = ({ member, content }: HeldLimit): Attachment | undefined =>
    attachments.find((one) => 'members' in one && one.issue === content.issue && one.members.includes(member))
  const touched = limits.flatMap((limit) => {
    const found = attachedFor(limit)
    return found === undefined ? [] : [{ limit, endless: isEndless(found) }]
  })
  return {
    elsewhere: touched.filter(({ endless }) => endless).map(({ limit }) => limit),
    still: touched.filter(({ endless }) => !endless).map(({ limit }) => limit),
  }
}

function isEndless(attachment: Attachment): boolean {
  switch (attachment.kind) {
    case 'opt-out':
      return true
    case 'derogation':
      return (attachment.share ?? 1) >= 1
    case 'transition':
      return attachment.share >= 1
    case 'review-clause':
    case 'declaration':
      return false
  }
}
