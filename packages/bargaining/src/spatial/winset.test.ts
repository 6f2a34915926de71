import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planePlaces, votersAt } from '../../testing/plane-voters.ts'
import { deciding } from './deciding.ts'
import { simpleMajority } from './electorate.ts'
import type { PlanePoint } from './plane.ts'
import { winsetShare } from './winset.ts'

const atLeast =
  (needed: number) =>
  (yes: readonly string[]): boolean =>
    yes.length >= needed
const square = (a: PlanePoint, b: PlanePoint): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2

/** The share of a fine grid that beats a point, by the definition: those strictly nearer carry. */
function shareByCounting(places: readonly PlanePoint[], point: PlanePoint, needed: number): number {
  const steps = 150
  let beating = 0
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const other = { x: (column + 0.5) / steps, y: (row + 0.5) / steps }
      if (places.filter((p) => square(p, other) < square(p, point)).length >= needed) beating++
    }
  }
  return beating / (steps * steps)
}

test('the share of the square that beats a point equals a count over a fine grid, under several majorities', () => {
  const at = fc.tuple(fc.nat(20), fc.nat(20)).map(([x, y]) => ({ x: x / 20, y: y / 20 }))
  fc.assert(
    fc.property(planePlaces(7), at, fc.nat(2), (places, point, more) => {
      const needed = Math.min(places.length, Math.floor(places.length / 2) + 1 + more)
      const counted = shareByCounting(places, point, needed)
      expect(Math.abs(winsetShare(deciding(votersAt(places), atLeast(needed)), point) - counted)).toBeLessThan(0.012)
    }),
    { numRuns: 150 },
  )
})

test('worked example: alone at the middle, a member leaves a draft at the side for half a circle around itself', () => {
  // The circle around (0.5, 0.5) through (0.25, 0.5): pi / 16 of the square; through the side (0, 0.5): pi / 4.
  const alone = votersAt([{ x: 0.5, y: 0.5 }])
  expect(winsetShare(deciding(alone, simpleMajority(1)), { x: 0.25, y: 0.5 })).toBeCloseTo(Math.PI / 16, 12)
  expect(winsetShare(deciding(alone, simpleMajority(1)), { x: 0, y: 0.5 })).toBeCloseTo(Math.PI / 4, 12)
  // Through the corner the circle leaves the square: all of it beats the draft.
  expect(winsetShare(deciding(alone, simpleMajority(1)), { x: 0, y: 0 })).toBeCloseTo(1, 12)
  expect(winsetShare(deciding(alone, simpleMajority(1)), { x: 0.5, y: 0.5 })).toBe(0)
  expect(winsetShare(deciding([], simpleMajority(1)), { x: 0.5, y: 0.5 })).toBe(0)
})

test('any order of the members gives the same share bit for bit, and a higher majority never a larger one', () => {
  fc.assert(
    fc.property(planePlaces(9), (places) => {
      const point = { x: 0.4, y: 0.6 }
      const shares = places.map((_, at) => winsetShare(deciding(votersAt(places), atLeast(at + 1)), point))
      shares.slice(1).forEach((share, at) => expect(share).toBeLessThanOrEqual((shares[at] ?? 0) + 1e-12))
      const turned = winsetShare(deciding(votersAt([...places].reverse()), atLeast(1)), point)
      expect(turned).toBe(shares[0])
    }),
  )
})
