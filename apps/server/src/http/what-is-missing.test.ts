import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { houseOn } from '../house.ts'
import { openPool } from '../storage/pool.ts'
import { openKysely } from '../storage/storage.ts'
import { httpApp } from './app.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'commonline-missing-'))
afterAll(() => rm(folder, { recursive: true }))
const faults: unknown[] = []

// The folder of a socket that does not exist: what the driver meets there is ENOENT, as on a missing file.
const db = openKysely(openPool({ host: path.join(folder, 'no-socket'), port: 5432, user: 'nobody' }))
afterAll(() => db.destroy())

const appOn = (webDir: string): Hono =>
  httpApp(houseOn(db), {
    origin: 'http://localhost:4000',
    webDir,
    version: '0.0.0',
    fault: (error) => faults.push(error),
    newReference: () => 'reference',
    changes: { subscribe: () => () => {} },
    from: () => null,
  })

async function ask(app: Hono, address: string) {
  const response = await app.request(`http://localhost:4000${address}`, { headers: { host: 'localhost:4000' } })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

test('a database that cannot be reached is a fault of the database', async () => {
  const answer = await ask(appOn(folder), '/api/queries/who-am-i')
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'fault.database' })
  expect(faults.splice(0)).toHaveLength(1)
})

test('a page that is not built is no fault of the database: it says that it will be there', async () => {
  const app = appOn(path.join(folder, 'not-built'))
  for (const address of ['/', '/dossiers/anything', '/index.html']) {
    const answer = await ask(app, address)
    expect(answer).toMatchObject({ status: 503, type: expect.stringMatching(/^text\/html\b/) as unknown })
    expect(answer.text).toContain('being rebuilt')
  }
  expect(faults).toEqual([])
})

test('a file that is missing from the page is not found, in the words of every other problem', async () => {
  await mkdir(path.join(folder, 'dist'))
  await writeFile(path.join(folder, 'dist/index.html'), 'the page')
  const answer = await ask(appOn(path.join(folder, 'dist')), '/assets/gone.js')
  expect(answer).toMatchObject({ status: 404, type: 'application/problem+json' })
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'request.unknown_endpoint' })
  expect(faults).toEqual([])
})
