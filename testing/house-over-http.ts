import { addressOf, methodOf, endpointNamed } from '@commonline/contract'
import type { EndpointName, Hat } from '@commonline/contract'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { houseBehindHttp, origin, ownHeaders } from '../apps/server/testing/house-behind-http.ts'
import type { Clock } from '../apps/server/src/storage/storage.ts'
import type { Database } from '../apps/server/src/storage/tables.ts'

/** An answer as it left the house, byte for byte. */
export interface RawAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Somebody with a hat who calls and gets raw answers. */
export interface RawCaller {
  readonly name: string
  readonly hat: Hat
  readonly cookie: string | null
  readonly call: (endpoint: EndpointName, input: unknown) => Promise<RawAnswer>
}

/** A person of the demonstration with one of the hats open to them. */
export interface Entrance {
  readonly person: string
  readonly hat: Hat
}

export interface HouseOverHttp {
  readonly app: Hono
  readonly db: Kysely<Database>
  readonly connectionString: string
  readonly faults: unknown[]
  readonly entrances: readonly Entrance[]
  readonly visitor: RawCaller
  readonly enter: (entrance: Entrance) => Promise<RawCaller>
  /** Enters as the first person with this role, for this member where one is named. */
  readonly enterAs: (role: Hat['role'], member?: string) => Promise<RawCaller>
}

/** A copy of the demonstration behind its HTTP face, for tests that look at bytes. Two copies differ in nothing. */
export async function houseOverHttp(clock?: Clock): Promise<HouseOverHttp> {
  const { app, db, connectionString, faults } = await houseBehindHttp(clock)
  const visitor = callerOn(app, 'nobody', { role: 'public', member: null }, null)
  const who = JSON.parse((await visitor.call('who-am-i', {})).body) as {
    demonstration: { people: readonly Entrance[] }
  }
  const entrances = who.demonstration.people.map(({ person, hat }) => ({ person, hat }))
  const enter = async ({ person, hat }: Entrance): Promise<RawCaller> => {
    const response = await app.request(`${origin}/api/work/enter-demonstration`, {
      method: 'POST',
      headers: ownHeaders(null),
      body: JSON.stringify({ person, hat }),
    })
    const cookie = response.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`could not enter: ${await response.text()}`)
    return callerOn(app, [hat.role, hat.member].filter((part) => part !== null).join(' '), hat, cookie)
  }
  return {
    app,
    db,
    connectionString,
    faults,
    entrances,
    visitor,
    enter,
    enterAs: (role, member) => {
      const found = entrances.find(({ hat }) => hat.role === role && (member === undefined || hat.member === member))
      if (found === undefined) throw new Error(`the demonstration has nobody as ${role} of ${member}`)
      return enter(found)
    },
  }
}

function callerOn(app: Hono, name: string, hat: Hat, cookie: string | null): RawCaller {
  return {
    name,
    hat,
    cookie,
    call: async (endpoint, input) => {
      const { kind } = endpointNamed(endpoint)!
      const address = origin + addressOf(kind, endpoint)
      const asked =
        kind === 'query' ? `${address}?${new URLSearchParams(input as Record<string, string>).toString()}` : address
      return rawAnswer(
        await app.request(asked, {
          method: methodOf(kind),
          headers: ownHeaders(cookie),
          ...(kind === 'query' ? {} : { body: JSON.stringify(input) }),
        }),
      )
    },
  }
}

export const rawAnswer = async (response: Response): Promise<RawAnswer> => ({
  status: response.status,
  type: response.headers.get('content-type') ?? '',
  body: await response.text(),
})

/** How many rows stand in each table: what must not change when everything was refused. */
export async function rowCounts(db: Kysely<Database>): Promise<Readonly<Record<string, number>>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const counted = await sql<{ rows: string }>`select count(*) as rows from ${sql.table(name)}`.execute(db)
    counts[name] = Number(counted.rows[0]?.rows)
  }
  return counts
}
