import { decide, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import type { RecordedVote } from '@commonline/rules/recorded-votes'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MemberNames } from '../../../design/member-names.ts'
import { CalendarDay } from '../../../design/moment.tsx'
import { Section } from '../../../design/section.tsx'
import { VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { VerdictDerivation } from '../vote-table/verdict-derivation.tsx'
import { VoteTable } from '../vote-table/vote-table.tsx'
import { matterIn } from './matter-in.ts'
import { useRecordedNames } from './recorded-names.ts'

/** One recorded vote decided again: what was announced, what is computed, why, and what if members had voted otherwise. */
export function RecordedReplay({ vote }: { readonly vote: RecordedVote }) {
  const { words, language } = useSpeaker()
  const names = useRecordedNames()
  const rule = ruleById(vote.rule)
  if (rule === null) return null
  return (
    <MemberNames value={names}>
      <Section title={matterIn(vote, language)} id="replay">
        <dl className="facts">
          <dt>{words('history.day')}</dt>
          <dd>
            <CalendarDay on={vote.on} />
          </dd>
          <dt>{words('rules.rule')}</dt>
          <dd>
            <Link to="/rules/$rule" params={{ rule: rule.id }} lang="en" dir="auto">
              {rule.title}
            </Link>
          </dd>
          <dt>{words('history.count')}</dt>
          <dd lang="en" dir="auto">
            {vote.source.url === undefined ? (
              vote.source.citation
            ) : (
              <a href={vote.source.url}>{vote.source.citation}</a>
            )}
          </dd>
        </dl>
        <Replay vote={vote} rule={rule} />
      </Section>
    </MemberNames>
  )
}

function Replay({ vote, rule }: { readonly vote: RecordedVote; readonly rule: Rule }) {
  const words = useWords()
  const decided = useMemo(() => decide(rule, vote.ballot), [rule, vote])
  const { members, votes } = vote.ballot
  const frame = useMemo(() => (members === undefined ? null : { members }), [members])
  return (
    <>
      <div className="verdict-then-now">
        <p>
          <span className="soft">{words('history.announced')}</span> <VerdictBadge outcome={vote.outcome} />
        </p>
        <p>
          <span className="soft">{words('history.computed')}</span>{' '}
          {decided.ok ? <VerdictBadge outcome={decided.value.outcome} /> : <code>{decided.refusal.code}</code>}
        </p>
      </div>
      {frame !== null && votes !== undefined ? (
        <VoteTable rule={rule} frame={frame} start={votes} back={words('history.back')} />
      ) : (
        decided.ok && (
          <>
            <p className="soft">{words('history.not-by-name')}</p>
            <VerdictDerivation verdict={decided.value} />
          </>
        )
      )}
    </>
  )
}
