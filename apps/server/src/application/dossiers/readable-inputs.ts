import type { Context } from '../context.ts'
import type { DossierRow } from '../ports/dossier-store.ts'
import type { ReadableInputs } from './analysis-inputs.ts'
import { currentPositions } from './readable-positions.ts'
import { readableEstimates, readableLimits } from './readable-confidences.ts'

/** Everything about a dossier that this reader may have computed for it, and nothing else. */
export async function readableInputs(
  { actor, store, today }: Context,
  row: DossierRow,
  estimates: 'with' | 'without',
): Promise<ReadableInputs> {
  const seats = await store.organisation.seats(row.body, today)
  return {
    members: seats.map(({ member }) => member),
    issues: await store.dossiers.issues(row.id),
    positions: currentPositions(actor, await store.positions.ofDossier(row.id)),
    estimates: estimates === 'with' ? await readableEstimates(actor, store, row.id) : [],
    dependencies: (await store.dossiers.dependencies(row.id))?.list ?? [],
    limits: readableLimits(actor, await store.positions.limits(row.id)),
  }
}
