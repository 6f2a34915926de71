import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { canonicalise } from './canonical-json.ts'
import type { JsonObject } from './canonical-json.ts'
import { ENTRY_BYTES_MAX, bodyHash, checkEnvelope, entryBytes, parseEntry } from './entry.ts'
import type { Envelope } from './entry.ts'
import { isInstant } from './instant.ts'
import { decodeUtf8 } from './utf8.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const envelope: Envelope = {
  v: 1,
  alliance: 'orrin-compact',
  kind: 'cast-vote',
  at: '2026-03-02T10:15:00.000Z',
  by: 'person-7',
  onBehalfOf: 'AV',
  subject: 'procedure-3',
  bodyHash: 'ab'.repeat(32),
  attestation: { type: 'server' },
}

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

test('an entry is its canonical JSON and reads back', () => {
  const bytes = entryBytes(envelope)
  if (!bytes.ok) throw new Error(bytes.refusal.code)
  expect(decodeUtf8(bytes.value)).toEqual({
    ok: true,
    value:
      '{"alliance":"orrin-compact","at":"2026-03-02T10:15:00.000Z","attestation":{"type":"server"},' +
      `"bodyHash":"${'ab'.repeat(32)}","by":"person-7","kind":"cast-vote","onBehalfOf":"AV","subject":"procedure-3","v":1}`,
  })
  expect(parseEntry(bytes.value)).toEqual({ ok: true, value: envelope })
})

test('each field is checked, and the refusal names it', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['v', '1'],
    ['alliance', ''],
    ['kind', 'CastVote'],
    ['kind', 'cast--vote'],
    ['at', '2026-03-02T10:15:00Z'],
    ['by', null],
    ['by', 'two words'],
    ['onBehalfOf', undefined],
    ['onBehalfOf', ''],
    ['subject', 's'.repeat(129)],
    ['subject', 'a\u202eb'],
    ['subject', 'é'],
    ['bodyHash', 'AB'.repeat(32)],
    ['attestation', { type: 'member' }],
    ['attestation', { type: 'server', more: 1 }],
    ['extra', 1],
  ]
  for (const [field, value] of wrong) {
    const result = checkEnvelope({ ...envelope, [field]: value })
    expect(result.ok ? null : result.refusal, field).toEqual({ code: 'record.envelope_malformed', facts: { field } })
  }
  for (const value of [null, 1, 'x', []]) expect(code(checkEnvelope(value))).toBe('record.envelope_malformed')
  expect(code(checkEnvelope({ ...envelope, v: 2 }))).toBe('record.envelope_version')
  expect(checkEnvelope({ ...envelope, onBehalfOf: null }).ok).toBe(true)
})

test('no well-formed envelope reaches the limit, and bytes above it are not read', () => {
  const longest = '"'.repeat(128)
  const bytes = entryBytes({ ...envelope, alliance: longest, by: longest, onBehalfOf: longest, subject: longest })
  expect(bytes.ok && bytes.value.length).toBeLessThan(ENTRY_BYTES_MAX / 10)
  expect(code(parseEntry(new Uint8Array(ENTRY_BYTES_MAX + 1).fill(32)))).toBe('record.entry_too_long')
})

test('bytes that say the same but are not canonical are refused', () => {
  const text = JSON.stringify(envelope)
  expect(code(parseEntry(Buffer.from(text)))).toBe('record.json_not_canonical')
  expect(code(parseEntry(Buffer.from([0xff])))).toBe('record.utf8_malformed')
})

test('an instant is UTC with milliseconds on a day that exists', () => {
  for (const good of ['2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z']) expect(isInstant(good)).toBe(true)
  const bad = [
    '2023-02-29T00:00:00.000Z',
    '2024-01-01T24:00:00.000Z',
    '2024-01-01T00:00:00.00Z',
    '2024-13-01T00:00:00.000Z',
  ]
  for (const text of [...bad, '2024-01-01T00:00:00.000+00:00', '+02024-01-01T00:00:00.000Z', '']) {
    expect(isInstant(text), text).toBe(false)
  }
})

test('the body hash is SHA-256 of salt and canonical body', () => {
  const salt = '00112233445566778899aabbccddeeff'
  const expected = createHash('sha256')
    .update(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from('{"a":"é","b":[1,2]}', 'utf8')]))
    .digest('hex')
  expect(bodyHash(sha256, salt, { b: [1, 2], a: 'é' })).toEqual({ ok: true, value: expected })
  expect(bodyHash(sha256, `${salt}${salt}`, { a: 1 }).ok).toBe(true)
})

test('a salt of another length or spelling, or a body that is not an object, is refused', () => {
  for (const salt of ['', 'ab', 'A0'.repeat(16), 'a0'.repeat(24), 'zz'.repeat(16)]) {
    expect(code(bodyHash(sha256, salt, {})), salt).toBe('record.salt_malformed')
  }
  const list = [1] as unknown as JsonObject
  expect(code(bodyHash(sha256, 'a0'.repeat(16), list))).toBe('record.body_not_object')
  expect(code(bodyHash(sha256, 'a0'.repeat(16), { a: '\ud800' }))).toBe('record.json_lone_surrogate')
})

test('another salt or another body gives another hash', () => {
  const saltText = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toHex)
  const body = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()))
  fc.assert(
    fc.property(saltText, saltText, body, body, (s1, s2, b1, b2) => {
      const same = s1 === s2 && JSON.stringify(Object.entries(b1).sort()) === JSON.stringify(Object.entries(b2).sort())
      const [h1, h2] = [bodyHash(sha256, s1, b1), bodyHash(sha256, s2, b2)]
      expect(h1.ok && h2.ok && h1.value === h2.value).toBe(same)
    }),
  )
})

// Why one hash opens to one body although there are two salt lengths: see the page docs/method/record.md. The keys and
// strings are made of the characters in which a tail could be mistaken for an object.
test('an object without its first 16 bytes is never an object', () => {
  const tricky = fc.string({ unit: fc.constantFrom('{', '}', '"', ':', ',', '\\', 'a', '1'), maxLength: 20 })
  const value = fc.oneof(tricky, fc.integer(), fc.dictionary(tricky, tricky, { maxKeys: 3 }))
  let opened = 0
  fc.assert(
    fc.property(fc.dictionary(tricky, value, { maxKeys: 3 }), (body) => {
      const text = valueText(body).slice(16)
      if (text.startsWith('{')) opened += 1
      expect(isJsonObject(text)).toBe(false)
    }),
    { numRuns: 5000 },
  )
  expect(opened).toBeGreaterThan(100)
})

const valueText = (body: JsonObject) => {
  const text = canonicalise(body)
  return text.ok ? text.value : ''
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
