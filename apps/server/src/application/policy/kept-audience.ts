import { accept, refuse } from '@commonline/contract'
import type { Audience, Result } from '@commonline/contract'
import type { Context } from '../context.ts'

/**
 * An audience as it is kept with what was shared. The chair's office is that of the chairmanship in which it was shared, and of no
 * other: a member trusts a chair, not whoever follows it.
 */
export type KeptAudience =
  | Exclude<Audience, { readonly kind: 'chairs-office' }>
  | { readonly kind: 'chairs-office'; readonly chairmanship: string }

/** The audience that a member names today, as it is kept. Refused when it names the chair's office and nobody holds the chair. */
export async function keptAudience(
  { store, today }: Pick<Context, 'store' | 'today'>,
  audience: Audience,
): Promise<Result<KeptAudience>> {
  if (audience.kind !== 'chairs-office') return accept(audience)
  const chair = await store.organisation.chairOn(today)
  return chair === null ? refuse('policy.no_chair') : accept({ kind: 'chairs-office', chairmanship: chair.id })
}

/** The audience in the words of the contract. */
export const audienceOf = (kept: KeptAudience): Audience =>
  kept.kind === 'chairs-office' ? { kind: 'chairs-office' } : kept
