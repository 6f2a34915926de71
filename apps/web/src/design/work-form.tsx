import type { InputOf, OutputOf, WorkName } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useWork } from '../api/perform.ts'
import { useWords } from '../words/use-words.ts'
import { FormControl } from './form-control.tsx'
import { enteredValues } from './form-fields.ts'
import type { FormField, FormValues } from './form-fields.ts'
import { CallTrouble } from './refusal.tsx'

export interface WorkFormProps<Name extends WorkName> {
  readonly work: Name
  readonly fields: readonly FormField[]
  /** Makes the input from what was entered; a text is the sentence that says what is wrong. */
  readonly inputOf: (values: FormValues) => InputOf<Name> | string
  /** The word on the button. */
  readonly send: string
  /** Said when it was done. */
  readonly done: string
  /** Further controls under the fields, such as an audience. */
  readonly children?: ReactNode
  readonly onDone?: (output: OutputOf<Name>) => void
}

/** A form for what is not official: it is done at once, and can be done again. */
export function WorkForm<Name extends WorkName>(props: WorkFormProps<Name>) {
  const { work, fields, inputOf, send, done, children, onDone } = props
  const words = useWords()
  const working = useWork(work)
  const [values, setValues] = useState<FormValues>(() => enteredValues(fields))
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSaid(false)
    const input = inputOf(values)
    if (typeof input === 'string') return setProblem(input)
    setProblem(null)
    const output = await working.send(input)
    if (output === null) return
    setSaid(true)
    onDone?.(output)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
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
      {children}
      {problem !== null && (
        <p className="notice" data-meaning="opposes" role="alert">
          {problem}
        </p>
      )}
      <CallTrouble refusal={working.refusal} broken={working.broken} />
      <p className="row">
        <button type="submit" aria-disabled={working.busy}>
          {send}
        </button>
        <span role="status" className="soft">
          {working.busy ? words('work.saving') : said ? done : ''}
        </span>
      </p>
    </form>
  )
}
