import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Period } from '../../design/moment.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'

/** Sessions of the bodies with days, place and agenda. */
export function Sessions({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  const bodyName = (id: string): string => organisation.bodies.find((body) => body.id === id)?.name ?? id
  return (
    <DataTable
      name="sessions"
      caption={words('organisation.sessions')}
      captionHidden
      rows={organisation.sessions}
      keyOf={(session) => session.id}
      empty={<EmptyState title={words('organisation.no-sessions')} />}
      columns={[
        { id: 'body', header: words('organisation.body'), rowHeader: true, value: ({ body }) => bodyName(body) },
        { id: 'number', header: words('organisation.session-number'), numeric: true, value: ({ number }) => number },
        {
          id: 'days',
          header: words('organisation.days'),
          value: ({ from, to }) => `${from} / ${to}`,
          cell: ({ from, to }) => <Period from={from} to={to} />,
        },
        { id: 'place', header: words('organisation.place'), value: ({ place }) => place },
        {
          id: 'agenda',
          header: words('organisation.agenda'),
          value: ({ agenda }) => agenda.join(' · '),
          cell: ({ agenda }) =>
            agenda.length === 0 ? (
              words('acts.none')
            ) : (
              <ol>
                {agenda.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
            ),
        },
      ]}
    />
  )
}
