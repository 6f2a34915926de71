import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseDescription } from '@commonline/record'
import { expect, test } from 'vitest'
import { aFolder, run, written } from '../testing/a-folder.ts'
import { announcing, cast, closing, opening, record, voteVerdict } from '../testing/a-procedure.ts'
import { exitStatus, sha256, verifyDirectory } from './index.ts'

const folder = aFolder()

const votes = { AA: 'yes', CC: 'yes' } as const
const due = '2031-05-07T18:00:00.000Z'
const acts = [
  opening('vote', due),
  cast('AA', 'yes', '2031-05-05T10:00:00.000Z'),
  cast('CC', 'yes', '2031-05-06T10:00:00.000Z'),
  closing(votes, voteVerdict(votes), due),
  announcing(voteVerdict(votes), '2031-05-08T10:00:00.000Z'),
]
const whole = record(...acts)

const good = written(folder, 'good', whole.files)

/** A copy of the good folder in which one file says something else. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const directory = path.join(folder, name)
  cpSync(good, directory, { recursive: true })
  const target = path.join(directory, file)
  writeFileSync(target, change(readFileSync(target, 'utf8')))
  return directory
}

test('a good record is verified, with what that does not prove', async () => {
  const { status, text } = await run(good)
  expect(status).toBe(0)
  expect(text).toMatch(/^Verified\. The record of Harbour League, 5 entries with head [0-9a-f]{64}, is undamaged/)
  expect(text).toContain('HL/L.1 (vote): decided again from 4 acts, "adopted", as announced.')
  expect(text).toContain('What this does not prove:\n- It does not prove that nothing was left out')
})

test('a changed entry is named and the status is 1', async () => {
  const bad = changed('bad', 'entries.ndjson', (text) => text.replace('"onBehalfOf":"CC"', '"onBehalfOf":"BB"'))
  const { status, text } = await run(bad)
  expect(status).toBe(1)
  expect(text).toMatch(/^Not verified\. Entry 2 is not the one that was recorded \(entries\.ndjson, line 3\)\./)
  const report = await verifyDirectory(bad)
  expect(report).toMatchObject({ outcome: 'not-verified', decisions: null, firstBad: { seq: 2 } })
})

test('a wrong verdict in an undamaged record is named too', async () => {
  const wrong = voteVerdict({ AA: 'no', CC: 'yes' })
  const bad = written(
    folder,
    'wrong-verdict',
    record(...acts.slice(0, 4), announcing(wrong, '2031-05-08T10:00:00.000Z')).files,
  )
  const { status, text } = await run(bad)
  expect(status).toBe(1)
  expect(text).toContain('is undamaged, but entry 4 states "rejected", but the rule gives "adopted".')
})

test('--json prints the whole report', async () => {
  const { status, text } = await run(good, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    outcome: 'verified',
    record: { size: 5, alliance: { id: 'harbour-league' } },
    chain: { ok: true },
    decisions: { decisions: [{ status: 'agrees' }] },
    receipts: null,
    comparison: null,
  })
})

test('a folder that holds no record is bad input, with what is missing', async () => {
  const missing = await verifyDirectory(path.join(folder, 'nowhere'))
  expect([exitStatus(missing), missing.refusal?.code]).toEqual([2, 'verify.directory_unreadable'])
  expect(missing.sentences[0]?.text).toMatch(/nowhere is not a folder that can be read: it does not exist\.$/)
  const file = await verifyDirectory(path.join(good, 'chain.txt'))
  expect(file.sentences[0]?.text).toMatch(/it is not a folder\.$/)
  const part = path.join(folder, 'part')
  mkdirSync(path.join(part, 'bodies.ndjson'), { recursive: true })
  writeFileSync(path.join(part, 'record.json'), '')
  expect((await verifyDirectory(part)).refusal).toMatchObject({
    code: 'verify.files_missing',
    facts: { missing: ['entries.ndjson', 'chain.txt'] },
  })
  for (const name of ['entries.ndjson', 'chain.txt']) writeFileSync(path.join(part, name), '')
  expect((await verifyDirectory(part)).refusal).toMatchObject({
    code: 'verify.file_unreadable',
    facts: { file: 'bodies.ndjson', reason: 'it is a folder, not a file' },
  })
})

test('wrong arguments print the usage', async () => {
  for (const args of [[], ['a', 'b'], [good, '--nonsense']]) {
    const { status, text } = await run(...args)
    expect([status, text.startsWith('commonline-verify DIR')]).toEqual([2, true])
  }
})

test('a receipt is checked against the record', async () => {
  const receipt = path.join(folder, 'receipt.json')
  writeFileSync(receipt, JSON.stringify({ ...whole.receipts[2], kind: 'cast-vote', at: '2031-05-06T10:00:00.000Z' }))
  const held = await run(good, '--receipt', receipt)
  const root = parseDescription(sha256, whole.files['record.json'])
  expect([held.status, ...held.text.split('\n').slice(-2)]).toEqual([
    0,
    'Entry 2 is the one that was receipted, and the 2 entries before it are what they were then.',
    `It is in the tree of 5 entries with the root ${root.ok && root.value.root}.`,
  ])
  const rewritten = record(...acts.slice(0, 1), cast('AA', 'no', '2031-05-05T10:00:00.000Z'))
  const other = await run(written(folder, 'rewritten', rewritten.files), '--receipt', receipt)
  expect(other.status).toBe(1)
  expect(other.text).toContain('The record ends after 2 entries; the receipt is for entry 2.')
  expect((await run(good, '--receipt', path.join(folder, 'none.json'))).status).toBe(2)
})

test('two exports are compared', async () => {
  const longer = written(folder, 'longer', record(...acts, cast('BB', 'no', '2031-05-09T10:00:00.000Z')).files)
  const comparison = await run(good, '--compare', longer, '--json')
  expect(comparison.status).toBe(0)
  expect(JSON.parse(comparison.text)).toMatchObject({ comparison: { relation: 'first-begins-second', at: 5 } })
  const forked = written(
    folder,
    'forked',
    record(...acts.slice(0, 2), cast('CC', 'no', '2031-05-06T10:00:00.000Z')).files,
  )
  const fork = await run(good, '--compare', forked)
  expect([fork.status, fork.text.split('\n').at(-1)]).toEqual([
    1,
    expect.stringMatching(/^The two records tell different histories: they part at entry 2\. /),
  ])
})

// Starting Node takes long on a busy machine.
test('the command itself runs and leaves with the status', { timeout: 30_000 }, () => {
  const command = path.resolve(import.meta.dirname, 'main.ts')
  const spawned = spawnSync(process.execPath, [command, good], { encoding: 'utf8' })
  expect(spawned.stderr).toBe('')
  expect([spawned.status, spawned.stdout.startsWith('Verified.')]).toEqual([0, true])
})
