import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cop21, hasCases, readCase } from '../../testing/shared-cases.ts'
import { countsDivision, divisionOf } from './division.ts'
import { standsOn } from '../outlook/stands.ts'
import { polarisation } from './polarisation.ts'
import { dossierUnity } from './position-unity.ts'
import { agreementIndex, riceIndex, rollCallUnity } from './roll-call-unity.ts'
import { parseRollCallsCsv, rollCalls } from './roll-calls.ts'
import type { Choice, RollCallRow, RollCalls } from './roll-calls.ts'
import { similarity, similarityMatrix } from './similarity.ts'

const absent = hasCases ? '' : ' (skipped: ../shared is absent)'

function matrix(rows: readonly RollCallRow[]): RollCalls {
  const calls = rollCalls(rows)
  if (!calls.ok) throw new Error(calls.refusal.code)
  return calls.value
}

test.skipIf(!hasCases)(`van der Eijk's A and Tastle–Wierman equal the R package agrmt${absent}`, () => {
  const { cases } = readCase('agreement-scale.json') as {
    readonly cases: readonly {
      readonly frequencies: readonly number[]
      readonly expected: { readonly vanDerEijkA: number; readonly tastleWierman: number; readonly polarization: number }
    }[]
  }
  expect(cases.length).toBeGreaterThan(5)
  for (const { frequencies, expected } of cases) {
    const { agreement, polarised, consensus } = countsDivision(frequencies)
    expect(agreement).toBeCloseTo(expected.vanDerEijkA, 9)
    expect(polarised).toBeCloseTo(expected.polarization, 9)
    expect(consensus).toBeCloseTo(expected.tastleWierman, 9)
  }
})

test.skipIf(!hasCases)(`Esteban–Ray polarisation of CoP21, equal and by power times salience${absent}`, () => {
  const { cases } = readCase('polarisation.json') as {
    readonly cases: readonly {
      readonly id: string
      readonly input?: { readonly positions: readonly number[]; readonly weights: readonly number[] }
      readonly expected: Readonly<Record<string, { readonly equal: number; readonly powerSalience: number } | number>>
    }[]
  }
  const plain = cases.flatMap(({ input, expected }) =>
    input === undefined ? [] : [{ input, value: expected['value'] }],
  )
  expect(plain).toHaveLength(2)
  for (const { input, value } of plain) {
    const held = input.positions.map((at, i) => ({ at: at / 100, weight: input.weights[i] ?? 0 }))
    expect(polarisation(held)).toBeCloseTo(Number(value), 12)
  }
  const { dossier } = cop21()
  const expected = cases.find((c) => c.id === 'cop21')?.expected ?? {}
  expect(Object.keys(expected)).toHaveLength(13)
  for (const [issue, e] of Object.entries(expected)) {
    if (typeof e === 'number') throw new Error('two figures for each issue')
    const found = divisionOf(standsOn(dossier, issue), [0, 100])
    expect(found.polarisation).toBeCloseTo(e.equal, 12)
    expect(found.weightedPolarisation).toBeCloseTo(e.powerSalience, 12)
  }
})

test.skipIf(!hasCases)(
  `CoP21: closeness is what the weighted standard deviation leaves of half the scale${absent}`,
  () => {
    const { dossier, expected } = cop21()
    const { issues } = dossierUnity(dossier)
    for (const [issue, { weightedStdDev }] of Object.entries(expected.perIssue)) {
      const unity = issues[issue]
      expect(unity?.kind === 'scale' ? unity.closeness : null).toBeCloseTo(1 - weightedStdDev / 50, 9)
    }
  },
)

test('polarisation: two equal poles give 2 × 0.5^3.3, consensus gives 0', () => {
  expect(
    polarisation([
      { at: 0, weight: 1 },
      { at: 1, weight: 1 },
    ]),
  ).toBeCloseTo(2 * 0.5 ** 3.3, 13)
  expect(
    polarisation([
      { at: 0.4, weight: 1 },
      { at: 0.4, weight: 3 },
    ]),
  ).toBe(0)
  expect(polarisation([])).toBeNull()
})

interface CohesionCase {
  readonly input: {
    readonly rollCalls: readonly { readonly id: number; readonly date: string }[]
    readonly groups: Readonly<Record<string, readonly string[]>>
    readonly votes: Readonly<Record<string, string>>
  }
  readonly expected: {
    readonly groups: Readonly<
      Record<
        string,
        {
          readonly tallies: readonly (readonly [number, number, number])[]
          readonly agreementIndex: readonly (number | null)[]
          readonly rice: readonly (number | null)[]
          readonly meanAgreementIndex: number
          readonly meanRice: number
          readonly unanimousShare: number
        }
      >
    >
    readonly namedVotes: readonly {
      readonly tally: readonly [yes: number, no: number, abstain: number]
      readonly agreementIndex: number
      readonly rice: number
    }[]
    readonly pairs: readonly {
      readonly a: string
      readonly b: string
      readonly n: number
      readonly identical: number
      readonly lijphart: number
      readonly sScore: number
      readonly cohenKappaLinear: number
      readonly scottPiLinear: number
    }[]
  }
}

test.skipIf(!hasCases)(`General Assembly 2019: agreement, Rice, unanimity, S, kappa and pi${absent}`, () => {
  const { cases } = readCase('cohesion-unga-2019.json') as { readonly cases: readonly [CohesionCase] }
  const { input, expected } = cases[0]
  const words: Readonly<Record<string, Choice>> = { Y: 'yes', N: 'no', A: 'abstain', '.': 'absent' }
  const rows = Object.entries(input.votes).flatMap(([member, votes]) =>
    Array.from(votes, (letter, v) => ({
      vote: String(input.rollCalls[v]?.id),
      member,
      choice: words[letter] ?? 'absent',
      period: '2019',
    })),
  )
  const calls = matrix(rows)
  for (const [group, e] of Object.entries(expected.groups)) {
    const unity = rollCallUnity(calls, input.groups[group] ?? [])
    unity.votes.forEach((vote, v) => {
      expect([vote.yes, vote.no, vote.abstain]).toEqual(e.tallies[v])
      const wanted = e.agreementIndex[v]
      if (wanted === null) expect(vote.agreementIndex).toBeNull()
      else expect(vote.agreementIndex).toBeCloseTo(wanted ?? Number.NaN, 12)
      const rice = e.rice[v]
      if (rice === null) expect(vote.rice).toBeNull()
      else expect(vote.rice).toBeCloseTo(rice ?? Number.NaN, 12)
    })
    expect(unity.leftOut).toBe(0)
    expect(unity.meanAgreementIndex).toBeCloseTo(e.meanAgreementIndex, 12)
    expect(unity.meanRice).toBeCloseTo(e.meanRice, 12)
    expect(unity.unanimousShare).toBeCloseTo(e.unanimousShare, 12)
    expect(unity.overTime).toEqual([
      { period: '2019', n: 90, meanAgreementIndex: unity.meanAgreementIndex, unanimousShare: unity.unanimousShare },
    ])
  }
  for (const { tally, agreementIndex: index, rice } of expected.namedVotes) {
    const [yes, no, abstain] = tally
    expect(agreementIndex(yes, abstain, no)).toBeCloseTo(index, 12)
    expect(riceIndex(yes, no)).toBeCloseTo(rice, 12)
  }
  const { members, s, n } = similarityMatrix(calls)
  for (const pair of expected.pairs) {
    const found = similarity(calls, pair.a, pair.b)
    expect(found?.n).toBe(pair.n)
    expect(found?.identical).toBeCloseTo(pair.identical, 12)
    expect(found?.lijphart).toBeCloseTo(pair.lijphart, 12)
    expect(found?.s).toBeCloseTo(pair.sScore, 12)
    expect(found?.kappa).toBeCloseTo(pair.cohenKappaLinear, 12)
    expect(found?.pi).toBeCloseTo(pair.scottPiLinear, 12)
    const cell = members.indexOf(pair.a) * members.length + members.indexOf(pair.b)
    expect(s[cell]).toBeCloseTo(pair.sScore, 12)
    expect(n[cell]).toBe(pair.n)
  }
})

test('the Agreement Index is 1 only for unanimity; abstentions that Rice ignores lower it (14, 12, 1)', () => {
  expect(agreementIndex(14, 12, 1)).toBeCloseTo(0.2778, 4)
  expect(riceIndex(14, 1)).toBeCloseTo(0.8667, 4)
  expect(agreementIndex(0, 0, 0)).toBeNull()
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (yes, abstain, no) => {
      const index = agreementIndex(yes, abstain, no)
      if (index === null) return
      expect(index === 1).toBe([yes, abstain, no].filter((count) => count > 0).length === 1)
      expect(index).toBeGreaterThanOrEqual(-1e-12)
      const rice = riceIndex(yes, no)
      // Without abstentions the index counts two camps of three: (1 + 3 Rice) / 4.
      if (abstain === 0 && rice !== null) expect(index).toBeCloseTo((1 + 3 * rice) / 4, 12)
    }),
  )
})

test('silence and absence are not agreement', () => {
  const rows: RollCallRow[] = [
    { vote: 'a', member: 'X', choice: 'yes' },
    { vote: 'a', member: 'Y', choice: 'absent' },
    { vote: 'b', member: 'X', choice: 'yes' },
    { vote: 'b', member: 'Y', choice: 'no' },
    { vote: 'c', member: 'X', choice: 'yes' },
  ]
  const unity = rollCallUnity(matrix(rows))
  expect(unity.n).toBe(1)
  expect(unity.leftOut).toBe(2)
  expect(unity.unanimousShare).toBe(0)
  expect(similarity(matrix(rows), 'X', 'Y')?.n).toBe(1)
})

test('the bit-counted matrix equals the plain count for every pair', () => {
  const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain', 'absent')
  fc.assert(
    fc.property(
      fc.array(fc.array(choice, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 70 }),
      (votes) => {
        const rows = votes.flatMap((row, v) =>
          row.map((c, m): RollCallRow => ({ vote: `v${v}`, member: `m${m}`, choice: c })),
        )
        const calls = matrix(rows)
        const { members, s, n } = similarityMatrix(calls)
        members.forEach((a, i) =>
          members.forEach((b, j) => {
            const plain = similarity(calls, a, b)
            expect(n[i * 4 + j]).toBe(plain?.n)
            if (plain?.s === null) expect(s[i * 4 + j]).toBeNaN()
            else expect(s[i * 4 + j]).toBeCloseTo(plain?.s ?? Number.NaN, 12)
          }),
        )
      },
    ),
  )
})

test('unity of positions names who is silent or unknown and leaves them out', () => {
  const unity = dossierUnity({
    members: ['A', 'B', 'C', 'D'].map((id) => ({ id, power: 1 })),
    issues: [{ id: 'x', scale: [0, 100] }],
    positions: [
      { member: 'A', issue: 'x', point: 10, salience: 1 },
      { member: 'B', issue: 'x', point: 15, salience: 1 },
      { member: 'C', issue: 'x', interval: [0, 100], salience: 1 },
    ],
  }).issues['x']
  expect(unity).toMatchObject({ n: 2, unknown: ['C'], silent: ['D'], agreement: 1, range: [10, 15] })
})

test('roll calls from CSV, and what is refused', () => {
  expect(parseRollCallsCsv('vote,member,choice\n1,"Stan, Upper",yes\n1,B,ABSTAIN\n').ok).toBe(true)
  const code = (file: string): string => {
    const parsed = parseRollCallsCsv(file)
    return parsed.ok ? 'accepted' : parsed.refusal.code
  }
  expect(code('vote,member\n1,A\n')).toBe('unity.missing_column')
  expect(code('vote,member,choice\n1,A,maybe\n')).toBe('unity.unknown_choice')
  expect(code('vote,member,choice\n1,A,yes\n1,A,no\n')).toBe('unity.duplicate_choice')
  expect(code('vote,member,choice\n1,A\n')).toBe('unity.ragged_row')
  expect(code('')).toBe('unity.empty')
  expect(code('vote,member,choice\n')).toBe('unity.empty')
})
