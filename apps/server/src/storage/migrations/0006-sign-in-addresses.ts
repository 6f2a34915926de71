import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Attempts to sign in are counted by the address that they came from as well; null where it is not known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sign_in_attempt add column address text`.execute(db)
  await sql`create index on sign_in_attempt (address, at)`.execute(db)
}
