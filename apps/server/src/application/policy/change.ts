import type { MemberCode } from '@commonline/contract'
import type { RecordedAct } from '../handler.ts'
import type { KeptAudience } from './kept-audience.ts'

/** Something changed that others may have before them: whose it is, and who may read it. What it was, nobody is told. */
export interface Change {
  readonly owner: MemberCode | 'organisation'
  readonly audience: KeptAudience
}

/** What somebody is signed in as changed: a session ended or another hat is worn. Only this person's open pages are concerned. */
export interface SignInChange {
  readonly person: string
}

/** What open pages are told of. */
export type ToldChange = Change | SignInChange

/** What the secretariat and its analysts keep for all members. */
export const forMembers: Change = { owner: 'organisation', audience: { kind: 'members' } }

/** An act changes the record, which every member reads, entry by entry, whoever may read the body. */
export const changeOf = ({ readers }: RecordedAct): Change =>
  readers.kind === 'public' ? { owner: 'organisation', audience: readers } : forMembers
