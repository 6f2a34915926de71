import { angleOf } from '../arc-tangent.ts'
import type { Deciding } from './deciding.ts'
import type { PivotArc } from './pivot-arcs.ts'
import { cross, dot, minus, unit } from './plane.ts'
import type { PlanePoint } from './plane.ts'

/** An arc of directions within which the way to the frame ends at the same side of it, or at its end. */
interface FrameSide {
  /** The side's outward direction, and how far it lies from the point. */
  readonly outward: PlanePoint
  readonly distance: number
}

/**
 * The size of a point's winset (Shepsle & Weingast, Public Choice 37, 1981) as a share of the unit square: what would
 * beat it within the two scales. Along a direction u from x a point at distance t beats x if the members with
 * 2 (p - x) · u > t carry, so that the winset reaches 2 (p - x) · u for the pivotal p: within an arc of directions it is
 * cut out by the circle around p through x. Its area is the sum over the arcs of half the squared reach, in closed form,
 * cut where the square ends. 0 for a point of the core, and where nobody decides. O(arcs); every place and the point lie
 * in the square.
 */
export function winsetShare({ arcs }: Deciding, point: PlanePoint): number {
  let area = 0
  for (const arc of arcs) {
    if (arc.pivot === null) continue
    const towards = minus(arc.pivot, point)
    const ahead = aheadOf(arc, towards)
    if (ahead === null) continue
    for (const piece of splitAt(ahead, cornersSeen(point))) area += areaWithin(piece, towards, sideAt(point, piece))
  }
  // Sums of sectors miss nothing and all of the square by rounding.
  return Math.max(0, Math.min(1, area))
}

interface Span {
  readonly from: PlanePoint
  readonly to: PlanePoint
}

/** The part of an arc whose directions lead nearer to the pivotal place at all. */
function aheadOf({ from, to }: PivotArc, towards: PlanePoint): Span | null {
  const [atFrom, atTo] = [dot(from, towards), dot(to, towards)]
  if (atFrom <= 0 && atTo <= 0) return null
  if (atFrom >= 0 && atTo >= 0) return { from, to }
  const level = unit(atFrom < 0 ? { x: towards.y, y: -towards.x } : { x: -towards.y, y: towards.x })
  return atFrom < 0 ? { from: level, to } : { from, to: level }
}

/** Directions to the corners of the square, and the axes, where the side that is met changes. */
function cornersSeen(point: PlanePoint): readonly PlanePoint[] {
  return CORNERS.flatMap((corner) => {
    const towards = minus(corner, point)
    return dot(towards, towards) > 0 ? [unit(towards)] : []
  })
}

const CORNERS: readonly PlanePoint[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** An arc cut at the directions that lie within it. */
function splitAt(span: Span, directions: readonly PlanePoint[]): readonly Span[] {
  const inside = directions.filter(
    (one) => cross(span.from, one) > 0 && cross(one, span.to) > 0 && dot(one, span.from) + dot(one, span.to) > 0,
  )
  const cuts = [span.from, ...inside.sort((a, b) => cross(b, a)), span.to]
  return cuts.slice(1).map((to, at) => ({ from: cuts[at] as PlanePoint, to }))
}

/** The side of the square that is met in the middle of an arc: the one at the shortest way. */
function sideAt(point: PlanePoint, { from, to }: Span): FrameSide {
  const middle = unit({ x: from.x + to.x, y: from.y + to.y })
  const sides: readonly FrameSide[] = [
    { outward: { x: 1, y: 0 }, distance: 1 - point.x },
    { outward: { x: -1, y: 0 }, distance: point.x },
    { outward: { x: 0, y: 1 }, distance: 1 - point.y },
    { outward: { x: 0, y: -1 }, distance: point.y },
  ]
  const met = sides.filter(({ outward }) => dot(outward, middle) > 0)
  return met.reduce((nearest, side) =>
    side.distance * dot(nearest.outward, middle) < nearest.distance * dot(side.outward, middle) ? side : nearest,
  )
}

/** The area of a circle's sector seen from a point of the circle, less what lies beyond the side of the square. */
function areaWithin(span: Span, towards: PlanePoint, side: FrameSide): number {
  if (side.distance <= 0) return 0
  let area = 0
  for (const piece of splitWhereEqual(span, towards, side)) {
    const middle = unit({ x: piece.from.x + piece.to.x, y: piece.from.y + piece.to.y })
    const inside = 2 * dot(towards, middle) * dot(side.outward, middle) <= side.distance
    area += inside ? circleSector(piece, towards) : triangle(piece, side)
  }
  return area
}

/** Cut where the circle meets the side: 2 (q · v)(n · v) = a v · v along v from one end to the other, a square equation. */
function splitWhereEqual({ from, to }: Span, q: PlanePoint, { outward: n, distance }: FrameSide): readonly Span[] {
  const step = minus(to, from)
  const [q0, q1, n0, n1] = [dot(q, from), dot(q, step), dot(n, from), dot(n, step)]
  const a = 2 * q1 * n1 - distance * dot(step, step)
  const b = 2 * (q0 * n1 + q1 * n0) - 2 * distance * dot(from, step)
  const c = 2 * q0 * n0 - distance
  const cuts = rootsOf(a, b, c)
    .filter((s) => s > 0 && s < 1)
    .map((s) => unit({ x: from.x + s * step.x, y: from.y + s * step.y }))
  const ends = [from, ...cuts, to]
  return ends.slice(1).map((end, at) => ({ from: ends[at] as PlanePoint, to: end }))
}

/** Real roots of a s² + b s + c, rising. */
function rootsOf(a: number, b: number, c: number): readonly number[] {
  const discriminant = b * b - 4 * a * c
  if (discriminant < 0) return []
  // Of the two ways to write a root the one that takes nothing from something as large.
  const half = -0.5 * (b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant))
  const roots = [...(a === 0 ? [] : [half / a]), ...(half === 0 ? [] : [c / half])]
  return roots.sort((one, other) => one - other)
}

/** Half the integral of (2 q · u)²: |q|² times the angle, plus (q · u)(q × u) between the ends. */
function circleSector({ from, to }: Span, q: PlanePoint): number {
  const angle = angleOf(cross(from, to), dot(from, to))
  return dot(q, q) * angle + dot(q, to) * cross(q, to) - dot(q, from) * cross(q, from)
}

/** Half the distance to the side squared, times the difference of the tangents. */
function triangle({ from, to }: Span, { outward, distance }: FrameSide): number {
  const tangent = (direction: PlanePoint): number => cross(outward, direction) / dot(outward, direction)
  return 0.5 * distance * distance * (tangent(to) - tangent(from))
}
