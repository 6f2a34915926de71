import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What was shared with the chair's office is kept with the chairmanship in which it was shared. What was shared before this
 * migration gets the chairmanship of its day; where nobody held the chair it gets none and is read by its own delegation only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, instant] of Object.entries({ position: 'taken_at', intention: 'at' })) {
    await sql`
      update ${sql.table(table)} as shared set audience = shared.audience
        || jsonb_build_object('chairmanship', coalesce(${chairmanshipOn(sql.ref(`shared.${instant}`))}, ''))
      where shared.audience ->> 'kind' = 'chairs-office'`.execute(db)
  }
  await sql`
    update record_body as shared set audience = shared.audience
      || jsonb_build_object('chairmanship', coalesce(${chairmanshipOn(sql.ref('record_entry.at'))}, ''))
    from record_entry
    where record_entry.seq = shared.seq and shared.audience ->> 'kind' = 'chairs-office'`.execute(db)
}

const chairmanshipOn = (instant: ReturnType<typeof sql.ref>) => sql`(
  select chair.id::text from chairmanship as chair, alliance
  where chair.from_day <= (${instant} at time zone alliance.zone)::date
    and (chair.to_day is null or chair.to_day >= (${instant} at time zone alliance.zone)::date)
  limit 1)`
