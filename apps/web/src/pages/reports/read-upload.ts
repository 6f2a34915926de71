/** Why a file was not read, told before anything is sent. */
export type UploadRefusal =
  | { readonly code: 'report.unreadable'; readonly facts: Readonly<Record<string, never>> }
  | { readonly code: 'report.invalid_utf8'; readonly facts: { readonly at: number } }
  | { readonly code: 'upload.type'; readonly facts: { readonly name: string } }
  | { readonly code: 'upload.too_large'; readonly facts: { readonly limit: number } }
  | { readonly code: 'upload.too_long'; readonly facts: { readonly length: number; readonly limit: number } }

export type Media = 'text/plain' | 'text/html'

export type UploadReading =
  | { readonly ok: true; readonly value: { readonly media: Media; readonly content: string } }
  | { readonly ok: false; readonly refusal: UploadRefusal }

/** What kind of report a file name says it is. */
export function mediaOf(name: string): Media | null {
  if (/\.(txt|text)$/i.test(name)) return 'text/plain'
  return /\.html?$/i.test(name) ? 'text/html' : null
}

/** Most bytes of a text of so many UTF-16 code units: none takes more than three in UTF-8. */
export const mostBytes = (characters: number): number => characters * 3

/**
 * The text of an uploaded file. Bytes that are not UTF-8 are refused with their place, never replaced. Of a file that is larger
 * than a report of `limit` characters can be, any more than {@link mostBytes} of them shows that.
 */
export function readUpload(name: string, bytes: Uint8Array, limit: number): UploadReading {
  const media = mediaOf(name)
  if (media === null) return { ok: false, refusal: { code: 'upload.type', facts: { name } } }
  if (bytes.length > mostBytes(limit)) return { ok: false, refusal: { code: 'upload.too_large', facts: { limit } } }
  const at = invalidUtf8At(bytes)
  if (at !== null) return { ok: false, refusal: { code: 'report.invalid_utf8', facts: { at } } }
  const content = new TextDecoder('utf-8').decode(bytes)
  if (content.trim() === '') return { ok: false, refusal: { code: 'report.unreadable', facts: {} } }
  if (content.length > limit) {
    return { ok: false, refusal: { code: 'upload.too_long', facts: { length: content.length, limit } } }
  }
  return { ok: true, value: { media, content } }
}

/** The first byte at which the bytes stop being UTF-8 (RFC 3629), or null. */
export function invalidUtf8At(bytes: Uint8Array): number | null {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return null
}

/** Length of the well-formed sequence at a place, 0 where there is none: overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (length === 0) return 0
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  const second = bytes[at + 1] ?? 0
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  return second >= lowest && second <= highest ? length : 0
}
