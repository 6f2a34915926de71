import { DataTable } from '../../design/data-table.tsx'
import { Period } from '../../design/moment.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'

/** Who serves the organisation as what, from when to when. */
export function Services({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  return (
    <DataTable
      name="services"
      caption={words('organisation.services')}
      captionHidden
      rows={organisation.services}
      keyOf={(term) => term.id}
      columns={[
        { id: 'person', header: words('organisation.person'), rowHeader: true, value: ({ person }) => person.name },
        { id: 'role', header: words('organisation.role'), value: ({ role }) => words(`hat.${role}`) },
        {
          id: 'term',
          header: words('organisation.office-term'),
          value: ({ from, to }) => `${from} / ${to ?? ''}`,
          cell: ({ from, to }) => <Period from={from} to={to} />,
        },
      ]}
    />
  )
}
