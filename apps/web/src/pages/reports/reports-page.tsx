import type { ReportSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay, Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { SourceChain } from '../../design/source-chain.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'

/** Reports taken in, newest first, with how much of each is still to be curated. */
export function ReportsPage() {
  const words = useWords()
  const { hat } = useHouse()
  const [shown, show] = useAddressState('state')
  const selectId = useId()
  const state = shown === 'to-curate' ? 'to-curate' : 'all'
  const answering = useAnswer('reports', { state })
  const takesIn = hat.role === 'secretariat' || hat.role === 'analyst'
  return (
    <Page
      title={words('report.title')}
      lead={<p>{words('report.lead')}</p>}
      aside={
        <>
          {takesIn && (
            <Link to="/reports/new" className="button primary">
              {words('report.take-in')}
            </Link>
          )}
          <label htmlFor={selectId}>{words('report.show')}</label>
          <select
            id={selectId}
            value={state}
            onChange={(event) => show(event.target.value === 'to-curate' ? 'to-curate' : '')}
          >
            <option value="all">{words('report.all')}</option>
            <option value="to-curate">{words('report.to-curate')}</option>
          </select>
        </>
      }
    >
      <Answered answering={answering}>
        {({ reports }) => <ReportsTable reports={reports} state={state} takesIn={takesIn} />}
      </Answered>
    </Page>
  )
}

interface ReportsTableProps {
  readonly reports: readonly ReportSummary[]
  readonly state: 'all' | 'to-curate'
  readonly takesIn: boolean
}

function ReportsTable({ reports, state, takesIn }: ReportsTableProps) {
  const words = useWords()
  return (
    <DataTable
      name="reports"
      caption={words(state === 'all' ? 'report.all' : 'report.to-curate')}
      captionHidden
      rows={reports}
      keyOf={(report) => report.id}
      empty={
        <EmptyState title={words(state === 'all' ? 'report.none' : 'report.none-to-curate')}>
          <p>{words('report.none-lead')}</p>
          {takesIn && (
            <Link to="/reports/new" className="button">
              {words('report.take-in')}
            </Link>
          )}
        </EmptyState>
      }
      columns={[
        {
          id: 'title',
          header: words('report.column-title'),
          rowHeader: true,
          value: ({ title }) => title,
          cell: ({ id, title }) => (
            <Link to="/reports/$id" params={{ id }}>
              {title === '' ? words('report.untitled') : title}
            </Link>
          ),
        },
        {
          id: 'chain',
          header: words('report.column-chain'),
          value: ({ chain }) => chain.map(({ name }) => name).join(' → '),
          cell: ({ chain }) => <SourceChain chain={chain} />,
        },
        {
          id: 'published',
          header: words('report.column-published'),
          value: ({ published }) => published,
          cell: ({ published }) => (published === null ? words('report.date-unknown') : <CalendarDay on={published} />),
        },
        {
          id: 'received',
          header: words('report.column-received'),
          value: ({ receivedAt }) => receivedAt,
          cell: ({ receivedAt }) => <Moment at={receivedAt} />,
        },
        { id: 'open', header: words('report.column-open'), numeric: true, value: ({ open }) => open },
        { id: 'accepted', header: words('report.column-accepted'), numeric: true, value: ({ accepted }) => accepted },
        { id: 'rejected', header: words('report.column-rejected'), numeric: true, value: ({ rejected }) => rejected },
      ]}
    />
  )
}
