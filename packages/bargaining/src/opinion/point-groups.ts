import type { PlanePoint } from '../spatial/plane.ts'
import { dot, minus } from '../spatial/plane.ts'
import { silhouette } from './silhouette.ts'

export interface PointGroups {
  /** The group of each point, counted from 0: the largest first, then the one furthest to the left, then lowest. */
  readonly groups: Int32Array
  readonly count: number
  readonly silhouette: number
}

interface Place extends PlanePoint {
  readonly weight: number
}

/** As opinion maps do: more groups than five nobody can keep apart. */
const GROUPS_MAX = 5
/** Rounds of the means; they settle within some ten. */
const ROUNDS_MAX = 200
/** Silhouettes that differ by less are the same: the fewer groups then. */
const SAME = 1e-12

/**
 * Groups of points: k-means (Lloyd 1982) for 2 to 5 groups, the number with the largest silhouette. The start is not
 * drawn: it is what joining the two nearest groups again and again comes to (Ward, Journal of the American Statistical
 * Association 58, 1963). Points are taken in the order of their coordinates, so that the order in which they come
 * changes nothing. Null where all points lie in one place. O(m³) for m different points.
 */
export function pointGroups(points: readonly PlanePoint[]): PointGroups | null {
  const places = placesOf(points)
  if (places.length < 2) return null
  const joined = joinedGroups(places, Math.min(GROUPS_MAX, places.length))
  let best: PointGroups | null = null
  for (let count = 2; count <= Math.min(GROUPS_MAX, places.length, points.length - 1); count++) {
    const centres = settled(places, (joined[count] ?? []).map(meanOf))
    const ranked = inOrder(places, centres)
    const groups = Int32Array.from(points, (point) => nearest(ranked, point))
    const found = silhouette(points, groups) ?? -1
    if (best === null || found > best.silhouette + SAME) best = { groups, count: ranked.length, silhouette: found }
  }
  return best
}

function placesOf(points: readonly PlanePoint[]): readonly Place[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const places: Place[] = []
  for (const { x, y } of sorted) {
    const last = places.at(-1)
    if (last !== undefined && last.x === x && last.y === y)
      places[places.length - 1] = { x, y, weight: last.weight + 1 }
    else places.push({ x, y, weight: 1 })
  }
  return places
}

/** By number of groups, up to `most`: what is left when the nearest two are joined until so many are left. */
function joinedGroups(places: readonly Place[], most: number): readonly (readonly (readonly Place[])[])[] {
  let groups: readonly (readonly Place[])[] = places.map((place) => [place])
  const byCount: (readonly (readonly Place[])[])[] = []
  for (;;) {
    if (groups.length <= most) byCount[groups.length] = groups
    if (groups.length <= 2) return byCount
    groups = joinNearest(groups)
  }
}

/** Joins the two groups whose joining adds least to the squared distances from the means. */
function joinNearest(groups: readonly (readonly Place[])[]): readonly (readonly Place[])[] {
  const means = groups.map(meanOf)
  let least = Infinity
  let pair: readonly [number, number] = [0, 1]
  for (let i = 0; i < means.length; i++) {
    for (let j = i + 1; j < means.length; j++) {
      const [a, b] = [means[i] as Place, means[j] as Place]
      const cost = ((a.weight * b.weight) / (a.weight + b.weight)) * squared(a, b)
      if (cost < least) {
        least = cost
        pair = [i, j]
      }
    }
  }
  const [first, second] = pair
  return groups.flatMap((group, at) => {
    if (at === second) return []
    return [at === first ? [...group, ...(groups[second] ?? [])] : group]
  })
}

function meanOf(group: readonly Place[]): Place {
  const weight = group.reduce((sum, place) => sum + place.weight, 0)
  const along = (of: (place: Place) => number): number =>
    group.reduce((sum, place) => sum + place.weight * of(place), 0) / weight
  return { x: along(({ x }) => x), y: along(({ y }) => y), weight }
}

function squared(a: PlanePoint, b: PlanePoint): number {
  const between = minus(a, b)
  return dot(between, between)
}

/** Of two centres as near, the first. */
function nearest(centres: readonly PlanePoint[], point: PlanePoint): number {
  let found = 0
  centres.forEach((centre, at) => {
    if (squared(centre, point) < squared(centres[found] as PlanePoint, point)) found = at
  })
  return found
}

/** Each place to its nearest centre, each centre to the mean of its places, until nothing changes. */
function settled(places: readonly Place[], start: readonly Place[]): readonly Place[] {
  let centres = start
  let before = ''
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const own = places.map((place) => nearest(centres, place))
    const now = own.join(' ')
    if (now === before) return centres
    before = now
    centres = centres.map((centre, at) => {
      const held = places.filter((_, p) => own[p] === at)
      return held.length === 0 ? centre : meanOf(held)
    })
  }
  return centres
}

/** Centres that hold anything, the one with most members first. */
function inOrder(places: readonly Place[], centres: readonly Place[]): readonly PlanePoint[] {
  const sizes = centres.map((_, at) =>
    places.reduce((sum, place) => sum + (nearest(centres, place) === at ? place.weight : 0), 0),
  )
  return centres
    .map((centre, at) => ({ centre, size: sizes[at] ?? 0 }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.centre.x - b.centre.x || a.centre.y - b.centre.y)
    .map(({ centre }) => centre)
}
