import { toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { leavesOf, recomputeChain } from './export-checks.ts'
import { isCount, isHashText, linesOf, parseDescription } from './export-format.ts'
import type { ExportBytes } from './export-format.ts'
import { leafHash } from './hash-chain.ts'
import type { Receipt } from './hash-chain.ts'
import { held } from './held-head.ts'
import type { HeldCheck } from './held-head.ts'
import { inclusionProof, merkleRoot } from './merkle-tree.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'

/** The receipt that whoever holds these entries would give for one of them; null where they end before it. */
export function receiptAt(
  sha256: Sha256,
  allianceId: string,
  entries: readonly Uint8Array[],
  seq: number,
): Receipt | null {
  const entry = entries[seq]
  const chain = recomputeChain(sha256, allianceId, leavesOf(sha256, entries.slice(0, seq + 1)))[seq]
  if (entry === undefined || chain === undefined) return null
  return { seq, entryHash: toHex(leafHash(sha256, entry)), chainHash: toHex(chain) }
}

/** An entry's place in the tree of a record (RFC 6962): whoever knows size and root checks it without the record. */
export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: string
  readonly root: string
  /** From the entry up, in hexadecimal. */
  readonly path: readonly string[]
}

/** What became of a receipt: where it holds, the proof that its entry is in the record. */
export interface ReceiptCheck extends HeldCheck {
  readonly inclusion: Inclusion | null
}

/** Reads a receipt from outside. Other fields beside the three (the kind, the time) are left aside. */
export function parseReceipt(value: unknown): Result<Receipt> {
  if (typeof value !== 'object' || value === null)
    return refuse('record.receipt_malformed', { field: '(the receipt itself)' })
  const { seq, entryHash, chainHash }: { readonly [key: string]: unknown } = { ...value }
  if (!isCount(seq)) return refuse('record.receipt_malformed', { field: 'seq' })
  if (!isHashText(entryHash)) return refuse('record.receipt_malformed', { field: 'entryHash' })
  if (!isHashText(chainHash)) return refuse('record.receipt_malformed', { field: 'chainHash' })
  return accept({ seq, entryHash, chainHash })
}

/**
 * Reads what a member kept: one receipt, a list of them, or an answer of the house with its receipt in it, as its page and its
 * interface give them.
 */
export function parseReceipts(value: unknown): Result<readonly Receipt[]> {
  const kept: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (kept.length === 0) return refuse('record.receipt_malformed', { field: '(no receipt)' })
  const receipts: Receipt[] = []
  for (const one of kept) {
    const inside = typeof one === 'object' && one !== null && 'receipt' in one ? one.receipt : one
    const receipt = parseReceipt(inside)
    if (!receipt.ok) return receipt
    receipts.push(receipt.value)
  }
  return accept(receipts)
}

/**
 * Checks one act's receipt against an export: the entry is there, it is the one that was receipted, and everything up
 * to it is what it was on that day. Hashes are computed from the entries, not taken from the export. Where it holds, the proof
 * of inclusion comes with it.
 */
export function checkReceipt(sha256: Sha256, files: ExportBytes, receipt: Receipt): Result<ReceiptCheck> {
  const description = parseDescription(sha256, files['record.json'])
  if (!description.ok) return description
  const { seq } = receipt
  const entries = linesOf(files['entries.ndjson']).lines
  const shown = receiptAt(sha256, description.value.alliance.id, entries, seq)
  if (shown === null) {
    const text = `The record ends after ${entries.length} entries; the receipt is for entry ${seq}. It is older than the receipt, or it was cut.`
    return accept({ ...held(false, 'receipt_beyond_end', { seq, size: entries.length }, text), inclusion: null })
  }
  if (shown.entryHash !== receipt.entryHash) {
    const text = `Entry ${seq} is not the one that was receipted: the receipt has ${receipt.entryHash}, the record ${shown.entryHash}.`
    return accept({ ...held(false, 'receipt_entry_differs', { seq }, text), inclusion: null })
  }
  if (shown.chainHash !== receipt.chainHash) {
    const text = `Entry ${seq} is the one that was receipted, but an entry before it is not what it was then: up to it the receipt has ${receipt.chainHash}, the record ${shown.chainHash}.`
    return accept({ ...held(false, 'receipt_history_differs', { seq }, text), inclusion: null })
  }
  const text = `Entry ${seq} is the one that was receipted, and the ${seq} entries before it are what they were then.`
  return accept({ ...held(true, 'receipt_held', { seq }, text), inclusion: inclusionOf(sha256, entries, seq) })
}

function inclusionOf(sha256: Sha256, entries: readonly Uint8Array[], index: number): Inclusion {
  const leaves = leavesOf(sha256, entries)
  return {
    index,
    size: leaves.length,
    leaf: toHex(leafHash(sha256, entries[index] ?? new Uint8Array(0))),
    root: toHex(merkleRoot(sha256, leaves)),
    path: inclusionProof(sha256, leaves, index).map(toHex),
  }
}
