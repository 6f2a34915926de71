import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectionUrl } from '../src/postgres/open-database.ts'
import { dataLockHolder } from '../src/postgres/data-lock.ts'
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts'
import { isAlive } from '../src/postgres/process-identity.ts'

/** The server that the test files of one run share. */
export interface PostgresForTests {
  /** An address whose role may create databases; its database is never written to. */
  readonly administratorUrl: string
  /** The role that the tests work as; the same rights as in production where the server is the embedded one. */
  readonly role: string
  readonly rolePassword: string
  /** Begins the name of every database of this run. */
  readonly prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresForTests: PostgresForTests
  }
}

const FOLDER_PREFIX = 'commonline-tests-'
let stop: (() => Promise<void>) | undefined

/** Starts one database server for all test files of the run, or uses the one at DATABASE_URL. */
export async function setup(project: TestProject): Promise<void> {
  const prefix = `commonline_test_${randomBytes(4).toString('hex')}`
  const databaseUrl = process.env['DATABASE_URL']
  const server = databaseUrl === undefined || databaseUrl === '' ? await ownServer() : givenServer(databaseUrl, prefix)
  stop = server.stop
  const { administratorUrl, role, rolePassword } = server
  project.provide('postgresForTests', { administratorUrl, role, rolePassword, prefix })
}

/** Stops the server, or removes from the given one what the run left there. */
export async function teardown(): Promise<void> {
  await stop?.()
}

type Server = Omit<PostgresForTests, 'prefix'> & { readonly stop: () => Promise<void> }

async function ownServer(): Promise<Server> {
  await sweepAbandonedFolders()
  const folder = mkdtempSync(path.join(tmpdir(), FOLDER_PREFIX))
  const opened = await openEmbeddedPostgres({ dataDir: path.join(folder, 'data'), durable: false })
  if (!opened.ok) throw new Error(`No database for the tests: ${JSON.stringify(opened.refusal)}`)
  const { administrator, connection } = opened.value
  return {
    administratorUrl: connectionUrl(administrator),
    role: connection.user,
    rolePassword: connection.password,
    stop: async () => {
      await opened.value.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function givenServer(databaseUrl: string, prefix: string): Server {
  const url = new URL(databaseUrl)
  return {
    administratorUrl: databaseUrl,
    role: decodeURIComponent(url.username),
    rolePassword: decodeURIComponent(url.password),
    stop: () => dropDatabases(databaseUrl, prefix),
  }
}

async function dropDatabases(administratorUrl: string, prefix: string): Promise<void> {
  const client = new pg.Client(administratorUrl)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
  await client.end()
}

/** A run that was killed leaves its server behind: the next run stops it and removes its folder. */
async function sweepAbandonedFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = path.join(tmpdir(), name)
    const dataDir = path.join(folder, 'data')
    const holder = readHolder(dataDir)
    if (holder === undefined || isAlive(holder)) continue
    const opened = await openEmbeddedPostgres({ dataDir, durable: false })
    if (!opened.ok) continue
    await opened.value.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The dead or living holder of a folder; a folder of another user tells nothing and is let be. */
function readHolder(dataDir: string): ReturnType<typeof dataLockHolder> {
  try {
    return dataLockHolder(dataDir)
  } catch {
    return undefined
  }
}
