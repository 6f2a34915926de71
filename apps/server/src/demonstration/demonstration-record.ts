import { accept } from '@commonline/contract'
import { perform } from '../application/perform.ts'
import { houseOn } from '../house.ts'
import { openDatabase } from '../postgres/open-database.ts'
import type { StartResult } from '../postgres/start-refusal.ts'
import { migrate } from '../storage/migrate.ts'
import { openPool } from '../storage/pool.ts'
import { openKysely } from '../storage/storage.ts'
import { seedDemonstration } from './seed.ts'

/** The demonstration's record as its secretariat exports it, from a database in an empty folder that is stopped afterwards. */
export async function demonstrationRecord(dataDir: string): Promise<StartResult<Readonly<Record<string, string>>>> {
  const database = await openDatabase({ dataDir })
  if (!database.ok) return database
  const db = openKysely(openPool({ connectionString: database.value.connectionString }))
  try {
    await migrate(db)
    await seedDemonstration(db)
    const secretariat = { person: null, role: 'secretariat', member: null } as const
    const exported = await perform(houseOn(db), () => Promise.resolve(accept(secretariat)), 'record-export', {})
    if (!exported.ok) throw new Error(`the demonstration's record does not export: ${exported.refusal.code}`)
    const { files } = exported.value.answer as { files: Readonly<Record<string, string>> }
    return { ok: true, value: files }
  } finally {
    await db.destroy()
    await database.value.stop()
  }
}
