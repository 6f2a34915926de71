import type { Transaction } from 'kysely'
import type { PositionStore } from '../application/ports/position-store.ts'
import type { Database } from './tables.ts'

export declare const positionRows: (db: Transaction<Database>) => PositionStore
