import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers } from '../../testing/dossiers.ts'
import { hasCases, readCase } from '../../testing/shared-cases.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { outlook } from '../outlook/outlook.ts'
import { challengeModel } from './challenge-model.ts'
import type { ChallengeTable } from './challenge-model.ts'

interface ChallengeFile {
  readonly tolerance: number
  readonly cases: readonly [
    {
      readonly input: {
        readonly scale: readonly [number, number]
        readonly members: readonly {
          readonly id: string
          readonly capability: number
          readonly position: number
          readonly salience: number
        }[]
      }
      readonly expected: {
        readonly condorcet: number
        readonly mean: number
        readonly pairwiseVotes: Readonly<Record<string, number>>
        readonly probabilities: ChallengeTable
        readonly expectedUtilityRiskNeutral: ChallengeTable
        readonly riskExponent: readonly number[]
        readonly expectedUtilityWithRisk: ChallengeTable
      }
    },
  ]
}

const emissions = (): { readonly dossier: Dossier; readonly expected: ChallengeFile['cases'][0]['expected'] } => {
  const file = readCase('expected-utility-bdm1994.json') as ChallengeFile
  expect(file.tolerance).toBe(1e-9)
  const [{ input, expected }] = file.cases
  const dossier: Dossier = {
    members: input.members.map(({ id, capability }) => ({ id, power: capability })),
    issues: [{ id: 'date', scale: input.scale }],
    positions: input.members.map(({ id, position, salience }) => ({
      member: id,
      issue: 'date',
      point: position,
      salience,
    })),
  }
  return { dossier, expected }
}

function expectTable(found: ChallengeTable | undefined, wanted: ChallengeTable): void {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === null) expect(found?.[i]?.[j]).toBeNull()
      else expect(found?.[i]?.[j]).toBeCloseTo(value, 9)
    }),
  )
}

test.skipIf(!hasCases)(
  `emission standards of 1994: every figure of the published first round${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { dossier, expected } = emissions()
    const found = challengeModel(dossier, 'date')
    expect(found?.condorcet).toEqual([expected.condorcet])
    expect(found?.mean).toBeCloseTo(expected.mean, 12)
    expect(found?.pairwiseVotes).toHaveLength(Object.keys(expected.pairwiseVotes).length)
    for (const { a, b, votes } of found?.pairwiseVotes ?? [])
      expect(votes).toBeCloseTo(expected.pairwiseVotes[`${a}>${b}`] ?? Number.NaN, 12)
    expectTable(found?.probability, expected.probabilities)
    expectTable(found?.expectedUtilityRiskNeutral, expected.expectedUtilityRiskNeutral)
    expectTable(found?.expectedUtilityWithRisk, expected.expectedUtilityWithRisk)
    expect(found?.members).toEqual(dossier.members.map(({ id }) => id))
    dossier.members.forEach(({ id }, at) =>
      expect(found?.riskExponent[id]).toBeCloseTo(expected.riskExponent[at] ?? Number.NaN, 9),
    )
  },
)

/** Dossiers of one issue on which every position is a point. */
const pointDossiers = (members: number) =>
  dossiers({ members, issues: 1, limits: 0 }).map((dossier): Dossier => ({
    ...dossier,
    positions: dossier.positions.filter(({ point }) => point !== undefined),
  }))

/** The tables written out from the formulas alone, with the platform's own power function. */
function byTheFormulas(dossier: Dossier, issue: string): readonly (readonly number[])[] {
  const own = dossier.positions.filter((p) => p.issue === issue && p.point !== undefined)
  const all = own.map((p) => ({
    x: p.point ?? 0,
    s: p.salience,
    c: p.power ?? dossier.members.find(({ id }) => id === p.member)?.power ?? 0,
  }))
  const range = Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x))
  const chance = (i: number, j: number): number => {
    const near = all.map((k) => k.c * k.s * (Math.abs(k.x - (all[j]?.x ?? 0)) - Math.abs(k.x - (all[i]?.x ?? 0))))
    const size = near.reduce((sum, value) => sum + Math.abs(value), 0)
    return size === 0
      ? 0
      : Math.max(
          0,
          near.reduce((sum, value) => sum + value, 0),
        ) / size
  }
  const table = (risk: readonly number[]) =>
    all.map((a, i) =>
      all.map((b, j) => {
        const d = Math.abs(a.x - b.x) / range
        const r = risk[i] ?? 1
        const [success, failure] = [2 - 4 * (0.5 - 0.5 * d) ** r, 2 - 4 * (0.5 + 0.5 * d) ** r]
        const p = chance(i, j)
        return b.s * (p * success + (1 - p) * failure) + (1 - b.s) * success - (2 - 4 * 0.5 ** r)
      }),
    )
  const neutral = table(all.map(() => 1))
  const security = all.map((_, j) => all.reduce((sum, __, i) => (i === j ? sum : sum + (neutral[i]?.[j] ?? 0)), 0))
  const [least, most] = [Math.min(...security), Math.max(...security)]
  if (most - least < 1e-12) return neutral
  return table(
    security.map((one) => {
      const relative = (2 * one - most - least) / (most - least)
      return (1 - relative / 3) / (1 + relative / 3)
    }),
  )
}

test('the tables are what the formulas say, and the Condorcet position is the weighted median', () => {
  fc.assert(
    fc.property(pointDossiers(7), (dossier) => {
      const found = challengeModel(dossier, 'i0')
      if (found === null) return
      const wanted = byTheFormulas(dossier, 'i0')
      found.expectedUtilityWithRisk.forEach((row, i) =>
        row.forEach((value, j) => {
          if (value !== null) expect(value).toBeCloseTo(wanted[i]?.[j] ?? Number.NaN, 9)
        }),
      )
      for (const exponent of Object.values(found.riskExponent)) {
        expect(exponent).toBeGreaterThanOrEqual(0.5 - 1e-12)
        expect(exponent).toBeLessThanOrEqual(2 + 1e-12)
      }
      for (const row of found.probability) for (const p of row) if (p !== null) expect(p >= 0 && p <= 1).toBe(true)
      const median = outlook(dossier)['i0']
      if (median?.kind !== 'scale') throw new Error('the issue is a scale')
      expect([found.condorcet[0], found.condorcet.at(-1)]).toEqual([median.medianLow, median.medianHigh])
    }),
    { numRuns: 300 },
  )
})

test('reordering or renaming members permutes every table bit for bit; a stretched scale changes none', () => {
  fc.assert(
    fc.property(pointDossiers(6), (dossier) => {
      const found = challengeModel(dossier, 'i0')
      if (found === null) return
      const called = (id: string): string => `x${9 - Number(id.slice(1))}`
      const other: Dossier = {
        members: [...dossier.members].reverse().map((member) => ({ ...member, id: called(member.id) })),
        issues: dossier.issues,
        positions: [...dossier.positions]
          .reverse()
          .map((position) => ({ ...position, member: called(position.member) })),
      }
      const turned = challengeModel(other, 'i0')
      expect(turned?.members).toEqual([...found.members].reverse().map(called))
      const back = (table: ChallengeTable | undefined) => [...(table ?? [])].reverse().map((row) => [...row].reverse())
      expect(back(turned?.expectedUtilityWithRisk)).toEqual(found.expectedUtilityWithRisk)
      expect(back(turned?.probability)).toEqual(found.probability)
      expect([turned?.condorcet, turned?.mean]).toEqual([found.condorcet, found.mean])
      const stretched = challengeModel(
        {
          ...dossier,
          issues: [{ id: 'i0', scale: [-50, 350] }],
          positions: dossier.positions.flatMap((p) =>
            p.point === undefined ? [] : [{ ...p, point: 3 * p.point + 20 }],
          ),
        },
        'i0',
      )
      stretched?.expectedUtilityRiskNeutral.forEach((row, i) =>
        row.forEach((value, j) => {
          if (value !== null) expect(value).toBeCloseTo(found.expectedUtilityRiskNeutral[i]?.[j] ?? Number.NaN, 9)
        }),
      )
    }),
  )
})

test('worked example: two members of equal weight at the ends of a scale', () => {
  const dossier = (salience: number): Dossier => ({
    members: ['A', 'B'].map((id) => ({ id, power: 1 })),
    issues: [{ id: 'x', scale: [0, 10] }],
    positions: [
      { member: 'A', issue: 'x', point: 0, salience: 1 },
      { member: 'B', issue: 'x', point: 10, salience },
    ],
  })
  const alike = challengeModel(dossier(1), 'x')
  // Nobody can prevail, and both positions tie: to challenge is to lose all, 2 - 4 = -2.
  expect(alike?.condorcet).toEqual([0, 10])
  expect(alike?.probability).toEqual([
    [null, 0],
    [0, null],
  ])
  expect(alike?.expectedUtilityRiskNeutral[0]?.[1]).toBe(-2)
  expect(alike?.riskExponent).toEqual({ A: 1, B: 1 })
  // B cares half as much: A prevails with (1 - 0.5) / 1.5 = 1/3 where B fights, so 0.5 (2/3 - 4/3) + 0.5 x 2 = 2/3.
  const uneven = challengeModel(dossier(0.5), 'x')
  expect(uneven?.condorcet).toEqual([0])
  expect(uneven?.probability[0]?.[1]).toBeCloseTo(1 / 3, 12)
  expect(uneven?.expectedUtilityRiskNeutral[0]?.[1]).toBeCloseTo(2 / 3, 12)
})

test('without two different known positions, or without weight, there is no challenge; intervals stay out by name', () => {
  const members = ['A', 'B', 'C'].map((id) => ({ id, power: 1 }))
  const at = (member: string, point: number, salience = 1) => ({ member, issue: 'x', point, salience })
  const dossier: Dossier = { members, issues: [{ id: 'x', scale: [0, 10] }], positions: [] }
  expect(challengeModel({ ...dossier, positions: [at('A', 3), at('B', 3)] }, 'x')).toBeNull()
  expect(challengeModel({ ...dossier, positions: [at('A', 3, 0), at('B', 4, 0)] }, 'x')).toBeNull()
  expect(challengeModel({ ...dossier, issues: [{ id: 'x', options: ['a', 'b'] }] }, 'x')).toBeNull()
  const found = challengeModel(
    { ...dossier, positions: [at('A', 3), at('B', 4), { member: 'C', issue: 'x', interval: [0, 10], salience: 1 }] },
    'x',
  )
  expect([found?.members, found?.leftOut]).toEqual([['A', 'B'], ['C']])
})
