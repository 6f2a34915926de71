import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../design/empty-state.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { LineCard } from '../decisions/line-card.tsx'
import { TableDraftForm } from '../draft/table-draft-form.tsx'
import { StateBadge } from '../procedure/state-badge.tsx'
import type { DossierView } from './bargaining-inputs.ts'

/** The second half of the spine: texts, procedures, decision and line. */
export function LaterSections({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const { drafts, procedures, lines, may } = dossier
  const decided = procedures.filter(({ verdict }) => verdict?.affirmative === true)
  return (
    <>
      <Section title={words('spine.text')} id="text">
        {drafts.length === 0 && <EmptyState title={words('dossier.no-draft')} />}
        <ul className="needs">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Link to="/drafts/$id" params={{ id: draft.id }}>
                {draft.symbol} – {draft.title}
              </Link>
              <span className="need-due">
                {words(`draft.state.${draft.state}`)} · <Moment at={draft.tabledAt} />
              </span>
            </li>
          ))}
        </ul>
        {may.tableDraft && (
          <Foldable summary={words('draft.table-own')}>
            {() => <TableDraftForm dossier={dossier.id} issues={dossier.issues} />}
          </Foldable>
        )}
      </Section>
      <Section title={words('spine.procedure')} id="procedure">
        {procedures.length === 0 && <EmptyState title={words('dossier.no-procedure')} />}
        <ul className="needs">
          {procedures.map((procedure) => (
            <li key={procedure.id}>
              <Link to="/procedures/$id" params={{ id: procedure.id }}>
                {words(`procedure.kind.${procedure.kind}`, { symbol: procedure.symbol })}
              </Link>
              <span className="row">
                {procedure.verdict === null ? (
                  <StateBadge state={procedure.state} />
                ) : (
                  <VerdictBadge outcome={procedure.verdict.outcome} />
                )}
                <span className="need-due">
                  <Moment at={procedure.dueAt} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words('spine.decision')} id="decision">
        {decided.length === 0 ? (
          <EmptyState title={words('dossier.no-decision')} />
        ) : (
          <ul className="needs">
            {decided.map((procedure) => (
              <li key={procedure.id}>
                <Link to="/lines" hash={procedure.id}>
                  {words('dossier.decided', { symbol: procedure.symbol })}
                </Link>
                {procedure.verdict !== null && <VerdictBadge outcome={procedure.verdict.outcome} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words('spine.line')} id="line">
        {lines.length === 0 && <EmptyState title={words('dossier.no-line')} />}
        {lines.map((line) => (
          <LineCard key={line.id} line={line} />
        ))}
      </Section>
    </>
  )
}
