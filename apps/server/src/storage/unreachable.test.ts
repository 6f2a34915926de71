import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import pg from 'pg'
import { expect, test } from 'vitest'
import { StorageUnreachable } from '../application/ports/store.ts'
import { orUnreachable } from './unreachable.ts'

const thrown = (work: () => Promise<unknown>): Promise<unknown> =>
  orUnreachable(work).then(
    () => null,
    (error: unknown) => error,
  )

const serverSays = (code: string) => () => {
  const error = new pg.DatabaseError('said by the server', 0, 'error')
  error.code = code
  return Promise.reject(error)
}

test('a socket that is not there is the database away', async () => {
  const error = await thrown(() => once(connect('/nowhere/.s.PGSQL.5432'), 'connect'))
  expect(error).toBeInstanceOf(StorageUnreachable)
})

test('a file that is not there is not', async () => {
  expect(await thrown(() => readFile('/nowhere/page.html'))).toMatchObject({ code: 'ENOENT', syscall: 'open' })
})

test.each(['57P01', '57P03', '08006', '53300'])('%s of the server is the database away', async (code) => {
  expect(await thrown(serverSays(code))).toBeInstanceOf(StorageUnreachable)
})

test.each(['23505', '40P01', '57014', 'CL001'])('%s of the server stays what it is', async (code) => {
  expect(await thrown(serverSays(code))).toMatchObject({ code })
})
