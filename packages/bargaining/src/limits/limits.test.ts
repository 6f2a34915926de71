import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers, gridPoints } from '../../testing/dossiers.ts'
import { cop21, hasCases, readCase } from '../../testing/shared-cases.ts'
import type { Dossier, Limit } from '../dossier/dossier.ts'
import { limitInWords } from './limit-regions.ts'
import { limitsBrokenAt } from './limits-broken.ts'
import { mostRespected } from './most-respected.ts'
import { zones } from './zone.ts'

interface RedLineCase {
  readonly factor: number
  readonly expected: {
    readonly perIssue: Readonly<
      Record<
        string,
        {
          readonly members: number
          readonly commonZone: readonly [number, number] | null
          readonly maxRespected: number
          readonly redLinesToRelax: number
          readonly bestZoneEndpoints: readonly [number, number]
        }
      >
    >
    readonly package: { readonly maxMembersWithAllRedLinesRespected: number }
  }
}

test.skipIf(!hasCases)(
  `CoP21 with synthetic red lines: zones and most respected${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { cases } = readCase('redlines-sensitivity-cop21.json') as { readonly cases: readonly RedLineCase[] }
    const { dossier } = cop21()
    for (const { factor, expected } of cases.slice(0, 2)) {
      const positions = dossier.positions.map((p) => {
        const reach = factor * (1 - p.salience)
        return { ...p, redLine: [Math.max(0, (p.point ?? 0) - reach), Math.min(100, (p.point ?? 0) + reach)] as const }
      })
      const limited: Dossier = { ...dossier, positions }
      for (const zone of zones(limited)) {
        const wanted = expected.perIssue[zone.issue]
        expect(zone.mostRespected).toBe(wanted?.maxRespected)
        expect(zone.limits).toBe(wanted?.members)
        if (zone.zone === null) expect(wanted?.commonZone).toBeNull()
        else zone.zone.forEach((end, at) => expect(end).toBeCloseTo(wanted?.commonZone?.[at] ?? Number.NaN, 9))
        expect(zone.best?.[0]).toBeCloseTo(wanted?.bestZoneEndpoints[0] ?? 0, 9)
        expect(zone.best?.[1]).toBeCloseTo(wanted?.bestZoneEndpoints[1] ?? 0, 9)
        for (const relaxed of zone.relax) expect(relaxed).toHaveLength(wanted?.redLinesToRelax ?? 0)
      }
      const together = mostRespected(limited)
      expect(together.members).toBe(expected.package.maxMembersWithAllRedLinesRespected)
      expect(together.complete).toBe(true)
      const fewest = Object.values(expected.perIssue).reduce((sum, issue) => sum + issue.redLinesToRelax, 0)
      for (const relaxed of together.relax) expect(relaxed.limits).toHaveLength(fewest)
    }
  },
)

test('the most members with every limit respected, and the smallest relaxations, against an exhaustive grid', () => {
  fc.assert(
    fc.property(dossiers({ members: 5, issues: 3, limits: 7 }), (dossier) => {
      // Strict comparisons open regions that a grid of steps does not show.
      const limits = (dossier.limits ?? []).filter(
        (l) => !/above|below|isNot/.test(JSON.stringify([l.when ?? '', l.unless ?? ''])),
      )
      const closed: Dossier = { ...dossier, limits: limits.filter((l) => l.when === undefined) }
      const found = mostRespected(closed)
      const owners = new Set((closed.limits ?? []).map((l) => l.member))
      let members = 0
      let fewest = Infinity
      for (const point of gridPoints(closed, 20)) {
        const broken = limitsBrokenAt(closed, point)
        members = Math.max(members, owners.size - new Set(broken.map((b) => b.member)).size)
        fewest = Math.min(fewest, broken.length)
      }
      expect(found.members).toBe(members)
      expect(found.allTogether).toBe(fewest === 0)
      if (fewest > 0) for (const relaxed of found.relax) expect(relaxed.limits).toHaveLength(fewest)
      expect(fewest === 0 || found.relax.length > 0).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a conditional limit: authority above 0 only if equipment is at least 40 and the key at least 60', () => {
  const broken = (point: Readonly<Record<string, number>>) =>
    limitsBrokenAt(basinRelief, { reach: 20, ...point }).map((b) => b.member)
  expect(broken({ key: 50, authority: 0, equipment: 0 })).toEqual([])
  expect(broken({ key: 50, authority: 1, equipment: 40 })).toEqual(['OS', 'VE'])
  expect(broken({ key: 60, authority: 40, equipment: 40 })).toEqual([])
  expect(broken({ key: 51, authority: 39, equipment: 40 })).toEqual(['OS', 'VE', 'AV', 'BE'])
  expect(broken({ key: 60, authority: 71, equipment: 71 })).toEqual(['OS', 'AV'])
})

test('when and unless: a limit that applies only while a condition holds', () => {
  const limit: Limit = { member: 'BE', issue: 'key', range: [0, 40], when: { issue: 'authority', below: 30 } }
  const dossier: Dossier = { ...basinRelief, limits: [limit] }
  expect(limitsBrokenAt(dossier, { key: 50, authority: 29.9 })).toHaveLength(1)
  expect(limitsBrokenAt(dossier, { key: 50, authority: 30 })).toHaveLength(0)
  expect(limitsBrokenAt(dossier, { key: 40, authority: 0 })).toHaveLength(0)
  expect(limitInWords(limit)).toBe('key within 0 to 40 while authority is below 30')
})
