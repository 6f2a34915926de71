import type { ToldChange } from '../policy/change.ts'
import type { AllianceStore } from './alliance-store.ts'
import type { DossierStore } from './dossier-store.ts'
import type { DraftStore } from './draft-store.ts'
import type { IdentityStore } from './identity-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { PositionStore } from './position-store.ts'
import type { ProcedureStore } from './procedure-store.ts'
import type { RecordStore } from './record-store.ts'
import type { ReportStore } from './report-store.ts'
import type { ScenarioStore } from './scenario-store.ts'
import type { SoundingStore } from './sounding-store.ts'

/** Everything the application asks of storage, bound to one transaction. */
export interface Store {
  readonly alliance: AllianceStore
  readonly identity: IdentityStore
  readonly organisation: OrganisationStore
  readonly reports: ReportStore
  readonly dossiers: DossierStore
  readonly positions: PositionStore
  readonly soundings: SoundingStore
  readonly scenarios: ScenarioStore
  readonly drafts: DraftStore
  readonly procedures: ProcedureStore
  readonly record: RecordStore
  /** Tells open pages of those whom it concerns that something changed; heard when the transaction commits, and only then. */
  announce(change: ToldChange): Promise<void>
  /** PostgreSQL's clock, outside any lock. */
  now(): Promise<string>
}

/** The database is not there just now: the caller may try again. */
export class StorageUnreachable extends Error {}

/**
 * Opens transactions. `write` commits only when the work accepts; a refusal or an exception leaves nothing behind. They throw
 * `StorageUnreachable` when the database is away.
 */
export interface Storage {
  read<Value>(work: (store: Store) => Promise<Value>): Promise<Value>
  write<Value extends { readonly ok: boolean }>(work: (store: Store) => Promise<Value>): Promise<Value>
}
