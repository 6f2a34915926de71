import { assert } from '../refusal.ts'
import type { PlanePoint } from './plane.ts'
import { dot } from './plane.ts'
import { solveThree } from './three-equations.ts'
import type { Three } from './three-equations.ts'

/** A line `normal · x = offset`, the normal of length 1. */
export interface Line {
  readonly normal: PlanePoint
  readonly offset: number
}

export interface SmallestReach {
  readonly centre: PlanePoint
  readonly reach: number
  /** Lines that hold it, with weights of sum 1: weighted, their normals are 0 and their offsets the reach. */
  readonly heldBy: readonly (Line & { readonly weight: number })[]
}

/** Far above what is needed: some ten changes. */
const CHANGES_MAX = 2_000

const START: readonly PlanePoint[] = [
  { x: 1, y: 0 },
  { x: -0.5, y: Math.sqrt(3) / 2 },
  { x: -0.5, y: -Math.sqrt(3) / 2 },
]

/**
 * The smallest `reach` with `offset - normal · centre <= reach` for endlessly many lines: a linear program in three
 * variables. Three lines hold a point; the line that is missed most takes the place of one of them (a dual simplex step,
 * as in Remez's exchange), until none is missed by more than `rounding`. The weights of the three are the proof: no
 * other centre reaches all of them with less.
 * @param along the line of a direction
 * @param missed the line that a centre misses most
 */
export function smallestReach(
  along: (direction: PlanePoint) => Line,
  missed: (centre: PlanePoint) => Line,
  rounding: number,
): SmallestReach {
  let basis = START.map(along)
  let weights = combination(basis, { x: 0, y: 0 })
  for (let change = 0; change < CHANGES_MAX; change++) {
    const { centre, reach } = heldPoint(basis)
    const line = missed(centre)
    if (line.offset - dot(line.normal, centre) <= reach + rounding) {
      const heldBy = basis.map((one, at) => ({ ...one, weight: weights[at] as number }))
      return { centre, reach, heldBy: heldBy.filter(({ weight }) => weight > ROUNDING) }
    }
    const shares = combination(basis, line.normal)
    const leaves = leaving(weights, shares)
    basis = basis.map((one, at) => (at === leaves ? line : one))
    weights = combination(basis, { x: 0, y: 0 })
  }
  assert(false, `the smallest reach is found within ${CHANGES_MAX} changes`)
}

const ROUNDING = 1e-12

/** Which of the three gives way: the one whose weight is used up first. */
function leaving(weights: readonly number[], shares: readonly number[]): number {
  let leaves = -1
  let least = Infinity
  shares.forEach((share, at) => {
    if (share <= ROUNDING) return
    const step = Math.max(0, weights[at] as number) / share
    if (step < least) {
      least = step
      leaves = at
    }
  })
  assert(leaves >= 0, 'three lines that hold a point surround every other')
  return leaves
}

/** Weights of three lines by which their normals sum to `normal` and the weights to 1. */
function combination(lines: readonly Line[], normal: PlanePoint): Three {
  const [a, b, c] = lines.map((line) => line.normal) as [PlanePoint, PlanePoint, PlanePoint]
  const rows: readonly [Three, Three, Three] = [
    [a.x, b.x, c.x],
    [a.y, b.y, c.y],
    [1, 1, 1],
  ]
  return solveThree(rows, [normal.x, normal.y, 1])
}

/** The centre at which the three lines are missed alike, and by how much. */
function heldPoint(lines: readonly Line[]): { readonly centre: PlanePoint; readonly reach: number } {
  const [a, b, c] = lines as [Line, Line, Line]
  const row = ({ normal }: Line): Three => [normal.x, normal.y, 1]
  const [x, y, reach] = solveThree([row(a), row(b), row(c)], [a.offset, b.offset, c.offset])
  return { centre: { x, y }, reach }
}
