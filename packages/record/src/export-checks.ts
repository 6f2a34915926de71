import { fromHex, sameBytes, toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { bodyHash, parseEntry } from './entry.ts'
import type { Envelope } from './entry.ts'
import { isHashText, linesOf, parseBodyLine } from './export-format.ts'
import type { Description, DisclosedBody, ExportBytes, ExportFile } from './export-format.ts'
import { chainHash, genesisHash, leafHash } from './hash-chain.ts'
import { merkleRoot } from './merkle-tree.ts'
import { tamperingAt, tamperingWords } from './tampering.ts'
import { decodeUtf8 } from './utf8.ts'

// Each check looks at one property of an export and says how many things it looked at and the first that is bad.

/** The first bad place that a check found. `seq` is null where no single entry is at fault. */
export interface Finding {
  readonly file: ExportFile
  /** Line of the file, from 1; null where the file as a whole is meant. */
  readonly line: number | null
  /** Place in the record, from 0. */
  readonly seq: number | null
  readonly code: string
  readonly reason: string
}

/** What a check did. `counted` is the number of things that were found good. */
export interface Outcome {
  readonly counted: number
  readonly bad: Finding | null
}

/** An entry that was read, or the code that says why it could not be. */
export interface EntryLine {
  readonly bytes: Uint8Array
  readonly envelope: Envelope | null
  readonly code: string | null
}

const good = (counted: number): Outcome => ({ counted, bad: null })

const badLine = (file: ExportFile, index: number, seq: number | null, code: string, reason: string): Outcome => ({
  counted: index,
  bad: { file, line: index + 1, seq, code, reason },
})

/** Reads every line of `entries.ndjson`; bad ones stay in their place. */
export function readEntries(files: ExportBytes): readonly EntryLine[] {
  const { lines, ended } = linesOf(files['entries.ndjson'])
  return lines.map((bytes, i) => {
    if (!ended && i === lines.length - 1) return { bytes, envelope: null, code: 'record.line_cut' }
    const entry = parseEntry(bytes)
    return entry.ok ? { bytes, envelope: entry.value, code: null } : { bytes, envelope: null, code: entry.refusal.code }
  })
}

/** The leaf hash of each entry; chain and tree are both made of them. */
export const leavesOf = (sha256: Sha256, entries: readonly Uint8Array[]): readonly Uint8Array[] =>
  entries.map((entry) => leafHash(sha256, entry))

/** The chain's value after each entry, computed from the leaf hashes alone. */
export function recomputeChain(
  sha256: Sha256,
  allianceId: string,
  leaves: readonly Uint8Array[],
): readonly Uint8Array[] {
  let hash = genesisHash(sha256, allianceId)
  return leaves.map((leaf) => (hash = chainHash(sha256, hash, leaf)))
}

/** Every line is one well-formed, canonical entry of this alliance. */
export function checkEntries(description: Description, entries: readonly EntryLine[]): Outcome {
  const index = entries.findIndex(({ envelope }) => envelope?.alliance !== description.alliance.id)
  if (index === -1) return good(entries.length)
  const code = entries[index]?.code
  return code
    ? badLine('entries.ndjson', index, index, code, 'is not a well-formed, canonical entry')
    : badLine('entries.ndjson', index, index, 'record.other_alliance', 'belongs to another alliance')
}

/** There are as many entries, and as many chain values, as the description says: none is missing, none too many. */
export function checkSize(description: Description, entries: number, chain: number): Outcome {
  const { size } = description
  for (const [file, count] of [['entries.ndjson', entries] as const, ['chain.txt', chain] as const]) {
    if (count < size) return badLine(file, count, count, 'record.entry_missing', 'is missing at the end')
    if (count > size) return badLine(file, size, size, 'record.entry_surplus', 'is more than the record says it has')
  }
  return good(size)
}

/** Each stated chain value follows from the entries up to it, and the last one is the stated head. */
export function checkChain(
  sha256: Sha256,
  description: Description,
  leaves: readonly Uint8Array[],
  files: ExportBytes,
): Outcome {
  const stated = statedChain(files)
  const computed = recomputeChain(sha256, description.alliance.id, leaves)
  for (const [i, hash] of computed.entries()) {
    const value = stated[i]
    // What is missing at the end is the size check's to report.
    if (value === undefined) return good(i)
    if (value === null) {
      return badLine('chain.txt', i, i, 'record.chain_line_malformed', 'has a chain value that is not a hash')
    }
    if (value === toHex(hash)) continue
    // All values before this one were right. If the computed value leads on to the next stated one, the entry is
    // right and the stated value is wrong; otherwise the entry is not the one that was recorded.
    const isLast = i === computed.length - 1
    const leadsOn = isLast ? toHex(hash) === description.head : toHex(computed[i + 1] ?? hash) === stated[i + 1]
    if (leadsOn)
      return badLine(
        'chain.txt',
        i,
        i,
        'record.chain_value_differs',
        'has a chain value that its entries do not lead to',
      )
    const before = computed[i - 1] ?? genesisHash(sha256, description.alliance.id)
    const { code, reason } = tamperingWords(tamperingAt(sha256, { leaves, stated: stated.map(bytesOf), before, at: i }))
    return badLine('entries.ndjson', i, i, code, reason)
  }
  const head = toHex(computed.at(-1) ?? genesisHash(sha256, description.alliance.id))
  if (head === description.head) return good(computed.length)
  const reason = 'The entries do not lead to the stated head of the chain.'
  return {
    counted: computed.length,
    bad: { file: 'record.json', line: null, seq: null, code: 'record.head_differs', reason },
  }
}

function bytesOf(stated: string | null): Uint8Array | null {
  const bytes = fromHex(stated ?? '?')
  return bytes.ok ? bytes.value : null
}

/** The chain values that `chain.txt` states; null for a line that is not a hash. */
function statedChain(files: ExportBytes): readonly (string | null)[] {
  const { lines, ended } = linesOf(files['chain.txt'])
  return lines.map((line, i) => {
    const text = decodeUtf8(line)
    const isCut = !ended && i === lines.length - 1
    return !isCut && text.ok && isHashText(text.value) ? text.value : null
  })
}

/** The Merkle root over the entries is the stated one. */
export function checkRoot(sha256: Sha256, description: Description, leaves: readonly Uint8Array[]): Outcome {
  if (toHex(merkleRoot(sha256, leaves)) === description.root) return good(leaves.length)
  const reason = 'The entries do not have the stated Merkle root.'
  return { counted: 0, bad: { file: 'record.json', line: null, seq: null, code: 'record.root_differs', reason } }
}

/** No entry is older than the one before it. */
export function checkTime(entries: readonly EntryLine[]): Outcome {
  let latest = ''
  for (const [i, { envelope }] of entries.entries()) {
    if (envelope === null) continue
    // Instants of one fixed form: their order as texts is their order in time.
    if (envelope.at < latest) {
      return badLine('entries.ndjson', i, i, 'record.time_backwards', `is dated ${envelope.at}, before ${latest}`)
    }
    latest = envelope.at
  }
  return good(entries.length)
}

/** What a look at the disclosed bodies gives: the outcome, and those bodies that are proved to belong to their entry. */
export interface BodiesOutcome {
  readonly outcome: Outcome
  readonly bodies: readonly DisclosedBody[]
}

/** Each disclosed body, with its salt, has the hash that its entry holds; their order and number are as stated. */
export function checkBodies(
  sha256: Sha256,
  description: Description,
  entries: readonly EntryLine[],
  files: ExportBytes,
): BodiesOutcome {
  const { lines, ended } = linesOf(files['bodies.ndjson'])
  const bodies: DisclosedBody[] = []
  for (const [i, line] of lines.entries()) {
    const bad = (seq: number | null, code: string, reason: string): BodiesOutcome => ({
      outcome: badLine('bodies.ndjson', i, seq, code, reason),
      bodies,
    })
    const read = parseBodyLine(line)
    if (!read.ok) return bad(null, read.refusal.code, 'A body cannot be read.')
    const { seq, salt, body } = read.value
    if (!ended && i === lines.length - 1) return bad(seq, 'record.line_cut', 'has a body whose line was cut')
    if (seq <= (bodies.at(-1)?.seq ?? -1))
      return bad(seq, 'record.body_order', 'has a second body, or one out of order')
    const entry = entries[seq]
    if (entry === undefined) return bad(seq, 'record.body_without_entry', 'does not exist, yet a body is given for it')
    const hash = bodyHash(sha256, salt, body)
    if (!hash.ok || hash.value !== entry.envelope?.bodyHash) {
      return bad(seq, 'record.body_differs', 'has another body than the one that was recorded')
    }
    bodies.push(read.value)
  }
  if (bodies.length === description.disclosed) return { outcome: good(bodies.length), bodies }
  const reason = `The export should hold ${description.disclosed} bodies and holds ${bodies.length}.`
  const bad: Finding = { file: 'bodies.ndjson', line: null, seq: null, code: 'record.body_count', reason }
  return { outcome: { counted: bodies.length, bad }, bodies }
}

/** The first index at which two lists of entries differ; null where one is a beginning of the other. */
export function firstDifference(a: readonly Uint8Array[], b: readonly Uint8Array[]): number | null {
  const index = a.findIndex((entry, i) => {
    const other = b[i]
    return other !== undefined && !sameBytes(entry, other)
  })
  return index === -1 ? null : index
}
