import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTerm, overlap, runsOn } from './term.ts'
import type { Term } from './term.ts'

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
const term: fc.Arbitrary<Term> = fc
  .tuple(day, fc.option(day))
  .map(([from, to]) => (to !== null && to < from ? { from: to, to: from } : { from, to }))
const days = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)

test('two terms overlap exactly when some day is in both', () => {
  fc.assert(
    fc.property(term, term, (one, other) => {
      const shared = days.some((on) => runsOn(one, on) && runsOn(other, on))
      expect(overlap(one, other)).toBe(shared)
      expect(overlap(other, one)).toBe(shared)
    }),
  )
})

test('a term may last one day and may not end before it begins', () => {
  expect(checkTerm({ from: '2026-02-02', to: '2026-02-02' }).ok).toBe(true)
  expect(checkTerm({ from: '2026-02-02', to: null }).ok).toBe(true)
  expect(checkTerm({ from: '2026-02-02', to: '2026-02-01' })).toMatchObject({
    refusal: { code: 'organisation.period_reversed' },
  })
})
