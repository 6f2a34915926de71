import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planePlaces, votersAt } from '../../testing/plane-voters.ts'
import { deciding } from './deciding.ts'
import { simpleMajority } from './electorate.ts'
import type { PlanePoint } from './plane.ts'
import { topCycle, tournament, uncovered } from './proposal-tournament.ts'
import type { Beats } from './proposal-tournament.ts'

/** Who beats whom among up to eight, ties included. */
const relations: fc.Arbitrary<Beats> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.array(fc.constantFrom(-1, 0, 1), { minLength: 28, maxLength: 28 }).map((pairs) => {
    const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => false))
    let next = 0
    for (let x = 0; x < count; x++) {
      for (let y = 0; y < x; y++) {
        const won = pairs[next++] ?? 0
        ;(rows[x] as boolean[])[y] = won > 0
        ;(rows[y] as boolean[])[x] = won < 0
      }
    }
    return rows
  }),
)

test('uncovered and top cycle are what their definitions say, tried exhaustively', () => {
  fc.assert(
    fc.property(relations, (beats) => {
      const all = [...beats.keys()]
      const won = (x: number, y: number): boolean => beats[x]?.[y] === true
      const beatenBy = (y: number): readonly number[] => all.filter((z) => won(y, z))
      // Two steps or none: nobody beats y and all that y beats.
      expect(uncovered(beats)).toEqual(
        all.map((y) => !all.some((x) => won(x, y) && beatenBy(y).every((z) => won(x, z)))),
      )
      // The smallest set of which each beats everything outside: of all subsets.
      const subsets = Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((x) => ((bits + 1) >> x) & 1))
      const dominant = subsets.filter((set) => set.every((x) => all.every((y) => set.includes(y) || won(x, y))))
      const smallest = dominant.reduce((least, set) => (set.length < least.length ? set : least))
      expect(topCycle(beats)).toEqual(all.map((x) => smallest.includes(x)))
      // What is uncovered lies in the top cycle, and something always is.
      expect(uncovered(beats).some((is) => is)).toBe(true)
      uncovered(beats).forEach((is, x) => {
        if (is) expect(topCycle(beats)[x]).toBe(true)
      })
    }),
    { numRuns: 400 },
  )
})

test('worked example: three members and their own wishes beat each other in no order, and the middle beats two', () => {
  const triangle = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0.5, y: 0.9 },
  ]
  const named = [...triangle, { x: 0.5, y: 0.3 }].map((at, i) => ({ name: `a${i}`, at }))
  const beats = tournament(deciding(votersAt(triangle), simpleMajority(3)), named)
  // The base is a little shorter than the other sides: both of its ends beat the top, and tie with each other.
  expect(beats[0]?.[2]).toBe(true)
  expect(beats[1]?.[2]).toBe(true)
  expect([beats[0]?.[1], beats[1]?.[0]]).toEqual([false, false])
  expect(beats[3]).toEqual([true, true, true, false])
  expect(uncovered(beats)).toEqual([false, false, false, true])
  expect(topCycle(beats)).toEqual([false, false, false, true])
})

test('nobody is nearer to either of two alternatives at the same place: a tie, also by rounding', () => {
  // The sides of an equilateral triangle differ in the last bit.
  const places = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0.5, y: Math.sqrt(3) / 2 },
  ]
  const beats = tournament(
    deciding(votersAt(places), simpleMajority(3)),
    places.map((at, i) => ({ name: `a${i}`, at })),
  )
  expect(beats.flat()).not.toContain(true)
  expect(topCycle(beats)).toEqual([true, true, true])
  expect(uncovered(beats)).toEqual([true, true, true])
})

test('turned and stretched, the same places beat the same', () => {
  fc.assert(
    fc.property(planePlaces(7), (places) => {
      const relation = (of: typeof places): Beats =>
        tournament(
          deciding(votersAt(of), simpleMajority(of.length)),
          of.map((at, i) => ({ name: `a${i}`, at })),
        )
      expect(relation(places.map(({ x, y }) => ({ x: -40 * y + 7, y: 40 * x - 3 })))).toEqual(relation(places))
    }),
  )
})

test('one alternative beats another where those nearer to it carry, asked of every pair under weighted rules', () => {
  const grid = fc.array(
    fc.record({ x: fc.nat(4), y: fc.nat(4) }).map(({ x, y }) => ({ x: x / 4, y: y / 4 })),
    { minLength: 1, maxLength: 7 },
  )
  const weights = fc.array(fc.nat(5), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(fc.oneof(planePlaces(7), grid), grid, weights, fc.nat(20), (places, others, weight, needed) => {
      const voters = votersAt(places)
      const weightOf = new Map(voters.map(({ member }, i) => [member, weight[i] ?? 0]))
      const carries = (yes: readonly string[]): boolean =>
        yes.reduce((sum, member) => sum + (weightOf.get(member) ?? 0), 0) >= needed
      const alternatives = [...places, ...others].map((at, i) => ({ name: `a${i}`, at }))
      const square = (a: PlanePoint, b: PlanePoint): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2
      const expected = alternatives.map((x) =>
        alternatives.map((y) =>
          carries(voters.flatMap(({ member, at }) => (square(at, y.at) - square(at, x.at) > 1e-8 ? [member] : []))),
        ),
      )
      expect(tournament(deciding(voters, carries), alternatives)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
