import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { demonstrationHouse } from '../../testing/demonstration-house.ts'
import { webPages } from './web-pages.ts'

const here = await demonstrationHouse()
const base = 'http://localhost:4000'
const own = {
  host: 'localhost:4000',
  origin: base,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
}

test('every answer carries the headers that keep a page to itself', async () => {
  const response = await here.app.request(`${base}/api/queries/who-am-i`, { headers: { host: 'localhost:4000' } })
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['another origin', { ...own, origin: 'https://elsewhere.example' }],
  ['another site', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['a page of another port', { ...own, 'sec-fetch-site': 'same-site' }],
  ['another host', { ...own, host: 'elsewhere.example' }],
  [
    'a cookie and no sign of where it came from',
    { host: 'localhost:4000', cookie: 'commonline=x', 'content-type': 'application/json' },
  ],
])('a request from %s is not carried out', async (_, headers) => {
  const response = await here.app.request(`${base}/api/work/sign-out`, { method: 'POST', headers, body: '{}' })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'request.foreign_origin' })
})

test('an unknown address of the interface is a problem, not a page', async () => {
  const response = await here.app.request(`${base}/api/queries/nothing`, { headers: { host: 'localhost:4000' } })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})

test('the page answers every address, its files by name, and nothing outside its folder', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-page-'))
  afterAll(() => rm(folder, { recursive: true }))
  await mkdir(path.join(folder, 'dist/assets'), { recursive: true })
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(path.join(folder, 'dist/index.html'), 'the page')
  await writeFile(path.join(folder, 'dist/assets/a.js'), 'a script')
  const app = new Hono().get('*', webPages(path.join(folder, 'dist')))
  const read = async (address: string) => {
    const response = await app.request(`${base}${address}`)
    return [response.status, await response.text()]
  }
  expect(await read('/dossiers/anything')).toEqual([200, 'the page'])
  expect(await read('/assets/a.js')).toEqual([200, 'a script'])
  expect((await read('/assets/gone.js'))[0]).toBe(404)
  for (const address of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%', '/%00.js', '/assets/..%2f..%2fsecret.txt']) {
    expect(await read(address)).not.toEqual([200, 'secret'])
    expect((await read(address))[0]).toBeLessThan(500)
  }
})

test('the files of the page are packed for who takes it; the page itself is asked for every time', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-page-'))
  afterAll(() => rm(folder, { recursive: true }))
  await mkdir(path.join(folder, 'assets'))
  const script = 'a script that says the same again and again\n'.repeat(100)
  await writeFile(path.join(folder, 'index.html'), 'the page')
  await writeFile(path.join(folder, 'assets/a-1f.js'), script)
  const app = new Hono().get('*', webPages(folder))
  const read = async (address: string, accepted: string) => {
    const response = await app.request(`${base}${address}`, { headers: { 'accept-encoding': accepted } })
    const of = (name: string) => response.headers.get(name)
    const head = [of('content-type'), of('content-encoding'), of('vary'), of('cache-control')]
    return { head, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  const [type, keep] = ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']
  const zipped = await read('/assets/a-1f.js', 'gzip, deflate')
  expect(zipped.head).toEqual([type, 'gzip', 'accept-encoding', keep])
  expect(gunzipSync(zipped.bytes).toString()).toBe(script)
  const plain = await read('/assets/a-1f.js', 'identity')
  expect(plain.head).toEqual([type, null, 'accept-encoding', keep])
  expect(plain.bytes.toString()).toBe(script)
  expect((await read('/', 'gzip')).head).toEqual(['text/html; charset=utf-8', null, null, 'no-cache'])
})
