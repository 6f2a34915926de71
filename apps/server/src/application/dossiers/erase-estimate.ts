import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { circleOf } from '../policy/readers.ts'

/** A circle erases an estimate of its own; of others' it does not even learn that they exist. */
export const eraseEstimate = onWork('erase-estimate', async (context, { estimate }) => {
  const { actor, store } = context
  const circle = circleOf(actor)
  const erased = circle !== null && (await store.positions.eraseEstimate(estimate, circle))
  return erased ? accept({ answer: {} }) : refuse('policy.not_found')
})
