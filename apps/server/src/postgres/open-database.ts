import type { DatabaseConnection } from './application-database.ts'
import { checkDatabaseUrl } from './database-url.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import type { EmbeddedPostgresOptions } from './embedded-postgres.ts'
import { started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** The database that Commonline works on, its own or the operator's. */
export interface OpenDatabase {
  /** Understood by `pg.Pool`, `pg.Client` and pg-boss; also fit to be handed to another process. */
  readonly connectionString: string
  readonly embedded: boolean
  /** True when a database left behind by a killed process was taken over. */
  readonly adopted: boolean
  /** True when the process that held the data folder before was killed; its server may still be leaving. */
  readonly afterKill: boolean
  /** Stops an embedded database and lets go of the data folder; does nothing to the operator's. Call it last. */
  readonly stop: () => Promise<void>
}

export interface OpenDatabaseOptions extends EmbeddedPostgresOptions {
  /** The address of the operator's own PostgreSQL, 15 or later; without it the embedded one is run. */
  readonly databaseUrl?: string
}

/** Opens the operator's database when an address is given, else runs the embedded one on the data folder. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<StartResult<OpenDatabase>> {
  if (options.databaseUrl !== undefined) {
    const checked = await checkDatabaseUrl(options.databaseUrl)
    if (!checked.ok) return checked
    const connectionString = options.databaseUrl
    return started({
      connectionString,
      embedded: false,
      adopted: false,
      afterKill: false,
      stop: () => Promise.resolve(),
    })
  }
  const opened = await openEmbeddedPostgres(options)
  if (!opened.ok) return opened
  const { connection, adopted, afterKill, stop } = opened.value
  return started({ connectionString: connectionUrl(connection), embedded: true, adopted, afterKill, stop })
}

/** A connection as one address; the host may be the folder of a socket. */
export function connectionUrl(connection: DatabaseConnection): string {
  const { user, password, database, host, port } = connection
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return `postgresql://${login}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`
}

export type { StartRefusalCode } from './start-refusal.ts'
