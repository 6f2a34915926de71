import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** In which form a file goes over the wire; `identity` is as it lies. */
export type FileEncoding = 'br' | 'gzip' | 'identity'

// The best ratio that costs a start nothing: a file is packed once, when it is first asked for.
const brotliQuality = 9
const gzipLevel = 9

// Below this a packed file saves no packet.
const smallestPacked = 1_000

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The shortest form that the asking side takes, by its `Accept-Encoding` (RFC 9110, 12.5.3); one with `q=0` is refused by it. */
export function encodingFor(accepted: string | undefined): FileEncoding {
  const taken = new Map<string, boolean>()
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
    taken.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
  }
  const takes = (name: string): boolean => taken.get(name) ?? taken.get('*') ?? false
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/**
 * Packs files that are the same for everyone, each once for each encoding. Answers of the house are never packed: beside words of
 * another's that one may choose, the length would tell what else is in them.
 */
export function filePacker(): (
  name: string,
  content: Uint8Array<ArrayBuffer>,
  encoding: FileEncoding,
) => Promise<Packed> {
  const packed = new Map<string, Promise<Packed>>()
  return (name, content, encoding) => {
    if (encoding === 'identity' || content.length < smallestPacked)
      return Promise.resolve({ encoding: 'identity', content })
    const key = `${encoding} ${name}`
    const known = packed.get(key)
    if (known !== undefined) return known
    const packing = pack(content, encoding)
    packed.set(key, packing)
    return packing
  }
}

export interface Packed {
  readonly encoding: FileEncoding
  readonly content: Uint8Array<ArrayBuffer>
}

async function pack(content: Uint8Array<ArrayBuffer>, encoding: 'br' | 'gzip'): Promise<Packed> {
  const bytes =
    encoding === 'br'
      ? await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
      : await zip(content, { level: gzipLevel })
  return { encoding, content: new Uint8Array(bytes) }
}
