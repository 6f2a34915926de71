import { decide, ruleById } from '@commonline/rules'
import { recordedVotes } from '@commonline/rules/recorded-votes'
import type { RecordedVote } from '@commonline/rules/recorded-votes'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
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

interface DecidedAgain {
  readonly vote: RecordedVote
  /** The verdict as it is computed now, by the rule that was in force. */
  readonly now: string
}

function decidedAgain(vote: RecordedVote): DecidedAgain {
  const rule = ruleById(vote.rule)
  const decided = rule === null ? null : decide(rule, vote.ballot)
  return { vote, now: decided?.ok === true ? decided.value.outcome : '—' }
}

function VoteList({ chosen }: { readonly chosen: string }) {
  const { words, language } = useSpeaker()
  const rows = useMemo(() => recordedVotes.map(decidedAgain), [])
  return (
    <DataTable
      name="history"
      caption={words('history.all')}
      captionHidden
      rows={rows}
      keyOf={({ vote }) => vote.id}
      columns={[
        {
          id: 'day',
          header: words('history.day'),
          value: ({ vote }) => vote.on,
          cell: ({ vote }) => <CalendarDay on={vote.on} />,
        },
        {
          id: 'matter',
          header: words('history.matter'),
          rowHeader: true,
          value: ({ vote }) => matterIn(vote, language),
          cell: ({ vote }) => (
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
          value: ({ vote }) => bodyWords({ id: vote.rule }, words),
        },
        {
          id: 'announced',
          header: words('history.announced'),
          value: ({ vote }) => words(`outcome.${vote.outcome}`),
        },
        {
          id: 'computed',
          header: words('history.computed'),
          value: ({ now }) => now,
          cell: ({ now }) => <VerdictBadge outcome={now} />,
        },
      ]}
    />
  )
}
