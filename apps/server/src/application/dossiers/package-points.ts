import { accept, refuse } from '@commonline/contract'
import type { Issue, PackagePoint, Result } from '@commonline/contract'
import { checkPlace } from './issue-content.ts'

/** Whether a package names each issue once, only issues of its dossier, and on each what the issue asks for. */
export function checkPackage(points: readonly PackagePoint[], issues: readonly Issue[]): Result<true> {
  const named = new Set(points.map(({ issue }) => issue))
  if (named.size !== points.length) return refuse('draft.package_incomplete')
  for (const { issue: id, place } of points) {
    const issue = issues.find((one) => one.id === id)
    if (issue === undefined) return refuse('draft.package_incomplete')
    const fits = checkPlace(issue.content, place)
    if (!fits.ok) return fits
  }
  return accept(true)
}
