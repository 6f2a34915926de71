import { electorateOf, simpleMajority } from './electorate.ts'
import type { SpatialVoter } from './electorate.ts'
import { highestHeld, pivotArcs } from './pivot-arcs.ts'
import { lineAlong, lineMissedMost } from './pivot-lines.ts'
import { magnitude } from './plane.ts'
import type { PlanePoint } from './plane.ts'
import { smallestReach } from './smallest-reach.ts'
import type { Line } from './smallest-reach.ts'

export interface Yolk {
  readonly centre: PlanePoint
  readonly radius: number
  /**
   * Median lines that hold it, with weights of sum 1: weighted, their normals are 0 and their offsets the radius, so
   * that no smaller disc meets all of them.
   */
  readonly heldBy: readonly (Line & { readonly weight: number })[]
}

/**
 * The yolk (McKelvey, American Political Science Review 80, 1986; Miller, Grofman & Feld, Public Choice 62, 1989): the
 * smallest disc that meets every median line, a line with at least half of the members on it or to either side, members
 * with one vote each. With an even number the median lines of a direction fill a band, and the disc meets both edges.
 *
 * A disc of radius r around c meets them if (p - c) · u <= r for the upper median p of every direction u. The lines
 * through two places alone do not suffice (Stone & Tovey, Social Choice and Welfare 9, 1992); here every direction
 * counts. Null without voters. O(m² log m) arcs for m different places, looked through some ten times.
 */
export function yolk(voters: readonly SpatialVoter[]): Yolk | null {
  if (voters.length === 0) return null
  const electorate = electorateOf(voters, simpleMajority(voters.length))
  const lines = { arcs: pivotArcs(electorate.places, highestHeld(electorate)), side: 1 } as const
  const { centre, reach, heldBy } = smallestReach(
    (normal) => lineAlong(lines, normal),
    (from) => lineMissedMost(lines, from),
    ROUNDING * magnitude(electorate.places),
  )
  return { centre, radius: Math.max(0, reach), heldBy }
}

/** As a share of the largest coordinate. */
const ROUNDING = 1e-13
