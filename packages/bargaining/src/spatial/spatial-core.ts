import type { CarriesWith } from '../outlook/core.ts'
import { electorateOf } from './electorate.ts'
import type { SpatialVoter } from './electorate.ts'
import { highestHeld, pivotArcs } from './pivot-arcs.ts'
import { lineAlong, lineMissedMost } from './pivot-lines.ts'
import { magnitude } from './plane.ts'
import type { PlanePoint } from './plane.ts'
import { smallestReach } from './smallest-reach.ts'

/** What no coalition that carries wants to leave, in the plane of two issues. */
export interface SpatialCore {
  /** Without one, every point would be beaten by another (Plott 1967; McKelvey 1976). */
  readonly empty: boolean
  /** The point of the core furthest inside it; with an empty core the point that is nearest to being in one. */
  readonly point: PlanePoint
  /** How far inside; below 0, by how much the nearest point fails. */
  readonly depth: number
}

/**
 * The core under a rule with Euclidean preferences: x is in it if for no direction u the members with (p - x) · u > 0
 * carry. That is x · u <= h(u) for every u, h(u) the highest place that those strictly below it cannot leave, so that
 * the deepest point is the smallest reach seen from the other side. The rule is asked a few times per arc. Null without
 * voters, and under a rule that some subset of none of them would carry.
 */
export function spatialCore(voters: readonly SpatialVoter[], carries: CarriesWith): SpatialCore | null {
  if (voters.length === 0 || carries([])) return null
  const electorate = electorateOf(voters, carries)
  const lines = { arcs: pivotArcs(electorate.places, highestHeld(electorate)), side: -1 } as const
  const size = magnitude(electorate.places)
  const { centre, reach } = smallestReach(
    (normal) => lineAlong(lines, normal),
    (from) => lineMissedMost(lines, from),
    ROUNDING * size,
  )
  return { empty: reach > SAME * size, point: centre, depth: -reach }
}

/** As shares of the largest coordinate. */
const ROUNDING = 1e-13
const SAME = 1e-9
