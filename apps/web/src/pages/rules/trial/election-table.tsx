import { useId } from 'react'
import type { ElectionRound } from '@commonline/rules'
import { useAddressState } from '../../../design/address-state.ts'
import { useZone } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import {
  ABSTAINS,
  electionBallot,
  readCandidates,
  readRounds,
  roundOf,
  standing,
  writeRounds,
} from './election-rounds.ts'
import { TrialParts } from './trial-parts.tsx'
import type { TrialTableProps } from './trial-table.tsx'
import { useDoings } from './use-doings.ts'

/** An election tried out: every member votes for a candidate, round after round until somebody is elected. */
export function ElectionTable({ rule, frame, organisation, savable }: TrialTableProps) {
  const words = useWords()
  const calendar = { zone: useZone(), ...organisation.calendar }
  const [doings, set, clear] = useDoings('doings')
  const [written, setWritten] = useAddressState('candidates')
  const [told, setTold] = useAddressState('rounds')
  const before = readRounds(told)
  const first = readCandidates(written === '' ? words('trial.candidates-first') : written)
  const candidates = standing(rule, frame, before, first)
  const round = roundOf(frame, doings, candidates, before.length + 1)
  const ballot = electionBallot(frame, [...before, round])
  const cast = Object.keys(doings).length > 0
  return (
    <TrialParts
      rule={rule}
      frame={frame}
      choices={[...candidates.map((id) => ({ id, label: id })), { id: ABSTAINS, label: words('answer.abstain') }]}
      none={words('trial.nothing.election')}
      doings={doings}
      onSet={set}
      onClear={clear}
      ballot={ballot}
      calendar={calendar}
      savable={savable}
      above={
        <>
          <Candidates
            written={written === '' ? first.join(', ') : written}
            onWrite={setWritten}
            locked={before.length > 0}
          />
          <Rounds rounds={before} names={first} onBack={() => setTold('')} />
          <h3>{words('trial.round', { round: round.round })}</h3>
        </>
      }
      below={({ next }) =>
        next?.what === 'next-round' &&
        cast && (
          <p className="screen-only">
            <button type="button" onClick={() => setTold(writeRounds([...before, round]))}>
              {words('trial.next-round')}
            </button>
          </p>
        )
      }
    />
  )
}

interface CandidatesProps {
  readonly written: string
  readonly onWrite: (text: string) => void
  /** Who stands cannot change any more once a round was held. */
  readonly locked: boolean
}

function Candidates({ written, onWrite, locked }: CandidatesProps) {
  const words = useWords()
  const id = useId()
  return (
    <div className="field screen-only">
      <label htmlFor={id}>{words('trial.candidates')}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {words(locked ? 'trial.candidates-locked' : 'trial.candidates-hint')}
      </p>
      <input
        id={id}
        dir="auto"
        readOnly={locked}
        aria-describedby={`${id}-hint`}
        value={written}
        onChange={({ target }) => onWrite(target.value)}
      />
    </div>
  )
}

interface RoundsProps {
  readonly rounds: readonly ElectionRound[]
  readonly names: readonly string[]
  readonly onBack: () => void
}

/** The rounds held so far: a row for each candidate, with a dash where it did not stand any more. */
function Rounds({ rounds, names, onBack }: RoundsProps) {
  const words = useWords()
  if (rounds.length === 0) return null
  return (
    <>
      <div className="table-scroll" role="group" aria-label={words('trial.rounds')} tabIndex={0}>
        <table>
          <caption>{words('trial.rounds')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('trial.candidate')}</th>
              {rounds.map(({ round }) => (
                <th key={round} scope="col" className="numeric">
                  {words('trial.round', { round })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {rounds.map(({ round, candidates }) => (
                  <td key={round} className="numeric">
                    {candidates[name] ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="screen-only">
        <button type="button" className="small" onClick={onBack}>
          {words('trial.first-round')}
        </button>
      </p>
    </>
  )
}
