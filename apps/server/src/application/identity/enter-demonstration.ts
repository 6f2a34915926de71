import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { isSameHat } from './hats.ts'
import { hatsOn } from './hats-on.ts'
import { openSession } from './open-session.ts'

/** A visitor of the demonstration enters as one of its people. Anywhere else there is only the password. */
export const enterDemonstration = onWork('enter-demonstration', async (context, { person, hat }) => {
  if (!context.alliance.demonstration) return refuse('identity.not_demonstration')
  if (context.actor.credential?.kind === 'token') return refuse('identity.token_cannot')
  const hats = await hatsOn(context.store, person, context.today)
  if (!hats.some((open) => isSameHat(open, hat))) return refuse('identity.hat_not_yours', { role: hat.role })
  return accept({ answer: {}, session: await openSession(context, person, hat) })
})
