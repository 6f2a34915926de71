import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { isIncluded } from '@commonline/record'
import type { Inclusion } from '@commonline/record'
import { expect, test } from 'vitest'
import { aFolder, run, written } from '../testing/a-folder.ts'
import { aRecord } from '../../record/testing/a-record.ts'
import type { AnAct } from '../../record/testing/a-record.ts'
import { linesIn, rewritten } from '../testing/tampering.ts'
import { sha256 } from './index.ts'

// One record of eight acts, what is done to it, and how `commonline-verify` names it: from the files alone, by a receipt that a
// member kept, and by another member's export.

const folder = aFolder()
const acts: readonly AnAct[] = Array.from({ length: 8 }, (_, i) => ({ body: { words: `act ${i}` } }))
const whole = aRecord(acts)
const good = written(folder, 'good', whole.files)

const receiptFile = (seq: number): string => {
  const file = path.join(folder, `receipt-${seq}.json`)
  writeFileSync(file, JSON.stringify({ ...whole.receipts[seq], kind: 'attach-statement' }))
  return file
}

/** The first line of the report. */
const headline = ({ text }: { readonly text: string }): string => text.split('\n')[0] ?? ''
const lastLine = ({ text }: { readonly text: string }): string => text.split('\n').at(-1) ?? ''

test('a body exchanged for another is named at its entry, as a body', async () => {
  const files = rewritten(whole.files, 'bodies.ndjson', (lines) =>
    lines.map((line) => line.replace('act 3', 'act three')),
  )
  const found = await run(written(folder, 'body', files))
  expect(found.status).toBe(1)
  expect(headline(found)).toBe(
    'Not verified. Entry 3 has another body than the one that was recorded (bodies.ndjson, line 4).',
  )
})

test('an entry that says something else is named as changed', async () => {
  const files = rewritten(whole.files, 'entries.ndjson', (lines) =>
    lines.map((line, i) => (i === 3 ? line.replace('"AA"', '"BB"') : line)),
  )
  const found = await run(written(folder, 'changed', files))
  expect([found.status, headline(found)]).toEqual([
    1,
    'Not verified. Entry 3 is not the one that was recorded (entries.ndjson, line 4).',
  ])
})

test('an entry removed, one put in, and two exchanged are named for what was done', async () => {
  const entries = linesIn(whole.files, 'entries.ndjson')
  const [third, fourth, seventh] = [entries[3]!, entries[4]!, entries[7]!]
  const named = {
    'is gone: what stands in its place was recorded later': entries.toSpliced(3, 1),
    'and the 1 after it are gone: what stands in its place was recorded later': entries.toSpliced(3, 2),
    'was not recorded here: the one that was stands after': entries.toSpliced(3, 0, entries[1]!),
    'was exchanged with entry 4': entries.with(3, fourth).with(4, third),
    'was exchanged with entry 7': entries.with(3, seventh).with(7, third),
  }
  for (const [index, [words, lines]] of Object.entries(named).entries()) {
    const files = rewritten(whole.files, 'entries.ndjson', () => lines)
    const found = await run(written(folder, `named-${index}`, files))
    expect([found.status, headline(found)]).toEqual([1, `Not verified. Entry 3 ${words} (entries.ndjson, line 4).`])
  }
})

test('a file cut at its end is named by the first entry that is missing', async () => {
  const files = rewritten(whole.files, 'entries.ndjson', (lines) => lines.slice(0, 6))
  const found = await run(written(folder, 'cut', files))
  expect([found.status, headline(found)]).toEqual([
    1,
    'Not verified. Entry 6 is missing at the end (entries.ndjson, line 7).',
  ])
})

// What is written anew as a whole fits itself: only what somebody kept shows it.
const anew: Readonly<Record<string, { readonly acts: readonly AnAct[]; readonly parting: string }>> = {
  changed: { acts: acts.with(3, { body: { words: 'another' } }), parting: 'they part at entry 3' },
  removed: { acts: acts.toSpliced(3, 1), parting: 'they part at entry 3' },
  'put in': { acts: acts.toSpliced(3, 0, { body: { words: 'invented' } }), parting: 'they part at entry 3' },
  'signed later': { acts: acts.with(7, { at: '2031-05-05T12:00:00.000Z' }), parting: 'they part at entry 7' },
}

for (const [kind, { acts, parting }] of Object.entries(anew)) {
  test(`a record written anew with an entry ${kind} verifies, and a receipt and another export convict it`, async () => {
    const other = aRecord(acts)
    const directory = written(folder, `anew-${kind}`, other.files)
    expect((await run(directory)).status).toBe(0)
    const receipted = await run(directory, '--receipt', receiptFile(7))
    expect(receipted.status).toBe(1)
    const compared = await run(good, '--compare', directory)
    expect(compared.status).toBe(1)
    const at = Number(/\d+$/.exec(parting)?.[0])
    expect(lastLine(compared)).toContain(parting)
    expect(lastLine(compared)).toContain(
      `The first has ${whole.receipts[at]?.entryHash}, the second ${other.receipts[at]?.entryHash}.`,
    )
  })
}

test('a receipt from before the place that was changed still holds; from there on it names what differs', async () => {
  const directory = written(folder, 'later', aRecord(acts.with(3, { body: { words: 'another' } })).files)
  const before = await run(directory, '--receipt', receiptFile(2))
  expect(before.status).toBe(0)
  expect(before.text).toContain('Entry 2 is the one that was receipted, and the 2 entries before it are what they were')
  const itself = await run(directory, '--receipt', receiptFile(3))
  expect(itself.status).toBe(1)
  expect(lastLine(itself)).toMatch(
    /^Entry 3 is not the one that was receipted: the receipt has [0-9a-f]{64}, the record/,
  )
  const after = await run(directory, '--receipt', receiptFile(4))
  expect(after.status).toBe(1)
  expect(lastLine(after)).toMatch(
    /^Entry 4 is the one that was receipted, but an entry before it is not what it was then/,
  )
})

test('a record cut short and written anew is a beginning; a receipt beyond its end convicts it', async () => {
  const shorter = written(folder, 'shorter', aRecord(acts.slice(0, 5)).files)
  expect((await run(shorter)).status).toBe(0)
  const beyond = await run(shorter, '--receipt', receiptFile(6))
  expect([beyond.status, lastLine(beyond)]).toEqual([
    1,
    'The record ends after 5 entries; the receipt is for entry 6. It is older than the receipt, or it was cut.',
  ])
  const compared = await run(shorter, '--compare', good)
  expect([compared.status, lastLine(compared)]).toEqual([
    0,
    `The second record continues the first from entry 5 on. Up to there both have the chain hash ${whole.receipts[4]?.chainHash}.`,
  ])
})

test('two continuations of one beginning are a fork at the first entry that is not common', async () => {
  const [mine, theirs] = ['mine', 'theirs'].map((words) => aRecord([...acts, { body: { words } }, {}]))
  const compared = await run(
    written(folder, 'mine', mine!.files),
    '--compare',
    written(folder, 'theirs', theirs!.files),
    '--json',
  )
  expect(compared.status).toBe(1)
  expect(JSON.parse(compared.text)).toMatchObject({
    outcome: 'verified',
    comparison: {
      relation: 'fork',
      at: 8,
      first: mine!.receipts[8],
      second: theirs!.receipts[8],
      otherIsDamaged: null,
    },
  })
})

test('an export that is itself damaged is no witness, whatever the comparison says', async () => {
  const files = rewritten(whole.files, 'chain.txt', (lines) => lines.with(5, '00'.repeat(32)))
  const compared = await run(good, '--compare', written(folder, 'damaged', files))
  expect(compared.status).toBe(1)
  expect(compared.text).toContain('The two records are the same 8 entries.')
  expect(lastLine(compared)).toMatch(/^The other record is itself damaged\. Entry 5 has a chain value/)
})

test('receipts kept in one file are each looked up, and the path to the root convinces without the record', async () => {
  const file = path.join(folder, 'kept.json')
  writeFileSync(file, JSON.stringify([whole.receipts[1], { receipt: { ...whole.receipts[6], kind: 'cast-vote' } }]))
  const { status, text } = await run(good, '--receipt', file, '--json')
  expect(status).toBe(0)
  const { receipts } = JSON.parse(text) as { receipts: readonly { inclusion: Inclusion }[] }
  expect(receipts.map(({ inclusion }) => inclusion.index)).toEqual([1, 6])
  for (const { inclusion } of receipts) {
    const { index, size, leaf, root, path: steps } = inclusion
    expect(leaf).toBe(whole.receipts[index]?.entryHash)
    const claim = { index, size, leaf: bytes(leaf), root: bytes(root), proof: steps.map(bytes) }
    expect(isIncluded(sha256, claim)).toBe(true)
  }
  writeFileSync(file, JSON.stringify([whole.receipts[1], { ...whole.receipts[6], seq: 5 }]))
  expect((await run(good, '--receipt', file)).status).toBe(1)
})

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
