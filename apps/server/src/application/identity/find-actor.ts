import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import { nobody } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { dayIn } from '../day.ts'
import type { Alliance } from '../ports/alliance-store.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { Store } from '../ports/store.ts'
import { bareHead, isSameHat } from './hats.ts'
import { hatsOn } from './hats-on.ts'

/** What a request brings to show who sends it: the session of a browser or a personal token. */
export interface Credential {
  readonly kind: 'session' | 'token'
  readonly secret: string
}

export type FindActor = (store: Store, alliance: Alliance | null, secrets: Secrets) => Promise<Result<Actor>>

/**
 * Finds who is calling and checks by the register that the hat may be worn today. A hat that may not leaves the person signed in
 * with the rights of the public and the hat under `lapsed`, so that it can be changed or the session ended. A session that ran
 * out is nobody; a token that does not work is refused, since whoever sends one means to be someone.
 */
export const findActor =
  (credential: Credential | null): FindActor =>
  async (store, alliance, secrets) => {
    if (credential === null || alliance === null) return accept(nobody)
    const { kind } = credential
    const hash = secrets.hashSecret(credential.secret)
    const now = await store.now()
    const worn = await (kind === 'session'
      ? store.identity.findSession(hash, now)
      : store.identity.findToken(hash, now))
    if (worn === null) return kind === 'session' ? accept(nobody) : refuse('identity.not_signed_in')
    const { person, hat } = worn
    const identified = { person, credential: { kind, hash } }
    if (isSameHat(hat, bareHead)) return accept({ ...identified, ...bareHead })
    const hats = await hatsOn(store, person.id, dayIn(alliance.zone, now))
    if (hats.some((open) => isSameHat(open, hat))) return accept({ ...identified, ...hat })
    return accept({ ...identified, ...bareHead, lapsed: hat })
  }
