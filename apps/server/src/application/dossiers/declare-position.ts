import { accept, refuse } from '@commonline/contract'
import { memberOf, personOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { keptAudience } from '../policy/kept-audience.ts'
import { checkPosition, issueBefore, settledContent } from './position-rules.ts'

/** Standings with which a member takes no part for the time being. */
const silent = new Set(['suspended', 'participation-frozen'])

/** A member's formal position. It is in the record with its exact words, for those whom the member named as readers. */
export const declarePosition = onAct('declare-position', async (context, input) => {
  const { actor, store, today } = context
  const member = memberOf(actor)
  const standing = await store.organisation.standingOn(member, today)
  if (standing === null || silent.has(standing)) {
    return refuse('policy.standing', { member, standing: standing ?? 'not a member' })
  }
  // Acts come one after the other from here on, so that the version read below is the one the position is taken on.
  const { at } = await context.moment()
  const before = await issueBefore(context, member, input.issue)
  if (!before.ok) return before
  const { issue, dossier } = before.value
  const sound = await checkPosition(context, member, issue, input)
  if (!sound.ok) return sound
  const audience = await keptAudience(context, input.audience)
  if (!audience.ok) return audience
  const position = {
    ...settledContent(input),
    id: context.newId(),
    issueVersion: issue.version,
    member,
  }
  await store.positions.add({ ...position, audience: audience.value, standing: 'formal', by: personOf(actor), at })
  return accept({
    answer: { id: position.id },
    recorded: {
      subject: position.id,
      onBehalfOf: member,
      body: { ...position, dossier: dossier.id },
      readers: audience.value,
    },
  })
})
