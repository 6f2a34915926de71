import { expect, test } from 'vitest'
import { aRecord, filesOf, sha256, valueOf } from '../testing/a-record.ts'
import { EXPORT_FILES, buildExport, linesOf, parseDescription } from './export-format.ts'
import type { ExportBytes, ExportFile } from './export-format.ts'
import { encodeUtf8 } from './utf8.ts'
import { findingText, verifyExport } from './verify-chain.ts'

// The fourth act's body is withheld.
const record = aRecord([{}, {}, {}, { disclosed: false }, {}, {}])
const n = record.entries.length
const check = (files: ExportBytes) => verifyExport(sha256, files).report
const replaced = (name: ExportFile, bytes: Uint8Array): ExportBytes => ({ ...record.files, [name]: bytes })

const joined = (lines: readonly Uint8Array[]) => Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(10)]))
// A smaller one where every byte is tried: entry, entry with its body withheld, entry.
const small = aRecord([{}, { disclosed: false }, {}])

const lines = (name: ExportFile) => linesOf(record.files[name]).lines

test('an untouched record holds, and everything was looked at', () => {
  const { report, verified } = verifyExport(sha256, record.files)
  expect(report.checks.map(({ id, ok, counted }) => [id, ok, counted])).toEqual([
    ['description', true, 1],
    ['entries', true, 6],
    ['size', true, 6],
    ['chain', true, 6],
    ['root', true, 6],
    ['time', true, 6],
    ['bodies', true, 5],
  ])
  expect(report).toMatchObject({ ok: true, size: 6, firstBad: null })
  expect(verified?.entries.length).toBe(6)
  expect(verified?.bodies.map(({ seq }) => seq)).toEqual([0, 1, 2, 4, 5])
})

test('an empty record holds', () => {
  expect(check(aRecord([]).files)).toMatchObject({ ok: true, size: 0 })
})

test('what is not proved is said with its numbers', () => {
  const said = check(record.files).notProved
  expect(said.map(({ code }) => code.replace('record.not_proved.', ''))).toEqual([
    'complete_before_recording',
    'undisclosed_bodies',
    'same_history',
    'who_acted',
    'labels',
  ])
  expect(said[1]?.facts).toEqual({ undisclosed: 1 })
})

/** Line (from 0) in which each byte of a file lies; a newline belongs to the line that it ends. */
function lineOfEachByte(bytes: Uint8Array): readonly number[] {
  let line = 0
  return [...bytes].map((byte) => (byte === 10 ? line++ : line))
}

for (const name of EXPORT_FILES) {
  test(`every byte of ${name}, changed in one of three ways, is found where it is`, () => {
    const bytes = small.files[name]
    const lineOf = lineOfEachByte(bytes)
    let flips = 0
    for (const [i, byte] of bytes.entries()) {
      for (const mask of [0x01, 0x20, 0x80]) {
        const changed = Uint8Array.from(bytes)
        changed[i] = byte ^ mask
        const bad = check({ ...small.files, [name]: changed }).firstBad
        const line = lineOf[i] ?? -1
        const place = `byte ${i} xor ${mask}: ${JSON.stringify(bad)}`
        expect(bad?.file, place).toBe(name)
        if (name === 'record.json') expect(bad?.seq, place).toBe(null)
        else expect(bad?.line, place).toBe(line + 1)
        if (name === 'entries.ndjson' || name === 'chain.txt') expect(bad?.seq, place).toBe(line)
        flips += 1
      }
    }
    expect(flips).toBe(3 * bytes.length)
  })
}

test('an entry that is dropped, doubled or swapped is found at its number', () => {
  const entries = lines('entries.ndjson')
  for (let i = 0; i < n; i++) {
    const without = entries.filter((_, k) => k !== i)
    expect(check(replaced('entries.ndjson', joined(without))).firstBad?.seq, `drop ${i}`).toBe(i)
    const doubled = entries.flatMap((entry, k) => (k === i ? [entry, entry] : [entry]))
    expect(check(replaced('entries.ndjson', joined(doubled))).firstBad?.seq, `double ${i}`).toBe(i + 1)
    for (let j = i + 1; j < n; j++) {
      const swapped = entries.map((entry, k) => (k === i ? entries[j] : k === j ? entries[i] : entry) ?? entry)
      expect(check(replaced('entries.ndjson', joined(swapped))).firstBad?.seq, `swap ${i} and ${j}`).toBe(i)
    }
  }
})

test('a file that was cut anywhere is found', () => {
  for (const name of ['entries.ndjson', 'chain.txt', 'bodies.ndjson'] as const) {
    const bytes = small.files[name]
    const lineOf = lineOfEachByte(bytes)
    for (let end = 0; end < bytes.length; end++) {
      const bad = check({ ...small.files, [name]: bytes.subarray(0, end) }).firstBad
      // A cut after a whole line of bodies leaves a file that is good but short.
      const wholeBodies = name === 'bodies.ndjson' && (end === 0 || bytes[end - 1] === 10)
      expect([bad?.file, bad?.line], `${name} cut at ${end}`).toEqual([
        name,
        wholeBodies ? null : (lineOf[end] ?? 0) + 1,
      ])
    }
  }
  for (let end = 0; end < small.files['record.json'].length; end++) {
    expect(check({ ...small.files, 'record.json': small.files['record.json'].subarray(0, end) }).firstBad?.file).toBe(
      'record.json',
    )
  }
})

test('a body that is dropped, doubled, swapped or given for another entry is found', () => {
  const bodies = lines('bodies.ndjson')
  const codeOf = (changed: readonly Uint8Array[]) => check(replaced('bodies.ndjson', joined(changed))).firstBad?.code
  for (let i = 0; i < bodies.length; i++) {
    expect(codeOf(bodies.filter((_, k) => k !== i))).toBe('record.body_count')
    expect(codeOf(bodies.flatMap((line, k) => (k === i ? [line, line] : [line])))).toBe('record.body_order')
  }
  expect(codeOf([...bodies].reverse())).toBe('record.body_order')
  const moved = Buffer.from(bodies[0] ?? [])
    .toString('utf8')
    .replace('"seq":0', '"seq":3')
  expect(codeOf([encodeUtf8(moved)])).toBe('record.body_differs')
  const beyond = moved.replace('"seq":3', '"seq":6')
  expect(codeOf([encodeUtf8(beyond)])).toBe('record.body_without_entry')
})

test('an entry changed in the database after its receipt shows in the export made afterwards', () => {
  for (let i = 0; i < n; i++) {
    const entries = record.entries.map((entry, k) =>
      k === i
        ? { ...entry, bytes: encodeUtf8(Buffer.from(entry.bytes).toString('utf8').replace('"AA"', '"BB"')) }
        : entry,
    )
    const report = check(filesOf(entries, record.bodies))
    expect(report.firstBad).toMatchObject({ seq: i, code: 'record.entry_differs', file: 'entries.ndjson' })
  }
})

test('a description rewritten to another size, head or root does not help', () => {
  const description = valueOf(parseDescription(sha256, record.files['record.json']))
  const shorter = filesOf(record.entries.slice(0, 4), record.bodies.slice(0, 3))
  // The description of a shorter record beside the files of the longer one.
  expect(check({ ...record.files, 'record.json': shorter['record.json'] }).firstBad).toMatchObject({
    seq: 4,
    code: 'record.entry_surplus',
  })
  expect(check({ ...shorter, 'record.json': record.files['record.json'] }).firstBad).toMatchObject({
    seq: 4,
    code: 'record.entry_missing',
  })
  expect(description.size).toBe(6)
})

test('a chain written anew to fit a changed entry no longer has the stated head', () => {
  const other = aRecord([{}, {}, { subject: 'procedure-2' }, { disclosed: false }, {}, {}])
  const files = { ...other.files, 'record.json': record.files['record.json'] }
  const report = check(files)
  expect(report.checks.filter(({ ok }) => !ok).map(({ detail }) => detail.code)).toEqual([
    'record.head_differs',
    'record.root_differs',
  ])
  expect(report.firstBad).toMatchObject({ seq: null, code: 'record.head_differs' })
})

test('acts of the same millisecond are in order', () => {
  const at = '2031-05-05T10:00:00.000Z'
  expect(check(aRecord([{ at }, { at }]).files).ok).toBe(true)
})

test('a time that goes backwards is found at its entry', () => {
  const backwards = aRecord([
    {},
    { at: '2031-05-05T10:00:00.000Z' },
    { at: '2031-05-05T09:59:59.999Z' },
    { at: '2031-05-05T10:00:00.000Z' },
  ])
  const bad = check(backwards.files).firstBad
  expect(bad).toMatchObject({ seq: 2, code: 'record.time_backwards' })
  expect(bad && findingText(bad)).toBe(
    'Entry 2 is dated 2031-05-05T09:59:59.999Z, before 2031-05-05T10:00:00.000Z (entries.ndjson, line 3).',
  )
})

test('the record of another alliance is not taken for this one', () => {
  const text = valueOf(
    buildExport(sha256, {
      alliance: { id: 'other-league', name: 'Other League' },
      entries: record.entries,
      bodies: record.bodies,
      exportedAt: '2031-05-06T12:00:00.000Z',
      exportedFor: 'AA',
    }),
  )
  const files = { ...record.files, 'record.json': encodeUtf8(text['record.json']) }
  expect(check(files).firstBad).toMatchObject({ seq: 0, code: 'record.other_alliance' })
})

test('what the format cannot hold is not exported', () => {
  const content = {
    alliance: { id: 'a', name: 'A' },
    entries: [{ bytes: Uint8Array.of(0xff), chainHash: '00'.repeat(32) }],
    bodies: [],
    exportedAt: '2031-05-06T12:00:00.000Z',
    exportedFor: 'AA',
  }
  const code = (result: ReturnType<typeof buildExport>) => (result.ok ? 'ok' : result.refusal.code)
  expect(code(buildExport(sha256, content))).toBe('record.entry_not_text')
  expect(code(buildExport(sha256, { ...content, entries: [], exportedAt: 'today' }))).toBe(
    'record.description_malformed',
  )
  expect(code(buildExport(sha256, { ...content, entries: [], exportedFor: 'A\u202e' }))).toBe(
    'record.description_malformed',
  )
})
