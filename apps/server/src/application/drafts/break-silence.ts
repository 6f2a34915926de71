import { accept } from '@commonline/contract'
import type { BrokenSilenceBody } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { noteOnSilence } from './note-on-silence.ts'
import { standOfSilence } from './silence-in-procedure.ts'

/** A member breaks a silence. The rule says by what, whether with reasons, and whether receipt or recording counts. */
export const breakSilence = onAct('break-silence', async (context, input) => {
  const { by, reason } = input
  const noted = await noteOnSilence(context, 'break-silence', input, { by })
  if (!noted.ok) return noted
  const { procedure, member, received, at, silence } = noted.value
  // A note that came too late is on record without effect; the state stays what it was.
  if (silence.phase === 'broken') {
    await context.store.procedures.setState(procedure.id, standOfSilence(procedure, silence, at))
  }
  const body: BrokenSilenceBody = { procedure: procedure.id, member, by, reason, received }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
