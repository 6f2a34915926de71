import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// `npm run soak` tries every property more often.
const moreRuns =
  process.env['COMMONLINE_SOAK_RUNS'] === undefined
    ? {}
    : { 'fast-check': path.join(import.meta.dirname, 'testing/more-runs.ts') }

// Four kinds of test, named by what they need: `x.test.ts` is pure, `x.run.test.ts` starts processes or workers and waits for
// them, `x.db.test.ts` needs PostgreSQL, `x.e2e.test.ts` needs a browser as well.
export default defineConfig({
  test: {
    // By default one processor is kept free, which on a machine with two leaves one idle. The browser tests share one house, and
    // run one after the other when all else has ended.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A house that is asked to stop finishes what it does, and its database after it.
    teardownTimeout: 30_000,
    projects: [
      {
        resolve: { alias: moreRuns },
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'testing/**/*.test.ts'],
          exclude: ['**/*.run.test.ts', '**/*.db.test.ts', '**/*.e2e.test.ts', '**/node_modules/**'],
          pool: 'threads',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'run',
          include: ['packages/*/src/**/*.run.test.ts', 'apps/*/src/**/*.run.test.ts', 'testing/**/*.run.test.ts'],
          pool: 'forks',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['apps/*/src/**/*.db.test.ts', 'testing/**/*.db.test.ts'],
          globalSetup: ['apps/server/testing/postgres-for-tests.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['testing/**/*.e2e.test.ts'],
          globalSetup: ['testing/house-for-pages.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
