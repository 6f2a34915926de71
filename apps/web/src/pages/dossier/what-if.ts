import { declaredLimit, limitsBrokenAt, satisfactionAt, satisfactionWithoutAgreement } from '@commonline/bargaining'
import type { Dossier, Point } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import type { HeldLimit } from './bargaining-inputs.ts'

export interface WhatIfMember {
  readonly member: string
  readonly without: number | null
  readonly with: number
  /** How it would incline: better off, worse off or neither; a broken limit counts as worse. */
  readonly leaning: 'better' | 'worse' | 'same'
}

export interface WhatIf {
  readonly members: readonly WhatIfMember[]
  readonly unknown: readonly string[]
  /** Limits that the reader may see and that the point breaks. */
  readonly broken: readonly HeldLimit[]
}

type Attached = Pick<Dossier, 'members' | 'issues' | 'attachments'>

const nothingAttached: Attached = { members: [], issues: [] }

/** A change below this is rounding. */
const SAME = 1e-9

/** What a point would mean for each member, from what the page holds and nothing else. */
export function whatIf(dossier: Dossier, issues: readonly Issue[], limits: readonly HeldLimit[], point: Point): WhatIf {
  const without = satisfactionWithoutAgreement(dossier)
  const reached = satisfactionAt(dossier, point)
  const broken = limitsBroken(issues, limits, point, dossier)
  const holders = new Set(broken.map(({ member }) => member))
  const known = dossier.members.map(({ id }) => id).filter((id) => typeof reached[id] === 'number')
  return {
    broken,
    unknown: dossier.members.map(({ id }) => id).filter((id) => !known.includes(id)),
    members: known.map((member): WhatIfMember => {
      const before = without?.[member] ?? null
      const after = reached[member] ?? 0
      const change = before === null ? 0 : after - before
      const leaning = holders.has(member) || change < -SAME ? 'worse' : change > SAME ? 'better' : 'same'
      return { member, without: before, with: after, leaning }
    }),
  }
}

/** What going from one point, with nothing attached, to another is to each member of which enough is known. */
export function changesBetween(
  dossier: Dossier,
  from: Point,
  to: Point,
): readonly { readonly member: string; readonly change: number }[] {
  const [before, after] = [satisfactionAt({ ...dossier, attachments: [] }, from), satisfactionAt(dossier, to)]
  return dossier.members.flatMap(({ id }) => {
    const [was, is] = [before[id], after[id]]
    return typeof was === 'number' && typeof is === 'number'
      ? [{ member: id, change: Math.abs(is - was) < SAME ? 0 : is - was }]
      : []
  })
}

/** The limits among these that a point breaks, conditional ones where their condition does not hold. */
export function limitsBroken(
  issues: readonly Issue[],
  limits: readonly HeldLimit[],
  point: Point,
  /** The dossier whose attachments count: where another value holds for a member without end, its limit is judged there. */
  attached: Attached = nothingAttached,
): readonly HeldLimit[] {
  const { members, issues: attachedIssues, attachments = [] } = attached
  return limits.filter((limit) => {
    const asked = declaredLimit(limit, issues)
    return (
      limitsBrokenAt({ members, issues: attachedIssues, attachments, positions: [], limits: asked }, point).length > 0
    )
  })
}
