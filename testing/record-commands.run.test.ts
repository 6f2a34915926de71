import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { aRecord } from '../packages/record/testing/a-record.ts'
import { written } from '../packages/verifier/testing/a-folder.ts'

// `commonline verify` and `commonline record export` as they are typed. Each starts Node, so few of them; what they say of every
// kind of tampering is tested where the verifier is.

const run = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'commonline-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function commonline(...args: readonly string[]) {
  const command = [path.resolve(import.meta.dirname, '../apps/cli/src/main.ts'), ...args]
  return run(process.execPath, command).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      status: failed.code,
      out: failed.stdout,
      err: failed.stderr,
    }),
  )
}

// Starting Node takes long on a busy machine.
const wait = { timeout: 180_000 }

const acts = Array.from({ length: 4 }, (_, i) => ({ body: { words: `act ${i}` } }))
const whole = aRecord(acts)
const good = written(folder, 'good', whole.files)
const other = written(folder, 'other', aRecord(acts.with(2, { body: { words: 'another' } })).files)
const receipt = path.join(folder, 'receipt.json')
writeFileSync(receipt, JSON.stringify(whole.receipts[3]))

test(
  'verify: 0 where the record, the receipt and the other export agree, 1 where they do not, 2 where one is none',
  wait,
  async () => {
    const held = await commonline('verify', good, '--receipt', receipt, '--compare', good)
    expect([held.status, held.err]).toEqual([0, ''])
    expect(held.out).toContain('Entry 3 is the one that was receipted')
    expect(held.out).toContain('The two records are the same 4 entries.')
    const forked = await commonline('verify', other, '--receipt', receipt, '--compare', good, '--json')
    expect(forked.status).toBe(1)
    expect(JSON.parse(forked.out)).toMatchObject({
      outcome: 'verified',
      receipts: [{ ok: false, detail: { code: 'record.receipt_history_differs' }, receipt: { seq: 3 } }],
      comparison: { relation: 'fork', at: 2, second: whole.receipts[2] },
    })
    const nowhere = path.join(folder, 'nowhere')
    const none = await Promise.all([
      commonline('verify', good, '--receipt', nowhere),
      commonline('verify', good, '--compare', nowhere),
      commonline('verify', nowhere),
    ])
    expect(none.map(({ status }) => status)).toEqual([2, 2, 2])
  },
)

/** A server that answers every question with these files. */
async function serverOf(files: Readonly<Record<string, string>>) {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ files })),
  ).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://localhost:${address.port}`, close: () => server.close() }
}

test('record export writes the files of a record and nothing that a server names otherwise', wait, async () => {
  const text = Object.fromEntries(
    Object.entries(whole.files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  )
  const hostile = await serverOf({ ...text, '../outside.txt': '', '..': '', '': '' })
  const nowhere = path.join(folder, 'hostile')
  const refused = await commonline('record', 'export', nowhere, '--server', hostile.url)
  hostile.close()
  expect([refused.status, refused.err.split(' ')[0]]).toEqual([2, 'export.not_a_record'])
  expect([readdirSync(nowhere), readdirSync(folder).includes('outside.txt')]).toEqual([[], false])

  const server = await serverOf(text)
  const directory = path.join(folder, 'exported')
  expect((await commonline('record', 'export', directory, '--server', server.url)).status).toBe(0)
  expect(readdirSync(directory).toSorted()).toEqual(Object.keys(text).toSorted())
  const [again, onFile] = await Promise.all(
    [directory, receipt].map((where) => commonline('record', 'export', where, '--server', server.url)),
  )
  expect([again!.status, again!.err.split(' ')[0]]).toEqual([2, 'export.folder_not_empty'])
  expect([onFile!.status, onFile!.err.split(' ')[0]]).toEqual([2, 'export.folder_unusable'])
  server.close()
})
