import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedHash } from './keyed-hash.ts'

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

test('RFC 4231, test case 2', () => {
  expect(keyedHash(digest, new TextEncoder().encode('Jefe'), 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('is HMAC-SHA-256 for keys of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'grapheme' }), (secret, text) => {
      expect(keyedHash(digest, secret, text)).toBe(createHmac('sha256', secret).update(text).digest('hex'))
    }),
  )
})
