import type { Electorate } from './electorate.ts'
import { cross, dot, minus, unit } from './plane.ts'
import type { PlanePoint } from './plane.ts'

/** An arc of directions, counter-clockwise and at most a quarter turn, in which the same place is pivotal. */
export interface PivotArc {
  readonly from: PlanePoint
  readonly to: PlanePoint
  /** Null where no place is pivotal. */
  readonly pivot: PlanePoint | null
}

/**
 * Which of the places, given in rising order along a direction, is pivotal there: its rank, or -1 for none. `near`, where
 * known, is the rank in the direction before, from which it is seldom far.
 */
export type PivotRank = (rising: Int32Array, near: number | null) => number

const AXES: readonly PlanePoint[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]

/**
 * The whole turn of directions as arcs with one pivotal place each. The order of the places along a direction changes
 * only where two lie level, at right angles to the line through them, and what is pivotal only where one of the two is:
 * O(m² log m) for m places, and O(m) from one such direction to the next.
 */
export function pivotArcs(places: readonly PlanePoint[], pivotRank: PivotRank): readonly PivotArc[] {
  const turns = turnsOf(places)
  const rising = Int32Array.from(places.keys())
  const along = new Float64Array(places.length)
  const arcs: PivotArc[] = []
  let rank: number | null = null
  turns.forEach((from, at) => {
    const to = turns[(at + 1) % turns.length] as PlanePoint
    const middle = unit({ x: from.x + to.x, y: from.y + to.y })
    places.forEach((place, i) => {
      along[i] = dot(place, middle)
    })
    const passed = sortAlong(along, rising, rank ?? -1)
    if (rank === null || rank < 0 || passed) rank = pivotRank(rising, rank)
    const pivot = rank < 0 ? null : (places[rising[rank] as number] as PlanePoint)
    const last = arcs.at(-1)
    if (last !== undefined && last.pivot === pivot && dot(last.from, to) >= 0) arcs[arcs.length - 1] = { ...last, to }
    else arcs.push({ from, to, pivot })
  })
  return arcs
}

/** Directions in which two places lie level, and the axes, counter-clockwise, each once. */
function turnsOf(places: readonly PlanePoint[]): readonly PlanePoint[] {
  const turns = [...AXES]
  places.forEach((a, i) => {
    for (const b of places.slice(0, i)) {
      const { x, y } = unit(minus(a, b))
      turns.push({ x: -y, y: x }, { x: y, y: -x })
    }
  })
  const sorted = turns.sort(byTurn)
  return sorted.filter((turn, at) => at === 0 || cross(sorted[at - 1] as PlanePoint, turn) !== 0)
}

/** Counter-clockwise from the first axis. */
const byTurn = (a: PlanePoint, b: PlanePoint): number => lowerHalf(a) - lowerHalf(b) || Math.sign(cross(b, a))

const lowerHalf = (a: PlanePoint): number => (a.y < 0 || (a.y === 0 && a.x < 0) ? 1 : 0)

/** The arc that holds a direction, of arcs around the whole turn from the first axis on: O(log of the arcs). */
export function arcAt(arcs: readonly PivotArc[], direction: PlanePoint): PivotArc {
  let [low, high] = [0, arcs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (byTurn((arcs[middle] as PivotArc).from, direction) <= 0) low = middle
    else high = middle - 1
  }
  return arcs[low] as PivotArc
}

/** By insertion: from one arc to the next few places change their order. True if one passed the place at this rank. */
function sortAlong(along: Float64Array, rising: Int32Array, rank: number): boolean {
  let passed = false
  for (let at = 1; at < rising.length; at++) {
    const place = rising[at] as number
    let to = at
    for (; to > 0 && (along[rising[to - 1] as number] as number) > (along[place] as number); to--) {
      rising[to] = rising[to - 1] as number
      if (to === rank || to - 1 === rank) passed = true
    }
    rising[to] = place
  }
  return passed
}

/**
 * The highest place along a direction that those strictly below it cannot leave together: the median under a simple
 * majority (the upper of two), the highest place under unanimity. Assumes that more yes never turns adoption into
 * rejection.
 */
export function highestHeld({ members, carries }: Electorate): PivotRank {
  return (rising, near) => lastWhere(rising.length, near, (rank) => !carries(membersAt(members, rising, 0, rank)))
}

/** The highest place along a direction such that those at it and beyond carry together; none if not even all do. */
export function highestCarrying({ members, carries }: Electorate): PivotRank {
  return (rising, near) =>
    lastWhere(rising.length, near, (rank) => carries(membersAt(members, rising, rank, rising.length)))
}

function membersAt(
  members: readonly (readonly string[])[],
  rising: Int32Array,
  from: number,
  to: number,
): readonly string[] {
  return [...rising.subarray(from, to)].flatMap((place) => members[place] ?? [])
}

/**
 * The last rank at which something holds that holds up to some rank and not beyond; -1 if it never does. Near a rank
 * given it takes two questions, else as many as halvings.
 */
function lastWhere(count: number, near: number | null, holds: (rank: number) => boolean): number {
  let [low, high] = [-1, count - 1]
  if (near !== null && near >= 0) {
    if (!holds(near)) high = near - 1
    else if (near === high || !holds(near + 1)) return near
    else low = near + 1
    if (high === near - 1 && high >= 0 && holds(high)) return high
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
