import { accept, refuse } from '@commonline/contract'
import { onNotedQuery } from '../handler.ts'
import { noteOpenings } from './note-openings.ts'
import { positionSeenBy, readablePositions } from './readable-positions.ts'

/** What a member declared or shared on an issue over time, newest first, as far as this reader may see. */
export const positionHistory = onNotedQuery('position-history', async (context, { issue, member }) => {
  const { actor, store } = context
  const found = await store.dossiers.findIssue(issue)
  if (found === null) return refuse('policy.not_found')
  const all = await store.positions.ofDossier(found.dossier)
  const readable = readablePositions(
    actor,
    all.filter((position) => position.issue === issue && position.member === member),
  )
  await noteOpenings(context, readable)
  return accept({
    positions: readable.map((position, earlier) => positionSeenBy(actor, { ...position, earlier })).toReversed(),
  })
})
