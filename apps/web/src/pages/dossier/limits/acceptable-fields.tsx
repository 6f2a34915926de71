import type { Issue, LimitContent } from '@commonline/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'

type Condition = LimitContent['unless'][number]

/** All that is possible on an issue, from which one narrows. */
export const everythingOn = (issue: Issue | undefined): LimitContent['acceptable'] =>
  issue?.content.kind === 'options'
    ? { kind: 'options', options: issue.content.options.map(({ id }) => id) }
    : { kind: 'range', from: 0, to: 100 }

interface NumberFieldProps {
  readonly label: ReactNode
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

/** What is acceptable on an issue: a part of its scale, or some of its options. */
export function AcceptableFields({
  legend,
  issue,
  acceptable,
  onChange,
}: {
  readonly legend: string
  readonly issue: Issue | undefined
  readonly acceptable: LimitContent['acceptable']
  readonly onChange: (acceptable: LimitContent['acceptable']) => void
}) {
  const words = useWords()
  if (issue === undefined) return null
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
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

/** "Unless the equipment is at least 40": conditions on other issues of the dossier that lift it when all hold. */
export function ConditionFields({
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
            <NumberField
              label={<span className="visually-hidden">{words('limit.bound-value')}</span>}
              value={value}
              onChange={(at) => change(index, bound(least, at))}
            />
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
