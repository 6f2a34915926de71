import type { LimitContent } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../design/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { AcceptableFields, ConditionFields, everythingOn } from './acceptable-fields.tsx'
import type { Condition } from './acceptable-fields.tsx'
import type { DossierView } from './bargaining-inputs.ts'

export interface LimitFormProps {
  readonly dossier: DossierView
  readonly busy: boolean
  readonly onKeep: (content: LimitContent, where: 'home' | 'chair') => Promise<boolean>
  readonly onLeave: () => void
}

/** A limit and where it is kept: two explicit choices, neither made for the delegate. */
export function LimitForm({ dossier, busy, onKeep, onLeave }: LimitFormProps) {
  const words = useWords()
  const [issueId, setIssue] = useState(dossier.issues[0]?.id ?? '')
  const issue = dossier.issues.find(({ id }) => id === issueId)
  const [acceptable, setAcceptable] = useState(() => everythingOn(issue))
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
              setAcceptable(everythingOn(dossier.issues.find((one) => one.id === target.value)))
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
      <AcceptableFields
        legend={words('limit.acceptable')}
        issue={issue}
        acceptable={acceptable}
        onChange={setAcceptable}
      />
      <ConditionFields dossier={dossier} issueId={issueId} unless={unless} onChange={setUnless} />
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
