import { isScale } from '../dossier/dossier.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'

/** A value in the words of its scale: what stands at it, or between which two it lies and how near to which. */
export interface IssueInWords {
  readonly issue: string
  readonly value: number
  /** The same words where the value is that of an anchor, or lies beyond the last. */
  readonly lower: string
  readonly upper: string
  /** Where between the two, 0 to 1. */
  readonly share: number
}

/** Values this near to an anchor, as a share of the scale, say what it says. */
const AT = 0.005

/** The scale issues of a point that have worded anchors, in their own words. */
export function inIssueWords(dossier: Dossier, point: Point): readonly IssueInWords[] {
  return dossier.issues.flatMap((issue): readonly IssueInWords[] => {
    const value = point[issue.id]
    if (!isScale(issue) || typeof value !== 'number' || issue.anchors === undefined) return []
    const close = AT * (issue.scale[1] - issue.scale[0])
    const exact = issue.anchors.find(({ at }) => Math.abs(at - value) <= close)
    const below = exact ?? issue.anchors.findLast(({ at }) => at < value)
    const above = exact ?? issue.anchors.find(({ at }) => at > value)
    const [lower, upper] = [below ?? above, above ?? below]
    if (lower === undefined || upper === undefined) return []
    const share = upper.at === lower.at ? 0 : (value - lower.at) / (upper.at - lower.at)
    return [{ issue: issue.id, value, lower: lower.words, upper: upper.words, share }]
  })
}
