import type { MemberSummary } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import { circleOf } from '../policy/readers.ts'
import type { EstimateRow, LimitRow } from '../ports/position-store.ts'
import type { Store } from '../ports/store.ts'

/**
 * Limits that an actor may read: its own member's for a delegation, and for the chair's office those given to its chairmanship.
 * There is no third place.
 */
export function readableLimits(actor: Actor, limits: readonly LimitRow[]): readonly LimitRow[] {
  switch (actor.role) {
    case 'delegate':
    case 'aide':
      return limits.filter(({ member }) => member === actor.member)
    case 'chairs-office':
      return limits.filter(({ chairmanship }) => chairmanship === actor.chairmanship)
    case 'secretariat':
    case 'analyst':
    case 'moderator':
    case 'administrator':
    case 'public':
      return []
  }
}

/** The latest estimate of the actor's own circle for each member and issue. */
export async function readableEstimates(actor: Actor, store: Store, dossier: string): Promise<readonly EstimateRow[]> {
  const circle = circleOf(actor)
  if (circle === null) return []
  const latest = new Map<string, EstimateRow>()
  for (const estimate of await store.positions.estimates(dossier, circle)) {
    latest.set(`${estimate.issue} ${estimate.member}`, estimate)
  }
  return [...latest.values()]
}

/** Codes of members in their fixed order. */
export const codesOf = (members: readonly MemberSummary[]): readonly string[] => members.map(({ code }) => code)
