import type { LimitContent } from '@commonline/contract'
import { limits } from '@commonline/contract/limits'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../../design/field.tsx'
import { Review } from '../../../design/official-act.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { limitLine } from '../issue-words.ts'
import { LimitDraftFields, useLimitDraft } from './limit-draft.tsx'
import { useTextLanguage } from '../text-language.ts'

/** Sets what hangs together between issues: the list as it will stand, one more to add, and why. */
export function DependenciesForm({ dossier }: { readonly dossier: DossierView }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const language = useTextLanguage()
  const [list, setList] = useState<readonly LimitContent[]>(dossier.dependencies?.list ?? [])
  const [reason, setReason] = useState('')
  const [reviewing, setReviewing] = useState(false)
  const told = list.map((one) => limitLine(one, dossier.issues, speaker))
  const add = (one: LimitContent): void => {
    if (!told.includes(limitLine(one, dossier.issues, speaker))) setList([...list, one])
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setReviewing(true)
  }
  return (
    <>
      <p className="soft measure">{words('dependency.lead')}</p>
      {list.length === 0 ? (
        <p>{words('dependency.none')}</p>
      ) : (
        <ul className="kept">
          {told.map((says, at) => (
            <li key={says}>
              <span>{says}</span>
              <button type="button" className="small" onClick={() => setList(list.filter((_, other) => other !== at))}>
                {words('limit.drop-condition')}
                <span className="visually-hidden"> {says}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.length < limits.dependencies && <OneMore dossier={dossier} onAdd={add} />}
      <form onSubmit={submit}>
        <Field label={words('dependency.reason')} hint={words('dependency.reason-hint')}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              rows={3}
              required
              maxLength={limits.words}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <button type="submit" className="primary">
          {words('acts.review')}
        </button>
      </form>
      {reviewing && (
        <Review
          act="set-dependencies"
          input={{ dossier: dossier.id, dependencies: [...list], reason, language }}
          title={words('dependency.set')}
          readers={{ kind: 'members' }}
          lines={[
            { label: words('dependency.title'), says: told.length === 0 ? words('dependency.none') : told.join(' · ') },
            { label: words('dependency.reason'), says: reason, language },
          ]}
          onClose={() => setReviewing(false)}
          onRecorded={() => setReason('')}
        />
      )}
    </>
  )
}

/** One dependency more: what is possible on an issue, and what lifts it. */
function OneMore({
  dossier,
  onAdd,
}: {
  readonly dossier: DossierView
  readonly onAdd: (dependency: LimitContent) => void
}) {
  const { words } = useSpeaker()
  const draft = useLimitDraft(dossier)
  return (
    <fieldset className="sheet dependency-more">
      <legend>{words('dependency.more')}</legend>
      <LimitDraftFields dossier={dossier} draft={draft} legend={words('dependency.possible')} />
      <button
        type="button"
        onClick={() => {
          onAdd(draft.content)
          draft.on(draft.content.issue)
        }}
      >
        {words('dependency.add')}
      </button>
    </fieldset>
  )
}
