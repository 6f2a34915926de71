import type { SoundingRow } from '../ports/sounding-store.ts'
import type { Store } from '../ports/store.ts'

/**
 * Tells the open pages of the delegations that a sounding asks, and of the office that asks, that something changed: each
 * delegation by itself, since a change that named a group would be one thing that they share.
 */
export async function tellAsked(
  store: Store,
  { members, chairmanship }: Pick<SoundingRow, 'members' | 'chairmanship'>,
): Promise<void> {
  for (const owner of members) await store.announce({ owner, audience: { kind: 'chairs-office', chairmanship } })
}
