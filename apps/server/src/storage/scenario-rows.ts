import type { Transaction } from 'kysely'
import type { ScenarioStore } from '../application/ports/scenario-store.ts'
import { json } from './json-column.ts'
import type { Database } from './tables.ts'

export const scenarioRows = (db: Transaction<Database>): ScenarioStore => ({
  async ofCircle(dossier, circle) {
    const rows = await db
      .selectFrom('scenario')
      .selectAll()
      .where('dossier', '=', dossier)
      .where('circle', '=', circle)
      .orderBy('name')
      .execute()
    return rows.map(({ kept_at: at, kept_by: _, ...scenario }) => ({ ...scenario, at }))
  },

  async add({ by, at, ...scenario }) {
    await db
      .insertInto('scenario')
      .values({
        ...scenario,
        package: json(scenario.package),
        attachments: json(scenario.attachments),
        kept_by: by,
        kept_at: at,
      })
      .execute()
  },

  async erase(id, circle) {
    const { numDeletedRows } = await db
      .deleteFrom('scenario')
      .where('id', '=', id)
      .where('circle', '=', circle)
      .executeTakeFirst()
    return numDeletedRows === 1n
  },
})
