import { concat, fromHex, toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { canonicalise, parseCanonical } from './canonical-json.ts'
import type { JsonObject } from './canonical-json.ts'
import { isInstant } from './instant.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * One entry of the record: who did what kind of act, when, for whom, about what, and a commitment to what it says.
 * It reveals nothing of the act's body. Only `server` attests so far: no entry claims a member's signature.
 */
export interface Envelope {
  readonly v: 1
  /** The alliance's id, so that an entry cannot be moved into another alliance's record. */
  readonly alliance: string
  /** The kind of act, a verb phrase in kebab case: `cast-vote`. */
  readonly kind: string
  /** When it was recorded: UTC, milliseconds, `Z`. */
  readonly at: string
  /** The person's id, or `system`. */
  readonly by: string
  /** The member's code, `organisation`, or null where the person acted for nobody. */
  readonly onBehalfOf: string | null
  /** The opaque id of what the act is about. */
  readonly subject: string
  /** SHA-256(salt ‖ JCS(body)), 64 lower-case hexadecimal digits. */
  readonly bodyHash: string
  readonly attestation: { readonly type: 'server' }
}

/**
 * The largest entry, in bytes. The tiled log (C2SP tlog-tiles) writes the length of an entry before it as an unsigned
 * 16-bit number, and these entries will be its leaves unchanged.
 */
export const ENTRY_BYTES_MAX = 65_535

// An id, a code or a kind is a name, not a text: long enough for UUIDs and readable ids, short enough that an entry
// stays far below its limit and nobody hides a text in one.
const NAME_LENGTH_MAX = 128

const FIELDS = ['alliance', 'at', 'attestation', 'bodyHash', 'by', 'kind', 'onBehalfOf', 'subject', 'v'] as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a value can be an id, a code or a kind: 1 to 128 visible ASCII characters. No more than that, because what
 * counts as a letter or as invisible elsewhere changes from one edition of Unicode to the next, and an entry that is
 * well-formed today must be so in every later program.
 */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= NAME_LENGTH_MAX && /^[\x21-\x7e]+$/.test(value)

const isKind = (value: unknown): value is string => isName(value) && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)

const isServerAttestation = (value: unknown): value is { readonly type: 'server' } =>
  isObject(value) && Object.keys(value).join() === 'type' && value['type'] === 'server'

const malformed = (field: string) => refuse('record.envelope_malformed', { field })

/**
 * Checks that a value from outside is an envelope: exactly these fields, each well-formed. Refuses with
 * `record.envelope_malformed` and the first field that is wrong, or `record.envelope_version` for a version that this
 * code does not know.
 */
export function checkEnvelope(value: unknown): Result<Envelope> {
  if (!isObject(value)) return malformed('(the entry itself)')
  const { v, alliance, kind, at, by, onBehalfOf, subject, bodyHash, attestation } = value
  if (typeof v === 'number' && v !== 1) return refuse('record.envelope_version', { version: v, known: 1 })
  if (v !== 1) return malformed('v')
  const strange = Object.keys(value).find((key) => !FIELDS.some((field) => field === key))
  if (strange !== undefined) return malformed(strange)
  if (!isName(alliance)) return malformed('alliance')
  if (!isKind(kind)) return malformed('kind')
  if (typeof at !== 'string' || !isInstant(at)) return malformed('at')
  if (!isName(by)) return malformed('by')
  if (onBehalfOf !== null && !isName(onBehalfOf)) return malformed('onBehalfOf')
  if (!isName(subject)) return malformed('subject')
  if (typeof bodyHash !== 'string' || !/^[0-9a-f]{64}$/.test(bodyHash)) return malformed('bodyHash')
  if (!isServerAttestation(attestation)) return malformed('attestation')
  return accept({ v, alliance, kind, at, by, onBehalfOf, subject, bodyHash, attestation: { type: attestation.type } })
}

/**
 * The bytes of an entry: its canonical JSON (RFC 8785) in UTF-8. These bytes are what is stored, hashed, exported and
 * compared; nobody serialises an entry a second time. Refuses a malformed envelope and one above `ENTRY_BYTES_MAX`.
 */
export function entryBytes(envelope: Envelope): Result<Uint8Array> {
  const checked = checkEnvelope(envelope)
  if (!checked.ok) return checked
  const text = canonicalise(checked.value)
  if (!text.ok) return text
  const bytes = encodeUtf8(text.value)
  if (bytes.length > ENTRY_BYTES_MAX) return tooLong(bytes.length)
  return accept(bytes)
}

/** Reads the bytes of an entry back; refuses bytes that `entryBytes` would not have written. */
export function parseEntry(bytes: Uint8Array): Result<Envelope> {
  if (bytes.length > ENTRY_BYTES_MAX) return tooLong(bytes.length)
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  const value = parseCanonical(text.value)
  return value.ok ? checkEnvelope(value.value) : value
}

const tooLong = (bytes: number) => refuse('record.entry_too_long', { bytes, limit: ENTRY_BYTES_MAX })

/**
 * SHA-256(salt ‖ JCS(body)) as 64 hexadecimal digits: commits to what an act says without revealing it. The salt is
 * 16 or 32 random bytes in lower-case hexadecimal, fresh for every act, kept beside the body and disclosed with it:
 * without it a short body ("yes", "no") would be found by trying.
 *
 * The body is a JSON object. With an object the two salt lengths cannot be played against each other: no canonical
 * object, cut after 16 bytes, leaves another canonical object, so one hash opens to one body.
 */
export function bodyHash(sha256: Sha256, salt: string, body: JsonObject): Result<string> {
  const saltBytes = fromHex(salt)
  if (!saltBytes.ok || (saltBytes.value.length !== 16 && saltBytes.value.length !== 32)) {
    return refuse('record.salt_malformed', { digits: salt.length })
  }
  if (!isObject(body)) return refuse('record.body_not_object')
  const text = canonicalise(body)
  if (!text.ok) return text
  return accept(toHex(sha256(concat(saltBytes.value, encodeUtf8(text.value)))))
}
