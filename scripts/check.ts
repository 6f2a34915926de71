import { runSteps } from './run.ts'

// Everything that needs no database, no browser and no process of its own, in under a minute: what one runs before every commit.
process.exitCode = await runSteps([
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'unused files, exports and dependencies', command: ['knip', '--no-progress'] },
  // One worker for many files, on every processor, is quicker; `npm test` gives each file its own.
  { name: 'pure tests', command: ['vitest', 'run', '--project', 'pure', '--no-isolate', '--maxWorkers=100%'] },
])
