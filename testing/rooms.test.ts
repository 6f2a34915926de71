import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)

/** One file for each thing a room may not do: where it would lie, what it would say, and which rule has to catch it. */
const violations = [
  ['packages/rules/src', "import { z } from 'zod'\nexport const a = z\n", 'no-restricted-imports'],
  [
    'packages/record/src',
    "import { createHash } from 'node:crypto'\nexport const a = createHash\n",
    'no-restricted-imports',
  ],
  [
    'packages/bargaining/src',
    "import { canonicalise } from '@commonline/record'\nexport const a = canonicalise\n",
    'no-restricted-imports',
  ],
  [
    'packages/evidence/src',
    "import { decide } from '@commonline/rules'\nexport const a = decide\n",
    'no-restricted-imports',
  ],
  [
    'packages/intake/src',
    "import { endpoints } from '@commonline/contract'\nexport const a = endpoints\n",
    'no-restricted-imports',
  ],
  ['packages/contract/src', "import { Hono } from 'hono'\nexport const a = Hono\n", 'no-restricted-imports'],
  [
    'packages/demo/src',
    "import { decide } from '@commonline/rules'\nexport const a = decide\n",
    'no-restricted-imports',
  ],
  ['packages/verifier/src', "import pg from 'pg'\nexport const a = pg\n", 'no-restricted-imports'],
  [
    'apps/server/src/application/drafts',
    "import { sql } from 'kysely'\nexport const a = sql\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/application/drafts',
    "import { openPool } from '../../storage/pool.ts'\nexport const a = openPool\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/application/drafts',
    "import { nodeSecrets } from '../../identity/node-secrets.ts'\nexport const a = nodeSecrets\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/computing',
    "import { openPool } from '../storage/pool.ts'\nexport const a = openPool\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/storage',
    "import { httpApp } from '../http/app.ts'\nexport const a = httpApp\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/http',
    "import { openPool } from '../storage/pool.ts'\nexport const a = openPool\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/jobs',
    "import { openPool } from '../storage/pool.ts'\nexport const a = openPool\n",
    'no-restricted-imports',
  ],
  [
    'apps/server/src/identity',
    "import { httpApp } from '../http/app.ts'\nexport const a = httpApp\n",
    'no-restricted-imports',
  ],
  ['apps/web/src', "import { readFile } from 'node:fs/promises'\nexport const a = readFile\n", 'no-restricted-imports'],
  ['apps/web/src', "import { z } from 'zod'\nexport const a = z\n", 'no-restricted-imports'],
  [
    'apps/cli/src',
    "import { demonstration } from '@commonline/demo'\nexport const a = demonstration\n",
    'no-restricted-imports',
  ],
  ['packages/rules/src', 'export const a = Date.now()\n', 'no-restricted-properties'],
  ['packages/bargaining/src', 'export const a = Math.random()\n', 'no-restricted-properties'],
  ['packages/bargaining/src', 'export const a = Math.exp(1)\n', 'no-restricted-properties'],
  ['packages/bargaining/src', 'export const a = Math.log(2)\n', 'no-restricted-properties'],
  ['packages/bargaining/src', 'export const a = Math.pow(2, 3)\n', 'no-restricted-properties'],
  ['packages/evidence/src', "export const a = fetch('https://example.org')\n", 'no-restricted-globals'],
  ['packages/contract/src', 'export const a = process.pid\n', 'no-restricted-globals'],
  ['packages/record/src', 'export const a = crypto.randomUUID()\n', 'no-restricted-globals'],
  ['packages/rules/src', 'export const a = performance.now()\n', 'no-restricted-globals'],
  ['packages/rules/src', 'export const a = setTimeout(() => {}, 1)\n', 'no-restricted-globals'],
  ['apps/server/src/application/drafts', 'export const a = Date.now()\n', 'no-restricted-properties'],
  ['apps/server/src/application/drafts', 'export const a = process.env\n', 'no-restricted-globals'],
  ['packages/rules/src', 'export default 1\n', 'no-default-export'],
  ['packages/rules/src', 'export const a: any = 1\n', 'no-explicit-any'],
  ['packages/rules/src', '// @ts-ignore\nexport const a = 1\n', 'ban-ts-comment'],
] as const

interface Report {
  readonly number_of_files: number
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

test('the linter reads every violating file and catches each by its rule', async () => {
  const folder = await mkdtemp(path.join(root, 'testing', '.violations-'))
  try {
    for (const [index, [room, content]] of violations.entries()) {
      const place = path.join(folder, room)
      await mkdir(place, { recursive: true })
      await writeFile(path.join(place, `violation-${index}.ts`), content)
    }
    const config = path.join(folder, '.oxlintrc.json')
    await writeFile(config, await readFile(path.join(root, '.oxlintrc.json'), 'utf8'))
    const report = await lint(folder, config)
    expect(report.number_of_files).toBe(violations.length)
    const missed = violations.filter(
      ([, , rule], index) =>
        !report.diagnostics.some(
          ({ code, filename }) => code.includes(rule) && filename.endsWith(`violation-${index}.ts`),
        ),
    )
    expect(missed).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

async function lint(folder: string, config: string): Promise<Report> {
  const binary = path.join(root, 'node_modules', '.bin', 'oxlint')
  const args = ['--config', config, '--format', 'json', '.']
  const { stdout } = await run(binary, args, { cwd: folder, maxBuffer: 10_000_000 }).catch(
    (failed: { stdout: string }) => failed,
  )
  return JSON.parse(stdout) as Report
}
