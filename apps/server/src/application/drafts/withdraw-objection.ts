import { accept, refuse } from '@commonline/contract'
import type { WithdrawnObjectionBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, isUnannounced, silenceEvent, silenceIn, standOfSilence } from './silence-in-procedure.ts'

/** A member takes back what it broke a silence with. What becomes of the silence is for the rule: it runs on, or stays broken. */
export const withdrawObjection = onAct('withdraw-objection', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'silence') return refuse('policy.not_found')
  if (!isUnannounced(procedure)) return refuse('procedure.not_open', { state: procedure.state })
  const acting = await actingMember(context, procedure, input)
  if (!acting.ok) return acting
  const { member, received, officer } = acting.value
  const { at, seq } = await context.moment()
  const event = procedureEvent({
    procedure: procedure.id,
    seq,
    kind: 'withdraw-objection',
    member,
    words: input.reason,
    language: input.reason === null ? null : input.language,
    received,
    receivedOfficer: officer,
    at,
  })
  const calendar = calendarOf(context.alliance)
  const before = silenceIn(procedure, await procedures.events(procedure.id), calendar)
  const applied = applyToSilence(before, silenceEvent(event)!, calendar)
  if (!applied.ok) return refusalOfSilence(applied.refusal)
  const stand = standOfSilence(procedure, applied.value, at)
  await procedures.addEvent(event)
  await procedures.setState(procedure.id, stand)
  const body: WithdrawnObjectionBody = { procedure: procedure.id, member, reason: input.reason, received }
  return accept({
    answer: { runsOn: stand.state === 'open' },
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
