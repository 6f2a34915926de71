import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planePlaces, votersAt } from '../../testing/plane-voters.ts'
import { hasCases, readCase } from '../../testing/shared-cases.ts'
import { simpleMajority } from './electorate.ts'
import type { PlanePoint } from './plane.ts'
import { spatialCore } from './spatial-core.ts'
import { yolk } from './yolk.ts'

interface SpatialFile {
  readonly tolerance: { readonly yolk: number }
  readonly cases: readonly {
    readonly input: { readonly idealPoints: readonly (readonly [number, number])[] }
    readonly expected: {
      readonly yolkCentre: readonly [number, number]
      readonly yolkRadius: number
      readonly coreEmpty: boolean
      readonly core?: readonly [number, number]
    }
  }[]
}

test.skipIf(!hasCases)(
  `yolk and core of the triangle and of Plott's cross${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { cases, tolerance } = readCase('spatial.json') as SpatialFile
    expect(cases).toHaveLength(2)
    expect(tolerance.yolk).toBe(1e-3)
    for (const { input, expected } of cases) {
      const voters = votersAt(input.idealPoints.map(([x, y]) => ({ x, y })))
      const found = yolk(voters)
      // Closed forms, met far within the tolerance of the file.
      expect(found?.radius).toBeCloseTo(expected.yolkRadius, 12)
      expect(found?.centre.x).toBeCloseTo(expected.yolkCentre[0], 12)
      expect(found?.centre.y).toBeCloseTo(expected.yolkCentre[1], 12)
      const core = spatialCore(voters, simpleMajority(voters.length))
      expect(core?.empty).toBe(expected.coreEmpty)
      if (expected.core === undefined) continue
      expect(core?.point.x).toBeCloseTo(expected.core[0], 12)
      expect(core?.point.y).toBeCloseTo(expected.core[1], 12)
    }
  },
)

const yolkOf = (places: readonly PlanePoint[]) => {
  const found = yolk(votersAt(places))
  if (found === null) throw new Error('there are voters')
  return found
}
const along = (p: PlanePoint, turn: number): number => p.x * Math.cos(turn) + p.y * Math.sin(turn)

/**
 * The radius that a centre needs, by the definition alone: in each sector between the turns at which two places lie level,
 * the upper median is found by sorting, and its line is tried at both ends and where it lies furthest.
 */
function radiusNeeded(places: readonly PlanePoint[], centre: PlanePoint): number {
  const level = places.flatMap((a) =>
    places.flatMap((b) => (a.x === b.x && a.y === b.y ? [] : [Math.atan2(b.x - a.x, a.y - b.y)])),
  )
  const turns = [...level, -Math.PI, 0, Math.PI].sort((a, b) => a - b)
  let most = 0
  turns.slice(1).forEach((end, at) => {
    const begin = turns[at] as number
    const middle = (begin + end) / 2
    const median = [...places].sort((a, b) => along(a, middle) - along(b, middle))[Math.floor(places.length / 2)]
    if (median === undefined) return
    const towards = { x: median.x - centre.x, y: median.y - centre.y }
    const own = Math.atan2(towards.y, towards.x)
    for (const turn of [begin, end, own]) if (turn >= begin && turn <= end) most = Math.max(most, along(towards, turn))
  })
  return most
}

test('the disc meets every median line, and a grid search around it finds no smaller one', () => {
  fc.assert(
    fc.property(planePlaces(9), (places) => {
      const { centre, radius } = yolkOf(places)
      expect(radiusNeeded(places, centre)).toBeCloseTo(radius, 10)
      for (const step of [0.1, 0.02, 0.004]) {
        for (let dx = -2; dx <= 2; dx++) {
          for (let dy = -2; dy <= 2; dy++) {
            const other = { x: centre.x + dx * step, y: centre.y + dy * step }
            expect(radiusNeeded(places, other)).toBeGreaterThan(radius - 1e-10)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('at most three median lines prove it: weighted, their normals are 0 and their offsets the radius', () => {
  fc.assert(
    fc.property(planePlaces(15), (places) => {
      const { radius, heldBy } = yolkOf(places)
      const sum = (of: (line: (typeof heldBy)[number]) => number): number =>
        heldBy.reduce((total, line) => total + line.weight * of(line), 0)
      expect(sum(() => 1)).toBeCloseTo(1, 9)
      expect(sum(({ normal }) => normal.x)).toBeCloseTo(0, 9)
      expect(sum(({ normal }) => normal.y)).toBeCloseTo(0, 9)
      expect(sum(({ offset }) => offset)).toBeCloseTo(radius, 9)
      for (const { normal, offset } of heldBy) {
        const beyond = places.map((p) => p.x * normal.x + p.y * normal.y - offset)
        expect(2 * beyond.filter((by) => by >= -1e-12).length).toBeGreaterThanOrEqual(places.length)
        expect(2 * beyond.filter((by) => by <= 1e-12).length).toBeGreaterThanOrEqual(places.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('moved, turned, mirrored and stretched places move, turn, mirror and stretch the yolk', () => {
  const shift = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }))
  fc.assert(
    fc.property(
      planePlaces(11),
      shift,
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.boolean(),
      (places, by, turn, mirrored) => {
        const moved = (p: PlanePoint): PlanePoint => {
          const x = mirrored ? -p.x : p.x
          const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
          return { x: 3 * (x * cos - p.y * sin) + by[0], y: 3 * (x * sin + p.y * cos) + by[1] }
        }
        const before = yolkOf(places)
        const after = yolkOf(places.map(moved))
        expect(after.radius).toBeCloseTo(3 * before.radius, 8)
        // With an even number another centre may do as well.
        if (places.length % 2 === 0) return
        expect(after.centre.x).toBeCloseTo(moved(before.centre).x, 6)
        expect(after.centre.y).toBeCloseTo(moved(before.centre).y, 6)
      },
    ),
    { numRuns: 300 },
  )
})

test('any order of the members gives the same yolk bit for bit; members in one place, or on one line, have radius 0', () => {
  fc.assert(
    fc.property(planePlaces(11), (places) => {
      expect(yolkOf([...places].reverse())).toEqual(yolkOf(places))
      if (places.length % 2 === 1) {
        const line = yolkOf(places.map(({ x }) => ({ x, y: x / 2 })))
        expect(line.radius).toBeLessThan(1e-12)
      }
      const { radius, centre } = yolkOf(places.map(() => ({ x: 0.3, y: 0.7 })))
      expect(radius).toBeLessThan(1e-12)
      expect(centre.x).toBeCloseTo(0.3, 12)
    }),
  )
  expect(yolk([])).toBeNull()
})

test('worked example: of three members at (0, 0), (1, 0) and (0.5, 0.866) the yolk is the inscribed circle', () => {
  const { centre, radius } = yolkOf([
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0.5, y: Math.sqrt(3) / 2 },
  ])
  expect(radius).toBeCloseTo(Math.sqrt(3) / 6, 12)
  expect([centre.x, centre.y].map((value) => value.toFixed(3))).toEqual(['0.500', '0.289'])
})
