import { sameBytes } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { chainHash } from './hash-chain.ts'

/** What was done to the entries of a record where they first leave its chain. Numbers are places in the record, from 0. */
export type Tampering =
  | { readonly kind: 'changed' }
  /** So many entries that were recorded from here on are gone: what stands here was recorded after them. */
  | { readonly kind: 'removed'; readonly count: number }
  /** So many entries from here on were not recorded here: the one that was follows them. */
  | { readonly kind: 'inserted'; readonly count: number }
  /** The entry that was recorded here stands at `with`, and the other way round. */
  | { readonly kind: 'exchanged'; readonly with: number }

/** A record whose entries leave its chain: what stands, what was stated, and the chain's value before the place. */
export interface BrokenChain {
  readonly leaves: readonly Uint8Array[]
  /** The chain values as stated, as bytes; null for a line that is no hash. */
  readonly stated: readonly (Uint8Array | null)[]
  readonly before: Uint8Array
  /** The first place whose entry does not lead to the stated value. */
  readonly at: number
}

/**
 * Names what was done at the first place where entries and stated chain part. The chain holds no entry, so only what fits it
 * exactly is named; everything else is a change. Looks at each later entry and value once.
 */
export function tamperingAt(sha256: Sha256, { leaves, stated, before, at }: BrokenChain): Tampering {
  const leads = (from: Uint8Array | null | undefined, place: number, to: number): boolean => {
    const [leaf, value] = [leaves[place], stated[to]]
    return !!from && !!leaf && !!value && sameBytes(chainHash(sha256, from, leaf), value)
  }
  const standsAt = leaves.findIndex((_, place) => place > at && leads(before, place, at))
  if (standsAt !== -1) {
    return leads(stated[standsAt - 1], at, standsAt)
      ? { kind: 'exchanged', with: standsAt }
      : { kind: 'inserted', count: standsAt - at }
  }
  const recordedAt = stated.findIndex((_, place) => place > at && leads(stated[place - 1], at, place))
  return recordedAt === -1 ? { kind: 'changed' } : { kind: 'removed', count: recordedAt - at }
}

/** A tampering as a code and as what a sentence says of the entry at its place. */
export function tamperingWords(tampering: Tampering): { readonly code: string; readonly reason: string } {
  switch (tampering.kind) {
    case 'changed':
      return { code: 'record.entry_differs', reason: 'is not the one that was recorded' }
    case 'removed': {
      const gone = tampering.count === 1 ? 'is gone' : `and the ${tampering.count - 1} after it are gone`
      return { code: 'record.entry_removed', reason: `${gone}: what stands in its place was recorded later` }
    }
    case 'inserted': {
      const more = tampering.count === 1 ? 'was' : `and the ${tampering.count - 1} after it were`
      return { code: 'record.entry_inserted', reason: `${more} not recorded here: the one that was stands after` }
    }
    case 'exchanged':
      return { code: 'record.entries_exchanged', reason: `was exchanged with entry ${tampering.with}` }
  }
}
