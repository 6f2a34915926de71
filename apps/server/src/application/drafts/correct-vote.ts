import { accept, refuse } from '@commonline/contract'
import type { CorrectedVoteBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'
import { votesIn } from './voting-ballot.ts'

/** After the close a member has noted how it meant to vote. The count is what was cast; this stands beside it. */
export const correctVote = onAct('correct-vote', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'share')
  if (procedure === null || procedure.kind !== 'vote') return refuse('policy.not_found')
  const acting = await actingMember(context, procedure, input)
  if (!acting.ok) return acting
  const { at, seq } = await context.moment()
  if (procedure.state === 'withdrawn') return refuse('procedure.not_open', { state: procedure.state })
  if (procedure.state === 'open') return refuse('procedure.still_running', { dueAt: procedure.dueAt })
  const { member, received, officer } = acting.value
  const { vote, reason, language } = input
  if (votesIn(await procedures.events(procedure.id))[member] === vote) {
    return refuse('procedure.nothing_to_correct', { member, vote })
  }
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'correct-vote',
      member,
      words: reason,
      language: reason === null ? null : language,
      vote,
      received,
      receivedOfficer: officer,
      at,
    }),
  )
  const body: CorrectedVoteBody = { procedure: procedure.id, member, vote, reason, received }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
