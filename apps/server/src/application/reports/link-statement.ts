import { accept, refuse } from '@commonline/contract'
import { onWork } from '../handler.ts'
import { forMembers } from '../policy/change.ts'

/** An accepted statement is filed under a dossier, or taken out of one. */
export const linkStatement = onWork('link-statement', async ({ store }, { statement, dossier }) => {
  const [linked] = await store.reports.statements({ id: statement })
  if (linked === undefined) return refuse('policy.not_found')
  if (dossier !== null && (await store.dossiers.find(dossier)) === null) return refuse('policy.not_found')
  await store.reports.linkStatement(statement, dossier)
  return accept({ answer: {}, changed: forMembers })
})
