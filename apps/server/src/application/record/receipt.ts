import { accept, refuse } from '@commonline/contract'
import { onQuery } from '../handler.ts'

/** Where one act stands in the record, with the two hashes to compare. */
export const receipt = onQuery('receipt', async (context, { seq }) => {
  const entry = await context.store.record.find(seq)
  if (entry === null) return refuse('record.no_such_entry', { seq })
  const { kind, at, entryHash, chainHash } = entry
  return accept({ seq, kind, at, entryHash, chainHash })
})
