import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onWork } from '../handler.ts'

/** A member takes a limit back. It is deleted, not marked. */
export const withdrawLimit = onWork('withdraw-limit', async (context, { limit }) => {
  const withdrawn = await context.store.positions.withdrawLimit(limit, memberOf(context.actor))
  return withdrawn ? accept({ answer: {} }) : refuse('policy.not_found')
})
