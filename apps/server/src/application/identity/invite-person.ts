import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'

// An invited person may be travelling; after a week the officer asks whether the link arrived.
const invitationLength = 7 * 24 * 60 * 60 * 1000

/** Invites a registered person, for the first time or after a lost password: the old one works until a new one is set. */
export const invitePerson = onWork('invite-person', async ({ store, secrets }, { person, signIn }) => {
  const { identity } = store
  if ((await identity.findPerson(person)) === null) return refuse('organisation.unknown_person')
  if (!(await identity.giveAccount(person, signIn))) return refuse('identity.sign_in_taken', { signIn })
  const secret = secrets.newSecret()
  const expiresAt = new Date(Date.parse(await store.now()) + invitationLength).toISOString()
  await identity.createLink({ tokenHash: secrets.hashSecret(secret), purpose: 'invitation', person, expiresAt })
  // Behind the `#`: browsers send that part to no server, so no log and no referrer holds the secret.
  return accept({ answer: { link: `/invitation#${secret}` } })
})
