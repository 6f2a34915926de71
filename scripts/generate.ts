import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { references } from './references.ts'
import { root } from './run.ts'

// Writes docs/reference anew from the code. A test fails while what lies there differs from what this would write.

const folder = path.join(root, 'docs', 'reference')
await mkdir(folder, { recursive: true })
for (const [name, content] of Object.entries(await references())) {
  await writeFile(path.join(folder, name), content)
  console.log(`docs/reference/${name}`)
}
