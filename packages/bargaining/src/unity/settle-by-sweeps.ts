/** Real bodies need 20 to 40. */
const SWEEPS_MAX = 600
/** The longest leap, in sweeps: a longer one overshoots on small bodies. */
const LEAP_MAX = 32

export interface Run {
  readonly sweeps: number
  readonly converged: boolean
}

/**
 * Sweeps until none moves a point by more than `still`; every third starts where the last two point to (Varadhan & Roland,
 * Scandinavian Journal of Statistics 35, 2008). Changes points and parameters in place.
 */
export function settleBySweeps(
  points: readonly Float64Array[],
  parameters: readonly Float64Array[],
  sweep: () => void,
  still: number,
): Run {
  const parts = [...points, ...parameters]
  let before = Infinity
  for (let sweeps = 0; sweeps < SWEEPS_MAX; sweeps += 3) {
    const start = parts.map((part) => part.slice())
    sweep()
    const first = parts.map((part) => part.slice())
    sweep()
    let moved = 0
    let [steps, turns] = [0, 0]
    parts.forEach((part, which) => {
      for (let at = 0; at < part.length; at++) {
        const r = (first[which]?.[at] as number) - (start[which]?.[at] as number)
        const v = (part[at] as number) - (first[which]?.[at] as number) - r
        steps += r * r
        turns += v * v
        if (which < points.length) moved = Math.max(moved, Math.abs(r))
      }
    })
    if (moved <= still) return { sweeps: sweeps + 2, converged: true }
    // A leap that made things worse is followed by plain sweeps.
    const leap = steps > 4 * before ? 1 : Math.min(LEAP_MAX, Math.max(1, Math.sqrt(steps / turns)))
    before = steps
    parts.forEach((part, which) => {
      for (let at = 0; at < part.length; at++) {
        const zero = start[which]?.[at] as number
        const r = (first[which]?.[at] as number) - zero
        const v = (part[at] as number) - (first[which]?.[at] as number) - r
        part[at] = zero + 2 * leap * r + leap * leap * v
      }
    })
    sweep()
  }
  return { sweeps: SWEEPS_MAX, converged: false }
}
