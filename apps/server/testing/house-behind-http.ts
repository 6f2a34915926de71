import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import type { House } from '../src/application/perform.ts'
import { houseOn } from '../src/house.ts'
import { httpApp } from '../src/http/app.ts'
import { openPool } from '../src/storage/pool.ts'
import { databaseClock, openKysely } from '../src/storage/storage.ts'
import type { Clock } from '../src/storage/storage.ts'
import type { Database } from '../src/storage/tables.ts'
import { withDemonstration } from './database-templates.ts'
import { testDatabase } from './test-database.ts'

/** Where the house says that it stands. */
export const origin = 'http://localhost:4000'

/** The demonstration's whole house behind its HTTP face, on a database of one test file; faults it reports are kept. */
export interface HouseBehindHttp {
  readonly house: House
  readonly db: Kysely<Database>
  readonly app: Hono
  readonly connectionString: string
  readonly faults: unknown[]
}

/** Call it at the top of a test file. Two copies differ in nothing. */
export async function houseBehindHttp(clock: Clock = databaseClock): Promise<HouseBehindHttp> {
  const { connectionString } = await testDatabase(withDemonstration)
  const db = openKysely(openPool({ connectionString, max: 8 }))
  afterAll(() => db.destroy())
  const house = houseOn(db, clock)
  const faults: unknown[] = []
  const app = httpApp(house, {
    origin,
    webDir: null,
    version: '0.0.0',
    fault: (error) => faults.push(error),
    newReference: () => 'reference',
    changes: { subscribe: () => () => {} },
    from: () => null,
  })
  return { house, db, app, connectionString, faults }
}

/** What a browser on the house's own page says of itself. */
export const ownHeaders = (cookie: string | null): Readonly<Record<string, string>> => ({
  host: 'localhost:4000',
  origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  ...(cookie === null ? {} : { cookie }),
})
