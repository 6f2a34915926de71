import { Link } from '@tanstack/react-router'
import { Foldable } from '../../design/foldable.tsx'
import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { VerdictDerivation } from '../rules/vote-table/verdict-derivation.tsx'
import { VerdictSentences } from './verdict-sentences.tsx'

/** What was computed and what was announced are two things, and stand beside each other; then why, and who is bound. */
export function VerdictPart({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { computed, verdict, announcedAt, decision, state } = procedure
  if (computed === null) return null
  return (
    <Section title={words('procedure.verdict')} id="verdict">
      <div className="verdict-pair">
        <div>
          <p className="soft">{words('procedure.computed')}</p>
          <p>
            <VerdictBadge outcome={computed.outcome} />
          </p>
        </div>
        <div data-awaited={verdict === null ? '' : undefined}>
          <p className="soft">{words('procedure.announced')}</p>
          {verdict === null || announcedAt === null ? (
            <p>{words(state === 'overturned' ? 'challenge.is-aside' : 'procedure.not-announced')}</p>
          ) : (
            <p className="row">
              <VerdictBadge outcome={verdict.outcome} />
              <Moment at={announcedAt} />
              {decision !== null && (
                <Link to="/lines" hash={procedure.id}>
                  {decision}
                </Link>
              )}
            </p>
          )}
          <Finality procedure={procedure} />
        </div>
      </div>
      <VerdictSentences sentences={computed.sentences} />
      <Foldable summary={words('verdict.derivation')}>
        {() => <VerdictDerivation verdict={computed} said={false} />}
      </Foldable>
    </Section>
  )
}

/** How sure the announcement is: final, open to a challenge until an instant, or without effect until then. */
function Finality({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { state, final, waits, challengeableUntil } = procedure
  if (challengeableUntil === null || state !== 'announced') return null
  return (
    <p className="soft">
      {final ? words('challenge.final') : words('challenge.until')} {!final && <Moment at={challengeableUntil} />}
      {waits && <span> {words('challenge.waits')}</span>}
    </p>
  )
}
