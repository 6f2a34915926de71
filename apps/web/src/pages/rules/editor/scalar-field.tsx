import { useId } from 'react'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { controlId, useEditing, useFindings } from './editor-context.ts'
import { fieldWords, termWords } from './field-words.ts'
import { FieldFindings } from './findings.tsx'
import { pathText } from './json-path.ts'
import type { JsonPath } from './json-path.ts'
import type { Shape } from './schema-shape.ts'

export type ScalarShape = Extract<
  Shape,
  { readonly kind: 'choice' | 'flag' | 'whole' | 'exact' | 'day' | 'text' | 'answers' | 'names' | 'json' }
>

interface ScalarProps {
  readonly name: string
  readonly path: JsonPath
  readonly shape: ScalarShape
  readonly value: unknown
  readonly hint: string
}

/** One value of a rule: its name, what it is for, its control, and what is wrong with it. */
export function ScalarField(props: ScalarProps) {
  const { name, path, shape, hint } = props
  const { words, language } = useSpeaker()
  const findings = useFindings(path)
  const text = pathText(path)
  const id = controlId(text)
  const described = [hint === '' || language !== 'en' ? '' : `${id}-hint`, findings.length > 0 ? `${id}-findings` : '']
    .filter((one) => one !== '')
    .join(' ')
  const several = shape.kind === 'answers'
  const label = fieldWords(name, words)
  const common = {
    ...props,
    id,
    describedBy: described === '' ? undefined : described,
    invalid: findings.length > 0,
  }
  const inside = (
    <>
      {hint !== '' && language === 'en' && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control {...common} />
      <FieldFindings id={`${id}-findings`} findings={findings} />
    </>
  )
  const wide = several || shape.kind === 'names' || shape.kind === 'json' || name === 'text'
  if (several) {
    return (
      <fieldset className="field wide" id={id} tabIndex={-1} data-open={findings.length > 0 ? '' : undefined}>
        <legend>{label}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className={wide ? 'field wide' : 'field'} data-open={findings.length > 0 ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  )
}

interface ControlProps extends ScalarProps {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

const asText = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** A whole number that is one is kept as a number; anything else as it was written, and the linter says what is wrong with it. */
const asNumber = (text: string): unknown => (text === '' ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : text)

function Control(props: ControlProps) {
  const { id, name, path, shape, value, describedBy, invalid } = props
  const { put, names } = useEditing()
  const shared = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid }
  const known = names[name]
  if (shape.kind === 'choice') return <Choice {...props} choices={shape.words} />
  if (shape.kind === 'flag') return <Flag {...props} />
  if (shape.kind === 'answers') return <Answers {...props} choices={shape.words} />
  if (known !== undefined && shape.kind === 'text') return <Choice {...props} choices={known} />
  if (shape.kind === 'json' || shape.kind === 'names') return <Lines {...props} />
  if (shape.kind === 'day') {
    return (
      <input
        {...shared}
        type="date"
        value={asText(value)}
        onChange={({ target }) => put(path, target.value === '' ? (shape.nullable ? null : undefined) : target.value)}
      />
    )
  }
  if (shape.kind === 'whole' || shape.kind === 'exact') {
    return (
      <input
        {...shared}
        type="text"
        dir="ltr"
        inputMode={shape.kind === 'whole' ? 'numeric' : 'text'}
        autoComplete="off"
        value={asText(value)}
        onChange={({ target }) => put(path, asNumber(target.value.trim()))}
      />
    )
  }
  const written = (text: string): void => put(path, text === '' ? undefined : text)
  return name === 'text' ? (
    <textarea {...shared} rows={4} dir="auto" value={asText(value)} onChange={({ target }) => written(target.value)} />
  ) : (
    <input
      {...shared}
      type="text"
      dir="auto"
      autoComplete="off"
      value={asText(value)}
      onChange={({ target }) => written(target.value)}
    />
  )
}

function Choice({
  id,
  name,
  path,
  value,
  describedBy,
  invalid,
  choices,
}: ControlProps & { readonly choices: readonly string[] }) {
  const words = useWords()
  const { put } = useEditing()
  const chosen = asText(value)
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={chosen}
      onChange={({ target }) => put(path, target.value === '' ? undefined : target.value)}
    >
      <option value="">{words('field.choose')}</option>
      {chosen !== '' && !choices.includes(chosen) && <option value={chosen}>{chosen}</option>}
      {choices.map((word) => (
        <option key={word} value={word}>
          {termWords(name, word, words)}
        </option>
      ))}
    </select>
  )
}

function Flag({ id, path, value, describedBy, invalid }: ControlProps) {
  const words = useWords()
  const { put } = useEditing()
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={({ target }) => put(path, target.value === '' ? undefined : target.value === 'true')}
    >
      <option value="">{words('field.choose')}</option>
      <option value="true">{words('editor.yes')}</option>
      <option value="false">{words('editor.no')}</option>
    </select>
  )
}

function Answers({ name, path, value, choices }: ControlProps & { readonly choices: readonly string[] }) {
  const words = useWords()
  const { put } = useEditing()
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <div className="row">
      {choices.map((word) => (
        <label key={word} className="labelled">
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={({ target }) =>
              put(
                path,
                choices.filter((one) => (one === word ? target.checked : chosen.includes(one))),
              )
            }
          />
          {termWords(name, word, words)}
        </label>
      ))}
    </div>
  )
}

/** Names one a line, or JSON for what has no control of its own. It is taken over when one leaves the field, so that nothing is lost while one writes. */
function Lines({ id, path, shape, value, describedBy, invalid }: ControlProps) {
  const { put } = useEditing()
  const names = shape.kind === 'names'
  const key = useId()
  const shown =
    names && Array.isArray(value) ? value.join('\n') : value === undefined ? '' : JSON.stringify(value, null, 2)
  return (
    <textarea
      key={`${key} ${shown}`}
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      rows={3}
      dir="ltr"
      defaultValue={shown}
      onBlur={({ target }) => {
        if (target.value === shown) return
        put(
          path,
          names
            ? target.value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '')
            : jsonOrText(target.value),
        )
      }}
    />
  )
}

function jsonOrText(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
