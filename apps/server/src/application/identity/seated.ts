import type { Actor } from '../actor.ts'
import type { Store } from '../ports/store.ts'

/** An actor with the chairmanship in whose office it sits on a day; every other hat sits in none. */
export async function seated(actor: Actor, store: Store, day: string): Promise<Actor> {
  if (actor.role !== 'chairs-office') return actor
  const chair = await store.organisation.chairOn(day)
  return chair !== null && chair.member === actor.member ? { ...actor, chairmanship: chair.id } : actor
}
