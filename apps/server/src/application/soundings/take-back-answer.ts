import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onWork } from '../handler.ts'

/** A member takes its answers back, whoever is in the chair by now. They are deleted, not marked. */
export const takeBackAnswer = onWork('take-back-answer', async ({ actor, store }, { sounding: id }) => {
  const member = memberOf(actor)
  const sounding = await store.soundings.lock(id, 'share')
  if (sounding === null || !sounding.members.includes(member)) return refuse('policy.not_found')
  if (!(await store.soundings.takeBack(id, member))) return refuse('sounding.not_answered')
  const { chairmanship } = sounding
  return accept({ answer: {}, changed: { owner: member, audience: { kind: 'chairs-office', chairmanship } } })
})
