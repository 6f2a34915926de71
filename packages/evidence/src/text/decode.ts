import type { Result } from '../result.ts'
import { accept, refuse } from '../result.ts'

/**
 * Most bytes of one report. A long report is some 50 kB; saved pages with inlined pictures reach a few
 * megabytes. Beyond that the upload is a mistake, and parsing it would hold up everybody else.
 */
export const REPORT_BYTES_MAX = 8 * 1024 * 1024

/** Most UTF-16 code units of a report's text: about 300 printed pages, still worked through within about two seconds. */
export const REPORT_CHARACTERS_MAX = 2 * 1024 * 1024

/**
 * Most paragraphs of a report, counted as lines that are not blank. A book of 300 pages has some 10,000; half a million
 * one-letter lines are no report, and what is done once a paragraph would add up to many seconds.
 */
export const PARAGRAPHS_MAX = 50_000

/** Most positions that a refusal lists; the count is exact, the list is for finding them. */
const POSITIONS_LISTED_MAX = 20

/** The two media types that this room reads; containers (PDF, DOCX, mail) are opened elsewhere. */
export type ReportMediaType = 'text/plain' | 'text/html'

/** Text as received, with how it was decoded. */
export interface DecodedReport {
  readonly text: string
  readonly mediaType: ReportMediaType
  /** Name of the encoding that was used, as the Encoding Standard spells it. */
  readonly charset: string
  readonly charsetFrom: 'byte order mark' | 'transport' | 'document' | 'default'
}

/** How the bytes came: the media type, and the character set that a transport header named, if any. */
export interface DecodeOptions {
  readonly mediaType: ReportMediaType
  readonly charset?: string
}

function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 }
  return null
}

/** The HTML standard prescans the first 1024 bytes only; a declaration further down is not honoured. */
const PRESCAN_BYTES = 1024

function declaredInHtml(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES))
  const match = /<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(head)
  const label = match?.[1]?.toLowerCase() ?? null
  // A page that could be read as ASCII cannot be UTF-16: the standard reads such a declaration as UTF-8.
  return label !== null && label.startsWith('utf-16') ? 'utf-8' : label
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true })
  } catch {
    return null
  }
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Offset of the first byte that is not valid UTF-8, by the table of RFC 3629 section 4. */
export function firstInvalidUtf8(bytes: Uint8Array): number | null {
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0
    const extra =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1
    if (extra < 0) return i
    for (let k = 1; k <= extra; k++) {
      const next = bytes[i + k]
      const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
      const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
      if (next === undefined || next < low || next > high) return i
    }
    i += extra + 1
  }
  return null
}

/**
 * Turns received bytes into text: byte order mark first, then the transport's character set, then the one
 * declared in the page (HTML only), then UTF-8. Nothing is repaired: a byte that does not decode is refused,
 * since a quotation with a replaced character is not the quotation.
 *
 * Refusals: `report.too_long`, `report.unknown_charset`, `report.invalid_utf8` (with the offset of the first
 * bad byte), `report.invalid_encoding`, and those of {@link checkReportText}.
 */
export function decodeReport(bytes: Uint8Array, options: DecodeOptions): Result<DecodedReport> {
  if (bytes.length > REPORT_BYTES_MAX) {
    return refuse('report.too_long', { length: bytes.length, max: REPORT_BYTES_MAX, unit: 'bytes' })
  }
  const mark = byteOrderMark(bytes)
  const inPage = options.mediaType === 'text/html' ? declaredInHtml(bytes) : null
  const label = mark?.charset ?? options.charset ?? inPage ?? 'utf-8'
  const charsetFrom = mark ? 'byte order mark' : options.charset ? 'transport' : inPage ? 'document' : 'default'
  const decoder = decoderFor(label)
  if (decoder === null) return refuse('report.unknown_charset', { charset: label })
  const body = mark ? bytes.subarray(mark.length) : bytes
  const text = decodeWith(decoder, body)
  if (text === null) {
    if (decoder.encoding !== 'utf-8') return refuse('report.invalid_encoding', { charset: decoder.encoding })
    return refuse('report.invalid_utf8', { offset: (firstInvalidUtf8(body) ?? 0) + (mark?.length ?? 0) })
  }
  const checked = options.mediaType === 'text/html' ? accept(text) : checkReportText(text)
  if (!checked.ok) return checked
  return accept({ text, mediaType: options.mediaType, charset: decoder.encoding, charsetFrom })
}

/**
 * Characters that reorder what follows on the screen without being seen (Unicode UAX #9: embeddings, overrides
 * and isolates). The plain marks U+200E, U+200F and U+061C are left alone: right-to-left prose needs them.
 */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu

/** Positions (UTF-16 code units) of every bidirectional control character. */
export function bidiControls(text: string): readonly number[] {
  return [...text.matchAll(BIDI_CONTROLS)].map((match) => match.index)
}

/**
 * Control characters of ISO 6429 but for tab and line ends: escape sequences, deletions and the like, which a terminal
 * obeys and a page does not show. A report that holds them was damaged or prepared; cutting them out would move every
 * offset and make another text of it.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

/** Offset of the first surrogate without its partner, or null. */
function firstLoneSurrogate(text: string): number | null {
  const match = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)
  return match?.index ?? null
}

/** A character as Unicode's tables write it: "U+001B". */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Number of lines that are not blank, at least as many as the paragraphs. */
function linesWithWords(text: string): number {
  let count = 0
  let blank = true
  for (let at = 0; at <= text.length; at++) {
    const character = text.charCodeAt(at)
    if (at === text.length || character === 0x0a) {
      if (!blank) count++
      blank = true
    } else if (blank && !/\s/u.test(text.charAt(at))) blank = false
  }
  return count
}

/**
 * Whether a text may be taken in as a report. It is not changed: offsets into it must stay true.
 *
 * Refusals: `report.empty`, `report.too_long`, `report.bidi_control` (with count and the first positions),
 * `report.control_character` (with the first one and its offset), `report.lone_surrogate` (with its offset),
 * `report.too_hard_to_read` (more paragraphs than {@link PARAGRAPHS_MAX}).
 */
export function checkReportText(text: string): Result<string> {
  if (text.length > REPORT_CHARACTERS_MAX) {
    return refuse('report.too_long', { length: text.length, max: REPORT_CHARACTERS_MAX, unit: 'characters' })
  }
  if (!/\S/u.test(text)) return refuse('report.empty')
  const controls = bidiControls(text)
  if (controls.length > 0) {
    return refuse('report.bidi_control', {
      count: controls.length,
      positions: controls.slice(0, POSITIONS_LISTED_MAX).map(String),
    })
  }
  const control = CONTROLS.exec(text)
  if (control) return refuse('report.control_character', { offset: control.index, character: codeOf(control[0]) })
  const lone = firstLoneSurrogate(text)
  if (lone !== null) return refuse('report.lone_surrogate', { offset: lone })
  const paragraphs = linesWithWords(text)
  if (paragraphs > PARAGRAPHS_MAX) {
    return refuse('report.too_hard_to_read', { limit: 'paragraphs', count: paragraphs, max: PARAGRAPHS_MAX })
  }
  return accept(text)
}
