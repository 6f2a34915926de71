import { useState } from 'react'
import { useHouse, useZone } from '../shell/house-context.ts'
import { zoneWords } from '../words/moments.ts'
import { useSpeaker } from '../words/use-words.ts'
import { Field } from './field.tsx'
import type { FormChoice, FormField } from './form-fields.ts'

interface ControlProps {
  readonly field: FormField
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The control of one field of a form. */
export function FormControl({ field, value, onChange }: ControlProps) {
  const zone = useZone()
  const { words, locale } = useSpeaker()
  const { now } = useHouse()
  if (field.kind === 'flag') return <FlagControl field={field} value={value} onChange={onChange} />
  if (field.kind === 'choices') return <ChoicesControl field={field} value={value} onChange={onChange} />
  if (field.kind === 'words' && field.startFrom !== undefined) {
    const { startFrom, ...plain } = field
    return (
      <>
        <StartFrom startFrom={startFrom} onChange={onChange} />
        <FormControl field={plain} value={value} onChange={onChange} />
      </>
    )
  }
  const hint =
    field.hint ??
    (field.kind === 'list'
      ? words('field.one-a-line')
      : field.kind === 'time'
        ? zoneWords(zone, now, locale)
        : undefined)
  return (
    <Field
      label={field.label}
      hint={hint}
      optional={field.optional}
      wide={field.kind === 'words' || field.kind === 'list'}
    >
      {({ id, describedBy }) => {
        const common = { id, value, required: field.optional !== true, 'aria-describedby': describedBy }
        const entered = (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value)
        if (field.kind === 'words' || field.kind === 'list') {
          return <textarea {...common} rows={field.kind === 'list' ? 4 : 7} onChange={entered} />
        }
        if (field.kind === 'choice') {
          return (
            <select {...common} onChange={entered}>
              <option value="">{words('field.choose')}</option>
              {field.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )
        }
        if (field.kind === 'day') return <input {...common} type="date" onChange={entered} />
        if (field.kind === 'time') return <input {...common} type="datetime-local" onChange={entered} />
        return (
          <input
            {...common}
            type="text"
            pattern={field.pattern}
            maxLength={field.maxLength}
            inputMode={field.inputMode}
            autoComplete="off"
            onChange={entered}
          />
        )
      }}
    </Field>
  )
}

type StartFromProps = Pick<ControlProps, 'onChange'> & {
  readonly startFrom: { readonly label: string; readonly choices: readonly FormChoice[] }
}

/** Puts one of the offered texts into the field below. */
function StartFrom({ startFrom: { label, choices }, onChange }: StartFromProps) {
  const { words } = useSpeaker()
  const [chosen, setChosen] = useState('')
  return (
    <Field label={label} optional wide>
      {({ id }) => (
        <select
          id={id}
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value)
            if (target.value !== '') onChange(target.value)
          }}
        >
          <option value="">{words('field.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const FlagControl = ({ field, value, onChange }: ControlProps) => (
  <div className="field">
    <label className="choice">
      <input
        type="checkbox"
        checked={value === 'yes'}
        onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
      />
      <span>{field.label}</span>
    </label>
  </div>
)

function ChoicesControl({ field, value, onChange }: ControlProps) {
  if (field.kind !== 'choices') return null
  const chosen = value.split(' ').filter((one) => one !== '')
  return (
    <fieldset className="field wide">
      <legend>{field.label}</legend>
      <div className="row">
        {field.choices.map((choice) => (
          <label className="row" key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) =>
                onChange(
                  (event.target.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((one) => one !== choice.value)
                  ).join(' '),
                )
              }
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
