import { accept, refuse } from '@commonline/contract'
import type { BrokenSilenceBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, isUnannounced, silenceEvent, silenceIn, standOfSilence } from './silence-in-procedure.ts'

/** A member breaks a silence. The rule says by what, whether with reasons, and whether receipt or recording counts. */
export const breakSilence = onAct('break-silence', async (context, input) => {
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
    kind: 'break-silence',
    member,
    words: input.reason,
    language: input.reason === null ? null : input.language,
    content: { by: input.by },
    received,
    receivedOfficer: officer,
    at,
  })
  const calendar = calendarOf(context.alliance)
  const before = silenceIn(procedure, await procedures.events(procedure.id), calendar)
  const applied = applyToSilence(before, silenceEvent(event)!, calendar)
  if (!applied.ok) return refusalOfSilence(applied.refusal)
  await procedures.addEvent(event)
  // A note that came too late is on record without effect; the state stays what it was.
  if (applied.value.phase === 'broken') {
    await procedures.setState(procedure.id, standOfSilence(procedure, applied.value, at))
  }
  const body: BrokenSilenceBody = { procedure: procedure.id, member, by: input.by, reason: input.reason, received }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
