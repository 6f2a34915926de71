import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { knownPerson } from './in-register.ts'
import { checkTerm } from './term.ts'

/** A term in the service of the organisation. */
export const appointStaff = onAct('appoint-staff', async (context, staff) => {
  const upright = checkTerm(staff)
  if (!upright.ok) return upright
  await context.moment()
  const person = await knownPerson(context.store, staff.person)
  if (!person.ok) return person
  const id = context.newId()
  await context.store.organisation.addStaff({ id, ...staff })
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: { id, ...staff }, readers: { kind: 'members' } },
  })
})
