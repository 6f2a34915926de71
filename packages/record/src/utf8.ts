import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'

// Own code instead of TextEncoder and TextDecoder: those are not part of the language, and they replace what is wrong
// with U+FFFD or skip a byte order mark, where a record must refuse.

/**
 * Encodes well-formed text as UTF-8.
 * @throws RangeError on a lone surrogate: a bug of the caller, who checks text with `isWellFormed` first.
 */
export function encodeUtf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('encodeUtf8 was given a lone surrogate')
  // A UTF-16 code unit needs at most three bytes (a surrogate pair: four for two units).
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0
    if (point < 0x80) bytes[at++] = point
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6)
      bytes[at++] = 0x80 | (point & 63)
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12)
      bytes[at++] = 0x80 | ((point >> 6) & 63)
      bytes[at++] = 0x80 | (point & 63)
    } else {
      bytes[at++] = 0xf0 | (point >> 18)
      bytes[at++] = 0x80 | ((point >> 12) & 63)
      bytes[at++] = 0x80 | ((point >> 6) & 63)
      bytes[at++] = 0x80 | (point & 63)
      i++
    }
  }
  return bytes.slice(0, at)
}

// By leading byte: how many bytes follow and the smallest code point that may be written so (RFC 3629, section 4).
const FORMS = [
  { mask: 0xe0, lead: 0xc0, more: 1, least: 0x80 },
  { mask: 0xf0, lead: 0xe0, more: 2, least: 0x800 },
  { mask: 0xf8, lead: 0xf0, more: 3, least: 0x10000 },
] as const

function pointAt(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } | null {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { point: lead, length: 1 }
  const form = FORMS.find(({ mask, lead: wanted }) => (lead & mask) === wanted)
  if (form === undefined) return null
  let point = lead & ~form.mask & 0xff
  for (let k = 1; k <= form.more; k++) {
    const next = bytes[at + k]
    if (next === undefined || (next & 0xc0) !== 0x80) return null
    point = (point << 6) | (next & 63)
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point < form.least || point > 0x10ffff || isSurrogate ? null : { point, length: form.more + 1 }
}

/** Decodes UTF-8 strictly: overlong forms, surrogates and cut sequences are refused with the offset of the bad byte. */
export function decodeUtf8(bytes: Uint8Array): Result<string> {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const read = pointAt(bytes, at)
    if (read === null) return refuse('record.utf8_malformed', { offset: at })
    text += String.fromCodePoint(read.point)
    at += read.length
  }
  return accept(text)
}
