import type { Actor } from '../actor.ts'
import type { Store } from '../ports/store.ts'

/** The chairmanship in whose office an actor sits today; null for every other hat. */
export async function chairmanshipOf(actor: Actor, store: Store, today: string): Promise<string | null> {
  if (actor.role !== 'chairs-office') return null
  const chair = await store.organisation.chairOn(today)
  return chair !== null && chair.member === actor.member ? chair.id : null
}
