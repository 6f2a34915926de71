import { accept } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { summaryOfProcedure } from './summaries.ts'

/** All procedures: those that run or wait first, by their end; then the others, newest first. */
export const procedures = onQuery('procedures', async (context) => {
  const rows = (await context.store.procedures.list()).map((row) => summaryOfProcedure(row, context.now))
  const waiting = rows.filter(({ state }) => state !== 'announced' && state !== 'withdrawn')
  const over = rows.filter(({ state }) => state === 'announced' || state === 'withdrawn')
  return accept({
    procedures: [
      ...waiting.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
      ...over.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    ],
  })
})
