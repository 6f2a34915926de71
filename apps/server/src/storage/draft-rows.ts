import type { Transaction } from 'kysely'
import type { DraftStore } from '../application/ports/draft-store.ts'
import type { Database } from './tables.ts'

export declare const draftRows: (db: Transaction<Database>) => DraftStore
