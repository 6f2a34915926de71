import { accept } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onWork } from '../handler.ts'
import { forMembers } from '../policy/change.ts'
import { openSuggestion } from './open-suggestion.ts'

/** A suggestion is set aside with the reason; it can be taken up again. */
export const rejectSuggestion = onWork('reject-suggestion', async (context, { report, suggestion, reason }) => {
  const open = await openSuggestion(context, report, suggestion)
  if (!open.ok) return open
  await context.store.reports.settleSuggestion({
    report,
    key: suggestion,
    state: 'rejected',
    reason,
    statement: null,
    by: personOf(context.actor),
    at: context.now,
  })
  return accept({ answer: {}, changed: forMembers })
})
