import type { InputOf } from '@commonline/contract'
import { catalogue } from '@commonline/rules'
import { ActForm } from '../../design/act-form.tsx'
import { chosenOf, lineOf } from '../../design/form-fields.ts'
import type { FormValues } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { bodyChoices, memberChoices } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

export function EstablishBodyForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="establish-body"
      title={words('register.establish-body')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'line', name: 'name', label: words('organisation.name'), maxLength: 160 },
        {
          kind: 'line',
          name: 'id',
          label: words('register.body-id'),
          hint: words('register.body-id-hint'),
          pattern: '[a-z0-9][a-z0-9\\-]{0,60}',
        },
        {
          kind: 'line',
          name: 'symbol',
          label: words('register.symbol'),
          hint: words('register.symbol-hint'),
          pattern: '[A-Z]{1,6}',
        },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        { kind: 'flag', name: 'numbered', label: words('register.numbered') },
        {
          kind: 'choices',
          name: 'members',
          label: words('organisation.sits'),
          choices: memberChoices(organisation),
          initial: organisation.members.map(({ code }) => code).join(' '),
        },
      ]}
      inputOf={(values) => {
        const members = chosenOf(values, 'members')
        if (members.length === 0) return words('register.choose-one', { field: words('organisation.sits') })
        return {
          id: lineOf(values, 'id'),
          name: lineOf(values, 'name'),
          symbol: lineOf(values, 'symbol'),
          numberedBySession: lineOf(values, 'numbered') === 'yes',
          members,
          from: lineOf(values, 'from'),
        }
      }}
    />
  )
}

const publishedRules = catalogue
  .map((rule) => ({ value: JSON.stringify(rule, null, 2), label: rule.title }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

export function AdoptRuleForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="adopt-rule"
      title={words('register.adopt-rule')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'choice', name: 'body', label: words('organisation.body'), choices: bodyChoices(organisation) },
        { kind: 'line', name: 'matter', label: words('register.matter'), maxLength: 300 },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        {
          kind: 'words',
          name: 'rule',
          label: words('register.rule-json'),
          hint: words('register.rule-json-hint'),
          startFrom: { label: words('register.rule-start'), choices: publishedRules },
        },
      ]}
      inputOf={(values) => ruleInput(words, values)}
    />
  )
}

function ruleInput(words: Speaker['words'], values: FormValues): InputOf<'adopt-rule'> | string {
  try {
    const rule: unknown = JSON.parse(lineOf(values, 'rule'))
    return {
      body: lineOf(values, 'body'),
      matter: lineOf(values, 'matter'),
      from: lineOf(values, 'from'),
      // The house reads the pasted rule against its own description and says what is wrong with it.
      rule: rule as InputOf<'adopt-rule'>['rule'],
    }
  } catch (problem) {
    return words('register.rule-not-json', { problem: problem instanceof Error ? problem.message : String(problem) })
  }
}
