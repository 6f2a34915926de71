import { accept, limits, refuse } from '@commonline/contract'
import type { Result } from '@commonline/contract'

/** A request's JSON, read up to the limit and not a byte further. */
export async function readBody(request: Request): Promise<Result<unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse('request.media_type')
  const tooLarge = () => refuse('request.too_large', { limitBytes: limits.requestBytes })
  if (Number(request.headers.get('content-length') ?? 0) > limits.requestBytes) return tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body !== null) {
    for await (const part of request.body as AsyncIterable<Uint8Array>) {
      size += part.byteLength
      if (size > limits.requestBytes) return tooLarge()
      parts.push(part)
    }
  }
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))))
  } catch {
    return refuse('request.malformed')
  }
}
