import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { checkLimit } from './limit-rules.ts'
import { issueBefore } from './position-rules.ts'

/**
 * A limit in confidence to the chair's office of the chairmanship that runs today. The next chair's office does not inherit it.
 * Nothing is announced: that a limit was given is itself part of the confidence.
 */
export const giveLimit = onWork('give-limit', async (context, input) => {
  const { dossiers, organisation, positions } = context.store
  const member = memberOf(context.actor)
  const before = await issueBefore(context, member, input.issue)
  if (!before.ok) return before
  const sound = checkLimit(input, await dossiers.issues(before.value.dossier.id))
  if (!sound.ok) return sound
  const chair = await organisation.chairOn(context.today)
  if (chair === null) return refuse('limit.no_chair')
  const id = context.newId()
  await positions.addLimit({
    id,
    issue: input.issue,
    member,
    content: input,
    chairmanship: chair.id,
    at: context.now,
  })
  return accept({ answer: { id } })
})
