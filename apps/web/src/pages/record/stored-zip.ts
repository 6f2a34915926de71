/** A file that goes into the archive under a path with forward slashes, in ASCII: tools differ on anything else. */
export interface ArchivedFile {
  readonly path: string
  readonly text: string
}

// More needs the 64-bit form of the format; a record that large is exported with the command line.
const MOST_BYTES = 0xffff_ffff
const MOST_FILES = 0xffff

const NO_FLAGS = 0
const STORED = 0
const VERSION = 20
// 1 January 1980, the format's first day: the same files make the same archive, bit for bit.
const FIRST_DAY = 0x0021

const encoder = new TextEncoder()

/**
 * Files as one ZIP archive, stored and not compressed (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). Throws where
 * they are too many or too large for its plain form.
 */
export function storedZip(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { path, text } of files) {
    const name = encoder.encode(path)
    const bytes = encoder.encode(text)
    const about = [VERSION, NO_FLAGS, STORED, 0, FIRST_DAY] as const
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const
    const head = record(0x0403_4b50, about, sizes, [name.length, 0])
    local.push(head, name, bytes)
    central.push(record(0x0201_4b50, [VERSION, ...about], sizes, [name.length, 0, 0, 0, 0], [0, offset]), name)
    offset += head.length + name.length + bytes.length
  }
  const directory = central.reduce((sum, part) => sum + part.length, 0)
  if (offset + directory > MOST_BYTES || files.length > MOST_FILES) throw new Error('too large for a plain ZIP archive')
  const end = record(0x0605_4b50, [0, 0, files.length, files.length], [directory, offset], [0])
  return joined([...local, ...central, end])
}

/** Fields of a record in their order: its signature, then groups of 16 and 32 bits in turn, little-endian. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const widths = groups.map((_, index) => (index % 2 === 0 ? 2 : 4))
  const size = groups.reduce((sum, group, index) => sum + group.length * (widths[index] ?? 0), 4)
  const view = new DataView(new ArrayBuffer(size))
  view.setUint32(0, signature, true)
  let at = 4
  groups.forEach((group, index) => {
    for (const value of group) {
      if (widths[index] === 2) view.setUint16(at, value, true)
      else view.setUint32(at, value, true)
      at += widths[index] ?? 0
    }
  })
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** CRC-32 of ISO 3309, as the format asks for it: the reflected polynomial 0xEDB88320. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1
  return value
})
