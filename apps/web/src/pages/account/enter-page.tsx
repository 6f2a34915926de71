import { useNavigate } from '@tanstack/react-router'
import { useWork } from '../../api/perform.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { hatKey } from '../../shell/hat-words.ts'
import { useHouse } from '../../shell/house-context.ts'
import type { Who, WornHat } from '../../shell/house-context.ts'
import { useHatWords } from '../../shell/use-hat-words.ts'
import { useWords } from '../../words/use-words.ts'

type Guest = NonNullable<Who['demonstration']>['people'][number]

/** The people of the demonstration, by what they do; one enters as any of them. */
export function EnterPage() {
  const words = useWords()
  const worded = useHatWords()
  const navigate = useNavigate()
  const { demonstration } = useHouse()
  const entering = useWork('enter-demonstration')
  const enter = async ({ person, hat }: Guest): Promise<void> => {
    if ((await entering.send({ person, hat })) !== null) await navigate({ to: '/' })
  }
  if (demonstration === null) {
    return (
      <Page title={words('account.enter')}>
        <EmptyState title={words('account.not-demonstration')} />
      </Page>
    )
  }
  return (
    <Page title={words('account.enter')} lead={<p>{words('account.enter-lead')}</p>}>
      <CallTrouble refusal={entering.refusal} broken={entering.broken} />
      <ul className="cards">
        {inOrder(demonstration.people).map((guest) => (
          <li key={`${guest.person} ${hatKey(guest.hat)}`} className="sheet guest">
            <p className="eyebrow">{worded(guest.hat)}</p>
            <h2>{guest.name}</h2>
            <p>{guest.office}</p>
            <p className="soft">
              <small>{words(`role-hint.${guest.hat.role}`)}</small>
            </p>
            <button type="button" aria-disabled={entering.busy} onClick={() => void enter(guest)}>
              {words('account.enter-as', { name: guest.name })}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const order: readonly WornHat['role'][] = [
  'secretariat',
  'chairs-office',
  'delegate',
  'aide',
  'analyst',
  'moderator',
  'administrator',
]

const inOrder = (people: readonly Guest[]): readonly Guest[] =>
  people.toSorted((one, other) => order.indexOf(one.hat.role) - order.indexOf(other.hat.role))
