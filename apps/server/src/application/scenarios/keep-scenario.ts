import { accept, limits, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { checkAttachments } from '../dossiers/package-attachments.ts'
import { checkPackage } from '../dossiers/package-points.ts'
import { onWork } from '../handler.ts'
import { circleOf } from '../policy/readers.ts'

/** A circle keeps an arrangement under a name. Of others' scenarios it does not even learn that they exist. */
export const keepScenario = onWork('keep-scenario', async (context, input) => {
  const { actor, store, now, today } = context
  const circle = circleOf(actor)
  if (circle === null) return refuse('policy.no_chair')
  // The lock keeps two of the same circle from taking one name, or the last place, at once.
  const dossier = await store.dossiers.lock(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  const issues = await store.dossiers.issues(dossier.id)
  const sound = checkPackage(input.package, issues)
  if (!sound.ok) return sound
  const seated = (await store.organisation.seats(dossier.body, today)).map(({ member }) => member)
  const attached = checkAttachments(input.attachments, issues, seated)
  if (!attached.ok) return attached
  const kept = await store.scenarios.ofCircle(dossier.id, circle)
  if (kept.some(({ name }) => name === input.name)) return refuse('scenario.name_taken', { name: input.name })
  if (kept.length >= limits.scenarios) return refuse('scenario.too_many', { limit: limits.scenarios })
  const id = context.newId()
  await store.scenarios.add({ ...input, id, circle, at: now, by: personOf(actor) })
  return accept({ answer: { id } })
})
