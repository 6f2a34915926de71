import { accept, refuse } from '@commonline/contract'
import type { ExtendedSilenceBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, silenceIn } from './silence-in-procedure.ts'

/** A silence gets a later expiry. Only before the present one, and never after it has run out. */
export const extendSilence = onAct('extend-silence', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'silence') return refuse('policy.not_found')
  const { at, seq } = await context.moment()
  const calendar = calendarOf(context.alliance)
  const silence = silenceIn(procedure, await procedures.events(procedure.id), calendar)
  const dueAt = new Date(input.dueAt).toISOString()
  const extended = applyToSilence(silence, { kind: 'extended', at: Date.parse(at), dueAt: Date.parse(dueAt) }, calendar)
  if (!extended.ok) return refusalOfSilence(extended.refusal)
  await procedures.addEvent(
    procedureEvent({
      procedure: procedure.id,
      seq,
      kind: 'extend-silence',
      words: input.reason,
      content: { dueAt },
      at,
    }),
  )
  await procedures.setState(procedure.id, { state: 'open', dueAt })
  const body: ExtendedSilenceBody = { procedure: procedure.id, dueAt, reason: input.reason }
  return accept({
    answer: {},
    recorded: {
      subject: procedure.id,
      onBehalfOf: context.actor.member ?? 'organisation',
      body,
      readers: { kind: 'members' },
    },
  })
})
