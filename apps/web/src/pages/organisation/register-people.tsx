import type { OfficeHolder } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import type { FormField } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { memberChoices, oneOf, personChoices } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

const functions = ['delegate', 'aide', 'chair-staff'] as const
const staffRoles = ['secretariat', 'analyst', 'moderator', 'administrator'] as const

const termFields = (words: Speaker['words'], today: string): readonly FormField[] => [
  { kind: 'day', name: 'from', label: words('register.from'), initial: today },
  { kind: 'day', name: 'to', label: words('register.to'), optional: true },
]

export function RegisterPersonForm(_: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="register-person"
      title={words('register.register-person')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'line', name: 'name', label: words('organisation.name'), maxLength: 160 },
        { kind: 'line', name: 'language', label: words('register.language'), initial: 'en', maxLength: 20 },
      ]}
      inputOf={(values) => ({ name: lineOf(values, 'name'), language: lineOf(values, 'language') })}
    />
  )
}

export function FillOfficeForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="fill-office"
      title={words('register.fill-office')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'line', name: 'title', label: words('organisation.office-title'), maxLength: 300 },
        {
          kind: 'choice',
          name: 'of',
          label: words('register.for'),
          choices: [
            { value: 'organisation', label: words('organisation.organisation-office') },
            ...memberChoices(organisation),
          ],
        },
        { kind: 'choice', name: 'person', label: words('organisation.person'), choices: personChoices(organisation) },
        ...termFields(words, organisation.today),
        { kind: 'flag', name: 'acting', label: words('register.acting') },
      ]}
      inputOf={(values) => {
        const holder = lineOf(values, 'of')
        const of: OfficeHolder =
          holder === 'organisation' ? { kind: 'organisation' } : { kind: 'member', member: holder }
        return {
          title: lineOf(values, 'title'),
          of,
          person: lineOf(values, 'person'),
          from: lineOf(values, 'from'),
          to: lineOrNull(values, 'to'),
          acting: lineOf(values, 'acting') === 'yes',
        }
      }}
    />
  )
}

export function PresentCredentialsForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="present-credentials"
      title={words('register.present-credentials')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'choice', name: 'person', label: words('organisation.person'), choices: personChoices(organisation) },
        { kind: 'choice', name: 'member', label: words('curate.member'), choices: memberChoices(organisation) },
        {
          kind: 'choice',
          name: 'function',
          label: words('organisation.function'),
          choices: functions.map((value) => ({ value, label: words(`function.${value}`) })),
        },
        ...termFields(words, organisation.today),
      ]}
      inputOf={(values) => ({
        person: lineOf(values, 'person'),
        member: lineOf(values, 'member'),
        function: oneOf(functions, lineOf(values, 'function')),
        from: lineOf(values, 'from'),
        to: lineOrNull(values, 'to'),
      })}
    />
  )
}

export function AppointStaffForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="appoint-staff"
      title={words('register.appoint-staff')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'choice', name: 'person', label: words('organisation.person'), choices: personChoices(organisation) },
        {
          kind: 'choice',
          name: 'role',
          label: words('register.role'),
          choices: staffRoles.map((value) => ({ value, label: words(`hat.${value}`) })),
        },
        ...termFields(words, organisation.today),
      ]}
      inputOf={(values) => ({
        person: lineOf(values, 'person'),
        role: oneOf(staffRoles, lineOf(values, 'role')),
        from: lineOf(values, 'from'),
        to: lineOrNull(values, 'to'),
      })}
    />
  )
}
