import type { Deciding } from './deciding.ts'
import { arcAt } from './pivot-arcs.ts'
import { dot, magnitude, minus, unit } from './plane.ts'
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
 * Which alternative would beat which: those strictly nearer to the first vote yes, everybody else does not. Nearer to x
 * than to y are the places far enough along the direction from y to x: they carry if the pivotal place of that direction
 * is among them. O(log m) a pair for m different places; the rule is asked only where the pivotal place is nearer by just
 * what counts as no nearer.
 */
export function tournament({ voters, carries, arcs }: Deciding, alternatives: readonly Alternative[]): Beats {
  const size = magnitude([...voters, ...alternatives].map(({ at }) => at))
  const noise = SAME * size * size
  const nobody = carries([])
  const beats = (x: PlanePoint, y: PlanePoint): boolean => {
    if (nobody || (x.x === y.x && x.y === y.y)) return nobody
    const { pivot } = arcAt(arcs, unit(minus(x, y)))
    if (pivot === null) return false
    const beyond = nearer(pivot, x, y) - noise
    if (Math.abs(beyond) > CLOSE * noise) return beyond > 0
    return carries(voters.flatMap(({ member, at }) => (nearer(at, x, y) > noise ? [member] : [])))
  }
  return alternatives.map(({ at: x }) => alternatives.map(({ at: y }) => beats(x, y)))
}

/** As a share of the noise, far above what rounding turns a direction by. */
const CLOSE = 1e-3

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
