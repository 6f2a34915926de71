import type { Issue, LimitContent } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../design/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'

export interface LimitFormProps {
  readonly dossier: DossierView
  readonly busy: boolean
  readonly onKeep: (content: LimitContent, where: 'home' | 'chair') => Promise<boolean>
  readonly onLeave: () => void
}

type Condition = LimitContent['unless'][number]

const startOf = (issue: Issue | undefined): LimitContent['acceptable'] =>
  issue?.content.kind === 'options'
    ? { kind: 'options', options: issue.content.options.map(({ id }) => id) }
    : { kind: 'range', from: 0, to: 100 }

/** A limit and where it is kept: two explicit choices, neither made for the delegate. */
export function LimitForm({ dossier, busy, onKeep, onLeave }: LimitFormProps) {
  const words = useWords()
  const [issueId, setIssue] = useState(dossier.issues[0]?.id ?? '')
  const issue = dossier.issues.find(({ id }) => id === issueId)
  const [acceptable, setAcceptable] = useState(() => startOf(issue))
  const [unless, setUnless] = useState<readonly Condition[]>([])
  const [where, setWhere] = useState<'home' | 'chair' | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (where !== null) void onKeep({ issue: issueId, acceptable, unless: [...unless] }, where)
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <Field label={words('limit.on')}>
        {({ id }) => (
          <select
            id={id}
            value={issueId}
            onChange={({ target }) => {
              setIssue(target.value)
              setAcceptable(startOf(dossier.issues.find((one) => one.id === target.value)))
              setUnless([])
            }}
          >
            {dossier.issues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Acceptable issue={issue} acceptable={acceptable} onChange={setAcceptable} />
      <Conditions dossier={dossier} issueId={issueId} unless={unless} onChange={setUnless} />
      <fieldset className="field">
        <legend>{words('limit.where')}</legend>
        <div className="two-choices">
          {(['home', 'chair'] as const).map((one) => (
            <label className="choice" key={one}>
              <input
                type="radio"
                name="limit-where"
                required
                disabled={one === 'chair' && !dossier.may.giveLimit}
                checked={where === one}
                onChange={() => setWhere(one)}
              />
              <span>
                <strong>{words(`limit.where-${one}`)}</strong>
                <br />
                <small>{words(`limit.where-${one}-lead`)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="row">
        <button type="submit" className="primary" aria-disabled={where === null || busy}>
          {words(where === 'chair' ? 'limit.give' : 'limit.keep')}
        </button>
        <button type="button" className="quiet" onClick={onLeave}>
          {words('position.leave')}
        </button>
      </p>
    </form>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <label className="row">
    {label}
    <input
      type="number"
      min={0}
      max={100}
      value={value}
      onChange={({ target }) => onChange(Math.min(100, Math.max(0, Number(target.value) || 0)))}
    />
  </label>
)

function Acceptable({
  issue,
  acceptable,
  onChange,
}: {
  readonly issue: Issue | undefined
  readonly acceptable: LimitContent['acceptable']
  readonly onChange: (acceptable: LimitContent['acceptable']) => void
}) {
  const words = useWords()
  if (issue === undefined) return null
  return (
    <fieldset className="field">
      <legend>{words('limit.acceptable')}</legend>
      {acceptable.kind === 'range' ? (
        <div className="row">
          <NumberField
            label={words('limit.from')}
            value={acceptable.from}
            onChange={(from) => onChange({ ...acceptable, from })}
          />
          <NumberField
            label={words('limit.to')}
            value={acceptable.to}
            onChange={(to) => onChange({ ...acceptable, to })}
          />
        </div>
      ) : (
        issue.content.kind === 'options' &&
        issue.content.options.map(({ id, words: says }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={acceptable.options.includes(id)}
              onChange={({ target }) =>
                onChange({
                  kind: 'options',
                  options: target.checked
                    ? [...acceptable.options, id]
                    : acceptable.options.filter((option) => option !== id),
                })
              }
            />
            <span lang={issue.language} dir="auto">
              {says}
            </span>
          </label>
        ))
      )}
    </fieldset>
  )
}

/** "Unless the equipment is at least 40": conditions on other issues of the dossier that lift the limit when all hold. */
function Conditions({
  dossier,
  issueId,
  unless,
  onChange,
}: {
  readonly dossier: DossierView
  readonly issueId: string
  readonly unless: readonly Condition[]
  readonly onChange: (unless: readonly Condition[]) => void
}) {
  const words = useWords()
  const others = dossier.issues.filter(({ id, content }) => id !== issueId && content.kind === 'scale')
  const change = (at: number, condition: Condition): void =>
    onChange(unless.map((one, index) => (index === at ? condition : one)))
  if (others.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{words('limit.unless-legend')}</legend>
      {unless.map((condition, index) => {
        const least = condition.atLeast !== null
        const value = condition.atLeast ?? condition.atMost ?? 0
        const bound = (atLeast: boolean, at: number): Condition => ({
          issue: condition.issue,
          atLeast: atLeast ? at : null,
          atMost: atLeast ? null : at,
        })
        return (
          <p className="row" key={`${index} ${condition.issue}`}>
            <select
              aria-label={words('limit.on')}
              value={condition.issue}
              onChange={({ target }) => change(index, { ...condition, issue: target.value })}
            >
              {others.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <select
              aria-label={words('limit.bound')}
              value={least ? 'least' : 'most'}
              onChange={({ target }) => change(index, bound(target.value === 'least', value))}
            >
              <option value="least">{words('limit.bound-least')}</option>
              <option value="most">{words('limit.bound-most')}</option>
            </select>
            <NumberField label="" value={value} onChange={(at) => change(index, bound(least, at))} />
            <button
              type="button"
              className="small"
              onClick={() => onChange(unless.filter((_, other) => other !== index))}
            >
              {words('limit.drop-condition')}
            </button>
          </p>
        )
      })}
      {unless.length < 5 && (
        <button
          type="button"
          className="small"
          onClick={() => onChange([...unless, { issue: others[0]?.id ?? '', atLeast: 50, atMost: null }])}
        >
          {words('limit.add-condition')}
        </button>
      )}
    </fieldset>
  )
}
