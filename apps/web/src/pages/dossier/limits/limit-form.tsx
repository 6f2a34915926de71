import type { LimitContent } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { LimitDraftFields, useLimitDraft } from './limit-draft.tsx'

export interface LimitFormProps {
  readonly dossier: DossierView
  readonly busy: boolean
  readonly onKeep: (content: LimitContent, where: 'home' | 'chair') => Promise<boolean>
  readonly onLeave: () => void
}

/** A limit and where it is kept: two explicit choices, neither made for the delegate. */
export function LimitForm({ dossier, busy, onKeep, onLeave }: LimitFormProps) {
  const words = useWords()
  const draft = useLimitDraft(dossier)
  const [where, setWhere] = useState<'home' | 'chair' | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (where !== null) void onKeep(draft.content, where)
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <LimitDraftFields dossier={dossier} draft={draft} legend={words('limit.acceptable')} />
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
