import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases } from '../../testing/shared-cases.ts'
import { isScale } from '../dossier/dossier.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { packages } from './packages.ts'
import { satisfactionAt } from './satisfaction-at.ts'

/**
 * The bound of a leximin certificate recomputed from nothing but the dossier and the multipliers: the weighted sum of
 * satisfactions is piecewise linear in each issue, so its maximum lies at a named value of that issue.
 */
function boundByHand(dossier: Dossier, multipliers: Readonly<Record<string, number>>): number {
  const weighted = (point: Readonly<Record<string, number | string>>): number => {
    const satisfaction = satisfactionAt(dossier, point)
    return Object.entries(multipliers).reduce((sum, [member, weight]) => sum + weight * (satisfaction[member] ?? 0), 0)
  }
  const point: Record<string, number | string> = {}
  for (const issue of dossier.issues) point[issue.id] = isScale(issue) ? issue.scale[0] : (issue.options[0] ?? '')
  for (const issue of dossier.issues) {
    const own = dossier.positions.filter((p) => p.issue === issue.id)
    const limits = (dossier.limits ?? []).filter(
      (l) => l.issue === issue.id && l.when === undefined && l.unless === undefined,
    )
    const values = isScale(issue)
      ? [
          ...issue.scale,
          ...own.flatMap((p) => p.point ?? []),
          ...own.flatMap((p) =>
            p.point === undefined
              ? [((p.interval?.[0] ?? issue.scale[0]) + (p.interval?.[1] ?? issue.scale[1])) / 2]
              : [],
          ),
          ...limits.flatMap((l) => l.range ?? []),
        ].filter((x) => limits.every((l) => l.range === undefined || (l.range[0] <= x && x <= l.range[1])))
      : issue.options.filter((option) => limits.every((l) => l.options === undefined || l.options.includes(option)))
    const best = values
      .map((value) => ({ value, at: weighted({ ...point, [issue.id]: value }) }))
      .sort((a, b) => b.at - a.at)[0]
    if (best !== undefined) point[issue.id] = best.value
  }
  return weighted(point)
}

test('anyone can check a leximin certificate: weights of one, and a weighted sum that nothing exceeds', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 4, limits: 3 }), (dossier) => {
      const plain = {
        ...dossier,
        limits: (dossier.limits ?? []).filter((l) => l.when === undefined && l.unless === undefined),
      }
      const { leximin } = packages(plain, { room: false })
      if (leximin === null || leximin.certificate.kind !== 'multipliers') return
      const { multipliers, bound, value } = leximin.certificate
      expect(Object.values(multipliers).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      // The members of the proof are at the floor: nobody else can hold the least satisfied down.
      for (const member of Object.keys(multipliers)) {
        if ((multipliers[member] ?? 0) > 1e-6) expect(leximin.satisfaction[member]).toBeCloseTo(value, 6)
      }
      expect(boundByHand(plain, multipliers)).toBeCloseTo(bound ?? 0, 9)
      expect(leximin.worstOff.satisfaction).toBeGreaterThan(boundByHand(plain, multipliers) - 1e-9)
    }),
    { numRuns: 150 },
  )
})

test('dossier 2 of the Orrin Compact: the certificate checks by hand', () => {
  const { leximin } = packages(basinRelief)
  const { multipliers = {}, gap = 1 } = leximin?.certificate ?? {}
  expect(gap).toBeLessThanOrEqual(1e-9)
  expect(boundByHand(basinRelief, multipliers)).toBeCloseTo(leximin?.worstOff.satisfaction ?? 0, 9)
  expect(Object.keys(multipliers)).toEqual(['AV', 'VE'])
})

test.skipIf(!hasCases)(
  `CoP21: the certificate checks by hand${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { dossier } = cop21()
    const { leximin } = packages(dossier)
    expect(boundByHand(dossier, leximin?.certificate.multipliers ?? {})).toBeCloseTo(0.6745054934365702, 12)
    expect(Object.keys(leximin?.certificate.multipliers ?? {})).toHaveLength(8)
    // A single point: no issue has room.
    for (const [low, high] of Object.values(leximin?.room ?? {})) expect(high - low).toBeLessThan(0.01)
  },
)
