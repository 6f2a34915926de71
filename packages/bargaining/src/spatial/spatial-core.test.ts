import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planePlaces, votersAt } from '../../testing/plane-voters.ts'
import { deciding } from './deciding.ts'
import { simpleMajority } from './electorate.ts'
import type { PlanePoint } from './plane.ts'
import { spatialCore } from './spatial-core.ts'
import { winsetShare } from './winset.ts'
import { yolk } from './yolk.ts'

const atLeast =
  (needed: number) =>
  (yes: readonly string[]): boolean =>
    yes.length >= needed

/** Whether a coalition of so many wants to leave a point: tried in many directions, the members strictly ahead. */
function isLeft(places: readonly PlanePoint[], from: PlanePoint, needed: number, slack: number): boolean {
  for (let at = 0; at < 720; at++) {
    const turn = (Math.PI * at) / 360
    const ahead = places.filter((p) => (p.x - from.x) * Math.cos(turn) + (p.y - from.y) * Math.sin(turn) > slack)
    if (ahead.length >= needed) return true
  }
  return false
}

test('nobody that carries wants to leave the point of the core, in any direction; without a core everything is left', () => {
  fc.assert(
    fc.property(planePlaces(8), fc.nat(3), (places, more) => {
      const needed = Math.min(places.length, Math.floor(places.length / 2) + 1 + more)
      const found = spatialCore(votersAt(places), atLeast(needed))
      if (found === null) throw new Error('there are voters')
      if (!found.empty) {
        expect(isLeft(places, found.point, needed, 1e-8)).toBe(false)
        return
      }
      // By so much every point fails; every place and a grid are tried.
      for (let x = 0; x <= 8; x++)
        for (let y = 0; y <= 8; y++) expect(isLeft(places, { x: x / 8, y: y / 8 }, needed, 0)).toBe(true)
      expect(found.depth).toBeLessThan(0)
    }),
    { numRuns: 80 },
  )
})

test('with an odd number and simple majority there is a core only where the yolk is a point', () => {
  fc.assert(
    fc.property(planePlaces(5), (drawn) => {
      const places = drawn.length % 2 === 0 ? drawn.slice(1) : drawn
      const voters = votersAt(places)
      const core = spatialCore(voters, simpleMajority(voters.length))
      expect(core?.empty).toBe((yolk(voters)?.radius ?? 0) > 1e-9)
      expect(core?.depth).toBeCloseTo(-(yolk(voters)?.radius ?? 0), 9)
      // And the winset of its point is empty.
      if (core?.empty === false)
        expect(winsetShare(deciding(voters, simpleMajority(voters.length)), core.point)).toBeLessThan(1e-9)
    }),
  )
})

test('under unanimity the core is all between the members: its deepest point is the centre of the largest circle within', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]
  const core = spatialCore(votersAt(square), atLeast(4))
  expect(core?.empty).toBe(false)
  expect(core?.depth).toBeCloseTo(0.5, 12)
  expect(core?.point.x).toBeCloseTo(0.5, 12)
  // Nobody needs to be asked under a rule that carries by itself, and nobody can be without voters.
  expect(spatialCore(votersAt(square), () => true)).toBeNull()
  expect(spatialCore([], atLeast(1))).toBeNull()
})
