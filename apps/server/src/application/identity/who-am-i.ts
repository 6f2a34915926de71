import { accept } from '@commonline/contract'
import type { Hat, OutputOf } from '@commonline/contract'
import { hatOf } from '../actor.ts'
import type { Context } from '../context.ts'
import { onQuery } from '../handler.ts'
import { runsOn } from '../organisation/term.ts'
import { hatsOf } from './hats.ts'
import { hatsOn } from './hats-on.ts'

/** Answers before the founding too, and to everyone: it is what a page asks first. */
export const whoAmI = onQuery('who-am-i', async (context) => {
  const { actor, alliance, store, now, today } = context
  // An alliance that is not founded has no identifier.
  if (alliance.id === '')
    return accept({ alliance: null, person: null, hat: hatOf(actor), hats: [], tokens: [], now, demonstration: null })
  const { name, shortName, zone, languages } = alliance
  const { person } = actor
  return accept({
    alliance: { name, shortName, zone, languages: [...languages] },
    person,
    hat: hatOf(actor),
    hats: person === null ? [] : [...(await hatsOn(store, person.id, today))],
    tokens: person === null ? [] : [...(await store.identity.tokensOf(person.id, now))],
    now,
    demonstration: alliance.demonstration ? { people: await peopleToEnterAs(context) } : null,
  })
})

type Entrance = NonNullable<OutputOf<'who-am-i'>['demonstration']>['people'][number]

/** Everyone of the demonstration with every hat open to them today. */
async function peopleToEnterAs({ store, today }: Context): Promise<Entrance[]> {
  const { identity, organisation } = store
  const chair = await organisation.chairOn(today)
  const everyone = await identity.everyoneInService(today)
  const offices = (await organisation.offices()).filter((office) => runsOn(office, today))
  const names = new Map((await organisation.members(today)).map(({ code, name }) => [code, name]))
  return everyone.flatMap(({ person, terms }) =>
    hatsOf(terms, chair?.member ?? null).map((hat): Entrance => {
      const held = offices.find(
        ({ person: holder, of }) => holder.id === person.id && (of.kind === 'member' ? of.member : null) === hat.member,
      )
      const office = held?.title ?? serviceIn(hat, names.get(hat.member ?? '') ?? '')
      return { person: person.id, name: person.name, office, hat }
    }),
  )
}

/** What someone is called who holds no titled office. */
function serviceIn({ role }: Hat, member: string): string {
  switch (role) {
    case 'secretariat':
      return 'Secretariat officer'
    case 'delegate':
      return `Delegate of ${member}`
    case 'chairs-office':
      return "Chair's office"
    case 'aide':
      return `Principal's aide, ${member}`
    case 'analyst':
      return 'Analyst'
    case 'moderator':
      return 'Moderator'
    case 'administrator':
      return 'Technical administrator'
    case 'public':
      return 'Visitor'
  }
}
