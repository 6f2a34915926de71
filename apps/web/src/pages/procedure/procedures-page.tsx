import type { ProcedureSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { StateBadge } from './state-badge.tsx'

const running: ReadonlySet<ProcedureSummary['state']> = new Set(['open', 'expired', 'broken', 'certified', 'closed'])

/** All procedures; those that still wait for something come first. */
export function ProceduresPage() {
  const words = useWords()
  return (
    <Page title={words('procedure.title')} lead={<p>{words('procedure.lead')}</p>}>
      <Answered answering={useAnswer('procedures', {})}>
        {({ procedures }) => (
          <>
            <Section title={words('procedure.running')} id="running">
              <ProcedureTable name="running" procedures={procedures.filter(({ state }) => running.has(state))} />
            </Section>
            <Section title={words('procedure.ended')} id="ended">
              <ProcedureTable name="ended" procedures={procedures.filter(({ state }) => !running.has(state))} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}

function ProcedureTable({
  name,
  procedures,
}: {
  readonly name: string
  readonly procedures: readonly ProcedureSummary[]
}) {
  const words = useWords()
  return (
    <DataTable
      name={name}
      caption={words('procedure.title')}
      captionHidden
      rows={procedures}
      keyOf={({ id }) => id}
      empty={<EmptyState title={words('procedure.none')} />}
      columns={[
        {
          id: 'symbol',
          header: words('procedure.symbol'),
          rowHeader: true,
          value: ({ symbol }) => symbol,
          cell: ({ id, symbol }) => (
            <Link to="/procedures/$id" params={{ id }}>
              {symbol}
            </Link>
          ),
        },
        { id: 'title', header: words('draft.name'), value: ({ title }) => title },
        { id: 'kind', header: words('dossier.kind'), value: ({ kind }) => words(`procedure.is-${kind}`) },
        {
          id: 'due',
          header: words('procedure.ends'),
          value: ({ dueAt }) => dueAt,
          cell: ({ dueAt, state }) => <Moment at={dueAt} distance={running.has(state)} />,
        },
        {
          id: 'state',
          header: words('procedure.state'),
          value: ({ state, verdict }) => verdict?.outcome ?? state,
          cell: ({ state, verdict }) =>
            verdict === null ? <StateBadge state={state} /> : <VerdictBadge outcome={verdict.outcome} />,
        },
      ]}
    />
  )
}
