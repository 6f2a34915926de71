import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase, template, testDatabase } from '../../testing/test-database.ts'

let prepared = 0
const withOneMember = template('one member', async (connectionString) => {
  prepared += 1
  await query(connectionString, 'create table member (name text)')
  await query(connectionString, `insert into member values ('Orrin')`)
})

const database = await testDatabase(withOneMember)

test('a test database holds what its template holds, and belongs to a role without privileges', async () => {
  expect(await query(database.connectionString, 'select name from member')).toEqual([{ name: 'Orrin' }])
  const rights = await query(
    database.connectionString,
    `select rolsuper, pg_encoding_to_char(encoding) as encoding
       from pg_database join pg_roles on pg_roles.oid = datdba where datname = current_database()`,
  )
  if (process.env['DATABASE_URL'] === undefined) expect(rights).toEqual([{ rolsuper: false, encoding: 'UTF8' }])
})

test('ten files that ask at once share one preparation and nothing else', async () => {
  const databases = await Promise.all(Array.from({ length: 10 }, () => createTestDatabase(withOneMember)))
  expect(prepared).toBe(1)
  await query(databases[0]?.connectionString ?? '', 'delete from member')
  expect(await query(databases[1]?.connectionString ?? '', 'select name from member')).toEqual([{ name: 'Orrin' }])
  await Promise.all(databases.map((one) => one.drop()))
  await expect(query(databases[2]?.connectionString ?? '', 'select 1')).rejects.toThrow('does not exist')
})

test('a preparation that fails leaves no half-made template', async () => {
  let attempts = 0
  const failing = template('fails once', async (connectionString) => {
    attempts += 1
    await query(connectionString, 'create table half (name text)')
    if (attempts === 1) throw new Error('half-way')
  })
  await expect(createTestDatabase(failing)).rejects.toThrow('half-way')
  const second = await createTestDatabase(failing)
  expect(await query(second.connectionString, 'select count(*)::int as n from half')).toEqual([{ n: 0 }])
  await second.drop()
})

async function query(connectionString: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(connectionString)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
