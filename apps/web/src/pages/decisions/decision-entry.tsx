import type { OutputOf } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Badge, VerdictBadge } from '../../design/verdict-badge.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useBodyName } from '../procedure/body-name.ts'
import { VerdictDerivation } from '../rules/vote-table/verdict-derivation.tsx'

export type Decision = OutputOf<'decisions'>['decisions'][number]

/** A decision as a journal prints it: its symbol, body and day beside its text, then the statements made on it. */
export function DecisionEntry({ decision }: { readonly decision: Decision }) {
  const words = useWords()
  const { hat } = useHouse()
  const bodyName = useBodyName()
  const { symbol, verdict, statements, language } = decision
  return (
    <article className="decision" id={`decision-${symbol}`} aria-label={symbol}>
      <div className="decision-margin" id={decision.procedure}>
        <p className="decision-symbol">{symbol}</p>
        <p>{bodyName(decision.body)}</p>
        <p>
          <VerdictBadge outcome={verdict.outcome} />
        </p>
        <p className="soft">
          {words('decision.announced')} <Moment at={decision.announcedAt} />
        </p>
        {decision.setAsideAt !== null && (
          <p>
            <Badge meaning="opposes">{words('decision.set-aside')}</Badge> <Moment at={decision.setAsideAt} />
          </p>
        )}
        {hat.role !== 'public' && (
          <p className="screen-only">
            <Link to="/procedures/$id" params={{ id: decision.procedure }}>
              {words('decision.procedure')}
            </Link>
          </p>
        )}
      </div>
      <div>
        <h3 lang={language} dir="auto">
          {decision.title}
        </h3>
        <p className="prose" lang={language} dir="auto">
          {decision.text}
        </p>
        <NotBound members={verdict.notBound ?? []} />
        {statements.length > 0 && (
          <section className="decision-statements">
            <h4>{words('procedure.statements')}</h4>
            {statements.map((statement) => (
              <figure key={`${statement.member} ${statement.words}`} className="attached">
                <blockquote lang={statement.language} dir="auto">
                  {statement.words}
                </blockquote>
                <figcaption>
                  <MemberMark code={statement.member} named linked />
                </figcaption>
              </figure>
            ))}
          </section>
        )}
        <Foldable summary={words('verdict.derivation')}>{() => <VerdictDerivation verdict={verdict} />}</Foldable>
      </div>
    </article>
  )
}

function NotBound({ members }: { readonly members: readonly string[] }) {
  const words = useWords()
  if (members.length === 0) return null
  return (
    <p className="row">
      {words('verdict.not-bound')}
      {members.map((member) => (
        <MemberMark key={member} code={member} named />
      ))}
    </p>
  )
}
