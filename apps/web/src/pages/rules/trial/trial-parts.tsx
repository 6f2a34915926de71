import { decide } from '@commonline/rules'
import type { Ballot, Rule, Verdict, WorkingCalendar } from '@commonline/rules'
import type { ReactNode } from 'react'
import { Foldable } from '../../../design/foldable.tsx'
import { Sentences } from '../../../design/sentence.tsx'
import { VerdictBadge } from '../../../design/verdict-badge.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { ConditionTable } from '../vote-table/condition-table.tsx'
import { SaveBallot } from '../vote-table/save-ballot.tsx'
import { MissingInBallot } from '../vote-table/missing-in-ballot.tsx'
import { VoteRows } from '../vote-table/vote-rows.tsx'
import type { Choice } from '../vote-table/vote-rows.tsx'
import type { Doings } from './trial.ts'
import '../vote-table/vote-table.css'

interface TrialPartsProps {
  readonly rule: Rule
  readonly frame: BallotFrame
  readonly choices: readonly Choice[]
  /** What it is called that a member does nothing. */
  readonly none: string
  readonly doings: Doings
  readonly onSet: (members: readonly string[], choice: string | null) => void
  readonly onClear: () => void
  readonly ballot: Ballot
  readonly calendar: WorkingCalendar
  readonly savable: boolean
  /** What is asked above the members. */
  readonly above?: ReactNode
  /** What one may go on to from the verdict. */
  readonly below?: (verdict: Verdict) => ReactNode
}

/** Members and what they do on one side, what the rule makes of it on the other: computed again at once, on this device. */
export function TrialParts(props: TrialPartsProps) {
  const { rule, frame, choices, none, onSet, onClear, ballot, calendar, savable, above, below } = props
  const words = useWords()
  const decided = decide(rule, ballot, calendar)
  // What an address says beyond the choices there are (a candidate that has dropped out) is nothing that a member does.
  const doings = Object.fromEntries(
    Object.entries(props.doings).filter(([, doing]) => choices.some(({ id }) => id === doing)),
  )
  const done = frame.members.filter(({ id }) => doings[id] !== undefined)
  const tally = choices.flatMap(({ id, label }) => {
    const count = done.filter((member) => doings[member.id] === id).length
    return count === 0 ? [] : [words('trial.tally', { count, what: label })]
  })
  const rest = frame.members.length - done.length
  if (rest > 0) tally.push(words('trial.tally', { count: rest, what: none }))
  return (
    <div className="vote-table">
      <p className="soft screen-only">{words('trial.lead')}</p>
      {above}
      <div className="vote-parts">
        <div className="vote-side">
          <VoteRows
            frame={frame}
            offered={choices}
            none={none}
            chosen={doings}
            differing={new Set(Object.keys(doings))}
            onSet={onSet}
          />
          <p className="row screen-only">
            <button
              type="button"
              className="small"
              aria-disabled={done.length === 0}
              onClick={() => done.length > 0 && onClear()}
            >
              {words('trial.clear')}
            </button>
            {savable && <SaveBallot rule={rule} ballot={ballot} />}
          </p>
        </div>
        <div className="vote-standing" role="status">
          {decided.ok ? (
            <>
              <strong>{words('what-if.then')}</strong> <VerdictBadge outcome={decided.value.outcome} />
            </>
          ) : (
            <strong>{words('vote-table.no-verdict')}</strong>
          )}
          <span className="soft">{tally.join(' · ')}</span>
        </div>
        <div className="vote-outcome">
          {decided.ok ? (
            <>
              <ConditionTable verdict={decided.value} />
              <Foldable open summary={words('vote-table.in-sentences')}>
                {() => <Sentences sentences={decided.value.sentences} />}
              </Foldable>
              {below?.(decided.value)}
            </>
          ) : (
            <MissingInBallot refusal={decided.refusal} />
          )}
        </div>
      </div>
    </div>
  )
}
