import { Link, useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useWork } from '../api/perform.ts'
import { CallTrouble } from '../design/refusal.tsx'
import { isInterfaceLanguage, offeredLanguages, useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import { hatKey } from './hat-words.ts'
import { useHouse } from './house-context.ts'
import { useHatWords } from './use-hat-words.ts'

/** The alliance's name, who is signed in and with which hat, and the language. */
export function Masthead() {
  const { alliance, person } = useHouse()
  const words = useWords()
  return (
    <header className="masthead">
      <Link to="/" className="masthead-name">
        {alliance?.name ?? 'Commonline'}
        <small className="soft">{words('shell.tagline')}</small>
      </Link>
      {person === null ? <Link to="/sign-in">{words('account.sign-in')}</Link> : <SignedIn name={person.name} />}
      <LanguageSwitch />
    </header>
  )
}

function SignedIn({ name }: { readonly name: string }) {
  const { hat, hats } = useHouse()
  const words = useWords()
  const worded = useHatWords()
  const id = useId()
  const navigate = useNavigate()
  const wearing = useWork('wear-hat')
  const leaving = useWork('sign-out')
  const wear = async (key: string): Promise<void> => {
    const chosen = hats.find((one) => hatKey(one) === key)
    if (chosen !== undefined && (await wearing.send(chosen)) !== null) await navigate({ to: '/' })
  }
  return (
    <div className="masthead-who">
      <Link to="/tokens">
        {name}
        <span className="visually-hidden">, {words('account.tokens')}</span>
      </Link>
      {hats.length > 1 ? (
        <>
          <label htmlFor={id} className="visually-hidden">
            {words('shell.hat')}
          </label>
          <select
            id={id}
            value={hatKey(hat)}
            aria-disabled={wearing.busy}
            onChange={(event) => void wear(event.target.value)}
          >
            {hats.map((one) => (
              <option key={hatKey(one)} value={hatKey(one)}>
                {worded(one)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <span className="soft">{worded(hat)}</span>
      )}
      <button
        type="button"
        className="quiet small"
        onClick={() => void leaving.send({}).then((done) => (done === null ? undefined : navigate({ to: '/sign-in' })))}
      >
        {words('account.sign-out')}
      </button>
      <CallTrouble refusal={wearing.refusal ?? leaving.refusal} broken={wearing.broken || leaving.broken} />
    </div>
  )
}

function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const words = useWords()
  const id = useId()
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id} className="visually-hidden">
        {words('shell.language')}
      </label>
      <select
        id={id}
        value={language}
        onChange={(event) => {
          if (isInterfaceLanguage(event.target.value)) choose(event.target.value)
        }}
      >
        {offeredLanguages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
        {language === 'qps' && <option value="qps">qps</option>}
      </select>
    </form>
  )
}
