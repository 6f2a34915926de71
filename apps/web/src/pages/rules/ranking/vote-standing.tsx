import { refusalInWords } from '@commonline/rules'
import type { Result } from '@commonline/rules'
import type { IndicativeVote, Ranking } from '@commonline/rules/ranking'
import { useMemberName } from '../../../design/member-names.ts'
import { Sentences, SentenceText } from '../../../design/sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { GridVote } from './vote-grid.ts'

interface StandingProps {
  readonly given: GridVote
  /** How many could answer. */
  readonly of: number
  readonly vote: Result<IndicativeVote> | null
  readonly ranking: Ranking | null
}

/** How it stands, in a line or two: what is heard after each change. */
export function VoteStanding({ given, of, vote, ranking }: StandingProps) {
  const words = useWords()
  const nameOf = useMemberName()
  const { ranked, approval } = ranking ?? { ranked: null, approval: null }
  const further = ranked?.comparison ?? [
    ...(approval?.committee?.sentences ?? []),
    ...(approval?.shares?.sentences.slice(0, 1) ?? []),
  ]
  const [first] = ranked?.sentences ?? approval?.sentences ?? []
  return (
    <div className="ranking-standing" role="status">
      <p>{words('ranking.answered', { answered: given.answered, of })}</p>
      {given.unread.map(({ kind, voter, option, text }) => (
        <p key={`${kind} ${voter} ${option}`} className="ranking-unread">
          {words(`ranking.unread-${kind}`, { voter: nameOf(voter), option, text })}
        </p>
      ))}
      {vote?.ok === false && (
        <p className="ranking-unread">
          <SentenceText sentence={{ ...vote.refusal, text: refusalInWords(vote.refusal) ?? vote.refusal.code }} />{' '}
          <code>{vote.refusal.code}</code>
        </p>
      )}
      {first !== undefined && (
        <p>
          <strong>
            <SentenceText sentence={first} />
          </strong>
        </p>
      )}
      <Sentences sentences={further} />
    </div>
  )
}
