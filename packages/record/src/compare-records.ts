import { sameBytes } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { firstDifference } from './export-checks.ts'
import { linesOf, parseDescription } from './export-format.ts'
import type { ExportBytes } from './export-format.ts'
import { receiptAt } from './held-receipt.ts'
import type { Receipt } from './hash-chain.ts'
import { accept } from './result.ts'
import type { Result, Sentence } from './result.ts'

/** How two exports of a record stand to each other. `fork`: from `at` on they tell different histories. */
export type Relation = 'same' | 'first-begins-second' | 'second-begins-first' | 'fork' | 'other-alliance'

export interface Comparison {
  readonly relation: Relation
  /** First entry that only one of them has, or in which they differ; null where they are the same. */
  readonly at: number | null
  /** What each of them shows at that entry; null where they are the same or not compared, or where it shows nothing. */
  readonly first: Receipt | null
  readonly second: Receipt | null
  readonly detail: Sentence
}

/**
 * Compares two exports entry by entry: the same, one a beginning of the other, or a fork, where it begins and what each shows
 * there. It does not verify either; do that first. Refuses where a description cannot be read.
 */
export function compareExports(sha256: Sha256, first: ExportBytes, second: ExportBytes): Result<Comparison> {
  const read = [
    parseDescription(sha256, first['record.json']),
    parseDescription(sha256, second['record.json']),
  ] as const
  const [one, other] = read
  if (!one.ok) return one
  if (!other.ok) return other
  const [a, b] = [linesOf(first['entries.ndjson']).lines, linesOf(second['entries.ndjson']).lines]
  const shown = (entries: readonly Uint8Array[], at: number) => receiptAt(sha256, one.value.alliance.id, entries, at)
  const [id, otherId] = [one.value.alliance.id, other.value.alliance.id]
  if (id !== otherId) {
    const text = `One is the record of ${id}, the other of ${otherId}.`
    return accept(comparison('other-alliance', 0, [null, null], text))
  }
  const at = firstDifference(a, b)
  if (at !== null) return accept(fork(at, [a, b], [shown(a, at), shown(b, at)]))
  if (a.length === b.length)
    return accept(comparison('same', null, [null, null], `The two records are the same ${a.length} entries.`))
  const shorter = Math.min(a.length, b.length)
  const common = shorter === 0 ? '' : ` Up to there both have the chain hash ${shown(a, shorter - 1)?.chainHash}.`
  const rows = [shown(a, shorter), shown(b, shorter)] as const
  return accept(
    a.length < b.length
      ? comparison(
          'first-begins-second',
          shorter,
          rows,
          `The second record continues the first from entry ${shorter} on.${common}`,
        )
      : comparison(
          'second-begins-first',
          shorter,
          rows,
          `The first record continues the second from entry ${shorter} on.${common}`,
        ),
  )
}

const comparison = (
  relation: Relation,
  at: number | null,
  [first, second]: readonly [Receipt | null, Receipt | null],
  text: string,
): Comparison => ({
  relation,
  at,
  first,
  second,
  detail: { code: `record.compared_${relation.replaceAll('-', '_')}`, facts: at === null ? {} : { at }, text },
})

function fork(
  at: number,
  [a, b]: readonly [readonly Uint8Array[], readonly Uint8Array[]],
  rows: readonly [Receipt | null, Receipt | null],
): Comparison {
  const hashes = `The first has ${rows[0]?.entryHash}, the second ${rows[1]?.entryHash}.`
  const text = `The two records tell different histories: they part at entry ${at}. ${hashes} ${partingText(a, b, at)}`
  return comparison('fork', at, rows, text)
}

/** How two lists part at an entry in which they differ, as far as their entries show it. */
function partingText(a: readonly Uint8Array[], b: readonly Uint8Array[], at: number): string {
  const place = (entries: readonly Uint8Array[], wanted: Uint8Array | undefined) =>
    wanted === undefined ? -1 : entries.findIndex((entry, i) => i > at && sameBytes(entry, wanted))
  const [inSecond, inFirst] = [place(b, a[at]), place(a, b[at])]
  if (inSecond !== -1 && inSecond === inFirst) return `Entries ${at} and ${inFirst} are exchanged.`
  if (inSecond !== -1 && inFirst === -1)
    return `What the second has from entry ${at} to ${inSecond - 1}, the first has not.`
  if (inFirst !== -1 && inSecond === -1)
    return `What the first has from entry ${at} to ${inFirst - 1}, the second has not.`
  if (inFirst !== -1) return `The entries from ${at} on stand in another order.`
  const [nextA, nextB] = [a[at + 1], b[at + 1]]
  return nextA !== undefined && nextB !== undefined && sameBytes(nextA, nextB)
    ? 'The entry after it is the same in both.'
    : 'Neither of the two entries is found later in the other record.'
}
