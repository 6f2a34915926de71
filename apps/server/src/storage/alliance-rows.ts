import type { Transaction } from 'kysely'
import type { AllianceStore } from '../application/ports/alliance-store.ts'
import type { Database } from './tables.ts'

export const allianceRows = (db: Transaction<Database>): AllianceStore => ({
  async find() {
    const row = await db.selectFrom('alliance').selectAll().executeTakeFirst()
    if (row === undefined) return null
    return {
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      zone: row.zone,
      workingDays: row.working_days,
      holidays: row.holidays,
      languages: row.languages,
      demonstration: row.demonstration,
      secret: row.secret,
    }
  },

  async found(alliance, at) {
    await db
      .insertInto('alliance')
      .values({
        id: alliance.id,
        name: alliance.name,
        short_name: alliance.shortName,
        zone: alliance.zone,
        working_days: [...alliance.workingDays],
        holidays: [...alliance.holidays],
        languages: [...alliance.languages],
        demonstration: alliance.demonstration,
        secret: Buffer.from(alliance.secret),
        founded_at: at,
      })
      .execute()
  },
})
