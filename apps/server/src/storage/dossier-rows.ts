import type { Transaction } from 'kysely'
import type { DossierStore } from '../application/ports/dossier-store.ts'
import type { Database } from './tables.ts'

export declare const dossierRows: (db: Transaction<Database>) => DossierStore
