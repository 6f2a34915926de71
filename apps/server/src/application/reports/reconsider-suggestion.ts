import { accept, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { forMembers } from '../policy/change.ts'

/** A rejection is taken back. An accepted statement is in the record and stays. */
export const reconsiderSuggestion = onWork('reconsider-suggestion', async (context, { report, suggestion }) => {
  const { reports } = context.store
  const settled = await reports.lockSuggestion(report, suggestion)
  if (settled === null) return refuse('report.unknown_suggestion')
  if (settled.state === 'accepted') return refuse('report.suggestion_settled', { state: settled.state })
  await reports.settleSuggestion({
    report,
    key: suggestion,
    state: 'open',
    reason: null,
    statement: null,
    by: personOf(context.actor),
    at: context.now,
  })
  return accept({ answer: {}, changed: forMembers })
})
