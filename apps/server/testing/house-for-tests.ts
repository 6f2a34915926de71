import { client } from '@commonline/contract'
import type { Answer, Client, Problem, Role } from '@commonline/contract'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import type { House } from '../src/application/perform.ts'
import { seedDemonstration } from '../src/demonstration/seed.ts'
import { houseOn } from '../src/house.ts'
import { httpApp } from '../src/http/app.ts'
import { migrate } from '../src/storage/migrate.ts'
import { openPool } from '../src/storage/pool.ts'
import { openKysely } from '../src/storage/storage.ts'
import type { Database } from '../src/storage/tables.ts'
import { template, testDatabase } from './test-database.ts'

/** A database with the demonstration in it, made once in a run. */
export const withDemonstration = template('demonstration', (connectionString) =>
  withDatabase(connectionString, async (db) => {
    await migrate(db)
    await seedDemonstration(db)
  }),
)

/** A database with tables and nothing in them. */
export const withTables = template('tables', (connectionString) => withDatabase(connectionString, migrate))

async function withDatabase(connectionString: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const db = openKysely(openPool({ connectionString }))
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}

const origin = 'http://localhost:4000'

/** The whole house behind its HTTP face, on a database of this file's own; faults it reports are kept. */
export interface HouseForTests {
  readonly house: House
  readonly db: Kysely<Database>
  readonly app: Hono
  readonly connectionString: string
  readonly faults: unknown[]
  /** In the demonstration: a client that entered as somebody with this hat. */
  enter(role: Role, member?: string | null): Promise<Client>
  /** A client that nobody signed in. */
  readonly visitor: Client
}

export async function houseForTests(from: typeof withDemonstration = withDemonstration): Promise<HouseForTests> {
  const { connectionString } = await testDatabase(from)
  const db = openKysely(openPool({ connectionString }))
  afterAll(() => db.destroy())
  const house = houseOn(db)
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
  const visitor = clientOf(app)
  return {
    house,
    db,
    app,
    connectionString,
    faults,
    visitor,
    async enter(role, member = null) {
      const who = must(await visitor.query('who-am-i', {}))
      const person = who.demonstration?.people.find(
        ({ hat }) => hat.role === role && (member === null || hat.member === member),
      )
      if (person === undefined) throw new Error(`the demonstration has nobody as ${role} of ${member}`)
      const entering = clientOf(app)
      must(await entering.work('enter-demonstration', { person: person.person, hat: person.hat }))
      return entering
    },
  }
}

/** A browser as far as it matters here: keeps the cookie, says where it comes from. */
function clientOf(app: Hono): Client {
  let cookie: string | null = null
  return client(async (address, init) => {
    const response = await app.request(`${origin}${address}`, {
      ...init,
      headers: {
        ...init.headers,
        host: 'localhost:4000',
        origin,
        'sec-fetch-site': 'same-origin',
        ...(cookie === null ? {} : { cookie }),
      },
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? null
    return response
  })
}

/** The value of an answer that the test expects to get. */
export function must<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code} ${JSON.stringify(answer.problem.facts)}`)
  return answer.value
}

/** The problem of an answer that the test expects to be refused. */
export function refused(answer: Answer<unknown>): Problem {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.value)}`)
  return answer.problem
}
