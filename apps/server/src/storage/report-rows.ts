import type { Transaction } from 'kysely'
import type { ReportStore } from '../application/ports/report-store.ts'
import type { Database } from './tables.ts'

export declare const reportRows: (db: Transaction<Database>) => ReportStore
