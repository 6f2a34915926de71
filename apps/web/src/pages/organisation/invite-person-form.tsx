import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { Field } from '../../design/field.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import { personChoices } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

/** Gives a registered person a sign-in name and shows the one-time link once. */
export function InvitePersonForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  const inviting = useWork('invite-person')
  const [person, setPerson] = useState('')
  const [signIn, setSignIn] = useState('')
  const [link, setLink] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLink((await inviting.send({ person, signIn }))?.link ?? null)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="form-grid">
        <Field label={words('organisation.person')}>
          {({ id }) => (
            <select id={id} required value={person} onChange={(event) => setPerson(event.target.value)}>
              <option value="">{words('field.choose')}</option>
              {personChoices(organisation).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words('account.sign-in-name')}>
          {({ id }) => (
            <input
              id={id}
              required
              minLength={3}
              maxLength={120}
              autoComplete="off"
              autoCapitalize="none"
              value={signIn}
              onChange={(event) => setSignIn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className="measure">{words('register.invite-lead')}</p>
      <CallTrouble refusal={inviting.refusal} broken={inviting.broken} />
      <button type="submit" className="primary" aria-disabled={inviting.busy}>
        {words('register.invite')}
      </button>
      {link !== null && (
        <p className="notice" data-meaning="agrees" role="status">
          <code>{new URL(link, location.origin).href}</code>
        </p>
      )}
    </form>
  )
}
