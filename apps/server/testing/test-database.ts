import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { PostgresForTests } from './postgres-for-tests.ts'

/** A database of one's own, as empty or as full as its template. */
export interface TestDatabase {
  /** Understood by `pg.Pool`, `pg.Client` and pg-boss. */
  readonly connectionString: string
  readonly name: string
  /** Drops the database at once; it is dropped after the file's tests in any case. */
  readonly drop: () => Promise<void>
}

/** What a test database is copied from. */
export interface Template {
  /** Two templates of one name must be prepared alike. */
  readonly name: string
  /** Fills the template, once in a run however many files ask for it, and closes every connection that it opened. */
  readonly prepare: (connectionString: string) => Promise<void>
}

/** Names a template and says how it is filled: migrations, a seeded alliance. */
export function template(name: string, prepare: Template['prepare']): Template {
  return { name, prepare }
}

/**
 * Creates a database for the calling test file and drops it after the file's tests. Call it at the top of a file:
 * `const database = await testDatabase(migrated)`.
 */
export async function testDatabase(from?: Template): Promise<TestDatabase> {
  const database = await createTestDatabase(from)
  afterAll(() => database.drop())
  return database
}

/** The same, for a database within one test: the caller drops it. */
export async function createTestDatabase(from?: Template): Promise<TestDatabase> {
  const server = inject('postgresForTests')
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, async (client) => {
    const source = from === undefined ? 'template0' : await ensureTemplate(server, client, from)
    await createDatabase(client, name, server.role, source)
  })
  return {
    name,
    connectionString: connectionTo(server, name),
    drop: () => asAdministrator(server, (client) => dropDatabase(client, name)),
  }
}

async function ensureTemplate(server: PostgresForTests, client: pg.Client, wanted: Template): Promise<string> {
  const digest = createHash('sha256').update(wanted.name).digest('hex').slice(0, 12)
  const finished = `${server.prefix}_template_${digest}`
  const draft = `${finished}_draft`
  // Files run side by side: the first prepares, the others wait here and find it done.
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [finished])
  try {
    if (await databaseExists(client, finished)) return finished
    await dropDatabase(client, draft)
    await createDatabase(client, draft, server.role, 'template0')
    await wanted.prepare(connectionTo(server, draft))
    // Only a complete template carries the name that others look for.
    await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(finished)}`)
    return finished
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [finished])
  }
}

async function asAdministrator<T>(server: PostgresForTests, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.administratorUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(client: pg.Client, name: string, owner: string, source: string): Promise<void> {
  const [quotedName, quotedOwner, quotedSource] = [name, owner, source].map(pg.escapeIdentifier)
  await client.query(`create database ${quotedName} owner ${quotedOwner} template ${quotedSource}`)
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  return rowCount === 1
}

function connectionTo(server: PostgresForTests, database: string): string {
  const url = new URL(server.administratorUrl)
  url.username = encodeURIComponent(server.role)
  url.password = encodeURIComponent(server.rolePassword)
  url.pathname = `/${database}`
  return url.href
}
