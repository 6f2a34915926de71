import type { OutputOf } from '@commonline/contract'
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { RuleVotes } from './electorate/rule-votes.tsx'
import { RuleReading } from './rule-reading.tsx'
import { ruleVersions } from './rule-versions.ts'

type RuleVersion = OutputOf<'rule'>['versions'][number]

/** One rule of a body of this alliance: in words, with its legal source and all its versions. */
export function BodyRulePage() {
  const { body, rule } = useParams({ from: '/rules/$body/$rule' })
  const words = useWords()
  const answering = useAnswer('rule', { body, id: rule })
  const organisation = useAnswer('organisation', {})
  const bodies = organisation.data?.ok === true ? organisation.data.value.bodies : []
  const inForce = bodies.find(({ id }) => id === body)?.rules.find(({ id }) => id === rule)?.version
  const known = answering.data?.ok === true ? ruleVersions(answering.data.value.versions, inForce).first : undefined
  return (
    <Page
      title={words('rule.title', { matter: known?.matter ?? rule })}
      trail={[{ label: words('rules.title'), to: '/rules' }]}
    >
      <Answered answering={answering}>
        {({ versions }) => {
          const { first, others } = ruleVersions(versions, inForce)
          if (first === undefined) return <EmptyState title={words('rule.none')} />
          return (
            <>
              <VersionSection version={first} />
              <Section title={words('rule-votes.title')} id="votes">
                <RuleVotes rule={first.rule} body={body} />
              </Section>
              {others.map((version) => (
                <VersionSection key={version.version} version={version} />
              ))}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function VersionSection({ version }: { readonly version: RuleVersion }) {
  const words = useWords()
  return (
    <Section title={words('rule.version', { version: version.version })} id={`version-${version.version}`}>
      <RuleReading
        rule={version.rule}
        facts={
          <>
            <dt>{words('rules.registered')}</dt>
            <dd>
              <CalendarDay on={version.from} />
            </dd>
          </>
        }
      />
    </Section>
  )
}
