import { accept } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { knownMember, knownPerson } from './in-register.ts'
import { checkTerm } from './term.ts'

/** Credentials of a person to act for a member. Those of chair staff wait until their member holds the chair. */
export const presentCredentials = onAct('present-credentials', async (context, credential) => {
  const upright = checkTerm(credential)
  if (!upright.ok) return upright
  await context.moment()
  const person = await knownPerson(context.store, credential.person)
  if (!person.ok) return person
  const member = await knownMember(context.store, credential.member)
  if (!member.ok) return member
  const id = context.newId()
  await context.store.organisation.addCredential({ id, ...credential })
  return accept({
    answer: { id },
    recorded: { subject: id, onBehalfOf: 'organisation', body: { id, ...credential }, readers: { kind: 'members' } },
  })
})
