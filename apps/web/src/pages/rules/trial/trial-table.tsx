import type { Rule } from '@commonline/rules'
import { useId } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { useHouse, useZone } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Organisation } from '../electorate/electorate-choice.tsx'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import type { Circumstance, Trial } from './trial.ts'
import { TrialParts } from './trial-parts.tsx'
import { useDoings } from './use-doings.ts'

export interface TrialTableProps {
  readonly rule: Rule
  readonly frame: BallotFrame
  readonly organisation: Organisation
  readonly savable: boolean
}

/** A rule that counts no answers, tried out: silences kept or broken, ratifications, who is there, what the chair finds. */
export function TrialTable({ trial, ...props }: TrialTableProps & { readonly trial: Trial }) {
  const { rule, frame, organisation, savable } = props
  const words = useWords()
  const { now } = useHouse()
  const calendar = { zone: useZone(), ...organisation.calendar }
  const [doings, set, clear] = useDoings('doings')
  const [wanted, setGiven] = useAddressState('given')
  const given = trial.circumstances.find((one) => one === wanted) ?? trial.circumstances[0] ?? null
  return (
    <TrialParts
      rule={rule}
      frame={frame}
      choices={trial.choices.map((id) => ({ id, label: words(`trial.choice.${id}`) }))}
      none={words(`trial.nothing.${trial.kind}`)}
      doings={doings}
      onSet={set}
      onClear={clear}
      ballot={trial.ballot(frame, doings, given, { now, calendar })}
      calendar={calendar}
      savable={savable}
      above={given !== null && <GivenChoice choices={trial.circumstances} given={given} onChoose={setGiven} />}
    />
  )
}

interface GivenProps {
  readonly choices: readonly Circumstance[]
  readonly given: Circumstance
  readonly onChoose: (choice: string) => void
}

function GivenChoice({ choices, given, onChoose }: GivenProps) {
  const words = useWords()
  const id = useId()
  return (
    <p className="table-tools">
      <span className="labelled">
        <label htmlFor={id}>{words('trial.given')}</label>
        <select id={id} value={given} onChange={({ target }) => onChoose(target.value)}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {words(`trial.given.${one}`)}
            </option>
          ))}
        </select>
      </span>
    </p>
  )
}
