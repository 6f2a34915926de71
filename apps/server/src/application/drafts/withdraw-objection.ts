import { accept } from '@commonline/contract'
import type { WithdrawnObjectionBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { noteOnSilence } from './note-on-silence.ts'
import { standOfSilence } from './silence-in-procedure.ts'

/** A member takes back what it broke a silence with. What becomes of the silence is for the rule: it runs on, or stays broken. */
export const withdrawObjection = onAct('withdraw-objection', async (context, input) => {
  const { reason } = input
  const noted = await noteOnSilence(context, 'withdraw-objection', input)
  if (!noted.ok) return noted
  const { procedure, member, received, at, silence } = noted.value
  const stand = standOfSilence(procedure, silence, at)
  await context.store.procedures.setState(procedure.id, stand)
  const body: WithdrawnObjectionBody = { procedure: procedure.id, member, reason, received }
  return accept({
    answer: { runsOn: stand.state === 'open' },
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
