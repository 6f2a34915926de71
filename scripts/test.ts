import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run, runSteps } from './run.ts'

// Everything: what `npm run check` does, then the page, the tests on PostgreSQL and those in a browser. The last line counts them.

const folder = await mkdtemp(path.join(tmpdir(), 'commonline-tests-'))
const report = path.join(folder, 'report.json')
try {
  const before = await runSteps([
    { name: 'format', command: ['oxfmt', '--check', '.'] },
    { name: 'lint', command: ['oxlint', '--type-aware'] },
    { name: 'types', command: ['tsc', '-b'] },
    { name: 'unused files, exports and dependencies', command: ['knip', '--no-progress'] },
    { name: 'page', command: ['node', 'scripts/page.ts'] },
  ])
  const status =
    before === 0
      ? await run(['vitest', 'run', '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report])
      : before
  if (before === 0) await sayCounts()
  process.exitCode = status
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function sayCounts(): Promise<void> {
  const counts = JSON.parse(await readFile(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`)
}
