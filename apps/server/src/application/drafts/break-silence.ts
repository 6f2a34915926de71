import { accept, refuse } from '@commonline/contract'
import type { BrokenSilenceBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, silenceBallot, silenceEvent, silenceIn } from './silence-in-procedure.ts'
import { verdictOf } from './verdict-of-procedure.ts'

/** A member breaks a silence. The rule says by what, whether with reasons, and whether receipt or recording counts. */
export const breakSilence = onAct('break-silence', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'silence') return refuse('policy.not_found')
  if (procedure.state === 'announced' || procedure.state === 'withdrawn') {
    return refuse('procedure.not_open', { state: procedure.state })
  }
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
  const before = await procedures.events(procedure.id)
  const calendar = calendarOf(context.alliance)
  const after = [...before, { ...event, contestedAt: null, contestedReason: null }]
  const applied = applyToSilence(
    silenceIn(procedure, before, calendar),
    silenceEvent(after[after.length - 1]!)!,
    calendar,
  )
  if (!applied.ok) return refusalOfSilence(applied.refusal)
  await procedures.addEvent(event)
  // A note that came too late is on record without effect; the state stays what it was.
  if (applied.value.phase === 'broken') {
    const verdict = verdictOf(procedure.rule, silenceBallot(procedure, after, at), calendar)
    await procedures.setState(procedure.id, { state: 'broken', verdict, decidedAt: at })
  }
  const body: BrokenSilenceBody = { procedure: procedure.id, member, by: input.by, reason: input.reason, received }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
