import type { Standing } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf, listOf } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { memberChoices, oneOf } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

const standings: readonly [Standing, ...Standing[]] = [
  'full',
  'suspended',
  'participation-frozen',
  'withdrawing',
  'acceding',
  'observer',
]

const standingChoices = (words: Speaker['words']) =>
  standings.map((value) => ({ value, label: words(`standing.${value}`) }))

export function RegisterMemberForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="register-member"
      title={words('register.register-member')}
      readers={{ kind: 'public' }}
      fields={[
        {
          kind: 'line',
          name: 'code',
          label: words('organisation.code'),
          hint: words('register.code-hint'),
          pattern: '[A-Z]{2,3}',
          maxLength: 3,
        },
        { kind: 'line', name: 'name', label: words('organisation.name'), maxLength: 160 },
        {
          kind: 'choice',
          name: 'standing',
          label: words('organisation.standing'),
          choices: standingChoices(words),
          initial: 'full',
        },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        {
          kind: 'list',
          name: 'aliases',
          label: words('register.aliases'),
          hint: words('register.aliases-hint'),
          optional: true,
        },
      ]}
      inputOf={(values) => ({
        code: lineOf(values, 'code'),
        name: lineOf(values, 'name'),
        standing: oneOf(standings, lineOf(values, 'standing')),
        from: lineOf(values, 'from'),
        aliases: listOf(values, 'aliases'),
      })}
    />
  )
}

export function ChangeStandingForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="change-standing"
      title={words('register.change-standing')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'choice', name: 'member', label: words('curate.member'), choices: memberChoices(organisation) },
        { kind: 'choice', name: 'standing', label: words('organisation.standing'), choices: standingChoices(words) },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        { kind: 'words', name: 'reason', label: words('register.reason') },
      ]}
      inputOf={(values) => ({
        member: lineOf(values, 'member'),
        standing: oneOf(standings, lineOf(values, 'standing')),
        from: lineOf(values, 'from'),
        reason: lineOf(values, 'reason'),
      })}
    />
  )
}

export function SetWeightForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="set-weight"
      title={words('register.set-weight')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'choice', name: 'member', label: words('curate.member'), choices: memberChoices(organisation) },
        {
          kind: 'line',
          name: 'ledger',
          label: words('register.ledger'),
          hint: words('register.ledger-hint'),
          pattern: '[a-z0-9][a-z0-9\\-]{0,60}',
          initial: 'population',
        },
        {
          kind: 'line',
          name: 'value',
          label: words('register.value'),
          pattern: '0|[1-9][0-9]{0,17}',
          inputMode: 'numeric',
        },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        { kind: 'words', name: 'source', label: words('register.source') },
      ]}
      inputOf={(values) => ({
        member: lineOf(values, 'member'),
        ledger: lineOf(values, 'ledger'),
        value: lineOf(values, 'value'),
        from: lineOf(values, 'from'),
        source: lineOf(values, 'source'),
      })}
    />
  )
}
