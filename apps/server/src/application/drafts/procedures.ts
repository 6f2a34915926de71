import { accept } from '@commonline/contract'
import type { ProcedureSummary } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { isOver, summaryOfProcedure } from './summaries.ts'

/** Something is still to be done: it runs, its verdict is to be announced, a challenge is open, or an effect waits. */
const isWaiting = (row: ProcedureSummary): boolean => row.waits || row.state === 'challenged' || !isOver(row)

/** All procedures: those that run or wait first, by their end; then the others, newest first. */
export const procedures = onQuery('procedures', async (context) => {
  const rows = (await context.store.procedures.list()).map((row) => summaryOfProcedure(row, context.now))
  const waiting = rows.filter(isWaiting)
  const over = rows.filter((row) => !isWaiting(row))
  return accept({
    procedures: [
      ...waiting.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
      ...over.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    ],
  })
})
