import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases } from '../../testing/shared-cases.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { oneIssueConcepts } from './one-issue-concepts.ts'

test.skipIf(!hasCases)(
  `CoP21: means, median, egalitarian and Nash solution of every issue${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { dossier, expected } = cop21()
    expect(Object.keys(expected.perIssue)).toHaveLength(13)
    for (const [issue, e] of Object.entries(expected.perIssue)) {
      const found = oneIssueConcepts(dossier, issue)
      expect(found?.mean).toBeCloseTo(e.mean, 9)
      expect(found?.powerWeightedMean).toBeCloseTo(e.powerWeightedMean, 9)
      expect(found?.salienceWeightedMean).toBeCloseTo(e.salienceWeightedMean, 9)
      expect(found?.median).toEqual(e.medianInterval)
      expect(found?.egalitarian?.at).toBeCloseTo(e.egalitarian.x, 9)
      expect(found?.egalitarian?.largestLoss).toBeCloseTo(e.egalitarian.maxWeightedLoss, 9)
      // The reference is a general maximiser's point, stated to 1e-4.
      expect(Math.abs((found?.nash?.at ?? Number.NaN) - e.nashProduct.x)).toBeLessThan(1e-4)
      expect(found?.nash?.logProduct).toBeCloseTo(e.nashProduct.logProduct, 9)
      expect(found?.nash?.logProduct).toBeGreaterThanOrEqual(e.nashProduct.logProduct - 1e-12)
    }
  },
)

test('no point of a fine grid has a smaller largest loss or a larger product, and reordering changes no bit', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 1, limits: 0 }), (drawn) => {
      const known = drawn.positions.filter((p) => p.point !== undefined)
      const dossier: Dossier = { ...drawn, positions: known }
      const found = oneIssueConcepts(dossier, 'i0')
      if (found === null) return
      const powers = new Map(dossier.members.map(({ id, power }) => [id, power]))
      const loss = (p: (typeof known)[number], x: number): number => (p.salience * Math.abs(x - (p.point ?? 0))) / 100
      for (let x = 0; x <= 100; x += 0.5) {
        if (found.egalitarian !== null)
          expect(Math.max(...known.map((p) => loss(p, x)))).toBeGreaterThanOrEqual(
            found.egalitarian.largestLoss - 1e-12,
          )
        if (found.nash === null) continue
        const product = known.reduce((sum, p) => sum + (powers.get(p.member) ?? 0) * Math.log(1 - loss(p, x)), 0)
        expect(product).toBeLessThanOrEqual(found.nash.logProduct + 1e-9)
      }
      const { egalitarian } = found
      if (egalitarian !== null)
        expect(Math.max(...known.map((p) => loss(p, egalitarian.at)))).toBeCloseTo(egalitarian.largestLoss, 12)
      const other: Dossier = {
        ...dossier,
        members: [...dossier.members].reverse(),
        positions: [...dossier.positions].reverse(),
      }
      expect(oneIssueConcepts(other, 'i0')).toEqual(found)
    }),
    { numRuns: 200 },
  )
})

test('worked example: one member at 0 that cares fully and one at 100 that cares half as much', () => {
  const dossier: Dossier = {
    members: ['A', 'B'].map((id) => ({ id, power: 1 })),
    issues: [{ id: 'x', scale: [0, 100] }],
    positions: [
      { member: 'A', issue: 'x', point: 0, salience: 1 },
      { member: 'B', issue: 'x', point: 100, salience: 0.5 },
    ],
  }
  const found = oneIssueConcepts(dossier, 'x')
  expect(found?.mean).toBe(50)
  // Two equal camps at the ends; B weighs a third.
  expect(found?.division).toMatchObject({ agreement: -1, polarised: 1, consensus: 0 })
  expect(found?.division.polarisation).toBeCloseTo(2 * 0.5 ** 3.3, 12)
  expect(found?.division.weightedPolarisation).toBeCloseTo((2 / 3) ** 2.3 / 3 + ((1 / 3) ** 2.3 * 2) / 3, 12)
  expect(found?.salienceWeightedMean).toBeCloseTo(100 / 3, 12)
  // A loses x / 100, B half of the rest: alike at a third.
  expect(found?.egalitarian?.at).toBeCloseTo(100 / 3, 12)
  expect(found?.egalitarian?.largestLoss).toBeCloseTo(1 / 3, 12)
  // (1 - x/100)(0.5 + x/200) falls from x = 0 on.
  expect(found?.nash?.at).toBe(0)
  expect(found?.nash?.logProduct).toBeCloseTo(Math.log(0.5), 12)
  expect(oneIssueConcepts({ ...dossier, positions: [] }, 'x')).toBeNull()
  expect(oneIssueConcepts(dossier, 'y')).toBeNull()
})
