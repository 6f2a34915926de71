import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onQuery } from '../handler.ts'

/** Who opened what the own member shared in a dossier. Erased positions are still listed: who knew of them stays known. */
export const openings = onQuery('openings', async ({ actor, store }, { dossier }) => {
  if ((await store.dossiers.find(dossier)) === null) return refuse('policy.not_found')
  return accept({ openings: [...(await store.positions.openingsOf(dossier, memberOf(actor)))] })
})
