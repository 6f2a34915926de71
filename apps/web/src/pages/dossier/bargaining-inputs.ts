import { declaredDossier } from '@commonline/bargaining'
import type { Dossier, Point } from '@commonline/bargaining'
import type { Issue, LimitContent, OutputOf } from '@commonline/contract'

export type DossierView = OutputOf<'dossier'>

/** A limit with the member that holds it, wherever it is kept. */
export interface HeldLimit {
  readonly member: string
  readonly content: LimitContent
}

type BargainingView = Pick<DossierView, 'members' | 'issues' | 'positions' | 'estimates' | 'dependencies'>

/**
 * The dossier as the bargaining room takes it, made of nothing but what the reader's page already holds, and in the one way in
 * which the house makes it for its answers: a what-if on the page and an analysis of the house cannot differ.
 */
export const bargainingDossier = (
  { members, issues, positions, estimates, dependencies }: BargainingView,
  limits: readonly HeldLimit[],
  withEstimates: boolean,
): Dossier =>
  declaredDossier({
    members: members.map(({ code }) => code),
    issues,
    positions,
    estimates: withEstimates ? estimates : [],
    limits,
    dependencies: dependencies?.list ?? [],
  }).dossier

/** The same with every member of the body: one of whom nothing is known would still vote, and counts as unknown, not as absent. */
export const withAllMembers = (dossier: Dossier, { members }: Pick<DossierView, 'members'>): Dossier => ({
  ...dossier,
  members: members.map(({ code }) => ({ id: code, power: 1 })),
})

/** What holds on every issue without agreement. */
export const statusQuoPoint = (issues: readonly Issue[]): Point =>
  Object.fromEntries(
    issues.map(({ id, content }) => [id, content.kind === 'scale' ? content.statusQuo.at : content.statusQuo.option]),
  )
