import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import { dayIn } from '../day.ts'
import type { House } from '../perform.ts'
import type { FindActor } from './find-actor.ts'
import { seated } from './seated.ts'

/**
 * Who listens for changes, by the register as it is now; a visitor is refused. When something happens is itself told to nobody
 * who may not read it, and what the public reads changes seldom enough to be asked for.
 */
export async function whoListens({ storage, secrets }: House, findActor: FindActor): Promise<Result<Actor>> {
  return storage.read(async (store) => {
    const alliance = await store.alliance.find()
    const actor = await findActor(store, alliance, secrets)
    if (!actor.ok) return actor
    if (alliance === null || actor.value.person === null) return refuse('identity.not_signed_in')
    return accept(await seated(actor.value, store, dayIn(alliance.zone, await store.now())))
  })
}
