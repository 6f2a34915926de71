import { catalogue, decide } from '@commonline/rules'
import type { Rule, Verdict } from '@commonline/rules'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { DataTable } from '../../../design/data-table.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { SentenceText } from '../../../design/sentence.tsx'
import { VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useOwnRules } from '../own-rules.ts'
import type { OwnRule } from '../own-rules.ts'
import { bodyWords } from '../rule-body.ts'
import { ballotOf } from './ballot-frame.ts'
import type { BallotFrame, Votes } from './ballot-frame.ts'
import { isCounted, ruleParts } from './rule-parts.ts'

interface Judged {
  readonly rule: Rule
  readonly own: OwnRule | null
  readonly verdict: Verdict
}

interface SideBySideProps {
  readonly rule: Rule
  readonly frame: BallotFrame
  readonly votes: Votes
}

/** The same votes under every other rule that can decide them as they stand: the alliance's own first, then the published ones. */
export function SideBySide({ rule, frame, votes }: SideBySideProps) {
  const words = useWords()
  const own = useOwnRules()
  const { judged, others } = useMemo(() => {
    const ballot = ballotOf(frame, votes)
    const asked = [
      ...own.map((one) => ({ rule: one.rule, own: one as OwnRule | null })),
      ...catalogue.map((one) => ({ rule: one, own: null })),
    ].filter((one) => one.rule.id !== rule.id && ruleParts(one.rule).some((part) => isCounted(part.rule.decision)))
    const answered = asked.flatMap((one): readonly Judged[] => {
      const decided = decide(one.rule, ballot)
      return decided.ok ? [{ ...one, verdict: decided.value }] : []
    })
    return { judged: answered, others: asked.length - answered.length }
  }, [rule, frame, votes, own])
  const passing = judged.filter(({ verdict }) => verdict.affirmative).length
  return (
    <>
      <p>{words('vote-table.side-by-side-lead', { passing, count: judged.length, others })}</p>
      <DataTable
        name="beside"
        caption={words('vote-table.side-by-side')}
        captionHidden
        rows={judged}
        keyOf={(one) => `${one.own?.body ?? ''} ${one.rule.id} ${one.rule.version}`}
        empty={<EmptyState title={words('vote-table.none-beside')} />}
        columns={[
          {
            id: 'rule',
            header: words('rules.rule'),
            rowHeader: true,
            value: (one) => one.rule.title,
            cell: (one) => <RuleLink judged={one} />,
          },
          {
            id: 'body',
            header: words('rules.body'),
            value: (one) => one.own?.bodyName ?? bodyWords(one.rule, words),
          },
          {
            id: 'verdict',
            header: words('procedure.verdict'),
            value: ({ verdict }) => words(`outcome.${verdict.outcome}`),
            cell: ({ verdict }) => <VerdictBadge outcome={verdict.outcome} />,
          },
          {
            id: 'why',
            header: words('vote-table.why'),
            value: ({ verdict }) => whyOf(verdict)?.text ?? '',
            cell: ({ verdict }) => <Why verdict={verdict} />,
          },
          {
            id: 'critical',
            header: words('deciding.flips'),
            value: ({ verdict }) => verdict.critical.length,
            cell: ({ verdict }) => <Critical members={verdict.critical} />,
          },
        ]}
      />
    </>
  )
}

function RuleLink({ judged: { rule, own } }: { readonly judged: Judged }) {
  return own === null ? (
    <Link to="/rules/$rule" params={{ rule: rule.id }} lang="en" dir="auto">
      {rule.title}
    </Link>
  ) : (
    <Link to="/rules/$body/$rule" params={{ body: own.body, rule: rule.id }} dir="auto">
      {rule.title}
    </Link>
  )
}

/** The first condition that failed; where none did, the first that held. */
function whyOf({ sentences }: Verdict): Verdict['sentences'][number] | undefined {
  return (
    sentences.find(({ code }) => code.endsWith('_failed')) ??
    sentences.find(({ code }) => code.endsWith('_held')) ??
    sentences[0]
  )
}

function Why({ verdict }: { readonly verdict: Verdict }) {
  const why = whyOf(verdict)
  return why === undefined ? null : <SentenceText sentence={why} />
}

/** More marks than these would hide the row; the table of the rule itself shows them all. */
const shownAtMost = 8

function Critical({ members }: { readonly members: readonly string[] }) {
  if (members.length > shownAtMost) return <>{members.length}</>
  return (
    <span className="deciding-marks">
      {members.map((member) => (
        <MemberMark key={member} code={member} />
      ))}
    </span>
  )
}
