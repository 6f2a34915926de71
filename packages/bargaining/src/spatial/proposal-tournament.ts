import type { CarriesWith } from '../outlook/core.ts'
import type { SpatialVoter } from './electorate.ts'
import { dot, magnitude, minus } from './plane.ts'
import type { PlanePoint } from './plane.ts'

/** What may be tabled: a point with a name. */
export interface Alternative {
  readonly name: string
  readonly at: PlanePoint
}

/** Row by column: whether the first beats the second. */
export type Beats = readonly (readonly boolean[])[]

/**
 * As a share of the square of the largest coordinate: nearer by less than this is no nearer. Packages are found to within
 * a thousand-millionth, and two that are the same but for that do not beat each other.
 */
const SAME = 1e-9

/**
 * Which alternative would beat which: those strictly nearer to the first vote yes, everybody else does not. O(a² n) and as
 * many questions to the rule.
 */
export function tournament(
  voters: readonly SpatialVoter[],
  alternatives: readonly Alternative[],
  carries: CarriesWith,
): Beats {
  const size = magnitude([...voters, ...alternatives].map(({ at }) => at))
  const noise = SAME * size * size
  return alternatives.map(({ at: x }) =>
    alternatives.map(({ at: y }) =>
      carries(voters.flatMap(({ member, at }) => (nearer(at, x, y) > noise ? [member] : []))),
    ),
  )
}

/** |p - y|² - |p - x|²: positive where x is nearer to p. */
function nearer(p: PlanePoint, x: PlanePoint, y: PlanePoint): number {
  return dot(minus(x, y), { x: 2 * p.x - x.x - y.x, y: 2 * p.y - x.y - y.y })
}

/**
 * The uncovered set (Miller, American Journal of Political Science 24, 1980): y is covered by x if x beats y and
 * everything that y beats. What sophisticated members end in lies in it. O(a³).
 */
export function uncovered(beats: Beats): readonly boolean[] {
  const covers = (x: number, y: number): boolean =>
    beats[x]?.[y] === true && (beats[y] ?? []).every((beaten, z) => !beaten || beats[x]?.[z] === true)
  return beats.map((_, y) => !beats.some((__, x) => covers(x, y)))
}

/**
 * The top cycle (Schwartz 1972; Miller 1977): the alternatives that reach every other by a chain in which each is not
 * beaten by the next. The agenda alone can lead from any of them to any other. O(a²) a start.
 */
export function topCycle(beats: Beats): readonly boolean[] {
  return beats.map((_, start) => {
    const reached = new Set([start])
    for (const x of reached) {
      beats.forEach((row, y) => {
        if (row[x] !== true) reached.add(y)
      })
    }
    return reached.size === beats.length
  })
}
