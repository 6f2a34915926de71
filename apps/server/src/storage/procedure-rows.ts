import type { Transaction } from 'kysely'
import type { ProcedureStore } from '../application/ports/procedure-store.ts'
import type { Database } from './tables.ts'

export declare const procedureRows: (db: Transaction<Database>) => ProcedureStore
