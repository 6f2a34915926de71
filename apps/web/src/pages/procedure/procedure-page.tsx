import type { OutputOf } from '@commonline/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { Moment } from '../../design/moment.tsx'
import { useWords } from '../../words/use-words.ts'
import { Countdown } from './countdown.tsx'
import { ElectorateTable } from './electorate-table.tsx'
import { EventList } from './event-list.tsx'
import { MemberActs } from './member-acts.tsx'
import { OfficerActs } from './officer-acts.tsx'
import { StateBadge } from './state-badge.tsx'
import { VerdictDerivation } from './verdict-derivation.tsx'
import './procedure.css'

export type ProcedureView = OutputOf<'procedure'>

/** One procedure: text, rule, electorate, end, votes or silence, verdict with its derivation, and what the reader may do now. */
export function ProcedurePage() {
  const { id } = useParams({ from: '/procedures/$id' })
  const words = useWords()
  const answering = useAnswer('procedure', { id })
  const known = answering.data?.ok === true ? answering.data.value : null
  return (
    <Page
      title={
        known === null ? words('procedure.title') : words(`procedure.kind.${known.kind}`, { symbol: known.symbol })
      }
      trail={[{ label: words('procedure.title'), to: '/procedures' }]}
      lead={known === null ? undefined : <p lang={known.language}>{known.title}</p>}
      {...(known === null ? {} : { aside: <StateBadge state={known.state} /> })}
    >
      <Answered answering={answering}>{(procedure) => <Procedure procedure={procedure} />}</Answered>
    </Page>
  )
}

function Procedure({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { may } = procedure
  const acts = Object.values(may).some((one) => one)
  return (
    <>
      <Countdown procedure={procedure} />
      <Verdicts procedure={procedure} />
      <Section title={words('procedure.text')} id="text">
        <p className="prose" lang={procedure.language} dir="auto">
          {procedure.text}
        </p>
        <p className="row">
          <Link to="/drafts/$id" params={{ id: procedure.draft }}>
            {words('procedure.draft')}
          </Link>
          <Link to="/dossiers/$id" params={{ id: procedure.dossier }}>
            {words('procedure.dossier')}
          </Link>
        </p>
      </Section>
      {acts && (
        <Section title={words('procedure.now')} id="act">
          <MemberActs procedure={procedure} />
          <OfficerActs procedure={procedure} />
        </Section>
      )}
      <Section title={words(procedure.kind === 'vote' ? 'procedure.votes' : 'procedure.members')} id="votes">
        <ElectorateTable procedure={procedure} />
        {procedure.prospects !== null && (
          <>
            <h3>{words('procedure.could')}</h3>
            <Sentences sentences={procedure.prospects.sentences} />
          </>
        )}
      </Section>
      <Section title={words('procedure.events')} id="events">
        <EventList procedure={procedure} />
      </Section>
      <Section title={words('procedure.rule')} id="rule">
        <p className="prose">{procedure.rule.text}</p>
        <Foldable summary={words('procedure.rule-sentences')}>
          {() => <Sentences sentences={procedure.ruleSentences} />}
        </Foldable>
        <p className="soft">
          {procedure.rule.source.citation} · {words('procedure.frozen', { version: procedure.rule.version })}
        </p>
      </Section>
    </>
  )
}

/** What was computed and what was announced are two things, and stand beside each other. */
function Verdicts({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const { computed, verdict, announcedAt, decision } = procedure
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
        <div>
          <p className="soft">{words('procedure.announced')}</p>
          {verdict === null || announcedAt === null ? (
            <p>{words('procedure.not-announced')}</p>
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
        </div>
      </div>
      <Foldable summary={words('verdict.derivation')} open>
        {() => <VerdictDerivation verdict={computed} />}
      </Foldable>
    </Section>
  )
}
