import { accept, refuse } from '@commonline/contract'
import type { WithdrawnProcedureBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { lockDraft } from './adopt-decision.ts'
import { procedureEvent } from './procedure-event.ts'

/** A procedure ends without a decision on the substance. The draft is on the table again. */
export const withdrawProcedure = onAct('withdraw-procedure', async (context, input) => {
  const { procedures, drafts } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  if (procedure.state !== 'open') return refuse('procedure.not_open', { state: procedure.state })
  const draft = await lockDraft(context, procedure)
  const { at, seq } = await context.moment()
  await procedures.setState(procedure.id, { state: 'withdrawn', decidedAt: at })
  await procedures.addEvent(
    procedureEvent({ procedure: procedure.id, seq, kind: 'withdraw-procedure', words: input.reason, at }),
  )
  await drafts.setState(draft.id, 'tabled')
  const body: WithdrawnProcedureBody = { procedure: procedure.id, reason: input.reason }
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
