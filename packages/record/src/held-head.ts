import { toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { leavesOf, recomputeChain } from './export-checks.ts'
import { isCount, isHashText, linesOf, parseDescription } from './export-format.ts'
import type { ExportBytes } from './export-format.ts'
import { accept, refuse } from './result.ts'
import type { Result, Sentence } from './result.ts'

/** The answer to "is what I hold in this record?". */
export interface HeldCheck {
  readonly ok: boolean
  readonly detail: Sentence
}

/** An answer with its sentence. */
export const held = (ok: boolean, code: string, facts: Sentence['facts'], text: string): HeldCheck => ({
  ok,
  detail: { code: `record.${code}`, facts, text },
})

/** Checks that an export contains a head that someone noted earlier: the chain's value after `size` entries. */
export function checkHead(
  sha256: Sha256,
  files: ExportBytes,
  head: { readonly size: number; readonly hash: string },
): Result<HeldCheck> {
  const description = parseDescription(sha256, files['record.json'])
  if (!description.ok) return description
  const { size } = head
  if (!isCount(size) || size === 0 || !isHashText(head.hash))
    return refuse('record.head_malformed', { size: String(size) })
  const entries = linesOf(files['entries.ndjson']).lines
  if (entries.length < size) {
    const text = `The record ends after ${entries.length} entries; the head that is held is that of ${size}. It is older, or it was cut.`
    return accept(held(false, 'head_beyond_end', { size, entries: entries.length }, text))
  }
  const chain = recomputeChain(sha256, description.value.alliance.id, leavesOf(sha256, entries.slice(0, size)))
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
