import type { EndpointName, InputOf, OutputOf, Result } from '@commonline/contract'
import { accept } from '@commonline/contract'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import type { Actor } from '../src/application/actor.ts'
import type { SessionEffect } from '../src/application/handler.ts'
import { findActor } from '../src/application/identity/find-actor.ts'
import type { Credential } from '../src/application/identity/find-actor.ts'
import { perform } from '../src/application/perform.ts'
import type { House } from '../src/application/perform.ts'
import { houseOn } from '../src/house.ts'
import { openPool } from '../src/storage/pool.ts'
import { databaseClock, openKysely } from '../src/storage/storage.ts'
import type { Database } from '../src/storage/tables.ts'
import { withTables } from './database-templates.ts'
import { testDatabase } from './test-database.ts'

export type Called<Name extends EndpointName> = Result<{
  readonly answer: OutputOf<Name>
  readonly session?: SessionEffect
}>

/** A house without its HTTP face, on a database of one test file, with a clock that the file may set. */
export interface CalledHouse {
  readonly house: House
  readonly db: Kysely<Database>
  /** From now on the house's clock stands at this instant; null lets it follow PostgreSQL's again. */
  readonly setClock: (at: string | null) => void
  /** Calls as whoever sends the credential. */
  readonly call: <Name extends EndpointName>(
    credential: Credential | null,
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Called<Name>>
  /** Calls as an actor whom nobody has checked. */
  readonly as: <Name extends EndpointName>(actor: Actor, name: Name, input: InputOf<Name>) => Promise<Called<Name>>
}

/** A house on a database with all tables and nothing in them. Call it at the top of a test file. */
export async function emptyHouse(): Promise<CalledHouse> {
  const database = await testDatabase(withTables)
  const db = openKysely(openPool({ connectionString: database.connectionString, max: 8 }))
  afterAll(() => db.destroy())
  let standing: string | null = null
  const house = houseOn(db, (transaction) =>
    standing === null ? databaseClock(transaction) : Promise.resolve(standing),
  )
  return {
    house,
    db,
    setClock: (at) => {
      standing = at
    },
    call: async (credential, name, input) => asCalled(await perform(house, findActor(credential), name, input)),
    as: async (actor, name, input) => asCalled(await perform(house, () => Promise.resolve(accept(actor)), name, input)),
  }
}

/** The answer of a call that must succeed. */
export function answered<Name extends EndpointName>(called: Called<Name>): OutputOf<Name> {
  if (!called.ok) throw new Error(`refused: ${called.refusal.code} ${JSON.stringify(called.refusal.facts)}`)
  return called.value.answer
}

/** The code of a refusal, or `accepted`. */
export const refusedWith = (called: Result<unknown>): string => (called.ok ? 'accepted' : called.refusal.code)

/** The credential that a call to sign in brought. */
export function sessionFrom(called: Called<EndpointName>): Credential {
  if (!called.ok || called.value.session === undefined || called.value.session === 'end')
    throw new Error('the call opened no session')
  return { kind: 'session', secret: called.value.session.set }
}

const asCalled = <Name extends EndpointName>(result: Awaited<ReturnType<typeof perform>>): Called<Name> =>
  result as Called<Name>
