import { accept, refuse } from '@commonline/contract'
import type { Extraction } from '@commonline/evidence'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'

/** One report. What the machine only suggests is for those who curate; members see what a person accepted. */
export const report = onQuery('report', async ({ actor, store }, { id }) => {
  const found = await store.reports.find(id)
  if (found === null) return refuse('policy.not_found')
  const curates = mayCall(actor, 'accept-statement')
  return accept({
    ...found,
    extraction: curates ? found.extraction : withoutSuggestions(found.extraction),
    suggestions: curates ? [...(await store.reports.suggestions(id))] : [],
    statements: [...(await store.reports.statements({ report: id }))],
  })
})

/** Where a report comes from, without what the machine reads into it. */
const withoutSuggestions = (extraction: Extraction): Extraction => ({
  ...extraction,
  statements: [],
  actors: [],
  facts: [],
  proposals: [],
})
