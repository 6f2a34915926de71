import type { Position } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import { audienceOf } from '../policy/kept-audience.ts'
import { mayRead } from '../policy/readers.ts'
import type { PositionRow } from '../ports/position-store.ts'

/** A position with how many earlier ones of the same member on the same issue this reader may read. */
export type CurrentPosition<Row extends PositionRow> = Row & { readonly earlier: number }

/** Positions that an actor may read, in the order given. What was erased is nobody's to read. */
export const readablePositions = <Row extends PositionRow>(actor: Actor, positions: readonly Row[]): readonly Row[] =>
  positions.filter(({ erased, member, audience }) => !erased && mayRead(actor, member, audience))

/**
 * Where each member stands on each issue for one reader: the latest position that this reader may read, formal or working.
 * Whoever may read only an older one sees that one, and nothing shows that there is a newer.
 */
export function currentPositions<Row extends PositionRow>(
  actor: Actor,
  oldestFirst: readonly Row[],
): readonly CurrentPosition<Row>[] {
  const current = new Map<string, CurrentPosition<Row>>()
  for (const position of readablePositions(actor, oldestFirst)) {
    const key = `${position.issue} ${position.member}`
    const before = current.get(key)
    current.set(key, { ...position, earlier: before === undefined ? 0 : before.earlier + 1 })
  }
  return [...current.values()]
}

/** Whether the actor belongs to the delegation whose position it is. The chair's office of the same member does not. */
export const isOwn = (actor: Actor, position: PositionRow): boolean =>
  (actor.role === 'delegate' || actor.role === 'aide') && actor.member === position.member

/** Reading one's own position, or a public one, is not remembered. */
export const needsNoNote = (actor: Actor, position: PositionRow): boolean =>
  position.audience.kind === 'public' || isOwn(actor, position)

/** A position as a reader sees it: who held the pen of a working one is the delegation's own business. */
export function positionSeenBy(actor: Actor, position: CurrentPosition<PositionRow>): Position {
  const named = position.standing === 'formal' || isOwn(actor, position)
  return {
    id: position.id,
    issue: position.issue,
    issueVersion: position.issueVersion,
    member: position.member,
    standing: position.standing,
    words: position.words,
    language: position.language,
    place: position.place,
    importance: position.importance,
    reservation: position.reservation,
    status: position.status,
    adReferendumUntil: position.adReferendumUntil,
    audience: audienceOf(position.audience),
    at: position.at,
    by: named ? position.byName : null,
    earlier: position.earlier,
  }
}
