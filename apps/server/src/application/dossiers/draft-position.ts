import { accept } from '@commonline/contract'
import { memberOf, personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { checkPosition, issueBefore, settledContent } from './position-rules.ts'
import { keptAudience } from '../policy/kept-audience.ts'

/** A working position: without prejudice, erasable, never in the record. */
export const draftPosition = onWork('draft-position', async (context, input) => {
  const member = memberOf(context.actor)
  const before = await issueBefore(context, member, input.issue)
  if (!before.ok) return before
  const { issue } = before.value
  const sound = await checkPosition(context, member, issue, input)
  if (!sound.ok) return sound
  const audience = await keptAudience(context, input.audience)
  if (!audience.ok) return audience
  const id = context.newId()
  await context.store.positions.add({
    ...settledContent(input),
    audience: audience.value,
    id,
    issueVersion: issue.version,
    member,
    standing: 'working',
    by: personOf(context.actor),
    at: context.now,
  })
  return accept({ answer: { id }, changed: { owner: member, audience: audience.value } })
})
