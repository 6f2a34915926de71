import type { Dossier, Limit, Point } from '../dossier/dossier.ts'
import { isRespected, limitInWords, limitsOf } from './limit-regions.ts'

/** A limit that a point breaks, with the point's value on that issue. */
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
    const value = point[limit.issue]
    if (value === undefined || isRespected(limit, point)) return []
    return [{ member: limit.member, issue: limit.issue, value, limit, words: limitInWords(limit) }]
  })
}
