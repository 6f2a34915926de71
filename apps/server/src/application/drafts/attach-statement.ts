import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { procedureEvent } from './procedure-event.ts'
import { isOver } from './summaries.ts'
import { takesPart } from './voting-ballot.ts'

/** A member attaches a statement. It breaks nothing and travels with the decision. */
export const attachStatement = onAct('attach-statement', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'share')
  if (procedure === null) return refuse('policy.not_found')
  const member = memberOf(context.actor)
  if (!takesPart(procedure, member)) return refuse('procedure.not_in_electorate', { member })
  if (isOver(procedure)) return refuse('procedure.not_open', { state: procedure.state })
  const { at, seq } = await context.moment()
  const { words, language } = input
  await procedures.addEvent(
    procedureEvent({ procedure: procedure.id, seq, kind: 'attach-statement', member, words, language, at }),
  )
  return accept({
    answer: {},
    recorded: {
      subject: procedure.id,
      onBehalfOf: member,
      body: { procedure: procedure.id, member, words, language },
      readers: { kind: 'members' },
    },
  })
})
