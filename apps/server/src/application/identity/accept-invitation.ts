import { accept, refuse } from '@commonline/contract'
import { onWorkInStages } from '../handler.ts'

/** Sets the password of an invited person and ends every session and token that came with an earlier one. */
export const acceptInvitation = onWorkInStages(
  'accept-invitation',
  async ({ inTransaction, secrets }, { token, password }) => {
    const link = secrets.hashSecret(token)
    // Looked at first: only who holds a link that works makes the house hash a password.
    const found = await inTransaction(async ({ store }) =>
      (await store.identity.isOpen(link, 'invitation', await store.now()))
        ? accept(true)
        : refuse('identity.link_used'),
    )
    if (!found.ok) return found
    const passwordHash = await secrets.hashPassword(password)
    return inTransaction(async ({ store }) => {
      const now = await store.now()
      const used = await store.identity.useLink(link, 'invitation', now)
      if (used === null || used.person === null) return refuse('identity.link_used')
      await store.identity.setPassword(used.person, passwordHash)
      await store.identity.endSessionsOf(used.person)
      await store.identity.revokeTokensOf(used.person, now)
      await store.identity.markAccepted(used.person, now)
      await store.announce({ person: used.person })
      return accept({ answer: {} })
    })
  },
)
