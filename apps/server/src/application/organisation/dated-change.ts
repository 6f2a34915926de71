import { accept, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'

/** A dated fact changes from a later day than it changed before: what held on a past day is not rewritten. */
export function checkLater(from: string, earlier: readonly { readonly from: string }[]): Result<true> {
  const later = earlier.find((entry) => entry.from >= from)
  return later === undefined ? accept(true) : refuse('organisation.before_last', { from: later.from })
}
