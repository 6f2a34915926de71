import { expect, test } from 'vitest'
import { hasCases, readCase } from '../../testing/shared-cases.ts'
import { randomStream } from '../uncertainty/random-stream.ts'
import { idealPlane } from './ideal-plane.ts'
import type { IdealPlane } from './ideal-plane.ts'
import { idealPoints } from './ideal-points.ts'
import { rollCalls } from './roll-calls.ts'
import type { Choice, RollCallRow, RollCalls } from './roll-calls.ts'

function callsOf(rows: readonly RollCallRow[]): RollCalls {
  const calls = rollCalls(rows)
  if (!calls.ok) throw new Error(calls.refusal.code)
  return calls.value
}

function planeOf(rows: readonly RollCallRow[]): IdealPlane {
  const plane = idealPlane(callsOf(rows))
  if (!plane.ok) throw new Error(plane.refusal.code)
  return plane.value
}

type Pair = readonly [number, number]

/** How much of the spread of `values` a straight function of the pairs explains, pairs and values centred: R². */
function explained(values: readonly number[], pairs: readonly Pair[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length
  const centre = (of: readonly number[]): readonly number[] => of.map((value) => value - mean(of))
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)
  const [z, x, y] = [centre(values), centre(pairs.map(([u]) => u)), centre(pairs.map(([, v]) => v))]
  const whole = dot(x, x) * dot(y, y) - dot(x, y) ** 2
  const b = (dot(z, x) * dot(y, y) - dot(z, y) * dot(x, y)) / whole
  const c = (dot(z, y) * dot(x, x) - dot(z, x) * dot(x, y)) / whole
  return (b * dot(z, x) + c * dot(z, y)) / dot(z, z)
}

interface IdealPointFile {
  readonly input: { readonly members: readonly string[]; readonly votes: readonly string[] }
  readonly reference: { readonly wnominate2D: Readonly<Record<string, Pair>> }
  readonly expected: {
    readonly minCorrectClassification2D: number
    readonly referenceCorrectClassification: { readonly wnominate2D: number }
  }
}

test.skipIf(!hasCases)(
  `59 members over 237 roll calls in two dimensions: as W-NOMINATE sees them${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { input, reference, expected } = readCase('ideal-points-un.json') as IdealPointFile
    const found = planeOf(
      input.members.flatMap((member, i) =>
        [...(input.votes[i] ?? '')].map((letter, v): RollCallRow => {
          const choice: Choice = letter === 'Y' ? 'yes' : letter === 'N' ? 'no' : 'absent'
          return { vote: `v${v}`, member, choice }
        }),
      ),
    )
    expect(found.converged).toBe(true)
    expect(found.classified).toBeGreaterThan(expected.minCorrectClassification2D)
    expect(found.classified).toBeGreaterThan(expected.referenceCorrectClassification.wnominate2D)
    // Axes are arbitrary: each plane has to explain each axis of the other.
    const own = found.points.map(({ at }): Pair => at ?? [Number.NaN, Number.NaN])
    const theirs = found.points.map(({ member }): Pair => reference.wnominate2D[member] ?? [Number.NaN, Number.NaN])
    for (const axis of [0, 1] as const) {
      expect(
        explained(
          theirs.map((pair) => pair[axis]),
          own,
        ),
      ).toBeGreaterThan(0.95)
      expect(
        explained(
          own.map((pair) => pair[axis]),
          theirs,
        ),
      ).toBeGreaterThan(0.95)
    }
  },
)

/** Votes drawn from the model itself, in a plane. */
function drawnVotes(members: number, votes: number, seed: number) {
  const next = randomStream(seed, 'plane')
  const normal = (): number => (next() + next() + next() - 1.5) * 2
  const truth = Array.from({ length: members }, (): Pair => [normal(), normal()])
  const rows = Array.from({ length: votes }, (_, v) => {
    const [a, b, c] = [2 * next() - 1, 5 * next() - 2.5, 5 * next() - 2.5]
    return truth.map(([x, y], i): RollCallRow => {
      const chance = 1 / (1 + Math.exp(-(a + b * x + c * y)))
      return { vote: `v${v}`, member: `m${i}`, choice: next() < 0.1 ? 'absent' : next() < chance ? 'yes' : 'no' }
    })
  }).flat()
  return { truth, rows }
}

test('points drawn from a plane come back, and a plane puts more votes on their side than a line', () => {
  for (const seed of [1, 2, 3]) {
    const { truth, rows } = drawnVotes(40, 250, seed)
    const found = planeOf(rows)
    const own = found.points.map(({ at }): Pair => at ?? [0, 0])
    for (const axis of [0, 1] as const)
      expect(
        explained(
          truth.map((pair) => pair[axis]),
          own,
        ),
      ).toBeGreaterThan(0.9)
    const line = idealPoints(callsOf(rows))
    expect(found.classified).toBeGreaterThan(line.ok ? line.value.classified + 0.03 : 1)
  }
})

test('mean 0, deviation 1 and no correlation; the one furthest out is on the positive side; order changes no bit', () => {
  const { rows } = drawnVotes(15, 60, 4)
  const silent: RollCallRow = { vote: 'v0', member: 'silent', choice: 'absent' }
  const found = planeOf([...rows, silent])
  expect(found.points.at(-1)).toEqual({ member: 'silent', at: null })
  const own = found.points.flatMap(({ at }) => (at === null ? [] : [at]))
  const mean = (of: (pair: Pair) => number): number => own.reduce((sum, pair) => sum + of(pair), 0) / own.length
  for (const axis of [0, 1] as const) {
    expect(mean((pair) => pair[axis])).toBeCloseTo(0, 10)
    expect(mean((pair) => pair[axis] ** 2)).toBeCloseTo(1, 10)
    expect(Math.max(...own.map((pair) => pair[axis]))).toBe(Math.max(...own.map((pair) => Math.abs(pair[axis]))))
  }
  expect(mean(([x, y]) => x * y)).toBeCloseTo(0, 10)
  const byName = ({ points }: IdealPlane) => [...points].sort((a, b) => (a.member < b.member ? -1 : 1))
  expect(byName(planeOf([silent, ...[...rows].reverse()]))).toEqual(byName(found))
})

test('where nothing divides there is no plane; where one line says it all, it still ends', () => {
  const vote = (name: string, ayes: string, noes: string): readonly RollCallRow[] => [
    ...[...ayes].map((member): RollCallRow => ({ vote: name, member, choice: 'yes' })),
    ...[...noes].map((member): RollCallRow => ({ vote: name, member, choice: 'no' })),
  ]
  expect(idealPlane(callsOf(vote('1', 'AB', '')))).toMatchObject({ refusal: { code: 'unity.nothing_divides' } })
  const camps = planeOf([...vote('1', 'ABC', 'DE'), ...vote('2', 'DE', 'ABC')])
  expect(camps.classified).toBe(1)
  for (const { at } of camps.points) expect(at?.every(Number.isFinite)).toBe(true)
})
