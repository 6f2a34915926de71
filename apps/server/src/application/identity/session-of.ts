import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import type { Actor } from '../actor.ts'

/** The hash of the session by which someone is signed in. A personal token has the one hat it was made with, and no session. */
export function sessionOf(actor: Actor): Result<string> {
  if (actor.credential === undefined) return refuse('identity.not_signed_in')
  return actor.credential.kind === 'session' ? accept(actor.credential.hash) : refuse('identity.token_cannot')
}
