import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { keptAudience } from '../policy/kept-audience.ts'

/** A member lets an audience know how it intends to vote. Without prejudice: no act, and taken back by sending null. */
export const indicateIntention = onWork('indicate-intention', async (context, { draft: id, vote, audience }) => {
  const draft = await context.store.drafts.find(id)
  if (draft === null) return refuse('policy.not_found')
  if (draft.state !== 'tabled' && draft.state !== 'in-procedure') {
    return refuse('draft.not_tabled', { symbol: draft.symbol, state: draft.state })
  }
  const member = memberOf(context.actor)
  const seats = await context.store.organisation.seats(draft.body, context.today)
  if (!seats.some((seat) => seat.member === member))
    return refuse('dossier.not_member_of_body', { member, body: draft.body })
  const kept = await keptAudience(context, audience)
  if (!kept.ok) return kept
  await context.store.drafts.setIntention({ draft: id, member, vote, audience: kept.value, at: context.now })
  return accept({ answer: {}, changed: { owner: member, audience: kept.value } })
})
