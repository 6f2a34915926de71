import { toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { firstDifference, leavesOf, recomputeChain } from './export-checks.ts'
import { linesOf, parseDescription } from './export-format.ts'
import type { Description, ExportBytes } from './export-format.ts'
import type { Receipt } from './hash-chain.ts'
import { leafHash } from './hash-chain.ts'
import { accept, refuse } from './result.ts'
import type { Result, Sentence } from './result.ts'

/** How two exports of a record stand to each other. `fork`: from `at` on they tell different histories. */
export type Relation = 'same' | 'first-begins-second' | 'second-begins-first' | 'fork' | 'other-alliance'

export interface Comparison {
  readonly relation: Relation
  /** First entry that only one of them has, or in which they differ; null where they are the same. */
  readonly at: number | null
  readonly detail: Sentence
}

const chainOver = (sha256: Sha256, description: Description, entries: readonly Uint8Array[]) =>
  recomputeChain(sha256, description.alliance.id, leavesOf(sha256, entries))

const entriesOf = (files: ExportBytes) => linesOf(files['entries.ndjson']).lines

const comparison = (relation: Relation, at: number | null, text: string): Comparison => ({
  relation,
  at,
  detail: { code: `record.compared_${relation.replaceAll('-', '_')}`, facts: at === null ? {} : { at }, text },
})

/**
 * Compares two exports entry by entry: the same, one a beginning of the other, or a fork and where it begins. It does
 * not verify either; do that first. Refuses where a description cannot be read.
 */
export function compareExports(sha256: Sha256, first: ExportBytes, second: ExportBytes): Result<Comparison> {
  const descriptions = [parseDescription(sha256, first['record.json']), parseDescription(sha256, second['record.json'])]
  const ids: string[] = []
  for (const description of descriptions) {
    if (!description.ok) return description
    ids.push(description.value.alliance.id)
  }
  if (ids[0] !== ids[1]) {
    return accept(comparison('other-alliance', 0, `One is the record of ${ids[0]}, the other of ${ids[1]}.`))
  }
  const [a, b] = [entriesOf(first), entriesOf(second)]
  const at = firstDifference(a, b)
  if (at !== null) {
    return accept(comparison('fork', at, `The two records tell different histories: they part at entry ${at}.`))
  }
  if (a.length === b.length)
    return accept(comparison('same', null, `The two records are the same ${a.length} entries.`))
  return accept(
    a.length < b.length
      ? comparison('first-begins-second', a.length, `The second record continues the first from entry ${a.length} on.`)
      : comparison('second-begins-first', b.length, `The first record continues the second from entry ${b.length} on.`),
  )
}

/** The answer to "is what I hold in this record?". */
export interface HeldCheck {
  readonly ok: boolean
  readonly detail: Sentence
}

const held = (ok: boolean, code: string, facts: Sentence['facts'], text: string): HeldCheck => ({
  ok,
  detail: { code: `record.${code}`, facts, text },
})

const isSeq = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** Reads a receipt from outside. Other fields beside the three (the kind, the time) are left aside. */
export function parseReceipt(value: unknown): Result<Receipt> {
  if (typeof value !== 'object' || value === null)
    return refuse('record.receipt_malformed', { field: '(the receipt itself)' })
  const { seq, entryHash, chainHash }: { readonly [key: string]: unknown } = { ...value }
  if (!isSeq(seq)) return refuse('record.receipt_malformed', { field: 'seq' })
  if (!isHash(entryHash)) return refuse('record.receipt_malformed', { field: 'entryHash' })
  if (!isHash(chainHash)) return refuse('record.receipt_malformed', { field: 'chainHash' })
  return accept({ seq, entryHash, chainHash })
}

/**
 * Checks one act's receipt against an export: the entry is there, it is the one that was receipted, and everything up
 * to it is what it was on that day. Hashes are computed from the entries, not taken from the export.
 */
export function checkReceipt(sha256: Sha256, files: ExportBytes, receipt: Receipt): Result<HeldCheck> {
  const description = parseDescription(sha256, files['record.json'])
  if (!description.ok) return description
  const { seq } = receipt
  const entries = entriesOf(files)
  const entry = entries[seq]
  if (entry === undefined) {
    const text = `The record ends after ${entries.length} entries; the receipt is for entry ${seq}. It is older than the receipt, or it was cut.`
    return accept(held(false, 'receipt_beyond_end', { seq, size: entries.length }, text))
  }
  if (toHex(leafHash(sha256, entry)) !== receipt.entryHash) {
    return accept(held(false, 'receipt_entry_differs', { seq }, `Entry ${seq} is not the one that was receipted.`))
  }
  const chain = chainOver(sha256, description.value, entries.slice(0, seq + 1))
  if (toHex(chain[seq] ?? new Uint8Array(0)) !== receipt.chainHash) {
    const text = `Entry ${seq} is the one that was receipted, but an entry before it is not what it was then.`
    return accept(held(false, 'receipt_history_differs', { seq }, text))
  }
  const text = `Entry ${seq} is the one that was receipted, and the ${seq} entries before it are what they were then.`
  return accept(held(true, 'receipt_held', { seq }, text))
}

/** Checks that an export contains a head that someone noted earlier: the chain's value after `size` entries. */
export function checkHead(
  sha256: Sha256,
  files: ExportBytes,
  head: { readonly size: number; readonly hash: string },
): Result<HeldCheck> {
  const description = parseDescription(sha256, files['record.json'])
  if (!description.ok) return description
  const { size } = head
  if (!isSeq(size) || size === 0 || !isHash(head.hash)) return refuse('record.head_malformed', { size: String(size) })
  const entries = entriesOf(files)
  if (entries.length < size) {
    const text = `The record ends after ${entries.length} entries; the head that is held is that of ${size}. It is older, or it was cut.`
    return accept(held(false, 'head_beyond_end', { size, entries: entries.length }, text))
  }
  const chain = chainOver(sha256, description.value, entries.slice(0, size))
  const same = toHex(chain[size - 1] ?? new Uint8Array(0)) === head.hash
  return accept(
    same
      ? held(true, 'head_held', { size }, `The first ${size} entries are those of the head that is held.`)
      : held(
          false,
          'head_differs_from_held',
          { size },
          `The first ${size} entries are not those of the head that is held.`,
        ),
  )
}
