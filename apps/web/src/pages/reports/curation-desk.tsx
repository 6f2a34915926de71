import type { OutputOf } from '@commonline/contract'
import { EmptyState } from '../../design/empty-state.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import { AcceptReview, relayOf } from './accept-review.tsx'
import { ownFinding } from './curation.ts'
import { DeskButtons } from './desk-buttons.tsx'
import { KeysHelp } from './keys-help.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { ReportText } from './report-text.tsx'
import { SpanEditor } from './span-editor.tsx'
import { quoteOf } from './span-edges.ts'
import { SuggestionPanel } from './suggestion-panel.tsx'
import { SuggestionQueue } from './suggestion-queue.tsx'
import { useDesk } from './use-desk.ts'
import type { Desk } from './use-desk.ts'

interface DeskProps {
  readonly report: OutputOf<'report'>
  readonly desk: Desk
}

/** The curator's desk: the text with what is suggested, beside the suggestion under the cursor. The keyboard alone suffices. */
export function CurationDesk({ report }: { readonly report: OutputOf<'report'> }) {
  const desk = useDesk(report)
  const words = useWords()
  const { curation, queue, step } = desk
  const pick = (key: string): void => step({ kind: 'go', key })
  return (
    <div className="desk">
      <div className="desk-panel">
        <DeskPanel report={report} desk={desk} />
        <SuggestionQueue suggestions={queue} current={curation.cursor} language={report.language} onPick={pick} />
      </div>
      <div className="desk-text">
        <ReportText
          ref={desk.text}
          text={report.text}
          language={report.language}
          label={words('curate.text')}
          marks={desk.marks}
          current={curation.cursor}
          stateOf={(key) => queue.find((one) => one.key === key)?.state ?? 'open'}
          onPick={pick}
        />
        <Legend />
      </div>
      <DeskDialogs report={report} desk={desk} />
    </div>
  )
}

function DeskPanel({ report, desk }: DeskProps) {
  const { curation, draft, suggestion, queue, step } = desk
  const words = useWords()
  const own = curation.cursor === ownFinding
  const buttons = (
    <>
      {curation.editing !== null && draft !== null ? (
        <SpanEditor editing={curation.editing} spanCount={draft.content.length} onStep={step} />
      ) : (
        <DeskButtons state={suggestion?.state ?? (own ? 'open' : null)} own={own} onCommand={desk.run} />
      )}
      {desk.hint !== null && (
        <p className="notice" data-meaning="undecided" role="status">
          {desk.hint}
        </p>
      )}
      <CallTrouble refusal={desk.reconsidering.refusal} broken={desk.reconsidering.broken} />
    </>
  )
  if (draft === null) {
    return (
      <>
        <EmptyState title={words('curate.none')}>
          <p>{words('curate.none-lead')}</p>
        </EmptyState>
        {buttons}
      </>
    )
  }
  return (
    <SuggestionPanel
      ref={desk.panel}
      suggestion={suggestion}
      draft={draft}
      quote={quoteOf(report.text, draft.content)}
      language={report.language}
      chain={relayOf(report)}
      day={(report.extraction.article.published.value ?? report.receivedAt).slice(0, 10)}
      position={
        own
          ? words('curate.own')
          : words('curate.of', { at: queue.findIndex(({ key }) => key === curation.cursor) + 1, of: queue.length })
      }
      buttons={buttons}
      onChange={(change) => step({ kind: 'change', change })}
    />
  )
}

/** What the highlights mean, each shown as it looks. */
function Legend() {
  const words = useWords()
  return (
    <p className="soft legend">
      {words('curate.legend')}
      <mark data-part="content" data-current="">
        {words('curate.legend-content')}
      </mark>
      <mark data-part="source" data-current="">
        {words('curate.legend-source')}
      </mark>
      <mark data-part="cue" data-current="">
        {words('curate.legend-cue')}
      </mark>
      <mark data-part="content" data-state="accepted">
        {words('curate.legend-accepted')}
      </mark>
    </p>
  )
}

function DeskDialogs({ report, desk }: DeskProps) {
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
