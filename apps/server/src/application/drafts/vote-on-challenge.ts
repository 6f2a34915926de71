import { accept, refuse } from '@commonline/contract'
import type { ChallengeVoteBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'

/** A member's vote on a challenge. Recorded before its end, or refused: nothing between the two. */
export const voteOnChallenge = onAct('vote-on-challenge', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'share')
  if (procedure === null) return refuse('policy.not_found')
  const acting = await actingMember(context, procedure, input)
  if (!acting.ok) return acting
  const { at, seq } = await context.moment()
  const { challengeClosesAt: dueAt, state } = procedure
  if (state !== 'challenged' || dueAt === null) return refuse('procedure.not_challenged')
  if (at >= dueAt) return refuse('procedure.past_due', { dueAt, at })

  const { member, received, officer } = acting.value
  const earlier = (await procedures.events(procedure.id)).filter(
    (event) => event.kind === 'vote-on-challenge' && event.member === member,
  )
  const revision = earlier.length + 1
  const { vote } = input
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'vote-on-challenge',
      member,
      content: { vote, revision },
      received,
      receivedOfficer: officer,
      at,
    }),
  )
  const body: ChallengeVoteBody = { procedure: procedure.id, member, revision, vote, received }
  return accept({
    answer: { revision },
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
