import { useId } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { useBodyName } from '../procedure/body-name.ts'
import { DecisionEntry } from './decision-entry.tsx'
import type { Decision } from './decision-entry.tsx'
import { decisionsWith } from './decisions-with.ts'
import { LineCard } from './line-card.tsx'
import './lines.css'

/** Lines in force first, then every decision with its verdict and the statements that travel with it. */
export function LinesPage() {
  const words = useWords()
  return (
    <Page
      title={words('record.lines-title')}
      lead={<p>{words('line.lead')}</p>}
      aside={
        <button type="button" className="small" onClick={() => window.print()}>
          {words('line.print')}
        </button>
      }
    >
      <Answered answering={useAnswer('lines', {})}>
        {({ lines }) => {
          const former = lines.filter(({ inForce }) => !inForce)
          const current = lines.filter(({ inForce }) => inForce)
          return (
            <>
              <Section title={words('line.current')} id="lines">
                {current.length === 0 && <EmptyState title={words('line.none')} />}
                {current.map((line) => (
                  <LineCard key={line.id} line={line} />
                ))}
              </Section>
              {former.length > 0 && (
                <Section title={words('line.former')} id="former">
                  {former.map((line) => (
                    <LineCard key={line.id} line={line} />
                  ))}
                </Section>
              )}
            </>
          )
        }}
      </Answered>
      <Section title={words('decision.title')} id="decisions">
        <Answered answering={useAnswer('decisions', {})}>
          {({ decisions }) =>
            decisions.length === 0 ? <EmptyState title={words('decision.none')} /> : <Decisions decisions={decisions} />
          }
        </Answered>
      </Section>
    </Page>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const words = useWords()
  const bodyName = useBodyName()
  const id = useId()
  const [body, setBody] = useAddressState('body')
  const [sought, setSought] = useAddressState('q')
  const shown = decisionsWith(decisions, { body, sought })
  return (
    <>
      <p className="table-tools">
        <span className="labelled">
          <label htmlFor={`${id}-body`}>{words('procedure.body')}</label>
          <select id={`${id}-body`} value={body} onChange={({ target }) => setBody(target.value)}>
            <option value="">{words('procedure.every-body')}</option>
            {[...new Set(decisions.map((one) => one.body))].map((one) => (
              <option key={one} value={one}>
                {bodyName(one)}
              </option>
            ))}
          </select>
        </span>
        <span className="labelled">
          <label htmlFor={`${id}-sought`}>{words('decision.sought')}</label>
          <input id={`${id}-sought`} type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
        </span>
        <span role="status">{words('table.shown', { shown: shown.length, of: decisions.length })}</span>
      </p>
      {shown.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} />
      ))}
    </>
  )
}
