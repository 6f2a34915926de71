import fc from 'fast-check'
import { TextDecoder } from 'node:util'
import { expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())

test('encodes as Node does, and reads back', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const bytes = encodeUtf8(text)
      expect(Buffer.from(bytes).equals(Buffer.from(text, 'utf8'))).toBe(true)
      expect(decodeUtf8(bytes)).toEqual({ ok: true, value: text })
    }),
  )
})

// Bytes near the edges of the forms occur often, so that overlong forms, surrogates and cut sequences are met.
const edge = fc.constantFrom(
  0x00,
  0x41,
  0x7f,
  0x80,
  0xbf,
  0xc0,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
  0xff,
)
const tail = fc.constantFrom(0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf)

test('takes and refuses the same bytes as the strict decoder of the platform', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const oracle = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes)
    } catch {
      return null
    }
  }
  let refused = 0
  fc.assert(
    fc.property(fc.array(fc.oneof(edge, tail, tail), { maxLength: 6 }), (values) => {
      const bytes = Uint8Array.from(values)
      const ours = decodeUtf8(bytes)
      if (!ours.ok) refused += 1
      expect(ours.ok ? ours.value : null).toBe(oracle(bytes))
    }),
    { numRuns: 5000 },
  )
  expect(refused).toBeGreaterThan(500)
})

test('a byte order mark is kept, a lone surrogate is a bug', () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual({ ok: true, value: '\ufeff' })
  expect(() => encodeUtf8('\ud800')).toThrow(RangeError)
  expect(decodeUtf8(Uint8Array.of(0x41, 0xed, 0xa0, 0x80))).toEqual({
    ok: false,
    refusal: { code: 'record.utf8_malformed', facts: { offset: 1 } },
  })
})
