import { Field } from '../../design/field.tsx'
import { useWords } from '../../words/use-words.ts'

export interface NewPasswordProps {
  readonly password: string
  readonly again: string
  readonly onPassword: (password: string) => void
  readonly onAgain: (again: string) => void
}

/** A new password, entered twice. */
export function NewPassword({ password, again, onPassword, onAgain }: NewPasswordProps) {
  const words = useWords()
  const differ = again !== '' && password !== again
  return (
    <>
      <Field label={words('account.password-new')} hint={words('account.password-hint')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            type="password"
            required
            minLength={12}
            maxLength={200}
            autoComplete="new-password"
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        )}
      </Field>
      <Field label={words('account.password-again')} hint={differ ? words('account.passwords-differ') : undefined}>
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={differ}
            type="password"
            required
            autoComplete="new-password"
            value={again}
            onChange={(event) => onAgain(event.target.value)}
          />
        )}
      </Field>
    </>
  )
}
