import { ANSWERS } from '@commonline/rules'
import { Badge, VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Votes } from './ballot-frame.ts'
import type { JudgedVotes } from './judged-votes.ts'
import { prospectMeanings } from './prospect-meanings.ts'

interface StandingProps {
  readonly judged: JudgedVotes
  readonly votes: Votes
  readonly electorate: number
}

/** How it stands, in one line: what is heard after each vote that is set, and what stays in sight on a small screen. */
export function VoteStanding({ judged, votes, electorate }: StandingProps) {
  const words = useWords()
  const { verdict, prospects } = judged
  const given = Object.values(votes)
  const open = electorate - given.length
  const tally = [
    ...ANSWERS.flatMap((answer) => {
      const count = given.filter((one) => one === answer).length
      return count === 0 ? [] : [words('vote-table.tally', { count, answer: words(`answer.${answer}`) })]
    }),
    ...(open === 0 ? [] : [words('vote-table.tally', { count: open, answer: words('what-if.open') })]),
  ]
  return (
    <div className="vote-standing" role="status">
      {verdict === null ? (
        <strong>{words('vote-table.no-verdict')}</strong>
      ) : (
        <>
          <strong>{words(open > 0 ? 'what-if.closed-now' : 'what-if.then')}</strong>{' '}
          <VerdictBadge outcome={verdict.outcome} />
        </>
      )}
      {open > 0 && prospects !== null && (
        <Badge meaning={prospectMeanings[prospects.state]}>{words(`prospect.is-${prospects.state}`)}</Badge>
      )}
      <span className="soft">{tally.join(' · ')}</span>
    </div>
  )
}
