import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { Field } from '../../design/field.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useWords } from '../../words/use-words.ts'
import { useLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'

/** An invited person sets its password with a one-time link. */
export function InvitationPage() {
  const words = useWords()
  const [token, setToken] = useLinkToken()
  const [linked] = useState(token !== '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [done, setDone] = useState(false)
  const accepting = useWork('accept-invitation')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (password === again && (await accepting.send({ token, password })) !== null) setDone(true)
  }
  if (done) {
    return (
      <Page title={words('account.invitation')}>
        <p>{words('account.invitation-done')}</p>
        <p>
          <Link to="/sign-in" className="button primary">
            {words('account.sign-in')}
          </Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title={words('account.invitation')} lead={<p>{words('account.invitation-lead')}</p>}>
      <form onSubmit={(event) => void submit(event)}>
        {!linked && (
          <Field label={words('account.link-code')}>
            {({ id }) => (
              <input
                id={id}
                required
                value={token}
                autoComplete="off"
                onChange={(event) => setToken(event.target.value)}
              />
            )}
          </Field>
        )}
        <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
        <CallTrouble refusal={accepting.refusal} broken={accepting.broken} />
        <button type="submit" className="primary" aria-disabled={accepting.busy || password !== again}>
          {words('account.set-password')}
        </button>
      </form>
    </Page>
  )
}
