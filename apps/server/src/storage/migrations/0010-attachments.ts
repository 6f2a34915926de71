import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What is attached to a kept scenario, and to each variant of a sounding. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table scenario add column attachments jsonb not null default '[]'`.execute(db)
  await sql`alter table scenario alter column attachments drop default`.execute(db)
  await sql`
    update sounding set variants = (
      select jsonb_agg('{"attachments": []}'::jsonb || variant order by at)
      from jsonb_array_elements(variants) with ordinality as held (variant, at)
    )`.execute(db)
}
