import type { Receipt } from '@commonline/contract'

/** `none`: nothing pasted looks like a hash. `same`: every hash pasted is one of this entry's. */
export interface Comparison {
  readonly verdict: 'same' | 'different' | 'none'
  readonly receipt: Receipt
}

/** Compares the hashes found in a pasted text, a whole receipt or one hash alone, with those that the house shows. */
export function compareReceipt(held: string, receipt: Receipt): Comparison {
  const known = new Set([receipt.entryHash.toLowerCase(), receipt.chainHash.toLowerCase()])
  const found = held.toLowerCase().match(/[0-9a-f]{64}/g) ?? []
  const verdict = found.length === 0 ? 'none' : found.every((hash) => known.has(hash)) ? 'same' : 'different'
  return { verdict, receipt }
}
