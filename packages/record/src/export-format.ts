import { concat, splitLines, toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { canonicalise, parseCanonical } from './canonical-json.ts'
import type { JsonObject, JsonValue } from './canonical-json.ts'
import { isName } from './entry.ts'
import { RECORD_FORMAT, emptyChain, leafHash } from './hash-chain.ts'
import { isInstant } from './instant.ts'
import { merkleRoot } from './merkle-tree.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * The files of an exported record, in the order in which they are checked:
 * the description; one canonical entry per line, byte for byte; the chain's value after each entry, one per line;
 * the bodies that the reader of this export may see, one per line, ascending.
 */
export const EXPORT_FILES = ['record.json', 'entries.ndjson', 'chain.txt', 'bodies.ndjson'] as const
export type ExportFile = (typeof EXPORT_FILES)[number]

/** An export as it is written. */
export type ExportText = { readonly [name in ExportFile]: string }
/** An export as it is read. Bytes, because a damaged file need not be text. */
export type ExportBytes = { readonly [name in ExportFile]: Uint8Array }

/** What `record.json` says. Hashes are 64 lower-case hexadecimal digits. */
export interface Description {
  readonly format: typeof RECORD_FORMAT
  readonly alliance: { readonly id: string; readonly name: string }
  /** Number of entries. */
  readonly size: number
  /** The chain's value after the last entry; the genesis value where there is none. */
  readonly head: string
  /** The root of the Merkle tree over the entries (RFC 6962). */
  readonly root: string
  /** Number of bodies in `bodies.ndjson`. */
  readonly disclosed: number
  readonly exportedAt: string
  /** For whom: a member's code, `organisation`, or a name. */
  readonly exportedFor: string
}

/** A body that the reader of an export may see, with the salt that its entry's hash needs. */
export interface DisclosedBody {
  readonly seq: number
  readonly salt: string
  readonly body: JsonObject
}

/** An entry as it was recorded: its bytes, and the chain's value that its author was given. Neither is made again. */
export interface RecordedEntry {
  readonly bytes: Uint8Array
  readonly chainHash: string
}

/** What an export is made from. */
export interface ExportContent {
  readonly alliance: { readonly id: string; readonly name: string }
  /** All entries, in their order. */
  readonly entries: readonly RecordedEntry[]
  /** What this reader may see, ascending by `seq`. */
  readonly bodies: readonly DisclosedBody[]
  readonly exportedAt: string
  readonly exportedFor: string
}

const DESCRIPTION = Uint8Array.of(0x04)

// Finds damage on the way (a truncated copy, a changed letter in the alliance's name), not forgery: whoever changes the
// description can compute it again.
function checksum(sha256: Sha256, description: Description): Result<string> {
  const text = canonicalise(description)
  return text.ok ? accept(toHex(sha256(concat(DESCRIPTION, encodeUtf8(text.value))))) : text
}

/**
 * Writes an export. The stored chain is written as it lies: if an entry was changed after it was recorded, the export
 * shows it. Refuses what the format cannot hold (an entry that is not text, a body that is not JSON).
 */
export function buildExport(sha256: Sha256, content: ExportContent): Result<ExportText> {
  const lines: string[] = []
  for (const entry of content.entries) {
    const line = decodeUtf8(entry.bytes)
    if (!line.ok) return refuse('record.entry_not_text', { seq: lines.length })
    lines.push(line.value)
  }
  const bodies: string[] = []
  for (const { seq, salt, body } of content.bodies) {
    const line = canonicalise({ seq, salt, body })
    if (!line.ok) return line
    bodies.push(line.value)
  }
  const description: Description = {
    format: RECORD_FORMAT,
    alliance: { id: content.alliance.id, name: content.alliance.name },
    size: content.entries.length,
    head: content.entries.at(-1)?.chainHash ?? toHex(emptyChain(sha256, content.alliance.id).hash),
    root: toHex(merkleRoot(sha256, leavesOf(sha256, content.entries))),
    disclosed: content.bodies.length,
    exportedAt: content.exportedAt,
    exportedFor: content.exportedFor,
  }
  const checked = checkDescription(description)
  if (!checked.ok) return checked
  const sum = checksum(sha256, description)
  if (!sum.ok) return sum
  const text = canonicalise({ ...description, checksum: sum.value })
  if (!text.ok) return text
  return accept({
    'record.json': `${text.value}\n`,
    'entries.ndjson': joinLines(lines),
    'chain.txt': joinLines(content.entries.map((entry) => entry.chainHash)),
    'bodies.ndjson': joinLines(bodies),
  })
}

function* leavesOf(sha256: Sha256, entries: readonly RecordedEntry[]): Generator<Uint8Array> {
  for (const entry of entries) yield leafHash(sha256, entry.bytes)
}

const joinLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** The bytes of an export that was just written. */
export const exportBytes = (text: ExportText): ExportBytes => ({
  'record.json': encodeUtf8(text['record.json']),
  'entries.ndjson': encodeUtf8(text['entries.ndjson']),
  'chain.txt': encodeUtf8(text['chain.txt']),
  'bodies.ndjson': encodeUtf8(text['bodies.ndjson']),
})

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a number of things, or a place counted from 0. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** Whether a text is a hash as the format writes it. */
export const isHashText = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

// A label is read by people: 200 characters hold the longest name of an alliance, and none may move the cursor.
const isLabel = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= 200 &&
  !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(value)

const malformed = (field: string) => refuse('record.description_malformed', { field })

const DESCRIPTION_FIELDS = 'alliance,disclosed,exportedAt,exportedFor,format,head,root,size'

function checkDescription(value: JsonObject | Description): Result<Description> {
  const { format, alliance, size, head, root, disclosed, exportedAt, exportedFor } = value
  if (format !== RECORD_FORMAT) return refuse('record.format_unknown', { known: RECORD_FORMAT })
  if (Object.keys(value).sort().join() !== DESCRIPTION_FIELDS) return malformed('(its fields)')
  if (!isObject(alliance) || Object.keys(alliance).sort().join() !== 'id,name') return malformed('alliance')
  const { id, name } = alliance
  if (!isName(id)) return malformed('alliance.id')
  if (!isLabel(name)) return malformed('alliance.name')
  if (!isCount(size)) return malformed('size')
  if (!isHashText(head)) return malformed('head')
  if (!isHashText(root)) return malformed('root')
  if (!isCount(disclosed) || disclosed > size) return malformed('disclosed')
  if (typeof exportedAt !== 'string' || !isInstant(exportedAt)) return malformed('exportedAt')
  if (!isLabel(exportedFor)) return malformed('exportedFor')
  return accept({ format, alliance: { id, name }, size, head, root, disclosed, exportedAt, exportedFor })
}

/** Reads `record.json`: canonical, complete, with its own checksum right. */
export function parseDescription(sha256: Sha256, bytes: Uint8Array): Result<Description> {
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  if (!text.value.endsWith('\n')) return malformed('(its last line has no end)')
  const value = parseCanonical(text.value.slice(0, -1))
  if (!value.ok) return value
  if (!isObject(value.value)) return malformed('(it is not an object)')
  const { checksum: stated, ...rest } = value.value
  const description = checkDescription(rest)
  if (!description.ok) return description
  const sum = checksum(sha256, description.value)
  if (!sum.ok) return sum
  return sum.value === stated ? description : refuse('record.description_checksum', { computed: sum.value })
}

/** Reads one line of `bodies.ndjson`. Whether the body belongs to its entry is another question. */
export function parseBodyLine(bytes: Uint8Array): Result<DisclosedBody> {
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  const value = parseCanonical(text.value)
  if (!value.ok) return value
  if (!isObject(value.value)) return refuse('record.body_malformed', { field: '(the line itself)' })
  const { seq, salt, body } = value.value
  if (!isCount(seq)) return refuse('record.body_malformed', { field: 'seq' })
  if (typeof salt !== 'string') return refuse('record.body_malformed', { field: 'salt' })
  if (!isObject(body)) return refuse('record.body_malformed', { field: 'body' })
  if (Object.keys(value.value).length !== 3) return refuse('record.body_malformed', { field: '(its fields)' })
  return accept({ seq, salt, body })
}

/** A file's lines. `ended` is false when the last one lacks its newline, as in a file that was cut. */
export interface Lines {
  readonly lines: readonly Uint8Array[]
  readonly ended: boolean
}

/** Cuts a file of an export into lines, at bytes, so that damage in one line stays in that line. */
export function linesOf(file: Uint8Array): Lines {
  const lines = splitLines(file)
  const rest = lines.at(-1)
  return rest === undefined || rest.length === 0 ? { lines: lines.slice(0, -1), ended: true } : { lines, ended: false }
}
