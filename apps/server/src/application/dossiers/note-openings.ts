import type { Context } from '../context.ts'
import type { PositionRow } from '../ports/position-store.ts'
import { needsNoNote } from './readable-positions.ts'

/** Remembers, for the members that shared them, that this hat opened positions. The person stays unnamed. */
export async function noteOpenings(context: Context, shown: readonly PositionRow[]): Promise<void> {
  const { actor, store, now } = context
  const opened = shown.filter((position) => !needsNoNote(actor, position)).map(({ id }) => id)
  await store.positions.noteOpenings(opened, { role: actor.role, member: actor.member }, now)
}
