import type { Dossier, Point } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import type { HeldLimit } from '../bargaining-inputs.ts'
import { limitsBroken } from '../what-if.ts'

/**
 * The limits among these that a point respects and stops at: one unit of the scale further and they would be broken, whether it is
 * the limited issue that moves or one of which its condition speaks; and those that only hold by what is attached. Whoever sees
 * such a point tabled can draw conclusions on them.
 */
export function limitsTouched(
  issues: readonly Issue[],
  limits: readonly HeldLimit[],
  point: Point,
  attached?: Dossier,
): readonly HeldLimit[] {
  const broken = new Set(limitsBroken(issues, limits, point, attached))
  const steps = [point, ...neighbours(issues, point)]
  return limits.filter(
    (limit) => !broken.has(limit) && steps.some((step) => limitsBroken(issues, [limit], step).length > 0),
  )
}

/** The point with one issue on a scale moved by one unit, up and down. */
function neighbours(issues: readonly Issue[], point: Point): readonly Point[] {
  return issues.flatMap(({ id }) => {
    const at = point[id]
    if (typeof at !== 'number') return []
    return [at - 1, at + 1].filter((to) => to >= 0 && to <= 100).map((to) => ({ ...point, [id]: to }))
  })
}
