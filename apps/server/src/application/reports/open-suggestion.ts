import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import type { Context } from '../context.ts'
import type { KeptSuggestion } from '../ports/report-store.ts'

/** A suggestion that nobody has settled, locked against a second curator. */
export async function openSuggestion({ store }: Context, report: string, key: string): Promise<Result<KeptSuggestion>> {
  const suggestion = await store.reports.lockSuggestion(report, key)
  if (suggestion === null) return refuse('report.unknown_suggestion')
  if (suggestion.state !== 'open') return refuse('report.suggestion_settled', { state: suggestion.state })
  return accept(suggestion)
}
