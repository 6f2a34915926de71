import type { Attachment } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { useMemberName } from '../../../design/member-names.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { attachmentLine } from './attachment-line.ts'

/** What is attached, as the lines of a draft. */
export function useAttachedLines(issues: readonly Issue[], attachments: readonly Attachment[]): readonly string[] {
  const speaker = useSpeaker()
  const nameOf = useMemberName()
  return attachments.map((one) => attachmentLine(one, issues, nameOf, speaker))
}

/** What is attached to a point, in words; nothing where nothing is. */
export function AttachedLines({
  issues,
  attachments,
}: {
  readonly issues: readonly Issue[]
  readonly attachments: readonly Attachment[]
}) {
  const words = useWords()
  const lines = useAttachedLines(issues, attachments)
  if (lines.length === 0) return null
  return (
    <div className="attached-lines">
      <span className="soft">{words('attach.attached')}</span>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
