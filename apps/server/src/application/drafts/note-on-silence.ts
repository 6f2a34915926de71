import { accept, refuse } from '@commonline/contract'
import type { ReceivedNote, Result } from '@commonline/contract'
import { applyToSilence } from '@commonline/rules'
import type { Silence } from '@commonline/rules'
import type { ActContext } from '../context.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { actingMember } from './acting-member.ts'
import { procedureEvent } from './procedure-event.ts'
import { refusalOfSilence } from './silence-refusal.ts'
import { calendarOf, isUnannounced, silenceEvent, silenceIn } from './silence-in-procedure.ts'

/** What a member says to a silence, through the house or by a note. */
interface NoteOnSilence {
  readonly procedure: string
  readonly member: string | null
  readonly received: ReceivedNote | null
  readonly reason: string | null
  readonly language: string
}

/** What was said, kept with the procedure, and the silence as its rule leaves it. The procedure's own row is the caller's to change. */
interface NotedOnSilence {
  readonly procedure: ProcedureRow
  readonly member: string
  readonly received: ReceivedNote | null
  readonly at: string
  readonly silence: Silence
}

/**
 * A member speaks in a silence: the procedure is locked, the member is found, and the rule says what its words do.
 *
 * Refusals: `policy.not_found`, `procedure.not_open`, those of `actingMember` and of the silence itself.
 */
export async function noteOnSilence(
  context: ActContext,
  kind: 'break-silence' | 'withdraw-objection',
  input: NoteOnSilence,
  content: Readonly<Record<string, unknown>> = {},
): Promise<Result<NotedOnSilence>> {
  const { procedures } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null || procedure.kind !== 'silence') return refuse('policy.not_found')
  if (!isUnannounced(procedure)) return refuse('procedure.not_open', { state: procedure.state })
  const acting = await actingMember(context, procedure, input)
  if (!acting.ok) return acting
  const { member, received, officer } = acting.value
  const { at, seq } = await context.moment()
  const event = procedureEvent({
    procedure: procedure.id,
    seq,
    kind,
    member,
    words: input.reason,
    language: input.reason === null ? null : input.language,
    content,
    received,
    receivedOfficer: officer,
    at,
  })
  const calendar = calendarOf(context.alliance)
  const before = silenceIn(procedure, await procedures.events(procedure.id), calendar)
  const applied = applyToSilence(before, silenceEvent(event)!, calendar)
  if (!applied.ok) return refusalOfSilence(applied.refusal)
  await procedures.addEvent(event)
  return accept({ procedure, member, received, at, silence: applied.value })
}
