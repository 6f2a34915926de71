import type { OutputOf } from '@commonline/contract'
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useWords } from '../../words/use-words.ts'

type RuleVersion = OutputOf<'rule'>['versions'][number]

/** One rule of a body as sentences, with its legal source and all its versions. */
export function RulePage() {
  const { body, rule } = useParams({ from: '/rules/$body/$rule' })
  const words = useWords()
  const answering = useAnswer('rule', { body, id: rule })
  const matter = answering.data?.ok === true ? (answering.data.value.versions[0]?.matter ?? rule) : rule
  return (
    <Page title={words('rule.title', { matter })} trail={[{ label: words('organisation.title'), to: '/organisation' }]}>
      <Answered answering={answering}>
        {({ versions }) =>
          versions.length === 0 ? (
            <EmptyState title={words('rule.none')} />
          ) : (
            versions.map((version) => <VersionSection key={version.version} version={version} />)
          )
        }
      </Answered>
    </Page>
  )
}

function VersionSection({ version }: { readonly version: RuleVersion }) {
  const words = useWords()
  const { rule } = version
  return (
    <Section title={words('rule.version', { version: version.version })}>
      <dl className="facts">
        <dt>{words('register.from')}</dt>
        <dd>
          <CalendarDay on={version.from} />
        </dd>
        <dt>{words('rule.source')}</dt>
        <dd>{rule.source.citation}</dd>
      </dl>
      <p className="prose">{rule.text}</p>
      <h3>{words('rule.in-words')}</h3>
      <Sentences sentences={version.sentences} />
      <details>
        <summary>{words('rule.as-data')}</summary>
        <pre className="data" tabIndex={0}>
          {JSON.stringify(rule, null, 2)}
        </pre>
      </details>
    </Section>
  )
}
