import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useWork } from '../../api/perform.ts'
import { FormControl } from '../../design/form-control.tsx'
import { chosenOf, enteredValues, lineOf, listOf } from '../../design/form-fields.ts'
import type { FormField, FormValues } from '../../design/form-fields.ts'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { useLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'

/** The one-time founding of the alliance and its first officer. */
export function SetUpPage() {
  const speaker = useSpeaker()
  const { words } = speaker
  const navigate = useNavigate()
  const founding = useWork('set-up')
  const signing = useWork('sign-in')
  const [token] = useLinkToken()
  const [groups] = useState(() => [
    { title: words('account.set-up-alliance'), fields: allianceFields(speaker, token) },
    { title: words('account.set-up-officer'), fields: officerFields(speaker) },
  ])
  const [values, setValues] = useState<FormValues>(() => enteredValues(groups.flatMap(({ fields }) => fields)))
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (password !== again) return
    const signIn = lineOf(values, 'signIn')
    const founded = await founding.send({
      token: token === '' ? lineOf(values, 'token') : token,
      name: lineOf(values, 'name'),
      shortName: lineOf(values, 'shortName'),
      zone: lineOf(values, 'zone'),
      workingDays: chosenOf(values, 'workingDays').map(Number),
      holidays: listOf(values, 'holidays'),
      languages: listOf(values, 'languages'),
      officer: { name: lineOf(values, 'officerName'), signIn, password },
    })
    if (founded === null) return
    await signing.send({ signIn, password })
    await navigate({ to: '/organisation' })
  }
  return (
    <Page title={words('account.set-up')} lead={<p>{words('account.set-up-lead')}</p>}>
      <form onSubmit={(event) => void submit(event)}>
        {groups.map(({ title, fields }) => (
          <fieldset className="form-grid" key={title}>
            <legend>{title}</legend>
            {fields.map((field) => (
              <FormControl
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                onChange={(value) => setValues({ ...values, [field.name]: value })}
              />
            ))}
          </fieldset>
        ))}
        <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
        <CallTrouble refusal={founding.refusal} broken={founding.broken} />
        <button type="submit" className="primary" aria-disabled={founding.busy || password !== again}>
          {words('account.found')}
        </button>
      </form>
    </Page>
  )
}

/** The code is asked for only where the link did not bring it. */
function allianceFields({ words, locale }: Speaker, token: string): readonly FormField[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // 5 January 1970 was a Monday, the first day of an ISO week.
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: weekday.format(Date.UTC(1970, 0, 4 + day)),
  }))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const code: FormField = { kind: 'line', name: 'token', label: words('account.link-code'), maxLength: 200 }
  return [
    ...(token === '' ? [code] : []),
    { kind: 'line', name: 'name', label: words('account.alliance-name'), maxLength: 160 },
    { kind: 'line', name: 'shortName', label: words('account.alliance-short'), maxLength: 160 },
    {
      kind: 'choice',
      name: 'zone',
      label: words('account.zone'),
      hint: words('account.zone-hint'),
      initial: zone,
      choices: [...new Set([zone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((value) => ({
        value,
        label: value,
      })),
    },
    { kind: 'choices', name: 'workingDays', label: words('account.working-days'), initial: '1 2 3 4 5', choices: days },
    {
      kind: 'list',
      name: 'holidays',
      label: words('account.holidays'),
      hint: words('account.holidays-hint'),
      optional: true,
    },
    {
      kind: 'list',
      name: 'languages',
      label: words('account.languages'),
      hint: words('account.languages-hint'),
      initial: 'en',
    },
  ]
}

const officerFields = ({ words }: Speaker): readonly FormField[] => [
  { kind: 'line', name: 'officerName', label: words('account.officer-name'), maxLength: 160 },
  { kind: 'line', name: 'signIn', label: words('account.sign-in-name'), maxLength: 120 },
]
