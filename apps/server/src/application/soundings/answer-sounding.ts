import { accept, refuse } from '@commonline/contract'
import type { ParsedInputOf, Result } from '@commonline/contract'
import { memberOf, personOf } from '../actor.ts'
import { onWork } from '../handler.ts'

/** A member answers the chair's office: without prejudice, erasable, never in the record, and seen by no other member. */
export const answerSounding = onWork('answer-sounding', async (context, { sounding: id, replies, language }) => {
  const { actor, store, today, now } = context
  const member = memberOf(actor)
  const sounding = await store.soundings.lock(id, 'share')
  if (sounding === null || !sounding.members.includes(member)) return refuse('policy.not_found')
  const chair = await store.organisation.chairOn(today)
  const { chairmanship, variants } = sounding
  if (chair?.id !== chairmanship) return refuse('sounding.over')
  const sound = checkReplies(replies, variants.length)
  if (!sound.ok) return sound
  await store.soundings.reply(
    id,
    replies.map((reply) => ({ ...reply, member, language, at: now })),
    personOf(actor),
  )
  return accept({ answer: {}, changed: { owner: member, audience: { kind: 'chairs-office', chairmanship } } })
})

/** Each variant is answered once, and a condition is put into words. */
function checkReplies(replies: ParsedInputOf<'answer-sounding'>['replies'], variants: number): Result<true> {
  const seen = new Set<number>()
  for (const { variant, answer, words } of replies) {
    if (variant > variants) return refuse('sounding.unknown_variant', { variant })
    if (seen.has(variant)) return refuse('sounding.variant_twice', { variant })
    if (answer === 'can-accept-if' && words === null) return refuse('sounding.condition_missing', { variant })
    seen.add(variant)
  }
  return accept(true)
}
