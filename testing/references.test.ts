import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { references } from '../scripts/references.ts'

const folder = path.resolve(import.meta.dirname, '../docs/reference')

// Every command is started once for its help.
test('docs/reference says what the code says (npm run generate)', { timeout: 180_000 }, async () => {
  for (const [name, made] of Object.entries(await references())) {
    expect(await readFile(path.join(folder, name), 'utf8'), name).toBe(made)
  }
})
