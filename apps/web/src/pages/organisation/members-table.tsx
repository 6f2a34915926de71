import { Link } from '@tanstack/react-router'
import { DataTable } from '../../design/data-table.tsx'
import type { DataColumn } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { CalendarDay } from '../../design/moment.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { dayWords, wholeNumberWords } from '../../words/moments.ts'
import { useSpeaker } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'
import { ledgerWords, ledgersOf, weightOn } from './weights.ts'

type Member = Organisation['members'][number]

/** The members with their standing and their weights as they hold today. */
export function MembersTable({ organisation }: { readonly organisation: Organisation }) {
  const { words, locale } = useSpeaker()
  const weightColumns = ledgersOf(organisation.members).map((ledger): DataColumn<Member> => {
    const weight = (member: Member) => weightOn(member, ledger, organisation.today)
    return {
      id: ledger,
      header: ledgerWords(ledger, words),
      numeric: true,
      value: (member) => weight(member)?.value ?? null,
      cell: (member) => {
        const now = weight(member)
        return now === null ? (
          words('acts.none')
        ) : (
          <span
            title={words('organisation.weight-source', {
              value: now.value,
              day: dayWords(now.from, locale),
              source: now.source,
            })}
          >
            {wholeNumberWords(now.value, locale)}
          </span>
        )
      },
    }
  })
  return (
    <DataTable
      name="members"
      caption={words('organisation.members')}
      captionHidden
      rows={organisation.members}
      keyOf={(member) => member.code}
      empty={<EmptyState title={words('organisation.no-members')} />}
      columns={[
        {
          id: 'code',
          header: words('organisation.code'),
          value: (member) => member.code,
          cell: (member) => <MemberMark code={member.code} />,
        },
        {
          id: 'name',
          header: words('organisation.name'),
          rowHeader: true,
          value: (member) => member.name,
          cell: ({ code, name }) => (
            <Link to="/members/$code" params={{ code }}>
              {name}
            </Link>
          ),
        },
        {
          id: 'standing',
          header: words('organisation.standing'),
          value: (member) => words(`standing.${member.standing}`),
          cell: ({ standing }) =>
            standing === 'full' ? (
              words('standing.full')
            ) : (
              <Badge meaning="undecided">{words(`standing.${standing}`)}</Badge>
            ),
        },
        {
          id: 'since',
          header: words('organisation.since'),
          value: (member) => member.standingFrom,
          cell: (member) => <CalendarDay on={member.standingFrom} />,
        },
        ...weightColumns,
      ]}
    />
  )
}
