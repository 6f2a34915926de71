import { accept, refuse } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import { readableSoundings, soundingSeen } from './readable-soundings.ts'

/** Soundings on a dossier, each reader's own part of them. */
export const soundings = onQuery('soundings', async ({ actor, store, today }, { dossier }) => {
  const row = await store.dossiers.find(dossier)
  if (row === null) return refuse('policy.not_found')
  const running = (await store.organisation.chairOn(today))?.id ?? null
  const readable = readableSoundings(actor, await store.soundings.ofDossier(dossier))
  return accept({
    soundings: readable.map((one) => soundingSeen(one, running)),
    may: {
      put: mayCall(actor, 'put-sounding') && actor.chairmanship !== undefined,
      answer: mayCall(actor, 'answer-sounding'),
    },
  })
})
