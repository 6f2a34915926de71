import { expect, test } from 'vitest'
import { hasCases, readCase } from '../../testing/shared-cases.ts'
import { randomStream } from '../uncertainty/random-stream.ts'
import { idealPoints } from './ideal-points.ts'
import type { IdealPointChoices, IdealPoints } from './ideal-points.ts'
import { rollCalls } from './roll-calls.ts'
import type { Choice, RollCallRow } from './roll-calls.ts'

function pointsOf(rows: readonly RollCallRow[], choices: IdealPointChoices = {}): IdealPoints {
  const calls = rollCalls(rows)
  if (!calls.ok) throw new Error(calls.refusal.code)
  const found = idealPoints(calls.value, choices)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [left, right] = [mean(a), mean(b)]
  const product = (x: readonly number[], y: readonly number[], p: number, q: number): number =>
    x.reduce((sum, value, i) => sum + (value - p) * ((y[i] ?? 0) - q), 0)
  return product(a, b, left, right) / Math.sqrt(product(a, a, left, left) * product(b, b, right, right))
}

interface IdealPointFile {
  readonly input: { readonly members: readonly string[]; readonly votes: readonly string[] }
  readonly reference: Readonly<Record<'wnominate1D' | 'emIRT1D', Readonly<Record<string, number>>>> & {
    readonly wnominate2D: Readonly<Record<string, readonly [number, number]>>
  }
  readonly expected: {
    readonly minAbsCorrelationWithWnominate1D: number
    readonly minCorrectClassification1D: number
    readonly minCorrectClassification2D: number
    readonly referenceCorrectClassification: { readonly wnominate1D: number; readonly wnominate2D: number }
    readonly correlation_emIRT_wnominate1D: number
  }
}

/** The General Assembly's roll calls as rows. */
const unRows = (input: IdealPointFile['input']): readonly RollCallRow[] =>
  input.members.flatMap((member, i) =>
    [...(input.votes[i] ?? '')].map((letter, v): RollCallRow => {
      const choice: Choice = letter === 'Y' ? 'yes' : letter === 'N' ? 'no' : 'absent'
      return { vote: `v${v}`, member, choice }
    }),
  )

test.skipIf(!hasCases)(
  `59 members over 237 roll calls: as W-NOMINATE and emIRT see them${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { input, reference, expected } = readCase('ideal-points-un.json') as IdealPointFile
    const found = pointsOf(unRows(input), { anchor: 'United States' })
    const at = found.points.map((point) => point.at ?? 0)
    // Which side of a line is positive is arbitrary in the references.
    const against = (values: Readonly<Record<string, number>>): number =>
      Math.abs(
        correlation(
          at,
          found.points.map(({ member }) => values[member] ?? 0),
        ),
      )
    expect(against(reference.emIRT1D)).toBeGreaterThan(0.99)
    expect(against(reference.wnominate1D)).toBeGreaterThan(expected.minAbsCorrelationWithWnominate1D)
    expect(found.classified).toBeGreaterThan(expected.minCorrectClassification1D)
    expect(found.classified).toBeGreaterThan(expected.referenceCorrectClassification.wnominate1D)
    // Two published methods agree with each other no better than this one with either.
    expect(against(reference.emIRT1D)).toBeGreaterThan(expected.correlation_emIRT_wnominate1D)
    expect(found.converged).toBe(true)
    expect(found.n + found.leftOut).toBe(237)
    expect(found.points.find(({ member }) => member === 'United States')?.at).toBeGreaterThan(0)
  },
)

/** Votes drawn from the model itself, with the true points at mean 0 and deviation 1. */
function drawnVotes(members: number, votes: number, seed: number) {
  const next = randomStream(seed, 'votes')
  const raw = Array.from({ length: members }, () => next() + next() + next() - 1.5)
  const mean = raw.reduce((sum, x) => sum + x, 0) / members
  const deviation = Math.sqrt(raw.reduce((sum, x) => sum + (x - mean) ** 2, 0) / members)
  const truth = raw.map((x) => (x - mean) / deviation)
  const rows = Array.from({ length: votes }, (_, v) => {
    const [a, b] = [2 * next() - 1, 4 * next() - 2]
    return truth.map((x, i): RollCallRow => {
      const chance = 1 / (1 + Math.exp(-(a + b * x)))
      return { vote: `v${v}`, member: `m${i}`, choice: next() < 0.1 ? 'absent' : next() < chance ? 'yes' : 'no' }
    })
  }).flat()
  return { truth, rows }
}

test('points drawn from the model come back, and some nine intervals of ten hold the true one, in small bodies too', () => {
  for (const [members, votes, like] of [
    [60, 300, 0.98],
    [27, 90, 0.95],
    [10, 60, 0.8],
  ] as const) {
    let [held, all] = [0, 0]
    for (let seed = 1; seed <= 8; seed++) {
      const { truth, rows } = drawnVotes(members, votes, seed)
      const found = pointsOf(rows, { anchor: `m${truth.indexOf(Math.max(...truth))}` })
      const at = found.points.map((point) => point.at ?? 0)
      expect(correlation(at, truth)).toBeGreaterThan(like)
      found.points.forEach(({ low, high }, i) => {
        all++
        if ((low ?? 0) <= (truth[i] ?? 0) && (truth[i] ?? 0) <= (high ?? 0)) held++
      })
    }
    expect(held / all).toBeGreaterThan(0.84)
    expect(held / all).toBeLessThan(0.97)
  }
})

test('any order of the rows gives the same points bit for bit, and another anchor only turns them', () => {
  const { rows } = drawnVotes(12, 40, 3)
  const found = pointsOf(rows)
  const byName = (points: IdealPoints['points']) => [...points].sort((a, b) => (a.member < b.member ? -1 : 1))
  expect(byName(pointsOf([...rows].reverse()).points)).toEqual(byName(found.points))
  const lowest = byName(found.points).find(({ at }) => (at ?? 0) < 0)
  const turned = pointsOf(rows, { anchor: lowest?.member ?? '' })
  for (const { member, at } of turned.points) expect(at).toBe(-(found.points.find((p) => p.member === member)?.at ?? 0))
})

test('worked example: two camps with one between, whom an abstention places', () => {
  const camp = (choice: Choice, members: readonly string[], vote: string): readonly RollCallRow[] =>
    members.map((member) => ({ vote, member, choice }))
  const rows = ['1', '2', '3', '4'].flatMap((vote, v): readonly RollCallRow[] => [
    ...camp('yes', ['A', 'B', 'C'], vote),
    ...camp('no', ['D', 'E', 'F'], vote),
    { vote, member: 'G', choice: (['abstain', 'yes', 'no', 'abstain'] as const)[v] ?? 'absent' },
    { vote, member: 'H', choice: 'absent' },
  ])
  const found = pointsOf([...rows, ...camp('yes', ['A', 'D', 'G'], '5')], { anchor: 'A' })
  const at = (member: string) => found.points.find((p) => p.member === member)
  expect(at('A')?.at).toBeCloseTo(at('B')?.at ?? 0, 12)
  expect(at('A')?.at).toBeCloseTo(-(at('D')?.at ?? 0), 6)
  expect(at('G')?.at).toBeCloseTo(0, 6)
  // The fifth vote divides nobody, and H never took part.
  expect([found.n, found.leftOut]).toEqual([4, 1])
  expect(at('H')).toEqual({ member: 'H', at: null, low: null, high: null, n: 0 })
  expect(found.classified).toBeGreaterThan(0.92)
})

test('where nothing divides, and for an anchor that never voted, there is no line', () => {
  const calls = rollCalls([
    { vote: '1', member: 'A', choice: 'yes' },
    { vote: '1', member: 'B', choice: 'yes' },
  ])
  if (!calls.ok) throw new Error(calls.refusal.code)
  expect(idealPoints(calls.value)).toMatchObject({ ok: false, refusal: { code: 'unity.nothing_divides' } })
  expect(idealPoints(calls.value, { anchor: 'C' })).toMatchObject({ refusal: { code: 'unity.unknown_anchor' } })
})
