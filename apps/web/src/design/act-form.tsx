import type { ActName, Audience, InputOf, OutputOf } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWords } from '../words/use-words.ts'
import { useActKeys } from './act-key.ts'
import { FormControl } from './form-control.tsx'
import { enteredValues, wordedValue } from './form-fields.ts'
import type { FormField, FormValues } from './form-fields.ts'
import { Review } from './official-act.tsx'

export interface ActFormProps<Name extends ActName> {
  readonly act: Name
  /** The act as its review is titled: "Register a member". */
  readonly title: string
  readonly fields: readonly FormField[]
  /**
   * Makes the act from what was entered, with a key that lives as long as these exact words; a text is the sentence that says
   * what is wrong.
   */
  readonly inputOf: (values: FormValues, key: string) => InputOf<Name> | string
  readonly readers: Audience
  /** Called once the act is recorded and its receipt was closed. */
  readonly onDone?: () => void
  /** True when sending it again after a broken link cannot record it twice. */
  readonly repeatable?: boolean
  readonly onRecorded?: (output: OutputOf<Name>) => void
}

/** A form for an act: fields, then the review of exactly what will be recorded, then the receipt. */
export function ActForm<Name extends ActName>(props: ActFormProps<Name>) {
  const { act, title, fields, inputOf, readers, onDone, repeatable = false } = props
  const words = useWords()
  const [values, setValues] = useState<FormValues>(() => enteredValues(fields))
  const keys = useActKeys()
  const [problem, setProblem] = useState<string | null>(null)
  const [recorded, setRecorded] = useState(false)
  const [reviewed, setReviewed] = useState<InputOf<Name> | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const input = inputOf(values, keys.keyOf(values))
    if (typeof input === 'string') return setProblem(input)
    setProblem(null)
    setRecorded(false)
    setReviewed(input)
  }
  return (
    <form onSubmit={submit}>
      <div className="form-grid">
        {fields.map((field) => (
          <FormControl
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
      {problem !== null && (
        <p className="notice" data-meaning="opposes" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="primary">
        {words('acts.review')}
      </button>
      {reviewed !== null && (
        <Review
          act={act}
          input={reviewed}
          title={title}
          readers={readers}
          repeatable={repeatable}
          lines={fields.map((field) => ({ label: field.label, says: wordedValue(field, values, words('acts.none')) }))}
          onClose={() => {
            setReviewed(null)
            if (recorded) onDone?.()
          }}
          onRecorded={(output) => {
            keys.forget()
            props.onRecorded?.(output)
            setRecorded(true)
            setValues(enteredValues(fields))
          }}
        />
      )}
    </form>
  )
}
