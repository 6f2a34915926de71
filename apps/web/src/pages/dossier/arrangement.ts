import { attachmentsWithin } from '@commonline/bargaining'
import type { Attachment, Dossier, Packages, Point } from '@commonline/bargaining'

/** A package that a what-if began from, as it was. */
export interface PackageTaken {
  readonly concept: keyof Packages
  readonly point: Point
}

/** What somebody tries out on the map: a point, what is attached to it, and the package that it was made from. */
export interface Arrangement {
  readonly point: Point
  readonly attachments: readonly Attachment[]
  readonly from: PackageTaken | null
}

/** Puts a point on the map, with what is attached to it and the package that it was made from, where there is such. */
export type TryPoint = (point: Point, more?: Partial<Omit<Arrangement, 'point'>>) => void

/** The dossier under what is attached to it, as far as that is for members and issues in it; as it was where nothing is. */
export const underAttachments = (dossier: Dossier, attachments: readonly Attachment[]): Dossier =>
  attachments.length === 0 ? dossier : { ...dossier, attachments: attachmentsWithin(dossier, attachments) }

/**
 * Attaches one thing more. Only one value can hold for a member on an issue, so what would give it another one makes way; a
 * member that is left without anything drops out of what was attached for several.
 */
export function attachedTo(attachments: readonly Attachment[], next: Attachment): readonly Attachment[] {
  return [...attachments.flatMap((one) => besides(one, next)), next]
}

function besides(one: Attachment, next: Attachment): readonly Attachment[] {
  if (one.kind === 'declaration' || next.kind === 'declaration' || one.issue !== next.issue) return [one]
  if (one.kind === 'review-clause') return next.kind === 'review-clause' || one.lapses ? [] : [one]
  if (next.kind === 'review-clause') return next.lapses ? [] : [one]
  const members = one.members.filter((member) => !next.members.includes(member))
  return members.length === 0 ? [] : [{ ...one, members }]
}
