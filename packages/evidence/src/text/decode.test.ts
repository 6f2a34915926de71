import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  PARAGRAPHS_MAX,
  REPORT_CHARACTERS_MAX,
  bidiControls,
  checkReportText,
  decodeReport,
  firstInvalidUtf8,
} from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain = { mediaType: 'text/plain' } as const
const page = { mediaType: 'text/html' } as const

test('a byte order mark is taken off and decides', () => {
  expect(decodeReport(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), plain)).toMatchObject({
    ok: true,
    value: { text: 'A', charsetFrom: 'byte order mark' },
  })
  expect(decodeReport(Uint8Array.of(0xff, 0xfe, 0x41, 0x00), plain)).toMatchObject({
    ok: true,
    value: { text: 'A', charset: 'utf-16le' },
  })
})

test('a page may declare its character set, a transport header overrules it', () => {
  const bytes = Uint8Array.of(...utf8('<meta charset="windows-1251">'), 0xc4, 0xe0)
  expect(decodeReport(bytes, page)).toMatchObject({
    ok: true,
    value: { charset: 'windows-1251', charsetFrom: 'document', text: '<meta charset="windows-1251">Да' },
  })
  expect(decodeReport(bytes, { ...page, charset: 'iso-8859-1' })).toMatchObject({
    ok: true,
    value: { charsetFrom: 'transport', text: '<meta charset="windows-1251">Äà' },
  })
  expect(decodeReport(bytes, { ...page, charset: 'no-such-set' })).toEqual({
    ok: false,
    refusal: { code: 'report.unknown_charset', facts: { charset: 'no-such-set' } },
  })
})

test('invalid UTF-8 is refused with the offset of the first bad byte', () => {
  expect(decodeReport(Uint8Array.of(0x41, 0xc3, 0x28), plain)).toEqual({
    ok: false,
    refusal: { code: 'report.invalid_utf8', facts: { offset: 1 } },
  })
  expect(decodeReport(Uint8Array.of(0xed, 0xa0, 0x80), plain)).toEqual({
    ok: false,
    refusal: { code: 'report.invalid_utf8', facts: { offset: 0 } },
  })
})

test('firstInvalidUtf8 agrees with the platform decoder', () => {
  const decodes = (bytes: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  }
  const near = fc.array(
    fc.constantFrom(
      0x00,
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(near, (values) => {
      const bytes = Uint8Array.from(values)
      const bad = firstInvalidUtf8(bytes)
      expect(bad === null).toBe(decodes(bytes))
      if (bad !== null) expect(decodes(bytes.subarray(0, bad))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('hidden reordering is refused with its places; marks that right-to-left prose needs are not', () => {
  expect(checkReportText('a\u202eb\u2066c')).toEqual({
    ok: false,
    refusal: { code: 'report.bidi_control', facts: { count: 2, positions: ['1', '3'] } },
  })
  expect(checkReportText('שלום\u200f (אבג)')).toMatchObject({ ok: true })
  expect(bidiControls('plain')).toEqual([])
})

test.each([
  ['nothing', '', 'report.empty'],
  ['blanks', ' \n ', 'report.empty'],
  ['half a character', 'a\ud800b', 'report.lone_surrogate'],
  ['the other half', 'a\udc00b', 'report.lone_surrogate'],
  ['more than may be', 'a'.repeat(REPORT_CHARACTERS_MAX + 1), 'report.too_long'],
])('%s is refused', (_, text, code) => {
  expect(checkReportText(text)).toMatchObject({ ok: false, refusal: { code } })
})

test('control characters are refused with the first one and its place; tabs and line ends are text', () => {
  for (let code = 0; code <= 0x9f; code++) {
    const checked = checkReportText(`a${String.fromCharCode(code)}b`)
    const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f)
    expect(checked.ok, `U+${code.toString(16)}`).toBe(isText)
  }
  expect(checkReportText('The ford \u001b[2Jholds.')).toEqual({
    ok: false,
    refusal: { code: 'report.control_character', facts: { offset: 9, character: 'U+001B' } },
  })
})

test('as many paragraphs as a book are taken, a line for every letter of one is not', () => {
  expect(checkReportText('a\n\n'.repeat(PARAGRAPHS_MAX))).toMatchObject({ ok: true })
  expect(checkReportText('a\n'.repeat(PARAGRAPHS_MAX + 1))).toEqual({
    ok: false,
    refusal: {
      code: 'report.too_hard_to_read',
      facts: { limit: 'paragraphs', count: PARAGRAPHS_MAX + 1, max: PARAGRAPHS_MAX },
    },
  })
})
