import { accept, refuse } from '@commonline/contract'
import type { ContestedEntryBody } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { mayStillContest } from './contestable.ts'
import { calendarOf, isUnannounced, silenceIn, standOfSilence } from './silence-in-procedure.ts'

/** A member disowns what an officer entered for it from a note. From then on the entry counts for nothing. */
export const contestEntry = onAct('contest-entry', async (context, input) => {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  const member = memberOf(context.actor)
  const entry = (await procedures.events(procedure.id)).find((event) => event.seq === input.entry)
  if (entry === undefined || entry.member !== member) return refuse('policy.not_found')
  if (entry.received === null || entry.contestedAt !== null) return refuse('procedure.not_a_note')
  if (!mayStillContest(procedure, entry)) return refuse('procedure.not_open', { state: procedure.state })

  const { at, seq } = await context.moment()
  await procedures.contest(procedure.id, entry.seq, { seq, at, reason: input.reason })
  if (procedure.kind === 'silence' && isUnannounced(procedure)) {
    const silence = silenceIn(procedure, await procedures.events(procedure.id), calendarOf(context.alliance))
    await procedures.setState(procedure.id, standOfSilence(procedure, silence, at))
  }
  const body: ContestedEntryBody = { procedure: procedure.id, member, entry: entry.seq, reason: input.reason }
  return accept({
    answer: {},
    recorded: { subject: procedure.id, onBehalfOf: member, body, readers: { kind: 'members' } },
  })
})
