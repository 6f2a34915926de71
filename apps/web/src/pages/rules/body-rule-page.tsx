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

type RuleVersion = OutputOf<'rule'>['versions'][number]

/** One rule of a body of this alliance: in words, with its legal source and all its versions. */
export function BodyRulePage() {
  const { body, rule } = useParams({ from: '/rules/$body/$rule' })
  const words = useWords()
  const answering = useAnswer('rule', { body, id: rule })
  const matter = answering.data?.ok === true ? (answering.data.value.versions[0]?.matter ?? rule) : rule
  return (
    <Page title={words('rule.title', { matter })} trail={[{ label: words('rules.title'), to: '/rules' }]}>
      <Answered answering={answering}>
        {({ versions: [newest, ...older] }) =>
          newest === undefined ? (
            <EmptyState title={words('rule.none')} />
          ) : (
            <>
              <VersionSection version={newest} />
              <Section title={words('rule-votes.title')} id="votes">
                <RuleVotes rule={newest.rule} body={body} />
              </Section>
              {older.map((version) => (
                <VersionSection key={version.version} version={version} />
              ))}
            </>
          )
        }
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
