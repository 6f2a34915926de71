import { accept, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onWork } from '../handler.ts'

/** Ends one of the caller's own tokens; that of another is not even there. */
export const revokeToken = onWork('revoke-token', async ({ actor, store }, { token }) => {
  const revoked = await store.identity.revokeToken(token, personOf(actor), await store.now())
  return revoked ? accept({ answer: {} }) : refuse('policy.not_found')
})
