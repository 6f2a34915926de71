import type { Audience, Estimate, LimitContent, Position } from '@commonline/contract'

/** A stored position; `earlier` depends on the reader and is counted by the application. */
export type PositionRow = Omit<Position, 'earlier' | 'by'> & {
  readonly by: string
  readonly byName: string
  readonly erased: boolean
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

export interface PositionStore {
  /** Every position on the issues of a dossier, oldest first, erased ones without words. */
  ofDossier(dossier: string): Promise<readonly PositionRow[]>
  find(id: string): Promise<PositionRow | null>
  add(position: Omit<PositionRow, 'byName' | 'erased' | 'at'> & { at: string }): Promise<void>
  /** Removes words, place and reservation for good; the row stays so that openings keep their meaning. */
  erase(id: string, at: string): Promise<void>
  limits(dossier: string): Promise<readonly LimitRow[]>
  addLimit(limit: LimitRow): Promise<void>
  withdrawLimit(id: string, member: string, at: string): Promise<boolean>
  estimates(dossier: string, circle: string): Promise<readonly EstimateRow[]>
  addEstimate(estimate: EstimateRow & { by: string }): Promise<void>
  eraseEstimate(id: string, circle: string, at: string): Promise<boolean>
  /** Remembers the first time a hat opened positions it does not own. */
  noteOpenings(
    openings: readonly { position: string; role: string; member: string | null }[],
    at: string,
  ): Promise<void>
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
      readonly audience: Audience
    }[]
  >
}
