import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invalidUtf8At, mediaOf, readUpload } from './read-upload.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a byte that is not UTF-8 is named by its place', () => {
  expect(invalidUtf8At(new Uint8Array([0x61, 0xe9, 0x62]))).toBe(1)
  expect(invalidUtf8At(new Uint8Array([0xc0, 0x80]))).toBe(0)
  expect(invalidUtf8At(new Uint8Array([0x61, 0xed, 0xa0, 0x80]))).toBe(1)
  expect(invalidUtf8At(new Uint8Array([0xf0, 0x9f, 0x8c]))).toBe(0)
})

test('it refuses exactly what a strict decoder refuses', () => {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const isValid = (bytes: Uint8Array): boolean => {
    try {
      strict.decode(bytes)
      return true
    } catch {
      return false
    }
  }
  const likely = fc.array(
    fc.constantFrom(0x41, 0x7f, 0x80, 0x8f, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5),
    {
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(fc.oneof(likely, fc.array(fc.nat(255), { maxLength: 12 })), (numbers) => {
      const bytes = new Uint8Array(numbers)
      expect(invalidUtf8At(bytes) === null).toBe(isValid(bytes))
    }),
    { numRuns: 2000 },
  )
})

test('the name tells text from page, and anything else is refused', () => {
  expect(mediaOf('Report.TXT')).toBe('text/plain')
  expect(mediaOf('page.htm')).toBe('text/html')
  expect(readUpload('scan.pdf', bytesOf('x'), 10)).toEqual({
    ok: false,
    refusal: { code: 'upload.type', facts: { name: 'scan.pdf' } },
  })
})

test('an empty file and a book are refused before they are sent', () => {
  expect(readUpload('a.txt', bytesOf(' \n'), 10).ok).toBe(false)
  expect(readUpload('a.txt', bytesOf('x'.repeat(11)), 10)).toEqual({
    ok: false,
    refusal: { code: 'upload.too_long', facts: { length: 11, limit: 10 } },
  })
  expect(readUpload('a.txt', bytesOf('й'.repeat(16)).subarray(0, 31), 10)).toEqual({
    ok: false,
    refusal: { code: 'upload.too_large', facts: { limit: 10 } },
  })
  expect(readUpload('a.txt', bytesOf('語'.repeat(10)), 10).ok).toBe(true)
  expect(readUpload('a.txt', bytesOf('words'), 10)).toEqual({
    ok: true,
    value: { media: 'text/plain', content: 'words' },
  })
})
