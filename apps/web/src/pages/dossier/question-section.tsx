import type { Call, Issue } from '@commonline/contract'
import { Foldable } from '../../design/foldable.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { CallForm, PutIssueForm } from './chair-forms.tsx'
import { DependenciesForm } from './limits/dependencies-form.tsx'
import { DependenciesPart } from './limits/dependencies-part.tsx'

/** What is asked: by which body, from which concern, cut into which issues, and who was asked to answer by when. */
export function QuestionSection({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const { priority, concern, body, issues, calls, may } = dossier
  return (
    <Section title={words('spine.question')} id="question">
      <dl className="facts">
        <dt>{words('dossier.body')}</dt>
        <dd>{body.name}</dd>
        {priority !== null && (
          <>
            <dt>{words('dossier.priority')}</dt>
            <dd>
              {priority.code} {priority.title}
            </dd>
          </>
        )}
        {concern !== null && (
          <>
            <dt>{words('dossier.concern')}</dt>
            <dd>
              {words('dossier.concern-line', { by: concern.raisedBy, where: concern.where, about: concern.about })}
            </dd>
          </>
        )}
        <dt>{words('dossier.opened')}</dt>
        <dd>
          <Moment at={dossier.openedAt} />
        </dd>
        {issues.length > 0 && (
          <>
            <dt>{words('dossier.issues')}</dt>
            <dd>
              <ol className="issue-list">
                {issues.map((issue) => (
                  <IssueLine key={issue.id} issue={issue} />
                ))}
              </ol>
            </dd>
          </>
        )}
        <DependenciesPart dossier={dossier} />
      </dl>
      {calls.map((call) => (
        <CallLine key={call.id} call={call} />
      ))}
      {may.putIssue && (
        <Foldable summary={words('dossier.put-issue')}>{() => <PutIssueForm dossier={dossier} />}</Foldable>
      )}
      {may.setDependencies && issues.length > 1 && (
        <Foldable summary={words('dependency.set')}>
          {() => <DependenciesForm key={dossier.dependencies?.version ?? 0} dossier={dossier} />}
        </Foldable>
      )}
      {may.call && issues.length > 0 && (
        <Foldable summary={words('dossier.call')}>{() => <CallForm dossier={dossier} />}</Foldable>
      )}
    </Section>
  )
}

function IssueLine({ issue }: { readonly issue: Issue }) {
  const words = useWords()
  return (
    <li lang={issue.language}>
      <a href={`#issue-${issue.id}`}>{issue.title}</a> – {issue.question}
      {issue.version > 1 && <small> {words('dossier.version', { version: issue.version })}</small>}
    </li>
  )
}

const meanings = { answered: 'agrees', partly: 'undecided', awaited: 'undecided' } as const

function CallLine({ call }: { readonly call: Call }) {
  const words = useWords()
  const states = ['answered', 'partly', 'awaited'] as const
  return (
    <div className="call">
      <p>
        {words('dossier.called')} <Moment at={call.dueAt} distance />
        {call.note !== null && <> – {words('shell.quoted', { text: call.note })}</>}
      </p>
      {states.map((state) => {
        const members = call.members.filter((member) => member.state === state)
        if (members.length === 0) return null
        return (
          <p className="row" key={state}>
            <span className="soft">{words(`dossier.call-${state}`)}</span>
            {members.map(({ member }) => (
              <MemberMark
                key={member}
                code={member}
                {...(state === 'answered' ? { meaning: meanings[state] } : {})}
                linked
              />
            ))}
          </p>
        )
      })}
    </div>
  )
}
