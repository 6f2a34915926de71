import type { Hat } from '@commonline/contract'
import { personOf } from '../actor.ts'
import type { Context } from '../context.ts'

// A working day with its evening: a desk left on a Friday is signed out on the Saturday.
const sessionLength = 16 * 60 * 60 * 1000

/** Opens a session and ends the one the caller came with, so that a browser never holds two. */
export async function openSession(
  { actor, store, secrets }: Pick<Context, 'actor' | 'store' | 'secrets'>,
  person: string,
  hat: Hat,
): Promise<{ readonly set: string }> {
  if (actor.credential?.kind === 'session') {
    await store.identity.endSession(actor.credential.hash)
    await store.announce({ person: personOf(actor) })
  }
  const secret = secrets.newSecret()
  const now = await store.now()
  await store.identity.openSession({
    tokenHash: secrets.hashSecret(secret),
    person,
    hat,
    now,
    expiresAt: new Date(Date.parse(now) + sessionLength).toISOString(),
  })
  return { set: secret }
}
