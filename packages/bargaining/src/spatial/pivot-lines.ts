import type { PivotArc } from './pivot-arcs.ts'
import { cross, dot, lengthOf, minus, unit } from './plane.ts'
import type { PlanePoint } from './plane.ts'
import type { Line } from './smallest-reach.ts'

/**
 * The lines through the pivotal places at right angles to each direction, seen from the one side (1: their normal is the
 * direction) or from the other (-1: it points back).
 */
export interface PivotLines {
  readonly arcs: readonly PivotArc[]
  readonly side: 1 | -1
}

/** The line with this normal. */
export function lineAlong({ arcs, side }: PivotLines, normal: PlanePoint): Line {
  const arc = arcs.find((one) => holds(one, times(side, normal)))
  return lineThrough(arc?.pivot ?? normal, normal)
}

/**
 * The line that lies furthest beyond a point along its own normal. Within an arc that is an end of it, or the direction
 * between the point and the pivotal place.
 */
export function lineMissedMost({ arcs, side }: PivotLines, point: PlanePoint): Line {
  let most = -Infinity
  let found: Line | null = null
  const tryOne = (pivot: PlanePoint, normal: PlanePoint): void => {
    const beyond = dot(minus(pivot, point), normal)
    if (beyond <= most) return
    most = beyond
    found = lineThrough(pivot, normal)
  }
  for (const arc of arcs) {
    if (arc.pivot === null) continue
    tryOne(arc.pivot, times(side, arc.from))
    tryOne(arc.pivot, times(side, arc.to))
    const towards = minus(arc.pivot, point)
    if (lengthOf(towards) > 0 && holds(arc, times(side, unit(towards)))) tryOne(arc.pivot, unit(towards))
  }
  return found ?? lineThrough(point, { x: 1, y: 0 })
}

const lineThrough = (place: PlanePoint, normal: PlanePoint): Line => ({ normal, offset: dot(place, normal) })

const times = (side: 1 | -1, { x, y }: PlanePoint): PlanePoint => ({ x: side * x, y: side * y })

/** Whether a direction lies in an arc, its ends included. */
function holds({ from, to }: PivotArc, direction: PlanePoint): boolean {
  return cross(from, direction) >= 0 && cross(direction, to) >= 0 && dot(from, direction) + dot(to, direction) > 0
}
