import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who was invited to sign in and when, and when the link was used: kept for those who must hear of it. The links are elsewhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id uuid primary key,
      person uuid not null references person,
      again boolean not null,
      at timestamptz(3) not null,
      accepted_at timestamptz(3)
    )`.execute(db)
  await sql`create index on invitation (person, at)`.execute(db)
}
