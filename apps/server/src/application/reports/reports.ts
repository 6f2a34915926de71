import { accept } from '@commonline/contract'
import { onQuery } from '../handler.ts'

/** Reports taken in, newest first. */
export const reports = onQuery('reports', async ({ store }, { state }) =>
  accept({ reports: [...(await store.reports.list({ toCurateOnly: state === 'to-curate' }))] }),
)
