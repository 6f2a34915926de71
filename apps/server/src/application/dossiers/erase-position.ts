import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onWork } from '../handler.ts'

/** A working position is erased for good. Who had opened it stays known to the member; its words do not. */
export const erasePosition = onWork('erase-position', async (context, input) => {
  const { positions } = context.store
  const position = await positions.lock(input.position)
  if (position === null || position.erased || position.member !== memberOf(context.actor)) {
    return refuse('policy.not_found')
  }
  if (position.standing === 'formal') return refuse('position.not_working')
  await positions.erase(position.id, context.now)
  return accept({ answer: {}, changed: { owner: position.member, audience: position.audience } })
})
