import type { TermKind } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import type { FormChoice } from '../../design/form-fields.ts'
import { lineOf } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import type { Organisation } from './organisation-page.tsx'
import { oneOf } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

const kinds: readonly [TermKind, ...TermKind[]] = ['office', 'credentials', 'service', 'chairmanship']

/** Records the last day of a term that would run longer. */
export function EndTermForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  const choices = termChoices(words, organisation)
  if (choices.length === 0) return <EmptyState title={words('register.no-terms')} />
  return (
    <ActForm
      act="end-term"
      title={words('register.end-term')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'choice', name: 'term', label: words('register.term'), choices },
        { kind: 'day', name: 'to', label: words('register.last-day'), initial: organisation.today },
        { kind: 'words', name: 'reason', label: words('register.reason') },
      ]}
      inputOf={(values) => {
        const [kind = '', term = ''] = lineOf(values, 'term').split(' ')
        return { kind: oneOf(kinds, kind), term, to: lineOf(values, 'to'), reason: lineOf(values, 'reason') }
      }}
    />
  )
}

/** Terms that still run. */
function termChoices(
  words: Speaker['words'],
  { offices, credentials, services, chairmanships, today }: Organisation,
): FormChoice[] {
  const runs = ({ to }: { readonly to: string | null }): boolean => to === null || to > today
  return [
    ...offices.filter(runs).map(({ id, title, person }) => ({
      value: `office ${id}`,
      label: words('register.term-office', { title, person: person.name }),
    })),
    ...credentials.filter(runs).map(({ id, person, member }) => ({
      value: `credentials ${id}`,
      label: words('register.term-credentials', { person: person.name, member }),
    })),
    ...services.filter(runs).map(({ id, person, role }) => ({
      value: `service ${id}`,
      label: words('register.term-service', { person: person.name, role: words(`hat.${role}`) }),
    })),
    ...chairmanships.filter(runs).map(({ id, member }) => ({
      value: `chairmanship ${id}`,
      label: words('register.term-chairmanship', { member }),
    })),
  ]
}
