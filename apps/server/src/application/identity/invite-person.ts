import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'

// An invited person may be travelling; after a week the officer asks whether the link arrived.
const invitationLength = 7 * 24 * 60 * 60 * 1000

/**
 * Invites a registered person, for the first time or after a lost password: the old one works until a new one is set. Whoever
 * holds the link can come in as that person, so the invitation is an act: every member reads in the record whom the secretariat
 * invited and whether it had been in before. The link and the sign-in name are not in it.
 */
export const invitePerson = onAct('invite-person', async (context, { person, signIn }) => {
  const { store, secrets } = context
  const { identity } = store
  const { at } = await context.moment()
  const invited = await identity.findPerson(person)
  if (invited === null) return refuse('organisation.unknown_person')
  if (!(await identity.giveAccount(person, signIn))) return refuse('identity.sign_in_taken', { signIn })
  const again = (await identity.findAccount(signIn))?.passwordHash !== null
  const secret = secrets.newSecret()
  const expiresAt = new Date(Date.parse(at) + invitationLength).toISOString()
  await identity.createLink({ tokenHash: secrets.hashSecret(secret), purpose: 'invitation', person, expiresAt })
  const id = context.newId()
  await identity.addInvitation({ id, person, again, at })
  return accept({
    // Behind the `#`: browsers send that part to no server, so no log and no referrer holds the secret.
    answer: { link: `/invitation#${secret}` },
    recorded: {
      subject: person,
      onBehalfOf: 'organisation',
      body: { id, person, name: invited.name, before: again ? 'yes' : 'no' },
      readers: { kind: 'members' },
    },
  })
})
