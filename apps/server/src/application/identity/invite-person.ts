import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { makeInvitationLink } from './one-time-link.ts'

/** Invites a registered person, for the first time or after a lost password: the old one works until a new one is set. */
export const invitePerson = onWork('invite-person', async ({ store, secrets }, { person, signIn }) => {
  if ((await store.identity.findPerson(person)) === null) return refuse('organisation.unknown_person')
  if (!(await store.identity.giveAccount(person, signIn))) return refuse('identity.sign_in_taken', { signIn })
  return accept({ answer: { link: await makeInvitationLink({ store, secrets }, person) } })
})
