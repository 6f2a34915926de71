import { decide, ruleById } from '@commonline/rules'
import { recordedVotes } from '@commonline/rules/recorded-votes'
import type { RecordedVote } from '@commonline/rules/recorded-votes'
import { Link } from '@tanstack/react-router'
import { useAddressState } from '../../../design/address-state.ts'
import { DataTable } from '../../../design/data-table.tsx'
import { CalendarDay } from '../../../design/moment.tsx'
import { Page } from '../../../design/page.tsx'
import { Section } from '../../../design/section.tsx'
import { VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { bodyWords } from '../rule-body.ts'
import { RulesTrail } from '../rules-trail.tsx'
import { matterIn } from './matter-in.ts'
import { RecordedReplay } from './recorded-replay.tsx'

/** Votes that were really taken, decided again here and now; one of them at a time is replayed, and changed, in the vote table. */
export function HistoryPage() {
  const words = useWords()
  const [chosen] = useAddressState('vote')
  const vote = recordedVotes.find(({ id }) => id === chosen)
  return (
    <Page
      title={words('rules.history')}
      lead={<p>{words('history.lead')}</p>}
      trail={[{ label: words('rules.title'), to: '/rules' }]}
    >
      <RulesTrail />
      {vote !== undefined && <RecordedReplay key={vote.id} vote={vote} />}
      <Section title={words('history.all')} id="all">
        <VoteList chosen={chosen} />
      </Section>
    </Page>
  )
}

/** The verdict as it is computed now, by the rule that was in force. */
function outcomeNow({ rule: id, ballot }: RecordedVote): string {
  const rule = ruleById(id)
  const decided = rule === null ? null : decide(rule, ballot)
  return decided?.ok === true ? decided.value.outcome : '—'
}

function VoteList({ chosen }: { readonly chosen: string }) {
  const { words, language } = useSpeaker()
  return (
    <DataTable
      name="history"
      caption={words('history.all')}
      captionHidden
      rows={recordedVotes}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'day',
          header: words('history.day'),
          value: ({ on }) => on,
          cell: ({ on }) => <CalendarDay on={on} />,
        },
        {
          id: 'matter',
          header: words('history.matter'),
          rowHeader: true,
          value: (vote) => matterIn(vote, language),
          cell: (vote) => (
            <>
              <Link
                to="/rules/history"
                search={{ vote: vote.id }}
                aria-current={vote.id === chosen ? 'true' : undefined}
              >
                {matterIn(vote, language)}
              </Link>
              <span className="rule-subtitle" lang="en" dir="auto">
                {vote.source.citation}
              </span>
            </>
          ),
        },
        {
          id: 'body',
          header: words('rules.body'),
          value: ({ rule }) => bodyWords({ id: rule }, words),
        },
        {
          id: 'announced',
          header: words('history.announced'),
          value: ({ outcome }) => words(`outcome.${outcome}`),
        },
        {
          id: 'computed',
          header: words('history.computed'),
          value: (vote) => outcomeNow(vote),
          cell: (vote) => <VerdictBadge outcome={outcomeNow(vote)} />,
        },
      ]}
    />
  )
}
