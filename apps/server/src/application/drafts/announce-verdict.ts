import { accept, refuse } from '@commonline/contract'
import type { AnnouncedVerdictBody } from '@commonline/contract'
import { takesEffect } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { lockDraft, nothingAdopted, takeEffect } from './adopt-decision.ts'
import { announcedAt } from './announcement-in-procedure.ts'
import { procedureEvent } from './procedure-event.ts'
import { calendarOf } from './silence-in-procedure.ts'
import { isOver } from './summaries.ts'

/** The presiding officer announces what was computed. It takes its effect at once, unless the rule lets it wait for a challenge. */
export const announceVerdict = onAct('announce-verdict', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  if (procedure.state === 'withdrawn') return refuse('procedure.not_open', { state: procedure.state })
  if (isOver(procedure)) return refuse('procedure.already_announced')
  const { verdict } = procedure
  if (verdict === null) return refuse('procedure.not_computed')

  const draft = await lockDraft(context, procedure)
  const { at, seq } = await context.moment()
  const announcement = announcedAt(procedure, at, calendarOf(context.alliance))
  const adopted = takesEffect(announcement) ? await takeEffect(context, procedure, draft) : nothingAdopted
  const until = announcement.challengeableUntil
  const challengeableUntil = until === null ? null : new Date(until).toISOString()
  await procedures.setState(procedure.id, {
    state: 'announced',
    announcedAt: at,
    ...(challengeableUntil === null ? { finalAt: at } : { challengeableUntil }),
  })
  await procedures.addEvent(procedureEvent({ procedure: procedure.id, seq, kind: 'announce-verdict', at }))
  const body: AnnouncedVerdictBody = { procedure: procedure.id, verdict, ...adopted, challengeableUntil }
  return accept({
    answer: { verdict, decision: adopted.decision?.symbol ?? null, challengeableUntil },
    recorded: {
      subject: procedure.id,
      onBehalfOf: context.actor.member ?? 'organisation',
      body,
      readers: { kind: 'public' },
    },
  })
})
