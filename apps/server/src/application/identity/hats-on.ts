import type { Hat } from '@commonline/contract'
import type { Store } from '../ports/store.ts'
import { hatsOf } from './hats.ts'

/** The hats that a person may wear on a day, by the register. */
export async function hatsOn(
  { identity, organisation }: Pick<Store, 'identity' | 'organisation'>,
  person: string,
  day: string,
): Promise<readonly Hat[]> {
  const chair = await organisation.chairOn(day)
  return hatsOf(await identity.termsOn(person, day), chair?.member ?? null)
}
