import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases, readCase } from '../../testing/shared-cases.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { satisfactionAt, satisfactionWithoutAgreement } from '../proposal/satisfaction-at.ts'
import { outlook } from './outlook.ts'
import { sensitivities } from './sensitivity.ts'

const absent = hasCases ? '' : ' (skipped: ../shared is absent)'

/** A rule by shares of the power that holds on one issue. */
function byPower(dossier: Dossier, issue: string, numerator: number, denominator: number, strict: boolean) {
  const powers = new Map(
    dossier.positions.filter((p) => p.issue === issue).map((p) => [p.member, Math.round((p.power ?? 1) * 1e6)]),
  )
  const total = [...powers.values()].reduce((a, b) => a + b, 0)
  return (yes: readonly string[]): boolean => {
    const sum = yes.reduce((s, member) => s + (powers.get(member) ?? 0), 0)
    return strict ? sum * denominator > total * numerator : sum * denominator >= total * numerator
  }
}

test.skipIf(!hasCases)(
  `CoP21: compromise, weighted median, Pareto interval, majority and two-thirds core${absent}`,
  () => {
    const { dossier, expected } = cop21()
    for (const [issue, e] of Object.entries(expected.perIssue)) {
      const found = outlook(dossier, byPower(dossier, issue, 1, 2, true))[issue]
      const qualified = outlook(dossier, byPower(dossier, issue, 2, 3, false))[issue]
      if (found?.kind !== 'scale' || qualified?.kind !== 'scale') throw new Error('every issue is a scale')
      expect(found.compromise).toBeCloseTo(e.compromise, 9)
      expect([found.medianLow, found.medianHigh]).toEqual(e.weightedMedianInterval)
      expect([found.paretoLow, found.paretoHigh]).toEqual(e.paretoInterval)
      expect([found.coreLow, found.coreHigh]).toEqual(e.majorityCore)
      expect([qualified.coreLow, qualified.coreHigh]).toEqual(e.twoThirdsCore)
      expect(found.uncertain).toBe(0)
    }
  },
)

test.skipIf(!hasCases)(`CoP21: closed-form sensitivities and leave-one-out${absent}`, () => {
  const { cases } = readCase('redlines-sensitivity-cop21.json') as {
    readonly cases: readonly {
      readonly id: string
      readonly expected: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
    }[]
  }
  const { dossier } = cop21()
  const expected = cases.find((c) => c.id === 'cop21-sensitivity')?.expected ?? {}
  for (const [issue, members] of Object.entries(expected)) {
    const found = sensitivities(dossier, issue)
    expect(Object.keys(found).length).toBe(Object.keys(members).length)
    for (const [member, e] of Object.entries(members)) {
      for (const key of ['dPosition', 'dSalience', 'dPower', 'withoutMember'] as const) {
        expect(found[member]?.[key]).toBeCloseTo(e[key] ?? Number.NaN, 9)
      }
    }
  }
})

test('dossier 2 of the Orrin Compact: the compromise 43, 76, 61, 26 leaves Ostrane and Vellimar worse off by .053 and .054', () => {
  const likely = outlook(basinRelief)
  const point = Object.fromEntries(
    Object.entries(likely).map(([issue, o]) => [issue, o?.kind === 'scale' ? o.compromise : 0]),
  )
  expect(Object.values(point).map((x) => Math.round(x))).toEqual([43, 76, 61, 26])
  const without = satisfactionWithoutAgreement(basinRelief)
  const at = satisfactionAt(basinRelief, point)
  expect((without?.['OS'] ?? 0) - (at['OS'] ?? 0)).toBeCloseTo(0.053, 3)
  expect((without?.['VE'] ?? 0) - (at['VE'] ?? 0)).toBeCloseTo(0.054, 3)
})

test('a member pulls the compromise towards where it stands, by what it would be without that position', () => {
  // Without Averra the key's compromise is (1,824.5 - 304) / (42.4 - 15.2), so it pulls down by 12.87.
  expect(sensitivities(basinRelief, 'key')['AV']?.pull).toBeCloseTo(1824.5 / 42.4 - 1520.5 / 27.2, 9)
  const alone = { ...basinRelief, positions: basinRelief.positions.filter(({ member }) => member === 'OS') }
  expect(sensitivities(alone, 'key')['OS']?.pull).toBeNull()
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 2, limits: 0 }), (dossier) => {
      for (const issue of dossier.issues) {
        for (const [member, { pull, withoutMember }] of Object.entries(sensitivities(dossier, issue.id))) {
          const point = dossier.positions.find((p) => p.member === member && p.issue === issue.id)?.point
          if (pull === null || withoutMember === null || point === undefined) continue
          expect(pull * (point - withoutMember)).toBeGreaterThanOrEqual(-1e-9)
          expect(Math.abs(pull)).toBeLessThanOrEqual(Math.abs(point - withoutMember) + 1e-9)
        }
      }
    }),
  )
})

test('the compromise and the median lie within the Pareto interval; with intervals, within their own bounds', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 3, limits: 0 }), (dossier) => {
      for (const found of Object.values(outlook(dossier))) {
        if (found?.kind !== 'scale') continue
        expect(found.compromiseLow).toBeLessThanOrEqual(found.compromise + 1e-9)
        expect(found.compromise).toBeLessThanOrEqual(found.compromiseHigh + 1e-9)
        expect(found.compromiseLow).toBeGreaterThanOrEqual(found.paretoLow - 1e-9)
        expect(found.compromiseHigh).toBeLessThanOrEqual(found.paretoHigh + 1e-9)
        expect(found.medianLow).toBeLessThanOrEqual(found.medianHigh)
        expect(found.medianLow).toBeGreaterThanOrEqual(found.paretoLow)
      }
    }),
  )
})

test('more importance moves the compromise towards the member', () => {
  fc.assert(
    fc.property(dossiers({ members: 5, issues: 2, limits: 0 }), (dossier) => {
      const [first] = dossier.positions.filter((p) => p.point !== undefined)
      if (first === undefined) return
      const raised = dossier.positions.map((p) => (p === first ? { ...p, salience: Math.min(1, p.salience + 0.3) } : p))
      const before = outlook(dossier)[first.issue]
      const after = outlook({ ...dossier, positions: raised })[first.issue]
      if (before?.kind !== 'scale' || after?.kind !== 'scale') return
      const point = first.point ?? 0
      expect(Math.abs(after.compromise - point)).toBeLessThanOrEqual(Math.abs(before.compromise - point) + 1e-9)
    }),
  )
})

test('an unknown position widens the compromise to an interval and is never the mean of the others', () => {
  const positions = basinRelief.positions.map((p) => {
    if (p.member !== 'AV' || p.issue !== 'key') return p
    const { point: _point, ...unknown } = p
    return unknown
  })
  const found = outlook({ ...basinRelief, positions })['key']
  if (found?.kind !== 'scale') throw new Error('the key is a scale')
  expect(found.uncertain).toBe(1)
  // AV holds 15.2 of 42.4 of power times importance on the key.
  expect(found.compromiseHigh - found.compromiseLow).toBeCloseTo((100 * 15.2) / 42.4, 9)
  expect(found.medianLow).toBeLessThan(found.medianHigh)
})

test('under unanimity the core is the Pareto interval; a larger majority never shrinks it', () => {
  fc.assert(
    fc.property(dossiers({ members: 7, issues: 2, limits: 0 }), (dossier) => {
      const known: Dossier = {
        ...dossier,
        positions: dossier.positions.filter((p) => p.point !== undefined || p.option !== undefined),
      }
      const n = dossier.members.length
      const cores = [Math.floor(n / 2) + 1, n].map((needed) => outlook(known, (yes) => yes.length >= needed))
      for (const issue of dossier.issues) {
        const [simple, all] = cores.map((core) => core[issue.id])
        if (simple?.kind !== 'scale' || all?.kind !== 'scale') continue
        expect(all.coreLow ?? 0).toBeLessThanOrEqual(simple.coreLow ?? 0)
        expect(all.coreHigh ?? 0).toBeGreaterThanOrEqual(simple.coreHigh ?? 0)
        const everyone = known.positions.filter((p) => p.issue === issue.id).length === n
        if (everyone) expect([all.coreLow, all.coreHigh]).toEqual([all.paretoLow, all.paretoHigh])
      }
    }),
  )
})
