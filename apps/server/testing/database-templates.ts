import type { Kysely } from 'kysely'
import { seedDemonstration } from '../src/demonstration/seed.ts'
import { migrate } from '../src/storage/migrate.ts'
import { openPool } from '../src/storage/pool.ts'
import { openKysely } from '../src/storage/storage.ts'
import type { Database } from '../src/storage/tables.ts'
import { template } from './test-database.ts'

/** A database with tables and nothing in them. */
export const withTables = template('tables', (connectionString) => withDatabase(connectionString, migrate))

/** A database with the demonstration in it, made once in a run. */
export const withDemonstration = template('demonstration', (connectionString) =>
  withDatabase(connectionString, async (db) => {
    await migrate(db)
    await seedDemonstration(db)
  }),
)

async function withDatabase(connectionString: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const db = openKysely(openPool({ connectionString }))
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}
