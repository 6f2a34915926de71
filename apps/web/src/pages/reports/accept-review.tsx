import type { OutputOf, Suggestion } from '@commonline/contract'
import { useState } from 'react'
import { useMembers } from '../../shell/house-context.ts'
import { Review } from '../../design/official-act.tsx'
import type { ReviewLine } from '../../design/official-act.tsx'
import { SourceChain } from '../../design/source-chain.tsx'
import { useAnswer } from '../../api/answers.ts'
import { useWords } from '../../words/use-words.ts'
import type { StatementDraft } from './curation.ts'
import { quoteOf } from './span-edges.ts'

export interface AcceptReviewProps {
  readonly report: OutputOf<'report'>
  readonly suggestion: Suggestion | null
  readonly draft: StatementDraft
  readonly onClose: (accepted: boolean) => void
}

/** The review before a statement is confirmed, and its receipt. */
export function AcceptReview({ report, suggestion, draft, onClose }: AcceptReviewProps) {
  const words = useWords()
  const [accepted, setAccepted] = useState(false)
  const lines = useReviewLines(report, draft)
  return (
    <Review
      act="accept-statement"
      swift
      title={words('curate.accept-title', { speaker: draft.speakerName })}
      confirm={words('curate.accept')}
      readers={{ kind: 'public' }}
      lines={lines}
      input={{
        report: report.id,
        suggestion: suggestion?.key ?? null,
        content: [...draft.content],
        source: [...(suggestion?.source ?? [])],
        cue: [...(suggestion?.cue ?? [])],
        speakerName: draft.speakerName,
        person: draft.person,
        office: draft.office,
        member: draft.member,
        capacity: draft.capacity,
        polarity: draft.polarity,
        addressee: draft.addressee,
        dossier: draft.dossier,
      }}
      onRecorded={() => setAccepted(true)}
      onClose={() => onClose(accepted)}
    />
  )
}

function useReviewLines(report: OutputOf<'report'>, draft: StatementDraft): readonly ReviewLine[] {
  const words = useWords()
  const members = useMembers()
  const dossiers = useAnswer('dossiers', {}).data
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  const dossier = dossiers?.ok === true ? dossiers.value.dossiers.find(({ id }) => id === draft.dossier) : undefined
  return [
    {
      label: words('curate.quote'),
      says: <blockquote>{quoteOf(report.text, draft.content)}</blockquote>,
      language: report.language,
    },
    { label: words('curate.speaker'), says: draft.speakerName },
    { label: words('curate.office'), says: draft.office ?? words('acts.none') },
    { label: words('curate.capacity'), says: words(`capacity.${draft.capacity}`) },
    { label: words('curate.member'), says: draft.member === null ? words('curate.no-member') : nameOf(draft.member) },
    { label: words('curate.polarity'), says: words(`curate.polarity-${draft.polarity}`) },
    ...(draft.addressee === null ? [] : [{ label: words('curate.addressee'), says: draft.addressee }]),
    ...(dossier === undefined ? [] : [{ label: words('curate.dossier'), says: dossier.title }]),
    {
      label: words('chain.label'),
      says: <SourceChain chain={[{ order: 0, role: 'speaker', name: draft.speakerName }, ...relayOf(report)]} />,
    },
  ]
}

/** The chain after the speaker: agencies and outlets. */
export const relayOf = (report: OutputOf<'report'>) => report.extraction.chain.filter(({ role }) => role !== 'speaker')
