import { accept, refuse } from '@commonline/contract'
import type { CastVoteBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'

/** A member's vote. Recorded in an open procedure and before its end, or refused: nothing between the two. */
export const castVote = onAct('cast-vote', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'share')
  if (procedure === null || procedure.kind !== 'vote') return refuse('policy.not_found')
  const acting = await actingMember(context, procedure, input)
  if (!acting.ok) return acting
  const { at, seq } = await context.moment()
  if (procedure.state !== 'open') return refuse('procedure.not_open', { state: procedure.state })
  if (at >= procedure.dueAt) return refuse('procedure.past_due', { dueAt: procedure.dueAt, at })

  const { member, received, officer } = acting.value
  // Read after the record's head is locked, so that two of a member's delegates cannot take the same revision.
  const earlier = (await procedures.events(procedure.id)).filter(
    (event) => event.kind === 'cast-vote' && event.member === member,
  )
  const revision = earlier.length + 1
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'cast-vote',
      member,
      words: input.explanation,
      language: input.explanation === null ? null : input.language,
      vote: input.vote,
      revision,
      received,
      receivedOfficer: officer,
      at,
    }),
  )
  const body: CastVoteBody = {
    procedure: procedure.id,
    member,
    revision,
    vote: input.vote,
    explanation: input.explanation,
    received,
  }
  return accept({
    answer: { revision },
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
