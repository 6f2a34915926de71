import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Period } from '../../design/moment.tsx'
import { useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'
import { TermTimeline } from './term-timeline.tsx'

/** Offices of the organisation and its members: terms over time, and the table of them. */
export function Offices({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  if (organisation.offices.length === 0) return <EmptyState title={words('organisation.no-offices')} />
  return (
    <>
      <TermTimeline
        today={organisation.today}
        terms={organisation.offices.map(({ id, title, of, person, from, to, acting }) => ({
          id,
          office: of.kind === 'member' ? `${title}, ${nameOf(of.member)}` : title,
          holder: person.name,
          from,
          to,
          acting,
        }))}
      />
      <DataTable
        name="offices"
        caption={words('organisation.offices')}
        captionHidden
        rows={organisation.offices}
        keyOf={(office) => office.id}
        columns={[
          { id: 'title', header: words('organisation.office-title'), rowHeader: true, value: ({ title }) => title },
          {
            id: 'of',
            header: words('organisation.office-of'),
            value: ({ of }) => (of.kind === 'member' ? of.member : words('organisation.organisation-office')),
            cell: ({ of }) =>
              of.kind === 'member' ? <MemberMark code={of.member} linked /> : words('organisation.organisation-office'),
          },
          {
            id: 'person',
            header: words('organisation.office-person'),
            value: ({ person, acting }) => (acting ? `${person.name} (${words('organisation.acting')})` : person.name),
          },
          {
            id: 'term',
            header: words('organisation.office-term'),
            value: ({ from, to }) => `${from} / ${to ?? ''}`,
            cell: ({ from, to }) => <Period from={from} to={to} />,
          },
        ]}
      />
    </>
  )
}
