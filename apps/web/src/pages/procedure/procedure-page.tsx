import type { OutputOf } from '@commonline/contract'
import { decide } from '@commonline/rules'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { RulePoints } from '../rules/rule-points.tsx'
import { ballotOf, frozenFrame } from '../rules/vote-table/ballot-frame.ts'
import { WeightPicture } from '../rules/vote-table/weight-picture.tsx'
import { ChallengeActs } from './challenge-acts.tsx'
import { ChallengePart } from './challenge-part.tsx'
import { ElectorateTable } from './electorate-table.tsx'
import { EventList } from './event-list.tsx'
import { Glance } from './glance.tsx'
import { MemberActs } from './member-acts.tsx'
import { OfficerActs } from './officer-acts.tsx'
import { ProspectPart } from './prospect-part.tsx'
import { VerdictPart } from './verdict-part.tsx'
import { VotesWhatIf } from './votes-what-if.tsx'
import './procedure.css'

export type ProcedureView = OutputOf<'procedure'>

interface PartProps {
  readonly procedure: ProcedureView
}

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
      lead={
        known === null ? undefined : (
          <p lang={known.language} dir="auto">
            {known.title}
          </p>
        )
      }
    >
      <Answered answering={answering}>{(procedure) => <Procedure procedure={procedure} />}</Answered>
    </Page>
  )
}

function Procedure({ procedure }: PartProps) {
  const words = useWords()
  const acts = Object.values(procedure.may).some((one) => one)
  return (
    <>
      <Glance procedure={procedure} />
      <VerdictPart procedure={procedure} />
      <ChallengePart procedure={procedure} />
      <Section title={words('procedure.text')} id="text">
        <p className="prose sheet official-text" lang={procedure.language} dir="auto">
          {procedure.text}
        </p>
        <p className="row screen-only">
          <Link to="/drafts/$id" params={{ id: procedure.draft }}>
            {words('procedure.draft')}
          </Link>
          <Link to="/dossiers/$id" params={{ id: procedure.dossier }}>
            {words('procedure.dossier')}
          </Link>
        </p>
      </Section>
      <Statements procedure={procedure} />
      {acts && (
        <div className="acts-now">
          <Section title={words('procedure.now')} id="act">
            <ChallengeActs procedure={procedure} />
            <MemberActs procedure={procedure} />
            <OfficerActs procedure={procedure} />
          </Section>
        </div>
      )}
      {procedure.kind === 'vote' ? <Votes procedure={procedure} /> : <SilentMembers procedure={procedure} />}
      <Section title={words('procedure.events')} id="events">
        <EventList procedure={procedure} />
      </Section>
      <RulePart procedure={procedure} />
    </>
  )
}

/** Statements break nothing; they travel with the decision, so they stand by the text. */
function Statements({ procedure }: PartProps) {
  const words = useWords()
  const statements = procedure.events.filter((event) => event.kind === 'attach-statement' && event.words !== null)
  if (statements.length === 0) return null
  return (
    <Section title={words('procedure.statements')} id="statements">
      {statements.map((statement) => (
        <figure key={statement.seq} className="attached">
          <blockquote lang={statement.language ?? undefined} dir="auto">
            {statement.words}
          </blockquote>
          <figcaption>{statement.member !== null && <MemberMark code={statement.member} named linked />}</figcaption>
        </figure>
      ))}
    </Section>
  )
}

function SilentMembers({ procedure }: PartProps) {
  const words = useWords()
  return (
    <Section title={words('procedure.members')} id="votes">
      <ElectorateTable procedure={procedure} />
    </Section>
  )
}

/** The votes as they stand, as wide as they weigh; what may still become of them; and what else they might have been. */
function Votes({ procedure }: PartProps) {
  const words = useWords()
  const { rule, votes, prospects } = procedure
  const frame = useMemo(() => frozenFrame(procedure), [procedure])
  const counted = decide(rule, ballotOf(frame, votes))
  return (
    <>
      <Section title={words('procedure.votes')} id="votes">
        {counted.ok && <WeightPicture members={frame.members} votes={votes} verdict={counted.value} />}
        <ElectorateTable procedure={procedure} />
      </Section>
      {prospects !== null && (
        <Section title={words('procedure.could')} id="prospects">
          <ProspectPart prospects={prospects} soFar={counted.ok ? counted.value : null} />
        </Section>
      )}
      <div className="screen-only">
        <Section title={words(procedure.computed === null ? 'what-if.title' : 'what-if.title-past')} id="what-if">
          <Foldable summary={words('what-if.set')}>
            {() => <VotesWhatIf rule={rule} frozen={procedure} start={votes} back={words('what-if.back')} />}
          </Foldable>
        </Section>
      </div>
    </>
  )
}

function RulePart({ procedure }: PartProps) {
  const words = useWords()
  const { rule, ruleSentences, body } = procedure
  return (
    <Section title={words('procedure.rule')} id="rule">
      <p className="prose">{rule.text}</p>
      <Foldable summary={words('procedure.rule-sentences')}>{() => <RulePoints sentences={ruleSentences} />}</Foldable>
      <p className="soft">
        <Link to="/rules/$body/$rule" params={{ body, rule: rule.id }}>
          {rule.title}
        </Link>
        {' · '}
        {rule.source.citation} · {words('procedure.frozen', { version: rule.version })}
      </p>
    </Section>
  )
}
