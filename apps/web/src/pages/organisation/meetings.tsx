import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'

type Meeting = Organisation['meetings'][number]

/** Meetings: when, where, who in which office that day, what was handed over, what was said of it. */
export function Meetings({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  if (organisation.meetings.length === 0) return <EmptyState title={words('organisation.no-meetings')} />
  return (
    <div className="bodies">
      {organisation.meetings.map((meeting) => (
        <MeetingSheet key={meeting.id} meeting={meeting} />
      ))}
    </div>
  )
}

function MeetingSheet({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  return (
    <article className="sheet">
      <h3>{meeting.purpose}</h3>
      <p className="soft">
        <Moment at={meeting.heldAt} /> · {meeting.place}
      </p>
      <dl className="facts">
        <dt>{words('organisation.participants')}</dt>
        <dd>
          <ul className="plain-list">
            {meeting.participants.map(({ person, offices }) => (
              <li key={person.id}>
                <strong>{person.name}</strong>
                {offices.map(({ title, of, acting }) => (
                  <span key={title}>
                    {' · '}
                    {title}
                    {of.kind === 'member' && `, ${nameOf(of.member)}`}
                    {acting && ` (${words('organisation.acting')})`}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </dd>
        {meeting.documents.length > 0 && (
          <>
            <dt>{words('organisation.documents')}</dt>
            <dd>{meeting.documents.join(' · ')}</dd>
          </>
        )}
        {meeting.readout !== null && (
          <>
            <dt>{words('organisation.readout')}</dt>
            <dd className="prose">{meeting.readout}</dd>
          </>
        )}
      </dl>
    </article>
  )
}
