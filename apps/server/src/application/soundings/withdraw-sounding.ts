import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { tellAsked } from './tell-asked.ts'

/** The office that asked withdraws its question: nothing of it or of the answers is kept. */
export const withdrawSounding = onWork('withdraw-sounding', async ({ actor, store }, { sounding: id }) => {
  const sounding = await store.soundings.lock(id, 'update')
  if (sounding === null || sounding.chairmanship !== actor.chairmanship) return refuse('policy.not_found')
  await store.soundings.withdraw(id)
  await tellAsked(store, sounding)
  return accept({ answer: {} })
})
