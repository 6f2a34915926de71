import type { Estimate, LimitContent, Position } from '@commonline/contract'
import type { KeptAudience } from '../policy/kept-audience.ts'

/** A stored position; `earlier` depends on the reader and is counted by the application. */
export type PositionRow = Omit<Position, 'earlier' | 'by' | 'audience'> & {
  readonly audience: KeptAudience
  readonly by: string
  readonly byName: string
  readonly erased: boolean
}

/** A position with where it was taken, for a member's page. */
export type PlacedPositionRow = PositionRow & {
  readonly dossier: string
  readonly dossierTitle: string
  readonly issueTitle: string
}

export interface LimitRow {
  readonly id: string
  readonly issue: string
  readonly member: string
  readonly content: LimitContent
  readonly chairmanship: string
  readonly at: string
}

export type EstimateRow = Estimate & { readonly circle: string }

/** Whose eyes opened a position: a hat, never a person. */
export interface OpeningHat {
  readonly role: string
  readonly member: string | null
}

export interface PositionStore {
  /** Every position on the issues of a dossier, oldest first, erased ones without words. */
  ofDossier(dossier: string): Promise<readonly PositionRow[]>
  /** Every position of a member, oldest first. */
  ofMember(member: string): Promise<readonly PlacedPositionRow[]>
  find(id: string): Promise<PositionRow | null>
  /** The same, locked against a second erasure. */
  lock(id: string): Promise<PositionRow | null>
  add(position: Omit<PositionRow, 'byName' | 'erased'>): Promise<void>
  /** Removes words, place and reservation for good; the row stays so that openings keep their meaning. */
  erase(id: string, at: string): Promise<void>
  /** Limits on the issues of a dossier, oldest first. */
  limits(dossier: string): Promise<readonly LimitRow[]>
  addLimit(limit: LimitRow): Promise<void>
  /** Deletes a limit; false when the member gave no such one. */
  withdrawLimit(id: string, member: string): Promise<boolean>
  /** Estimates of a circle on the issues of a dossier, oldest first. */
  estimates(dossier: string, circle: string): Promise<readonly EstimateRow[]>
  /** How many estimates of a member a circle holds. */
  estimatesCount(member: string, circle: string): Promise<number>
  addEstimate(estimate: EstimateRow & { readonly by: string }): Promise<void>
  /** Deletes an estimate; false when the circle has no such one. */
  eraseEstimate(id: string, circle: string): Promise<boolean>
  /** Remembers the first time a hat opened positions it does not own. */
  noteOpenings(positions: readonly string[], hat: OpeningHat, at: string): Promise<void>
  /** Those of the given positions that the hat opened before. */
  openedBefore(positions: readonly string[], hat: OpeningHat): Promise<ReadonlySet<string>>
  /** Who opened a member's positions in a dossier, first openings in their order. */
  openingsOf(
    dossier: string,
    member: string,
  ): Promise<
    readonly {
      readonly position: string
      readonly issueTitle: string
      readonly role: string
      readonly member: string | null
      readonly firstAt: string
    }[]
  >
}
