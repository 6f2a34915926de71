import { useState } from 'react'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { personChoices } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

/** Gives a registered person a sign-in name and shows the one-time link once. The record says whom, and not how. */
export function InvitePersonForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  const [link, setLink] = useState<string | null>(null)
  return (
    <>
      <p className="measure">{words('register.invite-lead')}</p>
      <ActForm
        act="invite-person"
        title={words('register.invite-person')}
        readers={{ kind: 'members' }}
        fields={[
          { kind: 'choice', name: 'person', label: words('organisation.person'), choices: personChoices(organisation) },
          { kind: 'line', name: 'signIn', label: words('account.sign-in-name'), maxLength: 120 },
        ]}
        inputOf={(values) => ({ person: lineOf(values, 'person'), signIn: lineOf(values, 'signIn') })}
        onRecorded={(recorded) => setLink(recorded.link)}
      />
      {link !== null && (
        <p className="notice" data-meaning="agrees" role="status">
          <code>{new URL(link, location.origin).href}</code>
        </p>
      )}
    </>
  )
}
