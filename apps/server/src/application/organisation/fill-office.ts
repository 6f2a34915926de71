import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { knownMember, knownPerson } from './in-register.ts'
import { checkTerm } from './term.ts'

/** A term of an office. Two may run at once: an acting holder stands beside the one who is away. */
export const fillOffice = onAct('fill-office', async (context, office) => {
  const upright = checkTerm(office)
  if (!upright.ok) return upright
  await context.moment()
  const person = await knownPerson(context.store, office.person)
  if (!person.ok) return person
  if (office.of.kind === 'member') {
    const member = await knownMember(context.store, office.of.member)
    if (!member.ok) return member
  }
  const id = context.newId()
  await context.store.organisation.addOffice({ id, ...office })
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: { id, ...office }, readers: { kind: 'public' } },
  })
})
