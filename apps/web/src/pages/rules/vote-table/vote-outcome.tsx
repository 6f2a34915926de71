import { Foldable } from '../../../design/foldable.tsx'
import { Sentences } from '../../../design/sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { BallotFrame, Votes } from './ballot-frame.ts'
import { ConditionTable } from './condition-table.tsx'
import { DecidingMembers } from './deciding-members.tsx'
import type { JudgedVotes } from './judged-votes.ts'
import { MissingInBallot } from './missing-in-ballot.tsx'
import { WeightPicture } from './weight-picture.tsx'

interface OutcomeProps {
  readonly frame: BallotFrame
  readonly votes: Votes
  readonly judged: JudgedVotes
}

/** What the rule makes of the votes: who stands where, each condition with its margin, and who can still change it. */
export function VoteOutcome({ frame, votes, judged }: OutcomeProps) {
  const words = useWords()
  const { verdict, refusal, prospects } = judged
  const running = prospects !== null && prospects.undecided.length > 0
  return (
    <div className="vote-outcome">
      {verdict === null ? (
        <MissingInBallot refusal={refusal} />
      ) : (
        <>
          <WeightPicture members={frame.members} votes={votes} verdict={verdict} />
          <ConditionTable verdict={verdict} prospects={prospects} />
          <DecidingMembers verdict={verdict} prospects={prospects} />
          <Foldable summary={words('vote-table.in-sentences')}>
            {() => <Sentences sentences={running ? prospects.sentences : verdict.sentences} />}
          </Foldable>
        </>
      )}
    </div>
  )
}
