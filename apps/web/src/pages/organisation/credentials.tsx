import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Period } from '../../design/moment.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'

/** Who may act for which member, from when to when. */
export function Credentials({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  return (
    <DataTable
      name="credentials"
      caption={words('organisation.credentials')}
      captionHidden
      rows={organisation.credentials}
      keyOf={(term) => term.id}
      empty={<EmptyState title={words('organisation.no-credentials')} />}
      columns={[
        { id: 'person', header: words('organisation.person'), rowHeader: true, value: ({ person }) => person.name },
        {
          id: 'member',
          header: words('curate.member'),
          value: ({ member }) => member,
          cell: ({ member }) => <MemberMark code={member} linked />,
        },
        {
          id: 'function',
          header: words('organisation.function'),
          value: (term) => words(`function.${term.function}`),
        },
        {
          id: 'term',
          header: words('organisation.office-term'),
          value: ({ from, to }) => `${from} / ${to ?? ''}`,
          cell: ({ from, to }) => <Period from={from} to={to} />,
        },
        {
          id: 'valid',
          header: words('organisation.valid'),
          value: ({ valid }) => words(valid ? 'organisation.yes' : 'organisation.no'),
          cell: ({ valid }) => (
            <Badge meaning={valid ? 'agrees' : 'opposes'}>
              {words(valid ? 'organisation.yes' : 'organisation.no')}
            </Badge>
          ),
        },
      ]}
    />
  )
}
