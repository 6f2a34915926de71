import type { Sha256 } from '@commonline/record'
import type { Actor } from './actor.ts'
import type { Alliance } from './ports/alliance-store.ts'
import type { AnalyseLine } from './ports/line-analysis.ts'
import type { ReadReport } from './ports/report-reading.ts'
import type { Secrets } from './ports/secrets.ts'
import type { Store } from './ports/store.ts'

/** What an application file gets to work with. Everything it touches is in here; it reads no clock and no environment. */
export interface Context {
  readonly actor: Actor
  /** Reads and writes of this one transaction. */
  readonly store: Store
  readonly alliance: Alliance
  /** The instant of the request by PostgreSQL's clock: for what is shown and who is in office, never for a deadline. */
  readonly now: string
  /** The day of `now` in the headquarters' zone. */
  readonly today: string
  /** A new identifier (UUID version 7). */
  readonly newId: () => string
  /** SHA-256 of bytes, for the record's own formats. */
  readonly digest: Sha256
  /** SHA-256 of a text in hexadecimal. */
  readonly sha256: (text: string) => string
  readonly secrets: Secrets
  readonly readReport: ReadReport
  readonly analyseLine: AnalyseLine
}

/** When an act counts and where it will stand in the record. */
export interface Moment {
  readonly at: string
  /** The entry's number, fixed because the record's head is locked. */
  readonly seq: number
}

/** Of an act, in addition: the moment that counts. */
export interface ActContext extends Context {
  /**
   * Locks the record's head and reads PostgreSQL's `clock_timestamp()`; never before an earlier entry's instant. Lock your own
   * rows first, then ask: an instant read before a lock may precede the wait for it. Asking again gives the same moment.
   */
  readonly moment: () => Promise<Moment>
}
