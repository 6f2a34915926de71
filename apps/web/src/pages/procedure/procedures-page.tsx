import type { ProcedureSummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { useBodyName } from './body-name.ts'
import { StateBadge } from './state-badge.tsx'
import './procedure.css'

const over: ReadonlySet<ProcedureSummary['state']> = new Set(['announced', 'overturned', 'withdrawn'])

/** All procedures; those that still wait for something come first. Body and kind can be chosen in the address. */
export function ProceduresPage() {
  const words = useWords()
  const [kind, setKind] = useAddressState('kind')
  const [body, setBody] = useAddressState('body')
  return (
    <Page title={words('procedure.title')} lead={<p>{words('procedure.lead')}</p>}>
      <Answered answering={useAnswer('procedures', {})}>
        {({ procedures }) => {
          const chosen = procedures.filter(
            (one) => (kind === '' || one.kind === kind) && (body === '' || one.body === body),
          )
          return (
            <>
              <Choices procedures={procedures} kind={kind} body={body} onKind={setKind} onBody={setBody} />
              <Section title={words('procedure.running')} id="running">
                <ProcedureTable name="running" procedures={chosen.filter(({ state }) => !over.has(state))} />
              </Section>
              <Section title={words('procedure.ended')} id="ended">
                <ProcedureTable name="ended" procedures={chosen.filter(({ state }) => over.has(state))} />
              </Section>
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

interface ChoicesProps {
  readonly procedures: readonly ProcedureSummary[]
  readonly kind: string
  readonly body: string
  readonly onKind: (kind: string) => void
  readonly onBody: (body: string) => void
}

function Choices({ procedures, kind, body, onKind, onBody }: ChoicesProps) {
  const words = useWords()
  const bodyName = useBodyName()
  const id = useId()
  const bodies = [...new Set(procedures.map((one) => one.body))]
  return (
    <p className="table-tools">
      <span className="labelled">
        <label htmlFor={`${id}-kind`}>{words('procedure.choose-kind')}</label>
        <select id={`${id}-kind`} value={kind} onChange={({ target }) => onKind(target.value)}>
          <option value="">{words('procedure.every-kind')}</option>
          <option value="vote">{words('procedure.votes')}</option>
          <option value="silence">{words('procedure.silences')}</option>
        </select>
      </span>
      <span className="labelled">
        <label htmlFor={`${id}-body`}>{words('procedure.body')}</label>
        <select id={`${id}-body`} value={body} onChange={({ target }) => onBody(target.value)}>
          <option value="">{words('procedure.every-body')}</option>
          {bodies.map((one) => (
            <option key={one} value={one}>
              {bodyName(one)}
            </option>
          ))}
        </select>
      </span>
    </p>
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
  const bodyName = useBodyName()
  return (
    <DataTable
      name={name}
      caption={words(name === 'running' ? 'procedure.running' : 'procedure.ended')}
      captionHidden
      rows={procedures}
      keyOf={({ id }) => id}
      filterFrom={6}
      empty={<EmptyState title={words(name === 'running' ? 'procedure.none-running' : 'procedure.none')} />}
      columns={[
        {
          id: 'symbol',
          header: words('procedure.symbol'),
          rowHeader: true,
          value: ({ symbol, title }) => `${symbol} ${title}`,
          cell: ({ id, symbol, title }) => (
            <>
              <Link to="/procedures/$id" params={{ id }}>
                {symbol}
              </Link>
              <span className="procedure-title" dir="auto">
                {title}
              </span>
            </>
          ),
        },
        { id: 'body', header: words('procedure.body'), value: ({ body }) => bodyName(body) },
        { id: 'kind', header: words('dossier.kind'), value: ({ kind }) => words(`procedure.is-${kind}`) },
        {
          id: 'due',
          header: words('procedure.ends'),
          value: ({ dueAt }) => dueAt,
          cell: ({ dueAt, state }) => <Moment at={dueAt} distance={!over.has(state)} />,
        },
        {
          id: 'state',
          header: words('procedure.state'),
          value: ({ state, verdict }) => verdict?.outcome ?? words(`procedure.state.${state}`),
          cell: ({ state, verdict }) =>
            verdict === null ? <StateBadge state={state} /> : <VerdictBadge outcome={verdict.outcome} />,
        },
      ]}
    />
  )
}
