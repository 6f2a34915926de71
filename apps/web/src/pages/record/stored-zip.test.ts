import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 as oracle } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, storedZip } from './stored-zip.ts'

test('the checksum is that of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(crc32(bytes)).toBe(oracle(bytes))
    }),
  )
})

const unzip = spawnSync('unzip', ['-v']).status === 0

test.skipIf(!unzip)('unzip, where it is installed, finds every file again and nothing wrong with the archive', () => {
  const files = [
    { path: 'record/record.json', text: '{"alliance":"Ørrin"}\n' },
    { path: 'record/entries.ndjson', text: 'one line\n'.repeat(5000) },
    { path: 'record/empty.txt', text: '' },
    { path: 'record/with a space.txt', text: '议程 🕊' },
  ]
  const folder = mkdtempSync(path.join(tmpdir(), 'commonline-zip-'))
  try {
    const archive = path.join(folder, 'record.zip')
    writeFileSync(archive, storedZip(files))
    expect(execFileSync('unzip', ['-t', archive]).toString()).toContain('No errors detected')
    execFileSync('unzip', ['-q', archive, '-d', folder])
    for (const file of files) expect(readFileSync(path.join(folder, file.path), 'utf8')).toBe(file.text)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the same files make the same archive', () => {
  const files = [{ path: 'a', text: 'b' }]
  expect(storedZip(files)).toEqual(storedZip(files))
})
