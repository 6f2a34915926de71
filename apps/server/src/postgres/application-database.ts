import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { ADMINISTRATOR } from './cluster.ts'
import type { DatabasePasswords } from './database-passwords.ts'
import { SOCKET_PORT } from './socket-folder.ts'

/** How to reach a database; every field is understood by `pg.Pool` and `pg.Client`. */
export interface DatabaseConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The role that Commonline works as: it owns its database and has no right over the server. */
export const APPLICATION_ROLE = 'commonline'
export const APPLICATION_DATABASE = 'commonline'

/** The connection of Commonline itself to the embedded database. */
export function applicationConnection(socketFolder: string, passwords: DatabasePasswords): DatabaseConnection {
  return {
    host: socketFolder,
    port: SOCKET_PORT,
    user: APPLICATION_ROLE,
    password: passwords.application,
    database: APPLICATION_DATABASE,
  }
}

/** The connection of the role that owns the embedded server. */
export function administratorConnection(socketFolder: string, passwords: DatabasePasswords): DatabaseConnection {
  return {
    host: socketFolder,
    port: SOCKET_PORT,
    user: ADMINISTRATOR,
    password: passwords.administrator,
    database: 'postgres',
  }
}

/** Sees to it that the application's role and database are there; may be run at every start. */
export async function ensureApplicationDatabase(socketFolder: string, passwords: DatabasePasswords): Promise<void> {
  const client = new Client(administratorConnection(socketFolder, passwords))
  await client.connect()
  try {
    const found = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [APPLICATION_ROLE, APPLICATION_DATABASE],
    )
    const role = escapeIdentifier(APPLICATION_ROLE)
    if (found.rows[0]?.role !== true) {
      await client.query(`create role ${role} login password ${escapeLiteral(passwords.application)}`)
    }
    if (found.rows[0]?.database !== true) {
      await client.query(`create database ${escapeIdentifier(APPLICATION_DATABASE)} owner ${role}`)
    }
  } finally {
    await client.end()
  }
}
