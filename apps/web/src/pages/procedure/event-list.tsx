import type { ProcedureEvent } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useHouse, useZone } from '../../shell/house-context.ts'
import { isWordKey } from '../../words/catalogue.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { entryStates } from './entries-in-force.ts'
import type { EntryState } from './entries-in-force.ts'
import { eventDays, timeOfInstant } from './event-days.ts'
import type { ProcedureView } from './procedure-page.tsx'

/** What happened, day by day in the order of the record; what was entered from a note shows both times and can be contested. */
export function EventList({ procedure }: { readonly procedure: ProcedureView }) {
  const { locale } = useSpeaker()
  const zone = useZone()
  const states = entryStates(procedure)
  return (
    <div className="events">
      {eventDays(procedure.events, locale, zone).map(({ day, events }) => (
        <section key={`${day} ${events[0]?.seq ?? ''}`} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {events.map((event) => (
              <EventItem
                key={event.seq}
                event={event}
                state={states.get(event.seq) ?? 'counts'}
                procedure={procedure}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface EventProps {
  readonly event: ProcedureEvent
  readonly procedure: ProcedureView
}

function EventItem({ event, state, procedure }: EventProps & { readonly state: EntryState }) {
  const { words, locale } = useSpeaker()
  const zone = useZone()
  const key = `event.${event.kind}`
  return (
    <li id={`entry-${event.seq}`} data-state={state}>
      <time dateTime={event.at}>{timeOfInstant(event.at, locale, zone)}</time>
      <div>
        <p className="row">
          {event.member !== null && <MemberMark code={event.member} named />}
          <span className="event-what">
            {isWordKey(key) ? words(key) : event.kind}
            {event.vote !== null && <strong> {words(`vote.${event.vote}`)}</strong>}
            {event.how !== null && <EventHow kind={event.kind} how={event.how} />}
          </span>
          {(state === 'replaced' || state === 'late' || state === 'withdrawn') && (
            <Badge>{words(`event.${state}`)}</Badge>
          )}
          <Link className="event-entry" to="/record" search={{ before: event.seq + 1 }} hash={`entry-${event.seq}`}>
            {words('event.entry', { seq: event.seq })}
          </Link>
        </p>
        {event.words !== null && event.kind !== 'attach-statement' && (
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
    <p className="event-note">
      {words('event.note', {
        channel: isWordKey(channel) ? words(channel) : received.channel,
        reference: received.reference,
        officer: received.officer,
      })}{' '}
      <Moment at={received.receivedAt} />
    </p>
  )
}

const howWords: Readonly<Record<string, string>> = {
  'break-silence': 'procedure.by-',
  'challenge-ruling': 'challenge.ground.',
  'vote-on-challenge': 'challenge.vote.',
  'close-challenge': 'challenge.ruling.',
}

function EventHow({ kind, how }: { readonly kind: string; readonly how: string }) {
  const words = useWords()
  const key = `${howWords[kind] ?? ''}${how}`
  return <strong> {isWordKey(key) ? words(key) : how}</strong>
}

/** Whether something can still follow from an entry, so that its member may disown it. */
function contestableIn({ state }: ProcedureView, { kind }: ProcedureEvent): boolean {
  switch (kind) {
    case 'cast-vote':
      return state === 'open'
    case 'break-silence':
    case 'withdraw-objection':
      return state === 'open' || state === 'expired' || state === 'broken' || state === 'certified'
    case 'vote-on-challenge':
      return state === 'challenged'
    default:
      return kind === 'correct-vote'
  }
}

/** A member may disown what an officer entered for it, as long as something can still follow from it. */
function Contest({ event, procedure }: EventProps) {
  const words = useWords()
  const { hat } = useHouse()
  if (!contestableIn(procedure, event) || hat.role !== 'delegate' || event.member !== hat.member) return null
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
