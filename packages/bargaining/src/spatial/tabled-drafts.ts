import { isScale } from '../dossier/dossier.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import type { Outlook } from '../outlook/outlook.ts'
import type { Packages } from '../proposal/packages.ts'

/** What may be tabled on a dossier, by name: no agreement, the compromise of each scale, and every package there is. */
export function tabledDrafts(dossier: Dossier, outlook: Outlook, packages: Packages): Readonly<Record<string, Point>> {
  const statusQuo = dossier.issues.filter(isScale).flatMap((issue): readonly (readonly [string, number])[] => {
    return issue.statusQuo === undefined ? [] : [[issue.id, issue.statusQuo]]
  })
  const compromise = Object.entries(outlook).flatMap(([issue, found]): readonly (readonly [string, number])[] => {
    return found?.kind === 'scale' ? [[issue, found.compromise]] : []
  })
  const tabled = Object.entries(packages).flatMap(([concept, found]): readonly (readonly [string, Point])[] => {
    return found === null ? [] : [[concept, found.point]]
  })
  return {
    statusQuo: Object.fromEntries(statusQuo),
    compromise: Object.fromEntries(compromise),
    ...Object.fromEntries(tabled),
  }
}
