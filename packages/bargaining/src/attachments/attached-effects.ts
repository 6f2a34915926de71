import type { Attachment } from '../dossier/attachment.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import type { BrokenLimit } from '../limits/limits-broken.ts'
import { satisfactionAt } from '../proposal/satisfaction-at.ts'

/** What one attached thing does at a point, everything else that is attached being as it is. */
export interface AttachedEffect {
  readonly attachment: Attachment
  /** Members whose satisfaction it changes. A declaration changes none. */
  readonly changes: readonly { readonly member: string; readonly without: number; readonly with: number }[]
  /** Limits that the point would break without it, and limits that it breaks because of it. */
  readonly meets: readonly BrokenLimit[]
  readonly breaks: readonly BrokenLimit[]
}

/** A change of satisfaction below this is none. */
const SAME = 1e-9

/**
 * What each thing attached to the packages of a dossier does at one of them: whom it serves or costs, and which limits it
 * meets. What holds for some is taken to cost the others nothing; a review clause that lets what was agreed lapse is
 * counted for everybody.
 */
export function attachedEffects(dossier: Dossier, point: Point): readonly AttachedEffect[] {
  const attachments = dossier.attachments ?? []
  const { members } = modelOf(dossier)
  const now = satisfactionAt(dossier, point)
  const broken = limitsBrokenAt(dossier, point)
  return attachments.map((attachment): AttachedEffect => {
    const other: Dossier = { ...dossier, attachments: attachments.filter((one) => one !== attachment) }
    const before = satisfactionAt(other, point)
    const brokenBefore = limitsBrokenAt(other, point)
    const has = (list: readonly BrokenLimit[], { member, words }: BrokenLimit): boolean =>
      list.some((one) => one.member === member && one.words === words)
    return {
      attachment,
      changes: members.flatMap((id) => {
        const [was, is] = [before[id] ?? null, now[id] ?? null]
        return was === null || is === null || Math.abs(is - was) <= SAME ? [] : [{ member: id, without: was, with: is }]
      }),
      meets: brokenBefore.filter((one) => !has(broken, one)),
      breaks: broken.filter((one) => !has(brokenBefore, one)),
    }
  })
}
