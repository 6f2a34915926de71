import { accept, refuse } from '@commonline/contract'
import type { ReceivedNote, Result } from '@commonline/contract'
import { memberOf, personOf } from '../actor.ts'
import type { ActContext } from '../context.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { takesPart } from './voting-ballot.ts'

/** The member an act in a procedure counts for, and the note it rests on where an officer enters it. */
export interface ActingMember {
  readonly member: string
  readonly received: ReceivedNote | null
  readonly officer: string | null
}

/**
 * A delegate acts for its own member through the house. An officer acts for nobody: it enters a note that was received, and
 * names whose note it is. Either way the member must be in the frozen electorate.
 */
export async function actingMember(
  context: ActContext,
  procedure: ProcedureRow,
  input: { readonly member: string | null; readonly received: ReceivedNote | null },
): Promise<Result<ActingMember>> {
  const acting = whoActs(context, input)
  if (!acting.ok) return acting
  const { member, received } = acting.value
  if (!takesPart(procedure, member)) return refuse('procedure.not_in_electorate', { member })
  if (received !== null && received.receivedAt > (await context.moment()).at) return refuse('procedure.note_in_future')
  return acting
}

function whoActs(
  context: ActContext,
  { member, received }: { readonly member: string | null; readonly received: ReceivedNote | null },
): Result<ActingMember> {
  if (context.actor.role === 'secretariat') {
    if (received === null || member === null) return refuse('procedure.note_for_whom')
    // In one spelling, so that instants compare as text.
    const receivedAt = new Date(received.receivedAt).toISOString()
    return accept({ member, received: { ...received, receivedAt }, officer: personOf(context.actor) })
  }
  const own = memberOf(context.actor)
  if (member !== null && member !== own) return refuse('policy.other_member', { own, member })
  return accept({ member: own, received: null, officer: null })
}
