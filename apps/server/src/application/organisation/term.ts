import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'

/** A period in days of the headquarters' zone, both in it; no last day while none is known. */
export interface Term {
  readonly from: string
  readonly to: string | null
}

/** A term ends on its first day at the earliest. */
export function checkTerm({ from, to }: Term): Result<true> {
  return to !== null && to < from ? refuse('organisation.period_reversed') : accept(true)
}

export const runsOn = ({ from, to }: Term, day: string): boolean => from <= day && (to === null || to >= day)

export const overlap = (one: Term, other: Term): boolean =>
  (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from)
