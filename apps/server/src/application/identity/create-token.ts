import { accept } from '@commonline/contract'
import { hatOf, personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { sessionOf } from './session-of.ts'

// A quarter of a year: long enough not to be in the way, short enough that a forgotten one dies.
const tokenLength = 90 * 24 * 60 * 60 * 1000

/** Makes a personal token with the hat now worn. Only a session makes one: a token that leaks cannot outlive itself. */
export const createToken = onWork('create-token', async ({ actor, store, secrets, newId }, { label }) => {
  const session = sessionOf(actor)
  if (!session.ok) return session
  const id = newId()
  const token = secrets.newSecret()
  const now = await store.now()
  await store.identity.createToken({
    id,
    tokenHash: secrets.hashSecret(token),
    person: personOf(actor),
    hat: hatOf(actor),
    label,
    now,
    expiresAt: new Date(Date.parse(now) + tokenLength).toISOString(),
  })
  return accept({ answer: { id, token } })
})
