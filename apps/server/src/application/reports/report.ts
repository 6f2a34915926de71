import { accept, refuse } from '@commonline/contract'
import type { Suggestion } from '@commonline/contract'
import { suggestionsOf } from '@commonline/evidence'
import type { Extraction } from '@commonline/evidence'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import type { KeptSuggestion, StoredReport } from '../ports/report-store.ts'

/** One report. What the machine only suggests is for those who curate; members see what a person accepted. */
export const report = onQuery('report', async ({ actor, store }, { id }) => {
  const found = await store.reports.find(id)
  if (found === null) return refuse('policy.not_found')
  const curates = mayCall(actor, 'accept-statement')
  return accept({
    ...found,
    extraction: curates ? found.extraction : withoutSuggestions(found.extraction),
    suggestions: curates ? withGrounds(found, await store.reports.suggestions(id)) : [],
    statements: [...(await store.reports.statements({ report: id }))],
  })
})

/** Suggestions with why each was made and what to mind, as the rules tell it that found them. */
function withGrounds({ text, extraction }: StoredReport, kept: readonly KeptSuggestion[]): Suggestion[] {
  const grounds = new Map(suggestionsOf(text, extraction).map((told) => [told.statement.id, told]))
  return kept.map((suggestion) => {
    const told = grounds.get(suggestion.key)
    if (told === undefined) throw new Error(`suggestion ${suggestion.key} stands for no statement of its report`)
    return { ...suggestion, care: told.care, reasons: [...told.reasons], warnings: [...told.warnings] }
  })
}

/** Where a report comes from, without what the machine reads into it. */
const withoutSuggestions = (extraction: Extraction): Extraction => ({
  ...extraction,
  statements: [],
  actors: [],
  facts: [],
  proposals: [],
})
