import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { browserForTests, goTo } from './page-for-tests.ts'

const { enter } = browserForTests()
const root = path.resolve(import.meta.dirname, '..')
const unzip = spawnSync('unzip', ['-v']).status === 0

test.skipIf(!unzip)(
  'the record is taken away as one file; unpacked, it is what `commonline verify` takes',
  async () => {
    const page = await enter('Delegation of Ostrane')
    await goTo(page, '/record')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export the record' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('record.zip')
    const folder = mkdtempSync(path.join(tmpdir(), 'commonline-export-'))
    try {
      await download.saveAs(path.join(folder, 'record.zip'))
      execFileSync('unzip', ['-q', 'record.zip'], { cwd: folder })
      const said = execFileSync(process.execPath, [path.join(root, 'apps/cli/src/main.ts'), 'verify', 'record'], {
        cwd: folder,
      })
      expect(said.toString()).not.toBe('')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
