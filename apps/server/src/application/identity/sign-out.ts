import { accept } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { sessionOf } from './session-of.ts'

/** Ends the session. Whose session has run out already signs out as well: the browser forgets it. */
export const signOut = onWork('sign-out', async ({ actor, store }) => {
  if (actor.credential === undefined) return accept({ answer: {}, session: 'end' })
  const session = sessionOf(actor)
  if (!session.ok) return session
  await store.identity.endSession(session.value)
  return accept({ answer: {}, session: 'end', changed: { person: personOf(actor) } })
})
