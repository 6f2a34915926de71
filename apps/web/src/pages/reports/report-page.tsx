import type { OutputOf } from '@commonline/contract'
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay, Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { SourceChain } from '../../design/source-chain.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CurationDesk } from './curation-desk.tsx'
import { ReportText } from './report-text.tsx'
import { StatementCard } from './statement-card.tsx'

/** One report: for secretariat and analysts the desk where it is curated, for others its text and what was accepted. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const words = useWords()
  const answering = useAnswer('report', { id })
  const report = answering.data?.ok === true ? answering.data.value : null
  const title = report === null ? words('report.title') : report.title === '' ? words('report.untitled') : report.title
  return (
    <Page
      title={title}
      {...(report === null ? {} : { titleLanguage: report.language })}
      trail={[{ label: words('nav.reports'), to: '/reports' }]}
    >
      <Answered answering={answering}>{(value) => <ReportBody report={value} key={value.id} />}</Answered>
    </Page>
  )
}

function ReportBody({ report }: { readonly report: OutputOf<'report'> }) {
  const words = useWords()
  const { hat } = useHouse()
  const curates = hat.role === 'secretariat' || hat.role === 'analyst'
  return (
    <>
      <ReportFacts report={report} />
      {curates ? (
        <CurationDesk report={report} />
      ) : (
        <ReportText
          text={report.text}
          language={report.language}
          label={words('curate.text')}
          marks={report.statements.flatMap(({ id, content }) =>
            content.map((span) => ({ ...span, key: id, part: 'content' as const })),
          )}
          current={null}
          stateOf={() => 'accepted'}
          onPick={(id) => document.getElementById(`statement-${id}`)?.scrollIntoView({ block: 'center' })}
        />
      )}
      <Section title={words('report.statements')} id="statements">
        {report.statements.length === 0 ? (
          <EmptyState title={words('report.no-statements')} />
        ) : (
          report.statements.map((statement) => (
            <StatementCard key={statement.id} statement={statement} linked={false} />
          ))
        )}
      </Section>
    </>
  )
}

function ReportFacts({ report }: { readonly report: OutputOf<'report'> }) {
  const words = useWords()
  const { published } = report.extraction.article
  return (
    <dl className="facts">
      <dt>{words('report.column-published')}</dt>
      <dd>
        {published.value === null ? words('report.date-unknown') : <CalendarDay on={published.value} />}
        {published.inferred && (
          <span className="soft"> ({words('report.date-inferred', { from: published.from })})</span>
        )}
      </dd>
      <dt>{words('report.column-chain')}</dt>
      <dd>
        <SourceChain chain={report.extraction.chain} />
      </dd>
      <dt>{words('report.column-received')}</dt>
      <dd>
        <Moment at={report.receivedAt} />
      </dd>
      {report.address !== null && (
        <>
          <dt>{words('report.address')}</dt>
          {/* Shown, not linked: an address that came with a report is not ours to vouch for. */}
          <dd>{report.address}</dd>
        </>
      )}
      <dt>{words('report.hash')}</dt>
      <dd className="hash">{report.textHash}</dd>
    </dl>
  )
}
