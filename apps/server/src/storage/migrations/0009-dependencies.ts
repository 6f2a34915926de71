import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What hangs together between the issues of a dossier: each list as it was set, the newest counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table issue_dependencies (
      dossier uuid not null references dossier,
      version integer not null,
      list jsonb not null,
      reason text not null,
      language text not null,
      author text not null,
      set_at timestamptz(3) not null,
      primary key (dossier, version)
    )`.execute(db)
}
