import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import type { Database } from './tables.ts'

export declare const organisationRows: (db: Transaction<Database>) => OrganisationStore
