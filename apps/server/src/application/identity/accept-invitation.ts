import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'

/** Sets the password of an invited person and ends every session that was opened with an earlier one. */
export const acceptInvitation = onWork('accept-invitation', async ({ store, secrets }, { token, password }) => {
  const { identity } = store
  const used = await identity.useLink(secrets.hashSecret(token), 'invitation', await store.now())
  if (used === null || used.person === null) return refuse('identity.link_used')
  await identity.setPassword(used.person, await secrets.hashPassword(password))
  await identity.endSessionsOf(used.person)
  return accept({ answer: {} })
})
