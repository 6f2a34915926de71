import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanePoint } from '../spatial/plane.ts'
import { pointGroups } from './point-groups.ts'
import { silhouette } from './silhouette.ts'

const place = fc.tuple(fc.nat(12), fc.nat(12)).map(([x, y]): PlanePoint => ({ x, y }))
const distance = (a: PlanePoint, b: PlanePoint): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Rousseeuw's definition, written out. */
function byDefinition(points: readonly PlanePoint[], groups: readonly number[]): number {
  const kinds = [...new Set(groups)]
  return mean(
    points.map((point, i) => {
      const others = (group: number) => points.filter((_, j) => groups[j] === group && j !== i)
      const own = others(groups[i] ?? 0)
      if (own.length === 0) return 0
      const within = mean(own.map((other) => distance(point, other)))
      const between = Math.min(
        ...kinds
          .filter((kind) => kind !== groups[i])
          .map((kind) => mean(others(kind).map((other) => distance(point, other)))),
      )
      return Math.max(within, between) === 0 ? 0 : (between - within) / Math.max(within, between)
    }),
  )
}

test('the silhouette is what its definition says', () => {
  const grouped = fc.array(fc.tuple(place, fc.nat(2)), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(grouped, (drawn) => {
      const points = drawn.map(([point]) => point)
      const groups = drawn.map(([, group]) => group)
      const found = silhouette(points, Int32Array.from(groups))
      if (new Set(groups).size < 2) expect(found).toBeNull()
      else expect(found).toBeCloseTo(byDefinition(points, groups), 10)
    }),
  )
})

test('everyone is in the group whose mean is nearest, groups fall in size, and their number is the best of those tried', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 3, maxLength: 14 }), (points) => {
      const found = pointGroups(points)
      if (found === null) {
        expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(1)
        return
      }
      const of = (group: number) => points.filter((_, i) => found.groups[i] === group)
      const centres = Array.from({ length: found.count }, (_, group) => ({
        x: mean(of(group).map(({ x }) => x)),
        y: mean(of(group).map(({ y }) => y)),
      }))
      points.forEach((point, i) => {
        const own = distance(point, centres[found.groups[i] ?? 0] ?? point)
        for (const centre of centres) expect(own).toBeLessThanOrEqual(distance(point, centre) + 1e-9)
      })
      centres.slice(1).forEach((_, at) => expect(of(at + 1).length).toBeLessThanOrEqual(of(at).length))
      expect(found.count).toBeGreaterThanOrEqual(2)
      expect(found.count).toBeLessThanOrEqual(5)
      expect(found.silhouette).toBeCloseTo(byDefinition(points, [...found.groups]), 10)
      expect(pointGroups([...points].reverse())?.groups).toEqual(found.groups.slice().reverse())
    }),
    { numRuns: 300 },
  )
})

test('groups that lie apart are found as they are, two to five of them, against every partition of a few points', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 0, y: 100 },
    { x: 130, y: 120 },
    { x: 60, y: 250 },
  ]
  for (const count of [2, 3, 4, 5]) {
    const points = corners.slice(0, count).flatMap(({ x, y }, at) => {
      return Array.from({ length: 6 - at }, (_, i) => ({ x: x + ((i * 7) % 5), y: y + ((i * 3) % 4) }))
    })
    const found = pointGroups(points)
    expect(found?.count).toBe(count)
    expect([...(found?.groups ?? [])].map((group) => 6 - group)).toEqual(
      Array.from({ length: count }, (_, at) => Array.from({ length: 6 - at }, () => 6 - at)).flat(),
    )
  }
})

/** Every way to put so few points into two groups. */
function bestOfTwo(points: readonly PlanePoint[]): number {
  const ways = Array.from({ length: 2 ** (points.length - 1) - 1 }, (_, bits) =>
    points.map((__, i) => (i === 0 ? 0 : ((bits + 1) >> (i - 1)) & 1)),
  )
  const within = (groups: readonly number[]): number =>
    [0, 1].reduce((sum, group) => {
      const own = points.filter((_, i) => groups[i] === group)
      const centre = { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) }
      return sum + own.reduce((total, point) => total + distance(point, centre) ** 2, 0)
    }, 0)
  return Math.min(...ways.map(within))
}

test('where two groups are taken, no other two are much tighter, and nearly always none is tighter at all', () => {
  let [twos, best] = [0, 0]
  fc.assert(
    fc.property(fc.array(place, { minLength: 3, maxLength: 9 }), (points) => {
      const found = pointGroups(points)
      if (found === null || found.count !== 2) return
      const groups = [...found.groups]
      const within = [0, 1].reduce((sum, group) => {
        const own = points.filter((_, i) => groups[i] === group)
        const centre = { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) }
        return sum + own.reduce((total, point) => total + distance(point, centre) ** 2, 0)
      }, 0)
      const least = bestOfTwo(points)
      twos++
      if (within <= least + 1e-9) best++
      expect(within).toBeLessThanOrEqual(2 * least + 1e-9)
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(twos).toBeGreaterThan(20)
  expect(best / twos).toBeGreaterThan(0.85)
})
