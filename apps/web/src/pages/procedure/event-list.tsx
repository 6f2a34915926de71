import type { ProcedureEvent } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { useHouse } from '../../shell/house-context.ts'
import type { WordKey } from '../../words/catalogue.ts'
import { english } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'
import type { ProcedureView } from './procedure-page.tsx'

const isWordKey = (key: string): key is WordKey => Object.hasOwn(english, key)

/** What happened, in the order of the record; entries made for a received note show both times and can be contested. */
export function EventList({ procedure }: { readonly procedure: ProcedureView }) {
  return (
    <ol className="events">
      {procedure.events.map((event) => (
        <EventItem key={event.seq} event={event} procedure={procedure} />
      ))}
    </ol>
  )
}

function EventItem({ event, procedure }: { readonly event: ProcedureEvent; readonly procedure: ProcedureView }) {
  const words = useWords()
  const key = `event.${event.kind}`
  return (
    <li id={`entry-${event.seq}`}>
      <Moment at={event.at} />
      <div>
        <p className="row" data-contested={event.contested === null ? undefined : ''}>
          {event.member !== null && <MemberMark code={event.member} named />}
          <span>{isWordKey(key) ? words(key) : event.kind}</span>
          {event.vote !== null && <strong>{words(`vote.${event.vote}`)}</strong>}
          <small>{words('event.entry', { seq: event.seq })}</small>
        </p>
        {event.words !== null && (
          <blockquote lang={event.language ?? undefined} dir="auto">
            {event.words}
          </blockquote>
        )}
        {event.received !== null && <ReceivedNoteLine received={event.received} />}
        {event.contested !== null && (
          <p className="notice" data-meaning="undecided">
            {words('event.contested', { reason: event.contested.reason })} <Moment at={event.contested.at} />
          </p>
        )}
        <Contest event={event} procedure={procedure} />
      </div>
    </li>
  )
}

function ReceivedNoteLine({ received }: { readonly received: NonNullable<ProcedureEvent['received']> }) {
  const words = useWords()
  const channel = `procedure.channel.${received.channel}`
  return (
    <p className="soft">
      {words('event.note', {
        channel: isWordKey(channel) ? words(channel) : received.channel,
        reference: received.reference,
        officer: received.officer,
      })}{' '}
      <Moment at={received.receivedAt} />
    </p>
  )
}

/** A member may disown what an officer entered for it, until the vote closes or the silence is announced. */
function Contest({ event, procedure }: { readonly event: ProcedureEvent; readonly procedure: ProcedureView }) {
  const words = useWords()
  const { hat } = useHouse()
  const over =
    procedure.kind === 'vote' ? procedure.state !== 'open' : ['announced', 'withdrawn'].includes(procedure.state)
  if (over || hat.role !== 'delegate' || event.member !== hat.member) return null
  if (event.received === null || event.contested !== null) return null
  return (
    <Foldable summary={words('procedure.contest')}>
      {() => (
        <ActForm
          act="contest-entry"
          title={words('procedure.contest-title', { seq: event.seq })}
          readers={{ kind: 'members' }}
          fields={[{ kind: 'words', name: 'reason', label: words('register.reason') }]}
          inputOf={(values) => ({ procedure: procedure.id, entry: event.seq, reason: lineOf(values, 'reason') })}
        />
      )}
    </Foldable>
  )
}
