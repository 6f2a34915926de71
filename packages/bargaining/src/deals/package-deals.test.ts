import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bound, dossiers, gridPoints } from '../../testing/dossiers.ts'
import { dependenciesBrokenAt, limitsBrokenAt } from '../limits/limits-broken.ts'
import { packages } from '../proposal/packages.ts'
import { satisfactionAt } from '../proposal/satisfaction-at.ts'
import { analyse } from '../analyse.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { dealsCanBeAdded, packageDeals } from './package-deals.ts'

test('both sides of a deal on top of a package gain the same, within every limit, and the thirds are told as they are', () => {
  let seen = 0
  fc.assert(
    fc.property(bound(dossiers({ members: 5, issues: 4, limits: 3 }), 1), fc.nat(1000), (dossier, at) => {
      const points = [...gridPoints(dossier, 50)]
      const point = points[at % points.length] ?? {}
      const before = satisfactionAt(dossier, point)
      for (const deal of packageDeals(dossier, point, 3)) {
        seen++
        const after = satisfactionAt(dossier, deal.point)
        const change = (member: string): number => (after[member] ?? 0) - (before[member] ?? 0)
        expect(change(deal.a)).toBeCloseTo(deal.gain, 9)
        expect(change(deal.b)).toBeCloseTo(deal.gain, 9)
        expect(deal.gain).toBeGreaterThan(0)
        const thirds = dossier.members.map(({ id }) => id).filter((id) => id !== deal.a && id !== deal.b)
        expect(thirds.reduce((sum, id) => sum + Math.max(0, change(id)), 0)).toBeCloseTo(deal.thirdGains, 9)
        expect(thirds.reduce((sum, id) => sum + Math.max(0, -change(id)), 0)).toBeCloseTo(deal.thirdLosses, 9)
        expect(limitsBrokenAt(dossier, deal.point).length).toBeLessThanOrEqual(limitsBrokenAt(dossier, point).length)
        if (dependenciesBrokenAt(dossier, point).length === 0)
          expect(dependenciesBrokenAt(dossier, deal.point)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('on top of a leximin package a deal always costs somebody who is no better off than the two', () => {
  fc.assert(
    fc.property(dossiers({ members: 5, issues: 4, limits: 3 }), (dossier) => {
      const { leximin } = packages(dossier, { room: false })
      if (leximin === null) return
      for (const deal of packageDeals(dossier, leximin.point))
        if (deal.gain > 1e-5) expect(deal.thirdLosses).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

test('worked example: from 50 and 50, A gives on p, B on q, and both gain a fifth', () => {
  const dossier: Dossier = {
    members: ['A', 'B', 'C'].map((id) => ({ id, power: 1 })),
    issues: ['p', 'q'].map((id) => ({ id, scale: [0, 100] })),
    positions: [
      { member: 'A', issue: 'p', point: 0, salience: 0.3 },
      { member: 'A', issue: 'q', point: 0, salience: 0.7 },
      { member: 'B', issue: 'p', point: 100, salience: 0.7 },
      { member: 'B', issue: 'q', point: 100, salience: 0.3 },
      { member: 'C', issue: 'p', point: 50, salience: 1 },
    ],
  }
  const [deal, ...rest] = packageDeals(dossier, { p: 50, q: 50 })
  // 0.7 x 50 / 100 - 0.3 x 50 / 100 = 0.2 for either; C loses half of the scale.
  expect(rest).toEqual([])
  expect(deal).toMatchObject({ a: 'A', b: 'B', issueP: 'p', issueQ: 'q', fromP: 50, toP: 100, fromQ: 50, toQ: 0 })
  expect(deal?.gain).toBeCloseTo(0.2, 12)
  expect(deal?.thirds).toEqual([{ member: 'C', change: -0.5 }])
  const limits = [{ member: 'C', issue: 'p', range: [30, 70] as const }]
  const [within] = packageDeals({ ...dossier, limits }, { p: 50, q: 50 })
  expect(within?.toP).toBe(70)
  expect(within?.toQ).toBeCloseTo(30, 9)
})

test('of 1,200 members times issues deals are looked for, of more they are not, in the analysis neither', () => {
  const sized = (members: number): Dossier => ({
    members: Array.from({ length: members }, (_, i) => ({ id: `M${i}`, power: 1 })),
    issues: Array.from({ length: 4 }, (_, k) => ({ id: `i${k}`, scale: [0, 100] })),
    positions: Array.from({ length: members }, (_, i) => ({ member: `M${i}`, issue: 'i0', point: 50, salience: 1 })),
  })
  expect([sized(300), sized(301)].map(dealsCanBeAdded)).toEqual([true, false])
  expect(Object.keys(analyse(sized(301)).packageDeals)).toEqual([])
  expect(Object.keys(analyse(sized(300)).packageDeals)).toContain('leximin')
})
