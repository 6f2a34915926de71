import { isAnswer } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { Foldable } from '../../../design/foldable.tsx'
import { useWords } from '../../../words/use-words.ts'
import { ballotOf } from './ballot-frame.ts'
import type { BallotFrame, Votes } from './ballot-frame.ts'
import { judgedVotes } from './judged-votes.ts'
import { offeredAnswers } from './offered-answers.ts'
import { SaveBallot } from './save-ballot.tsx'
import { changedVotes, useChanges, withAnswer } from './set-votes.ts'
import { VoteOutcome } from './vote-outcome.tsx'
import { VoteRows } from './vote-rows.tsx'
import { VoteStanding } from './vote-standing.tsx'
import './vote-table.css'

const SideBySide = lazy(() => import('./side-by-side.tsx').then((it) => ({ default: it.SideBySide })))

interface VoteTableProps {
  readonly rule: Rule
  readonly frame: BallotFrame
  /** The votes it starts from: those that are in, those that were recorded, or the intentions that the reader may know. */
  readonly start: Votes
  /** The words on the button that goes back to them. */
  readonly back: string
  /** Under which name what is set stands in the address. */
  readonly name?: string
  /** Whether the ballot can be saved as one that the rule as a whole takes. */
  readonly savable?: boolean
  /** Whether other rules are asked about the same votes. */
  readonly compared?: boolean
}

/** Votes that the reader sets. All is computed again at once, on this device, by the engine that decides in earnest. */
export function VoteTable(props: VoteTableProps) {
  const { rule, frame, start, back, name = 'votes', savable = true, compared = true } = props
  const words = useWords()
  const [changes, setChanges] = useChanges(name)
  const votes = useMemo(
    () =>
      changedVotes(
        start,
        changes,
        frame.members.map(({ id }) => id),
      ),
    [start, changes, frame],
  )
  // A large electorate takes a moment to judge; the vote that was set is seen at once.
  const settled = useDeferredValue(votes)
  const judged = useMemo(() => judgedVotes(rule, frame, settled), [rule, frame, settled])
  const offered = useMemo(
    () => offeredAnswers(rule, start).map((id) => ({ id, label: words(`answer.${id}`) })),
    [rule, start, words],
  )
  const differing = useMemo(() => new Set(Object.keys(changes)), [changes])
  const changed = differing.size > 0
  const set = (members: readonly string[], choice: string | null): void =>
    setChanges(withAnswer(start, changes, members, choice !== null && isAnswer(choice) ? choice : null))
  return (
    <div className="vote-table">
      <p className="soft screen-only">{words('what-if.lead')}</p>
      <div className="vote-parts">
        <div className="vote-side">
          <VoteRows
            frame={frame}
            offered={offered}
            none={words('what-if.open')}
            chosen={votes}
            differing={differing}
            onSet={set}
          />
          <p className="row screen-only">
            <button type="button" className="small" aria-disabled={!changed} onClick={() => changed && setChanges({})}>
              {back}
            </button>
            {savable && <SaveBallot rule={rule} ballot={ballotOf(frame, votes)} />}
          </p>
        </div>
        <VoteStanding judged={judged} votes={settled} electorate={frame.members.length} />
        <VoteOutcome frame={frame} votes={settled} judged={judged} />
      </div>
      {compared && (
        <div className="screen-only">
          <Foldable summary={words('vote-table.side-by-side')}>
            {() => (
              <Suspense fallback={<p className="loading">{words('shell.loading')}</p>}>
                <SideBySide rule={rule} frame={frame} votes={settled} />
              </Suspense>
            )}
          </Foldable>
        </div>
      )}
    </div>
  )
}
