import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { openProcedure } from './open-procedure.ts'
import { prepareOpening } from './opening.ts'

/** A draft is put to the vote: rule version, electorate and weights are frozen, and the record holds them. */
export const openVote = onAct('open-vote', async (context, input) => {
  const opening = await prepareOpening(context, input, 'vote')
  if (!opening.ok) return opening
  const { at } = await context.moment()
  // In one spelling, so that instants compare as text.
  const dueAt = new Date(input.closesAt).toISOString()
  if (dueAt <= at) return refuse('procedure.due_in_past', { dueAt })
  return accept(await openProcedure(context, 'vote', opening.value, dueAt))
})
