import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createTestDatabase, testDatabase } from '../../testing/test-database.ts'
import { checkDatabaseUrl, judgeDatabase, withoutPassword } from './database-url.ts'
import { openDatabase } from './open-database.ts'

const database = await testDatabase()

test('a database that is given is used as it is: no lock, no server of our own, not stopped', async () => {
  const opened = await openDatabase({ dataDir: '/nowhere/at/all', databaseUrl: database.connectionString })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  expect(opened.value).toMatchObject({ connectionString: database.connectionString, embedded: false, adopted: false })
  await opened.value.stop()
  expect(await checkDatabaseUrl(database.connectionString)).toEqual({ ok: true, value: undefined })
})

test('PostgreSQL 15 is old enough to refuse by one version less', () => {
  expect(judgeDatabase('postgres://db/x', { version: 150_000, encoding: 'UTF8' }).ok).toBe(true)
  expect(judgeDatabase('postgres://db/x', { version: 149_999, encoding: 'UTF8' })).toEqual({
    ok: false,
    refusal: { code: 'start.database_too_old', facts: { database: 'postgres://db/x', found: 14, needed: 15 } },
  })
  expect(judgeDatabase('postgres://db/x', { version: Number.NaN, encoding: 'UTF8' }).ok).toBe(false)
})

test('a database that is not UTF-8 is refused', async () => {
  const server = inject('postgresForTests')
  const name = `${server.prefix}_ascii`
  const client = new pg.Client(server.administratorUrl)
  await client.connect()
  await client.query(
    `create database ${name} owner ${pg.escapeIdentifier(server.role)}
       template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
  )
  await client.end()
  const url = database.connectionString.replace(database.name, name)
  expect(await checkDatabaseUrl(url)).toMatchObject({
    refusal: { code: 'start.database_not_utf8', facts: { found: 'SQL_ASCII' } },
  })
})

test('a wrong password, a database that is not there and a silent address are told apart, without the password', async () => {
  const url = new URL(database.connectionString)
  url.password = 'guessed'
  if (process.env['DATABASE_URL'] === undefined) {
    expect(await refusalOf(url.href)).toMatchObject({ code: 'start.database_rejects_us' })
  }
  const gone = await createTestDatabase()
  await gone.drop()
  expect(await refusalOf(gone.connectionString)).toMatchObject({ code: 'start.database_rejects_us' })
  const silent = await refusalOf('postgres://commonline:secret@127.0.0.1:1/commonline')
  expect(silent).toMatchObject({ code: 'start.database_unreachable' })
  expect(JSON.stringify(silent)).not.toContain('secret')
})

test.each(['commonline', 'mysql://db/x', '/var/run/postgresql', ''])('%j is no address of PostgreSQL', async (url) => {
  expect(await refusalOf(url)).toMatchObject({ code: 'start.database_url_malformed' })
})

test('an address is shown without its password', () => {
  expect(withoutPassword('postgres://one:se%40cret@db.example:6432/line?password=secret')).toBe(
    'postgres://one@db.example:6432/line',
  )
})

async function refusalOf(url: string): Promise<unknown> {
  const checked = await checkDatabaseUrl(url)
  return checked.ok ? 'accepted' : checked.refusal
}
