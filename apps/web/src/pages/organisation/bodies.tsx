import type { BodySummary } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { dayWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { RulePoints } from '../rules/rule-points.tsx'
import type { Organisation } from './organisation-page.tsx'

/** Each body: who sits in it and by which rules it decides, in words. */
export function Bodies({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  if (organisation.bodies.length === 0) return <EmptyState title={words('organisation.no-bodies')} />
  return (
    <div className="bodies">
      {organisation.bodies.map((body) => (
        <Body key={body.id} body={body} />
      ))}
    </div>
  )
}

function Body({ body }: { readonly body: BodySummary }) {
  const words = useWords()
  return (
    <article className="sheet" id={`body-${body.id}`}>
      <h3>{body.name}</h3>
      <dl className="facts">
        <dt>{words('organisation.sits')}</dt>
        <dd className="row">
          {body.members.map((code) => (
            <MemberMark key={code} code={code} linked />
          ))}
        </dd>
        <dt>{words('organisation.symbol')}</dt>
        <dd>
          <code>{body.symbol}/L.1</code>,{' '}
          <code>{body.numberedBySession ? `${body.symbol}/DEC/1/1` : `${body.symbol}/DEC/1`}</code>
        </dd>
      </dl>
      {body.rules.length === 0 && <p className="soft">{words('organisation.no-rule')}</p>}
      {body.rules.map((rule) => (
        <RuleLine key={`${rule.id} ${rule.version}`} body={body.id} rule={rule} />
      ))}
    </article>
  )
}

function RuleLine({ body, rule }: { readonly body: string; readonly rule: BodySummary['rules'][number] }) {
  const { words, locale } = useSpeaker()
  return (
    <div className="rule-line">
      <p className="row">
        <Link to="/rules/$body/$rule" params={{ body, rule: rule.id }}>
          <strong>{rule.matter}</strong>
        </Link>
        <Badge>{words(`organisation.rule-${rule.procedure}`)}</Badge>
        <span className="soft">
          {rule.title} ·{' '}
          {words('organisation.rule-version', { version: rule.version, day: dayWords(rule.from, locale) })}
        </span>
      </p>
      <RuleSentences body={body} id={rule.id} version={rule.version} />
    </div>
  )
}

function RuleSentences({
  body,
  id,
  version,
}: {
  readonly body: string
  readonly id: string
  readonly version: string
}) {
  const answering = useAnswer('rule', { body, id })
  return (
    <Answered answering={answering}>
      {({ versions }) => <RulePoints sentences={versions.find((one) => one.version === version)?.sentences ?? []} />}
    </Answered>
  )
}
