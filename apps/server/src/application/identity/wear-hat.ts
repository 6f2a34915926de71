import { accept, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { isSameHat } from './hats.ts'
import { hatsOn } from './hats-on.ts'
import { sessionOf } from './session-of.ts'

/** A session wears exactly one hat, and only one that the register allows its person today. */
export const wearHat = onWork('wear-hat', async (context, hat) => {
  const session = sessionOf(context.actor)
  if (!session.ok) return session
  const person = personOf(context.actor)
  const hats = await hatsOn(context.store, person, context.today)
  if (!hats.some((open) => isSameHat(open, hat))) return refuse('identity.hat_not_yours', { role: hat.role })
  await context.store.identity.changeHat(session.value, hat)
  return accept({ answer: {}, changed: { person } })
})
