import { useNavigate } from '@tanstack/react-router'
import { useWork } from '../../api/perform.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { Page } from '../../design/page.tsx'
import { CallTrouble } from '../../design/refusal.tsx'
import { Section } from '../../design/section.tsx'
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
      {groupsOf(demonstration.people).map(([role, people]) => (
        <Section key={role} title={words(`role.${role}`)}>
          <ul className="cards">
            {people.map((guest) => (
              <li key={`${guest.person} ${hatKey(guest.hat)}`} className="sheet guest">
                <h3>{guest.name}</h3>
                <p>
                  {guest.office}
                  <br />
                  <span className="soft">{worded(guest.hat)}</span>
                </p>
                <button type="button" disabled={entering.busy} onClick={() => void enter(guest)}>
                  {words('account.enter-as', { name: guest.name })}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ))}
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

function groupsOf(people: readonly Guest[]): readonly (readonly [WornHat['role'], readonly Guest[]])[] {
  return order
    .map((role) => [role, people.filter((guest) => guest.hat.role === role)] as const)
    .filter(([, group]) => group.length > 0)
}
