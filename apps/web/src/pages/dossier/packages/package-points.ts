import type { Point } from '@commonline/bargaining'
import type { Issue, PackagePoint } from '@commonline/contract'
import { statusQuoPoint } from '../bargaining-inputs.ts'

/** A package as the map marks it: an issue that it does not name is as without agreement. */
export function pointOfPackage(points: readonly PackagePoint[], issues: readonly Issue[]): Point {
  const known = new Set(issues.map(({ id }) => id))
  return {
    ...statusQuoPoint(issues),
    ...Object.fromEntries(
      points
        .filter(({ issue }) => known.has(issue))
        .map(({ issue, place }) => [issue, place.kind === 'point' ? place.at : place.option]),
    ),
  }
}

/** A point as it is sent: to one decimal, which is as exact as it is shown. */
export const packageOfPoint = (point: Point, issues: readonly Issue[]): PackagePoint[] =>
  issues.flatMap(({ id, content }): PackagePoint[] => {
    const value = point[id]
    if (value === undefined) return []
    return content.kind === 'scale'
      ? [{ issue: id, place: { kind: 'point', at: Math.round(Number(value) * 10) / 10 } }]
      : [{ issue: id, place: { kind: 'option', option: String(value) } }]
  })
