import { catalogue } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { recordedVotes } from '@commonline/rules/recorded-votes'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../design/empty-state.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { Badge, VerdictBadge } from '../../design/verdict-badge.tsx'
import { dayWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { RuleVotes } from './electorate/rule-votes.tsx'
import { matterIn } from './history/matter-in.ts'
import { kindWords } from './kind-words.ts'
import { bodyWords } from './rule-body.ts'
import { RuleReading } from './rule-reading.tsx'

/** The language in which the catalogue's rules are written down. */
const written = 'en'

/** A rule of the catalogue, at an address that stays: in words, with its source, its dates and every version of it. */
export function CatalogueRulePage() {
  const { rule: id } = useParams({ from: '/rules/$rule' })
  const words = useWords()
  const versions = catalogue.filter((rule) => rule.id === id).toSorted((a, b) => b.version - a.version)
  const [rule] = versions
  const trail = [{ label: words('rules.title'), to: '/rules' }]
  if (rule === undefined) {
    return (
      <Page title={words('rules.no-such')} trail={trail}>
        <EmptyState title={words('rules.no-such-lead', { id })}>
          <p>
            <Link to="/rules">{words('rules.to-catalogue')}</Link>
          </p>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={rule.title}
      titleLanguage={written}
      trail={trail}
      aside={
        <>
          <span>{bodyWords(rule, words)}</span>
          <Badge>{kindWords(rule, words)}</Badge>
        </>
      }
    >
      <VersionSection rule={rule} newest />
      <Section title={words('rule-votes.title')} id="votes">
        <RuleVotes rule={rule} />
      </Section>
      <VotesUnder rule={rule} />
      {versions.slice(1).map((version) => (
        <VersionSection key={version.version} rule={version} newest={false} />
      ))}
    </Page>
  )
}

function VersionSection({ rule, newest }: { readonly rule: Rule; readonly newest: boolean }) {
  const words = useWords()
  return (
    <Section
      title={newest ? words('rules.the-rule') : words('rule.version', { version: rule.version })}
      id={newest ? 'rule' : `version-${rule.version}`}
    >
      <RuleReading rule={rule} language={written}>
        {newest && (
          <Link to="/rules/editor" search={{ from: rule.id }} className="button small">
            {words('editor.from-this')}
          </Link>
        )}
      </RuleReading>
    </Section>
  )
}

/** The recorded votes that were taken under the rule, each to be replayed. */
function VotesUnder({ rule }: { readonly rule: Rule }) {
  const { words, language, locale } = useSpeaker()
  const votes = recordedVotes.filter((vote) => vote.rule === rule.id)
  if (votes.length === 0) return null
  return (
    <Section title={words('history.of-rule')} id="recorded">
      <ul>
        {votes.map((vote) => (
          <li key={vote.id}>
            {dayWords(vote.on, locale)}:{' '}
            <Link to="/rules/history" search={{ vote: vote.id }}>
              {matterIn(vote, language)}
            </Link>{' '}
            <VerdictBadge outcome={vote.outcome} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
