import type { SoundedVariant, SoundingReply } from '@commonline/contract'

/** A sounding with everything that members answered; who may see which part of it the application decides. */
export interface SoundingRow {
  readonly id: string
  readonly dossier: string
  /** The chairmanship whose office asked, and the only one that reads the answers. */
  readonly chairmanship: string
  readonly question: string
  readonly language: string
  readonly variants: readonly SoundedVariant[]
  /** Whom it asked, in the members' fixed order. */
  readonly members: readonly string[]
  readonly dueAt: string | null
  readonly at: string
  /** By variant. */
  readonly replies: readonly SoundingReplyRow[]
}

export type SoundingReplyRow = SoundingReply & { readonly member: string }

export interface SoundingStore {
  /** Soundings on a dossier, oldest first. */
  ofDossier(dossier: string): Promise<readonly SoundingRow[]>
  /** Soundings of a chairmanship on all dossiers, oldest first. */
  ofChairmanship(chairmanship: string): Promise<readonly SoundingRow[]>
  find(id: string): Promise<SoundingRow | null>
  /** `share` for those who answer, so that no answer waits for another; `update` for withdrawing it. */
  lock(id: string, mode: 'share' | 'update'): Promise<SoundingRow | null>
  add(sounding: Omit<SoundingRow, 'replies'> & { readonly by: string }): Promise<void>
  /** Sets a member's answers; those to other variants stay. */
  reply(sounding: string, replies: readonly SoundingReplyRow[], by: string): Promise<void>
  /** Deletes all answers of a member; false when there are none. */
  takeBack(sounding: string, member: string): Promise<boolean>
  /** Deletes the sounding with all answers. */
  withdraw(id: string): Promise<void>
}
