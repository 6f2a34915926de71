import type { Dependency, Dossier, Limit, Point } from '../dossier/dossier.ts'
import { pointFor } from '../dossier/exceptions.ts'
import { isRespected, limitInWords, limitsOf } from './limit-regions.ts'

/** A limit that a point breaks, with the value that the point, or an exception without end, has for the member there. */
export interface BrokenLimit {
  readonly member: string
  readonly issue: string
  readonly value: number | string
  readonly limit: Limit
  readonly words: string
}

/**
 * The limits in the dossier that a point breaks. Only limits that the reader's dossier holds are checked: one kept at
 * home is checked where it is kept.
 */
export function limitsBrokenAt(dossier: Dossier, point: Point): readonly BrokenLimit[] {
  return limitsOf(dossier).flatMap((limit) => {
    const own = pointFor(dossier, limit, point)
    const value = own[limit.issue]
    if (value === undefined || isRespected(limit, own)) return []
    return [{ member: limit.member, issue: limit.issue, value, limit, words: limitInWords(limit) }]
  })
}

/** The dependencies between issues that a point breaks: such a point is no package, whoever wants it. */
export function dependenciesBrokenAt(dossier: Dossier, point: Point): readonly Dependency[] {
  return (dossier.dependencies ?? []).filter(
    (dependency) => point[dependency.issue] !== undefined && !isRespected(dependency, point),
  )
}
