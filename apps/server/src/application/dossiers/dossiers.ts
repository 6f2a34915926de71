import { accept } from '@commonline/contract'
import type { DossierSummary } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { callFacts, dossierForReader, surroundings } from './dossier-for-reader.ts'
import type { DossierForReader } from './dossier-for-reader.ts'

/** All dossiers, the newest first, each as far as this reader may know. */
export const dossiers = onQuery('dossiers', async (context) => {
  const around = await surroundings(context)
  const summaries: DossierSummary[] = []
  for (const row of await context.store.dossiers.list()) {
    summaries.push(summaryOf(await dossierForReader(context, row, around)))
  }
  return accept({ dossiers: summaries })
})

/** One line of a list of dossiers. */
export function summaryOf({ dossier, calls, place }: DossierForReader): DossierSummary {
  const call = callFacts(calls)
  const asked = call?.asked.length ?? 0
  return {
    id: dossier.id,
    title: dossier.title,
    body: dossier.body,
    priority: dossier.priority,
    step: place.step,
    waitsFor: place.waitsFor,
    asked,
    answered: asked - (call?.awaited.length ?? 0),
    dueAt: call?.dueAt ?? null,
  }
}
