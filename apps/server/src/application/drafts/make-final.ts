import { accept, refuse } from '@commonline/contract'
import type { MadeFinalBody } from '@commonline/contract'
import { applyToAnnouncement } from '@commonline/rules'
import { onAct } from '../handler.ts'
import { lockDraft, takeEffect } from './adopt-decision.ts'
import { announcementIn } from './announcement-in-procedure.ts'
import { refusalOfAnnouncement } from './announcement-refusal.ts'
import { procedureEvent } from './procedure-event.ts'
import { calendarOf } from './silence-in-procedure.ts'
import { waitsForChallenge } from './summaries.ts'

/** Nobody challenged the announcement in time, and what waited for that takes its effect. */
export const makeFinal = onAct('make-final', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  if (!waitsForChallenge(procedure)) return refuse('procedure.nothing_waits')
  const draft = await lockDraft(context, procedure)
  const { at, seq } = await context.moment()
  const calendar = calendarOf(context.alliance)
  const announcement = announcementIn(procedure, await procedures.events(procedure.id), calendar)
  if (announcement === null) throw new Error('an announced procedure without its announcement')
  const final = applyToAnnouncement(announcement, { kind: 'made-final', at: Date.parse(at) }, calendar)
  if (!final.ok) return refusalOfAnnouncement(final.refusal)

  const adopted = await takeEffect(context, procedure, draft)
  await procedures.setState(procedure.id, { state: 'announced', finalAt: at })
  await procedures.addEvent(procedureEvent({ procedure: procedure.id, seq, kind: 'make-final', at }))
  const body: MadeFinalBody = { procedure: procedure.id, ...adopted }
  return accept({
    answer: { decision: adopted.decision?.symbol ?? null },
    recorded: { subject: procedure.id, onBehalfOf: 'organisation', body, readers: { kind: 'public' } },
  })
})
