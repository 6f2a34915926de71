import { Client } from 'pg'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** The oldest PostgreSQL that Commonline works with. */
export const OLDEST_VERSION = 15
const CONNECT_LIMIT_MS = 10_000

/** Looks whether the database at an address can carry Commonline: reachable, PostgreSQL 15 or later, UTF-8. */
export async function checkDatabaseUrl(databaseUrl: string): Promise<StartResult<void>> {
  const place = withoutPassword(databaseUrl)
  if (place === undefined) return refuseStart('start.database_url_malformed', { expected: 'postgres://user@host/name' })
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_LIMIT_MS })
  // A connection that breaks after it was made reports here as well; the query below reports it for us.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    return refuseStart(isRejection(error) ? 'start.database_rejects_us' : 'start.database_unreachable', {
      database: place,
      cause: error instanceof Error ? error.message : String(error),
    })
  }
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `select current_setting('server_version_num') as version, pg_encoding_to_char(encoding) as encoding
         from pg_database where datname = current_database()`,
    )
    return judgeDatabase(place, { version: Number(rows[0]?.version), encoding: rows[0]?.encoding ?? 'unknown' })
  } finally {
    await client.end()
  }
}

/** Whether a database of this version (as `server_version_num` gives it) and encoding can carry Commonline. */
export function judgeDatabase(
  place: string,
  database: { readonly version: number; readonly encoding: string },
): StartResult<void> {
  const found = Math.floor(database.version / 10_000)
  if (!(found >= OLDEST_VERSION)) {
    return refuseStart('start.database_too_old', { database: place, found, needed: OLDEST_VERSION })
  }
  if (database.encoding === 'UTF8') return started(undefined)
  return refuseStart('start.database_not_utf8', { database: place, found: database.encoding })
}

/** The address as it may be shown: without the password. Undefined when it is not an address of PostgreSQL. */
export function withoutPassword(databaseUrl: string): string | undefined {
  if (!URL.canParse(databaseUrl)) return undefined
  const url = new URL(databaseUrl)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return undefined
  url.password = ''
  url.search = ''
  return url.href
}

/** PostgreSQL answered and said no: classes 28 (authorization), 3D (no such database), 42 (no right). */
function isRejection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(28|3D|42)/.test(String(error.code))
}
