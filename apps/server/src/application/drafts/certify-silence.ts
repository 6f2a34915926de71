import { accept, refuse } from '@commonline/contract'
import type { CertifiedSilenceBody } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import { personOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, silenceBallot, silenceEvent, silenceIn } from './silence-in-procedure.ts'
import { verdictOf } from './verdict-of-procedure.ts'

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
  const before = await procedures.events(procedure.id)
  const after = [...before, { ...event, contestedAt: null, contestedReason: null }]
  const calendar = calendarOf(context.alliance)
  const certified = applyToSilence(
    silenceIn(procedure, before, calendar),
    silenceEvent(after[after.length - 1]!)!,
    calendar,
  )
  if (!certified.ok) return refusalOfSilence(certified.refusal)
  const verdict = verdictOf(procedure.rule, silenceBallot(procedure, after, at), calendar)
  await procedures.addEvent(event)
  await procedures.setState(procedure.id, { state: 'certified', verdict, decidedAt: at })
  const body: CertifiedSilenceBody = { procedure: procedure.id, channels: input.channels, verdict }
  return accept({
    answer: { verdict },
    recorded: { subject: procedure.id, onBehalfOf: 'organisation', body, readers: { kind: 'members' } },
  })
})
