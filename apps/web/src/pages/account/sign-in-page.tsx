import type { OutputOf } from '@commonline/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { Field } from '../../design/field.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { hatKey } from '../../shell/hat-words.ts'
import { useHouse } from '../../shell/house-context.ts'
import { useHatWords } from '../../shell/use-hat-words.ts'
import { useWords } from '../../words/use-words.ts'

type Hats = OutputOf<'sign-in'>['hats']

/** Signs a person in; one with several hats chooses which to wear. */
export function SignInPage() {
  const words = useWords()
  const { demonstration } = useHouse()
  const [hats, setHats] = useState<Hats | null>(null)
  if (hats !== null) return <ChooseHat hats={hats} />
  return (
    <Page title={words('account.sign-in')} lead={<p>{words('account.sign-in-lead')}</p>}>
      <SignInForm onHats={setHats} />
      <p className="soft">{words('account.no-password')}</p>
      {demonstration !== null && (
        <p>
          <Link to="/enter">{words('account.enter')}</Link>
        </p>
      )}
    </Page>
  )
}

function SignInForm({ onHats }: { readonly onHats: (hats: Hats) => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const signing = useWork('sign-in')
  const [signIn, setSignIn] = useState('')
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const entered = await signing.send({ signIn, password })
    if (entered === null) return
    if (entered.hats.length > 1) onHats(entered.hats)
    else await navigate({ to: '/' })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={words('account.sign-in-name')}>
        {({ id }) => (
          <input
            id={id}
            required
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={signIn}
            onChange={(event) => setSignIn(event.target.value)}
          />
        )}
      </Field>
      <Field label={words('account.password')}>
        {({ id }) => (
          <input
            id={id}
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <CallTrouble refusal={signing.refusal} broken={signing.broken} />
      <p>
        <button type="submit" className="primary" aria-disabled={signing.busy}>
          {words('account.sign-in')}
        </button>
      </p>
    </form>
  )
}

function ChooseHat({ hats }: { readonly hats: Hats }) {
  const words = useWords()
  const worded = useHatWords()
  const navigate = useNavigate()
  const wearing = useWork('wear-hat')
  return (
    <Page title={words('account.choose-hat')} lead={<p>{words('account.choose-hat-lead')}</p>}>
      <ul className="cards">
        {hats.map((hat) => (
          <li key={hatKey(hat)}>
            <button
              type="button"
              aria-disabled={wearing.busy}
              onClick={() => void wearing.send(hat).then((done) => (done === null ? undefined : navigate({ to: '/' })))}
            >
              {worded(hat)}
            </button>
          </li>
        ))}
      </ul>
      <CallTrouble refusal={wearing.refusal} broken={wearing.broken} />
    </Page>
  )
}
