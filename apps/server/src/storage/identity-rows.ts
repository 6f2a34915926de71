import type { Transaction } from 'kysely'
import type { IdentityStore } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

export declare const identityRows: (db: Transaction<Database>) => IdentityStore
