import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EXPORT_FILES } from '@commonline/record'
import type { ExportFile } from '@commonline/record'
import { expect, test } from 'vitest'
import { aRecord } from '../../record/testing/a-record.ts'
import { aFolder, run, written } from '../testing/a-folder.ts'

// A folder that a stranger packed. Whatever lies in it, the answer is a code and status 2, soon, without following or swallowing it.

const folder = aFolder()
const whole = aRecord([{}, {}, {}])
let made = 0

/** A good export in which one of the files is made by other means. */
function withFile(name: ExportFile, make: (file: string) => void): string {
  made += 1
  const directory = written(folder, `folder-${made}`, whole.files)
  rmSync(path.join(directory, name))
  make(path.join(directory, name))
  return directory
}

async function refusedWith(...args: readonly string[]): Promise<object> {
  const { status, text } = await run(...args, '--json')
  expect(status).toBe(2)
  return (JSON.parse(text) as { refusal: object }).refusal
}

test('a link is not followed, to a file, to a device, in a circle, or to nothing', async () => {
  const outside = path.join(folder, 'outside.txt')
  writeFileSync(outside, whole.files['entries.ndjson'])
  for (const name of EXPORT_FILES) {
    for (const target of [outside, '/dev/zero', '../../../../../../etc/passwd', name, 'nothing']) {
      const directory = withFile(name, (file) => symlinkSync(target, file))
      expect(await refusedWith(directory), `${name} to ${target}`).toEqual({
        code: 'verify.file_unreadable',
        facts: { file: name, reason: 'it is a link' },
      })
    }
  }
})

test('a pipe is not waited for, and a folder is no file', async () => {
  const pipe = withFile('chain.txt', (file) => execFileSync('mkfifo', [file]))
  expect(await refusedWith(pipe)).toEqual({
    code: 'verify.file_unreadable',
    facts: { file: 'chain.txt', reason: 'it is not a file' },
  })
  const nested = withFile('record.json', (file) => mkdirSync(file))
  expect(await refusedWith(nested)).toEqual({
    code: 'verify.file_unreadable',
    facts: { file: 'record.json', reason: 'it is a folder, not a file' },
  })
})

test('a file, a line and a number of lines beyond what a record needs are not read', async () => {
  const huge = withFile('bodies.ndjson', (file) => {
    writeFileSync(file, '')
    // Takes no room on the disk, and would take a terabyte of memory.
    truncateSync(file, 2 ** 40)
  })
  expect(await refusedWith(huge)).toEqual({
    code: 'verify.file_too_large',
    facts: { file: 'bodies.ndjson', bytes: 2 ** 40, limit: 2 ** 30 },
  })
  const long = withFile('record.json', (file) => writeFileSync(file, `{}\n${'['.repeat(2 ** 24 + 1)}`))
  expect(await refusedWith(long)).toEqual({
    code: 'verify.line_too_long',
    facts: { file: 'record.json', line: 2, bytes: 2 ** 24 + 1, limit: 2 ** 24 },
  })
  const many = withFile('chain.txt', (file) => writeFileSync(file, '\n'.repeat(2 ** 20 + 1)))
  expect(await refusedWith(many)).toEqual({
    code: 'verify.too_many_lines',
    facts: { file: 'chain.txt', limit: 2 ** 20 },
  })
})

test('brackets without end in every file are damage, not a fault', async () => {
  for (const name of EXPORT_FILES) {
    for (const line of ['['.repeat(2 ** 20), '{"a":'.repeat(2 ** 18), '9'.repeat(2 ** 20), '"\\ud800"']) {
      const directory = withFile(name, (file) => writeFileSync(file, `${line}\n`))
      expect((await run(directory)).status, name).toBe(1)
    }
  }
})

test('other files in the folder are left alone, whatever their names', async () => {
  const directory = withFile('chain.txt', (file) => writeFileSync(file, whole.files['chain.txt']))
  for (const name of ['record.json\n', '..record.json', 'entries.ndjson%00', '\u202eentries', 'RECORD.JSON'])
    writeFileSync(path.join(directory, name), 'anything')
  symlinkSync('/', path.join(directory, 'root'))
  expect((await run(directory)).status).toBe(0)
})

test('a receipt file and the folder to compare with are read with the same care', async () => {
  const good = written(folder, 'good', whole.files)
  const link = path.join(folder, 'receipt.json')
  symlinkSync('/dev/zero', link)
  for (const file of [link, '/dev/zero', folder, path.join(folder, 'none.json'), `${good}/record.json/below`]) {
    const { status, text } = await run(good, '--receipt', file)
    expect([status, text.split('\n').at(-1)?.split(' ')[0]], file).toEqual([2, 'verify.file_unreadable'])
  }
  const text = path.join(folder, 'words.json')
  writeFileSync(text, 'Recorded as entry 2.')
  expect((await run(good, '--receipt', text)).text).toContain('verify.receipt_unreadable')
  for (const malformed of ['[]', 'null', '{"seq":1}', '[{"receipt":{"seq":"1"}}]']) {
    writeFileSync(text, malformed)
    const answer = await run(good, '--receipt', text)
    expect([answer.status, answer.text.includes('record.receipt_malformed')], malformed).toEqual([2, true])
  }
  const other = withFile('record.json', (file) => symlinkSync(path.join(good, 'record.json'), file))
  const compared = await run(good, '--compare', other)
  expect([compared.status, compared.text.split('\n').at(-1)?.split(' ')[0]]).toEqual([2, 'verify.file_unreadable'])
})
