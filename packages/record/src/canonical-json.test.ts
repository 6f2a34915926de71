import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { canonicalise, parseCanonical } from './canonical-json.ts'
import { encodeUtf8 } from './utf8.ts'

const vectors = path.resolve(import.meta.dirname, '../../../../shared/data/jcs')
const names = existsSync(vectors) ? readdirSync(path.join(vectors, 'input')) : []
const absent = names.length > 0 ? '' : ' (skipped: ../shared is absent)'

const written = (value: unknown): string => {
  const result = canonicalise(value)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const refusalOf = (value: unknown) => {
  const result = canonicalise(value)
  return result.ok ? null : `${result.refusal.code} ${String(result.refusal.facts['path'])}`
}

test.skipIf(names.length === 0)(`the published vectors of RFC 8785${absent}`, () => {
  expect(names.length).toBe(6)
  for (const name of names) {
    const input: unknown = JSON.parse(readFileSync(path.join(vectors, 'input', name), 'utf8'))
    const bytes = encodeUtf8(written(input))
    expect(Buffer.from(bytes).toString('utf8'), name).toBe(readFileSync(path.join(vectors, 'output', name), 'utf8'))
    const hex = readFileSync(path.join(vectors, 'outhex', name.replace('.json', '.txt')), 'utf8')
    expect(toHex(bytes), name).toBe(hex.replaceAll(/\s/g, ''))
  }
})

// Minus zero is written 0, as RFC 8785 says, and reads back as 0; the law speaks of all other values.
const withoutMinusZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what is written reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }).map(withoutMinusZero), (value) => {
      expect(JSON.parse(written(value))).toEqual(value)
    }),
  )
})

test('writing what was read changes nothing, and only that text is taken for canonical', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
      const text = written(value)
      expect(written(JSON.parse(text))).toBe(text)
      expect(parseCanonical(text).ok).toBe(true)
      expect(parseCanonical(` ${text}`).ok).toBe(false)
    }),
  )
})

test('the order in which an object was built does not show', () => {
  // Characters whose order by code unit is not their order by code point, among others (RFC 8785, section 3.2.3).
  const unit = fc.constantFrom('\r', '1', 'a', 'b', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33')
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit, maxLength: 3 }), fc.integer(), { maxKeys: 8 }), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(written(reversed)).toBe(written(object))
    }),
  )
})

test('minus zero, exponents and escapes have one form', () => {
  expect(written([-0, 1e21, 1e-7, 0.000001, 333333333.3333333])).toBe('[0,1e+21,1e-7,0.000001,333333333.3333333]')
  expect(written('\u0000\b\t"\\/\u2028é')).toBe('"\\u0000\\b\\t\\"\\\\/\u2028é"')
})

test('what JSON cannot hold is refused with its place', () => {
  expect(refusalOf({ a: [1, Number.NaN] })).toBe('record.json_not_finite /a/1')
  expect(refusalOf([Number.POSITIVE_INFINITY])).toBe('record.json_not_finite /0')
  expect(refusalOf({ a: undefined })).toBe('record.json_no_such_value /a')
  expect(refusalOf(1n)).toBe('record.json_no_such_value ')
  expect(refusalOf(() => 1)).toBe('record.json_no_such_value ')
  expect(refusalOf('\ud800')).toBe('record.json_lone_surrogate ')
  expect(refusalOf({ '\udc00': 1 })).toBe('record.json_lone_surrogate ')
  expect(refusalOf(new Date(0))).toBe('record.json_not_plain ')
  expect(refusalOf(new Map())).toBe('record.json_not_plain ')
  const holed: unknown[] = []
  holed[1] = 1
  expect(refusalOf(holed)).toBe('record.json_no_such_value /0')
})

test('a value that contains itself ends in a refusal', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop
  expect(refusalOf(loop)).toMatch(/^record\.json_too_deep \/self\/self/)
})

test('a hundred levels are written, one more is refused, of lists as of objects', () => {
  const nested = (open: string, close: string, levels: number): unknown =>
    JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    expect(refusalOf(nested(open, close, 100))).toBe(null)
    expect(refusalOf(nested(open, close, 101))).toMatch(/^record\.json_too_deep (\/0|\/a){101}$/)
  }
})

test('an own member called __proto__ is a member like any other', () => {
  expect(written(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}')
})

test('text that says the same in another spelling is not canonical', () => {
  for (const text of ['{"b":1,"a":2}', '{"a":1,"a":1}', '[1.0]', '[1e2]', '"\\u0041"', '{"a": 1}', '-0', '1\n']) {
    const result = parseCanonical(text)
    const refusal = { code: 'record.json_not_canonical', facts: { length: text.length } }
    expect(result, text).toEqual({ ok: false, refusal })
  }
  expect(parseCanonical('{')).toEqual({ ok: false, refusal: { code: 'record.json_malformed', facts: { length: 1 } } })
  const huge = parseCanonical('1e400')
  expect(huge.ok ? 'accepted' : huge.refusal.code).toBe('record.json_not_finite')
})
