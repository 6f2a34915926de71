import path from 'node:path'
import { defineConfig } from 'vitest/config'

// The tests that look for a mutant: those of the pure rooms, which need nothing but themselves.
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['packages/{record,rules}/src/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
