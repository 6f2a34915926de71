import { accept, refuse } from '@commonline/contract'
import type { CertifiedSilenceBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { personOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, silenceEvent, silenceIn, standOfSilence } from './silence-in-procedure.ts'

const channels = ['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person'] as const

/** An officer certifies that nothing came by any channel. Only then is an expired silence adopted. */
export const certifySilence = onAct('certify-silence', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'silence') return refuse('policy.not_found')
  const missing = channels.filter((channel) => !input.channels.includes(channel))
  if (missing.length > 0) return refuse('procedure.channels_incomplete', { missing: missing.join(', ') })
  if (procedure.state !== 'open') return refuse('procedure.not_expired', { state: procedure.state })

  const { at, seq } = await context.moment()
  const event = procedureEvent({
    procedure: procedure.id,
    seq,
    kind: 'certify-silence',
    content: { officer: personOf(context.actor), channels: input.channels },
    at,
  })
  const calendar = calendarOf(context.alliance)
  const before = silenceIn(procedure, await procedures.events(procedure.id), calendar)
  const certified = applyToSilence(before, silenceEvent(event)!, calendar)
  if (!certified.ok) return refusalOfSilence(certified.refusal)
  const stand = standOfSilence(procedure, certified.value, at)
  const { verdict } = stand
  if (verdict === null) throw new Error('a certified silence without a verdict')
  await procedures.addEvent(event)
  await procedures.setState(procedure.id, stand)
  const body: CertifiedSilenceBody = { procedure: procedure.id, channels: input.channels, verdict }
  return accept({
    answer: { verdict },
    recorded: { subject: procedure.id, onBehalfOf: 'organisation', body, readers: { kind: 'members' } },
  })
})
