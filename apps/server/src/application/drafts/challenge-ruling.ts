import { accept, refuse } from '@commonline/contract'
import type { ChallengedRulingBody } from '@commonline/contract'
import { applyToAnnouncement } from '@commonline/rules'
import { memberOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { announcementIn } from './announcement-in-procedure.ts'
import { refusalOfAnnouncement } from './announcement-refusal.ts'
import { procedureEvent } from './procedure-event.ts'
import { calendarOf } from './silence-in-procedure.ts'
import { takesPart } from './voting-ballot.ts'

/** A member challenges what was announced. The vote on it opens in the same instant: nobody else needs to put it. */
export const challengeRuling = onAct('challenge-ruling', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  const member = memberOf(context.actor)
  if (!takesPart(procedure, member)) return refuse('procedure.not_in_electorate', { member })
  if (procedure.state === 'withdrawn') return refuse('procedure.not_open', { state: procedure.state })
  if (procedure.challengeClosesAt !== null) return refuse('procedure.already_challenged')
  const calendar = calendarOf(context.alliance)
  const announcement = announcementIn(procedure, [], calendar)
  if (announcement === null) return refuse('procedure.not_announced')
  const { at, seq } = await context.moment()
  const { ground, reason, language } = input
  const challenged = applyToAnnouncement(
    announcement,
    { kind: 'challenged', at: Date.parse(at), by: member, ground, reason },
    calendar,
  )
  if (!challenged.ok) return refusalOfAnnouncement(challenged.refusal)
  const { challenge } = challenged.value
  if (challenge === null) throw new Error('a challenge that is none')

  const closesAt = new Date(challenge.closesAt).toISOString()
  await procedures.setState(procedure.id, { state: 'challenged', challengeClosesAt: closesAt })
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'challenge-ruling',
      member,
      words: reason,
      language,
      content: { ground, closesAt },
      at,
    }),
  )
  const body: ChallengedRulingBody = { procedure: procedure.id, member, ground, reason, closesAt }
  return accept({
    answer: { closesAt },
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
