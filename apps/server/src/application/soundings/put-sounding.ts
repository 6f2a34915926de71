import { accept, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { checkAttachments } from '../dossiers/package-attachments.ts'
import { checkPackage } from '../dossiers/package-points.ts'
import { onWork } from '../handler.ts'
import { tellAsked } from './tell-asked.ts'

/** The chair's office asks members in confidence. Who else was asked, none of them learns. */
export const putSounding = onWork('put-sounding', async (context, input) => {
  const { actor, store, today, now } = context
  const { chairmanship } = actor
  if (chairmanship === undefined) return refuse('policy.no_chair')
  const dossier = await store.dossiers.find(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  const seated = (await store.organisation.seats(dossier.body, today)).map(({ member }) => member)
  const stranger = input.members.find((code) => !seated.includes(code))
  if (stranger !== undefined) {
    return refuse('dossier.not_member_of_body', { member: stranger, body: dossier.body })
  }
  // In one spelling, so that instants compare as text.
  const dueAt = input.dueAt === null ? null : new Date(input.dueAt).toISOString()
  if (dueAt !== null && dueAt <= now) return refuse('dossier.due_in_past', { dueAt })
  const issues = await store.dossiers.issues(dossier.id)
  for (const variant of input.variants) {
    const sound = checkPackage(variant.package, issues)
    if (!sound.ok) return sound
    const attached = checkAttachments(variant.attachments, issues, seated)
    if (!attached.ok) return attached
  }
  const members = seated.filter((code) => input.members.includes(code))
  const sounding = { ...input, id: context.newId(), chairmanship, dueAt, members, at: now, by: personOf(actor) }
  await store.soundings.add(sounding)
  await tellAsked(store, sounding)
  return accept({ answer: { id: sounding.id } })
})
