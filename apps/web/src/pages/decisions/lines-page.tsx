import type { OutputOf } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { VerdictDerivation } from '../procedure/verdict-derivation.tsx'
import { LineCard } from './line-card.tsx'
import './lines.css'

type Decision = OutputOf<'decisions'>['decisions'][number]

/** Lines in force first, then every decision with its verdict and the statements that travel with it. */
export function LinesPage() {
  const words = useWords()
  return (
    <Page title={words('record.lines-title')} lead={<p>{words('line.lead')}</p>}>
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
            decisions.length === 0 ? (
              <EmptyState title={words('decision.none')} />
            ) : (
              decisions.map((decision) => <DecisionEntry key={decision.id} decision={decision} />)
            )
          }
        </Answered>
      </Section>
    </Page>
  )
}

function DecisionEntry({ decision }: { readonly decision: Decision }) {
  const words = useWords()
  const { hat } = useHouse()
  return (
    <article className="decision" id={decision.procedure}>
      <h3>
        {decision.symbol} – <span lang={decision.language}>{decision.title}</span>
      </h3>
      <p className="row">
        <VerdictBadge outcome={decision.verdict.outcome} />
        <span className="soft">
          {words('decision.announced')} <Moment at={decision.announcedAt} />
        </span>
        {hat.role !== 'public' && (
          <Link to="/procedures/$id" params={{ id: decision.procedure }}>
            {words('decision.procedure')}
          </Link>
        )}
      </p>
      <p className="prose" lang={decision.language} dir="auto">
        {decision.text}
      </p>
      {decision.statements.map((statement) => (
        <blockquote key={`${statement.member} ${statement.words}`} lang={statement.language}>
          <MemberMark code={statement.member} /> {statement.words}
        </blockquote>
      ))}
      <Foldable summary={words('verdict.derivation')}>
        {() => <VerdictDerivation verdict={decision.verdict} />}
      </Foldable>
    </article>
  )
}
