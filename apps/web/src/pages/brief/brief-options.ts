import { movesBetween } from '@commonline/bargaining'
import type { Change, Dossier, LineAnalysis, Packages, Point } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { statusQuoPoint } from '../dossier/bargaining-inputs.ts'
import type { HeldLimit } from '../dossier/bargaining-inputs.ts'
import { limitsBroken } from '../dossier/what-if.ts'
import { packageConcepts } from '../dossier/packages/package-concepts.ts'

/** What an option is called: the draft on the table by its symbol, a package by the concepts that lead to it. */
export interface OptionName {
  readonly draft: string | null
  readonly concepts: readonly (keyof Packages)[]
}

/** A point that the principal may be asked to accept, as it looks from one member. */
export interface BriefOption {
  readonly name: OptionName
  readonly point: Point
  /** The member's satisfaction without agreement and with it, and on what it gives and gets; null where it is not known. */
  readonly ours: {
    readonly before: number
    readonly after: number
    readonly gives: readonly Change[]
    readonly gets: readonly Change[]
  } | null
  /** Limits of the member that it breaks. */
  readonly broken: readonly HeldLimit[]
}

export interface OptionsAsked {
  readonly member: string
  readonly inputs: Dossier
  readonly issues: readonly Issue[]
  /** The member's own limits, wherever it keeps them. */
  readonly limits: readonly HeldLimit[]
  readonly packages: LineAnalysis['packages'] | null
  readonly draft: { readonly symbol: string; readonly point: Point } | null
}

/** The draft on the table first, then the packages in their fixed order; the same point stands once under all its names. */
export function briefOptions({
  member,
  inputs,
  issues,
  limits,
  packages,
  draft,
}: OptionsAsked): readonly BriefOption[] {
  const before = statusQuoPoint(issues)
  const settled = issues.map(({ id }) => id)
  const named: { draft: string | null; concepts: (keyof Packages)[]; point: Point }[] = []
  if (draft !== null && settled.every((id) => draft.point[id] !== undefined))
    named.push({ draft: draft.symbol, concepts: [], point: draft.point })
  for (const concept of packageConcepts) {
    const point = packages?.[concept]?.point
    if (point === undefined) continue
    const same = named.find((one) => settled.every((id) => one.point[id] === point[id]))
    if (same === undefined) named.push({ draft: null, concepts: [concept], point })
    else same.concepts.push(concept)
  }
  return named.map(({ point, ...name }) => {
    const ours = movesBetween(inputs, before, point).find((move) => move.member === member) ?? null
    return { name, point, ours, broken: limitsBroken(issues, limits, point) }
  })
}
