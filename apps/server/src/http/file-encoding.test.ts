import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodingFor, filePacker } from './file-encoding.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*, br;q=0.0', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('who accepts %o is sent %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})

const script = new TextEncoder().encode('export const line = "what we say"\n'.repeat(100))

test('a file is packed once for each encoding and comes out as it was', async () => {
  const packed = filePacker()
  const brotli = await packed('a.js', script, 'br')
  const gzip = await packed('a.js', script, 'gzip')
  expect([brotli.encoding, gzip.encoding]).toEqual(['br', 'gzip'])
  expect(brotli.content.length).toBeLessThan(script.length / 5)
  expect(new Uint8Array(brotliDecompressSync(brotli.content))).toEqual(script)
  expect(new Uint8Array(gunzipSync(gzip.content))).toEqual(script)
  expect(await packed('a.js', script, 'br')).toBe(brotli)
})

test('what is too short to gain by it, or is asked for as it lies, is sent as it lies', async () => {
  const packed = filePacker()
  const short = new TextEncoder().encode('const a = 1')
  expect(await packed('short.js', short, 'br')).toEqual({ encoding: 'identity', content: short })
  expect(await packed('a.js', script, 'identity')).toEqual({ encoding: 'identity', content: script })
})
