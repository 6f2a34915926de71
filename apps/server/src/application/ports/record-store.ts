import type { Receipt } from '@commonline/contract'
import type { KeptAudience } from '../policy/kept-audience.ts'

/** An act on its way into the record. */
export interface NewEntry {
  readonly kind: string
  readonly at: string
  readonly by: string
  readonly onBehalfOf: string
  readonly subject: string
  readonly body: Readonly<Record<string, unknown>>
  readonly readers: KeptAudience
}

export interface EntryRow {
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly at: string
  readonly by: string
  readonly byName: string | null
  readonly onBehalfOf: string | null
  /** The entry's bytes as they are hashed: canonical JSON. */
  readonly entry: string
  readonly entryHash: string
  readonly chainHash: string
}

export interface BodyRow {
  readonly salt: string
  readonly body: Readonly<Record<string, unknown>>
  /** The body's canonical JSON as it was hashed. */
  readonly bodyText: string
  readonly owner: string | null
  readonly readers: KeptAudience
}

export interface RecordStore {
  /** Locks the head and reads the clock: the instant of the act, not before the last entry's, and the number of the next entry. */
  lockHead(): Promise<{ readonly at: string; readonly seq: number }>
  append(entry: NewEntry): Promise<Receipt>
  head(): Promise<{ readonly size: number; readonly chainHash: string }>
  /** Entries below `before`, newest first, at most `limit`, with their bodies. */
  page(filter: {
    readonly before: number | null
    readonly kind: string | null
    readonly limit: number
  }): Promise<readonly { readonly entry: EntryRow; readonly body: BodyRow | null }[]>
  find(seq: number): Promise<EntryRow | null>
  /** The latest entry of a kind about a subject: what an act that is asked for twice answers with. */
  findAct(kind: string, subject: string): Promise<EntryRow | null>
  /** The whole record in order, for an export. */
  all(): Promise<readonly { readonly entry: EntryRow; readonly body: BodyRow | null }[]>
}
