import { Moment } from '../../design/moment.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import { distanceWords } from '../../words/moments.ts'
import { entryStates } from './entries-in-force.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { silenceTrack } from './silence-track-layout.ts'

const drawn: ReadonlySet<string> = new Set(['attach-statement', 'break-silence', 'extend-silence'])

/** How far a silence is on its way, with what came in. The list of events says the same in words. */
export function SilenceTrack({ procedure, now }: { readonly procedure: ProcedureView; readonly now: string }) {
  const { words, locale } = useSpeaker()
  const states = entryStates(procedure)
  const shown = procedure.events.filter(({ kind }) => drawn.has(kind))
  const laid = silenceTrack(
    procedure,
    now,
    shown.map(({ at }) => at),
  )
  if (laid === null) return null
  return (
    <div className="silence-track">
      <div className="track" aria-hidden="true">
        <span className="track-gone" style={{ inlineSize: `${laid.now}%` }} />
        {shown.map((event, index) => (
          <span
            key={event.seq}
            className="track-mark"
            data-kind={states.get(event.seq) === 'counts' ? event.kind : 'void'}
            title={`${event.member ?? ''} ${distanceWords(event.at, now, locale)}`}
            style={{ insetInlineStart: `${laid.marks[index] ?? 0}%` }}
          />
        ))}
      </div>
      <p className="track-ends">
        <span>
          {words('procedure.opened')} <Moment at={procedure.openedAt} />
        </span>
        <span>
          {words(Date.parse(now) < Date.parse(procedure.dueAt) ? 'procedure.ends' : 'procedure.ended-at')}{' '}
          <Moment at={procedure.dueAt} />
        </span>
      </p>
    </div>
  )
}
