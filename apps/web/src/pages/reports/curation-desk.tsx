import type { OutputOf, Suggestion } from '@commonline/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWork } from '../../api/perform.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import { AcceptReview, relayOf } from './accept-review.tsx'
import { curate, currentDraft, inTextOrder, ownFinding, startCuration } from './curation.ts'
import type { Curation, CurationContext, CurationStep, StatementDraft } from './curation.ts'
import type { CurationCommand } from './curation-keys.ts'
import { DeskButtons } from './desk-buttons.tsx'
import { KeysHelp } from './keys-help.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { ReportText } from './report-text.tsx'
import { selectedSpan } from './selected-span.ts'
import { SpanEditor } from './span-editor.tsx'
import { quoteOf, wordMapOf } from './span-edges.ts'
import { SuggestionPanel } from './suggestion-panel.tsx'
import { SuggestionQueue } from './suggestion-queue.tsx'
import type { TextMark } from './text-segments.ts'
import { useDeskKeys } from './use-desk-keys.ts'

const keysSwitch = 'commonline.single-keys'

/** The curator's desk: the text with what is suggested, beside the suggestion under the cursor. The keyboard alone suffices. */
export function CurationDesk({ report }: { readonly report: OutputOf<'report'> }) {
  const desk = useDesk(report)
  const { curation, draft, suggestion, marks, queue, step, run } = desk
  const words = useWords()
  const position =
    curation.cursor === ownFinding
      ? words('curate.own')
      : words('curate.of', { at: queue.findIndex(({ key }) => key === curation.cursor) + 1, of: queue.length })
  return (
    <div className="desk">
      <div className="desk-panel">
        {draft === null ? (
          <EmptyState title={words('curate.none')}>
            <p>{words('curate.none-lead')}</p>
          </EmptyState>
        ) : (
          <SuggestionPanel
            ref={desk.panel}
            suggestion={suggestion}
            draft={draft}
            quote={quoteOf(report.text, draft.content)}
            language={report.language}
            chain={relayOf(report)}
            day={(report.extraction.article.published.value ?? report.receivedAt).slice(0, 10)}
            position={position}
            onChange={(change) => step({ kind: 'change', change })}
          />
        )}
        {curation.editing !== null && draft !== null && (
          <SpanEditor editing={curation.editing} spanCount={draft.content.length} onStep={step} />
        )}
        {suggestion?.state === 'rejected' && (
          <button
            type="button"
            onClick={() => void desk.reconsidering.send({ report: report.id, suggestion: suggestion.key })}
          >
            {words('curate.reconsider')}
          </button>
        )}
        <DeskButtons open={desk.open} own={curation.cursor === ownFinding} onCommand={run} />
        {desk.hint !== null && (
          <p className="notice" data-meaning="undecided" role="status">
            {desk.hint}
          </p>
        )}
        <CallTrouble refusal={desk.reconsidering.refusal} broken={desk.reconsidering.broken} />
        <SuggestionQueue
          suggestions={queue}
          current={curation.cursor}
          language={report.language}
          onPick={(key) => step({ kind: 'go', key })}
        />
      </div>
      <div className="desk-text">
        <ReportText
          ref={desk.text}
          text={report.text}
          language={report.language}
          label={words('curate.text')}
          marks={marks}
          current={curation.cursor}
          stateOf={(key) => queue.find((one) => one.key === key)?.state ?? 'open'}
          onPick={(key) => step({ kind: 'go', key })}
        />
        <p className="soft legend">{words('curate.legend')}</p>
      </div>
      <DeskDialogs report={report} desk={desk} />
    </div>
  )
}

type Desk = ReturnType<typeof useDesk>

function DeskDialogs({ report, desk }: { readonly report: OutputOf<'report'>; readonly desk: Desk }) {
  const { dialog, setDialog, draft, suggestion, step } = desk
  const settle = (): void => {
    setDialog(null)
    step({ kind: 'settled' })
  }
  if (dialog === 'help') {
    return <KeysHelp active={desk.keysOn} onActive={desk.setKeysOn} onClose={() => setDialog(null)} />
  }
  if (dialog === 'accept' && draft !== null) {
    return (
      <AcceptReview
        report={report}
        suggestion={suggestion}
        draft={draft}
        onClose={(accepted) => (accepted ? settle() : setDialog(null))}
      />
    )
  }
  if (dialog === 'reject' && suggestion !== null) {
    return (
      <RejectDialog
        report={report.id}
        suggestion={suggestion.key}
        onClose={() => setDialog(null)}
        onRejected={settle}
      />
    )
  }
  return null
}

function useDesk(report: OutputOf<'report'>) {
  const words = useWords()
  const context: CurationContext = useMemo(
    () => ({ text: report.text, words: wordMapOf(report.text, report.language), suggestions: report.suggestions }),
    [report.text, report.language, report.suggestions],
  )
  const [curation, setCuration] = useState<Curation>(() => startCuration(report.suggestions))
  const [dialog, setDialog] = useState<'accept' | 'reject' | 'help' | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const [keysOn, setKeysOn] = useState(() => localStorage.getItem(keysSwitch) !== 'off')
  const reconsidering = useWork('reconsider-suggestion')
  const panel = useRef<HTMLHeadingElement>(null)
  const text = useRef<HTMLDivElement>(null)

  const queue = useMemo(() => inTextOrder(report.suggestions), [report.suggestions])
  const draft = currentDraft(curation, report.suggestions)
  const suggestion = queue.find(({ key }) => key === curation.cursor) ?? null
  const open = draft !== null && (suggestion === null || suggestion.state === 'open')
  const marks = useMemo(() => marksOf(queue, curation.cursor, draft), [queue, curation.cursor, draft])
  const step = (one: CurationStep): void => {
    setHint(null)
    setCuration((before) => curate(before, one, context))
  }
  const find = (): void => {
    const span = text.current === null ? null : selectedSpan(text.current)
    if (span === null) setHint(words('curate.find-first'))
    else step({ kind: 'find', span })
  }
  const run = (command: CurationCommand): void => {
    if (command === 'help') return setDialog('help')
    if (command === 'find') return find()
    const one = stepOf(command)
    if (one !== null) return open || one.kind === 'next' || one.kind === 'previous' ? step(one) : undefined
    if (!open) return
    if (command === 'accept') setDialog('accept')
    if (command === 'reject' && suggestion !== null) setDialog('reject')
    if (command === 'speaker' || command === 'capacity') {
      document.querySelector<HTMLElement>(`[data-desk='${command}']`)?.focus()
    }
  }
  useDeskKeys(
    keysOn || curation.editing !== null,
    curation.editing !== null,
    () => text.current !== null && getComputedStyle(text.current).direction === 'rtl',
    run,
  )
  useFollowCursor(curation.cursor, panel, text, draft)
  return {
    curation,
    draft,
    suggestion,
    open,
    marks,
    queue,
    step,
    run,
    dialog,
    setDialog,
    hint,
    reconsidering,
    panel,
    text,
    keysOn,
    setKeysOn: (on: boolean) => {
      localStorage.setItem(keysSwitch, on ? 'on' : 'off')
      setKeysOn(on)
    },
  }
}

function stepOf(command: CurationCommand): CurationStep | null {
  switch (command) {
    case 'next':
    case 'previous':
    case 'edit':
    case 'keep':
    case 'discard':
      return { kind: command }
    case 'word-back':
    case 'character-back':
      return { kind: 'move', direction: 'back', stride: command === 'word-back' ? 'word' : 'character' }
    case 'word-forward':
    case 'character-forward':
      return { kind: 'move', direction: 'forward', stride: command === 'word-forward' ? 'word' : 'character' }
    case 'edge-back':
    case 'edge-forward':
      return { kind: 'other-edge', direction: command === 'edge-back' ? 'back' : 'forward' }
    default:
      return null
  }
}

function marksOf(
  queue: readonly Suggestion[],
  cursor: string | null,
  draft: StatementDraft | null,
): readonly TextMark[] {
  const marks = queue.flatMap(({ key, content, source, cue }): TextMark[] =>
    key === cursor
      ? [
          ...source.map((span) => ({ ...span, key, part: 'source' as const })),
          ...cue.map((span) => ({ ...span, key, part: 'cue' as const })),
        ]
      : content.map((span) => ({ ...span, key, part: 'content' as const })),
  )
  const current = draft?.content.map((span) => ({ ...span, key: cursor ?? ownFinding, part: 'content' as const })) ?? []
  return [...marks, ...current]
}

/** The text follows the cursor, and a screen reader starts at the new suggestion's heading. The first one moves nothing. */
function useFollowCursor(
  cursor: string | null,
  panel: { readonly current: HTMLElement | null },
  text: { readonly current: HTMLElement | null },
  draft: StatementDraft | null,
): void {
  const before = useRef(cursor)
  useEffect(() => {
    text.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [text, cursor, draft])
  useEffect(() => {
    if (before.current !== cursor) panel.current?.focus({ preventScroll: true })
    before.current = cursor
  }, [panel, cursor])
}
