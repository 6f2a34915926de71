import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@commonline/server/postgres'
import { ensurePageBuilt, pageFolder } from './built-page.ts'

/** A server like the real one in everything that the starter sees: it answers with what it was told, and leaves. */
const SERVER = `
import { createServer } from 'node:http'
const { COMMONLINE_PORT: port, COMMONLINE_HOST: host, COMMONLINE_ORIGIN: url } = process.env
const told = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('COMMONLINE_')))
const server = createServer((_, answer) => answer.end(JSON.stringify({ ...told, pid: process.pid })))
server.listen(Number(port), host, () => process.send({ kind: 'ready', url, enter: ['Enter as anyone you like.'] }))
process.on('SIGTERM', () => {
  console.log('server left in order')
  server.close(() => process.exit(0))
  server.closeAllConnections()
})`

let root = ''
let port = 0
const starters: ChildProcess[] = []
/** A project that was started and stopped once: copied where a test is not about the first start. */
let made = ''

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'commonline-made-'))
  layOut(made)
  await ensurePageBuilt(made, new AbortController().signal)
  const opened = await openDatabase({ dataDir: path.join(made, 'data'), durable: false })
  if (opened.ok) await opened.value.stop()
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'commonline-start-'))
  layOut(root)
  port = await freePort()
})

afterEach(() => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL')
  for (const pid of processesOf(root).map(({ pid }) => pid)) process.kill(pid, 'SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

test('it builds the page, says where to enter, stops in order, and is quicker the second time', async () => {
  const first = run()
  await first.said('Enter as anyone you like.')
  expect(first.output()).toContain(`http://localhost:${port}`)
  expect(await ask()).toMatchObject({
    COMMONLINE_DATABASE_EMBEDDED: '1',
    COMMONLINE_DEMO: '1',
    COMMONLINE_HOST: 'localhost',
    COMMONLINE_ORIGIN: `http://localhost:${port}`,
    COMMONLINE_ROLE: 'all',
    COMMONLINE_WEB_DIR: pageFolder(root),
  })
  const page = path.join(pageFolder(root), 'index.html')
  const built = statSync(page).mtimeMs

  const other = run()
  expect(await other.exit()).toBe(3)
  expect(other.output()).toContain(`Commonline already runs on ${path.join(root, 'data')} (process ${first.pid})`)

  first.signal('SIGTERM')
  expect(await first.exit()).toBe(0)
  expect(first.output()).toContain('server left in order')
  expect(processesOf(root)).toEqual([])
  expect(readdirSync(path.join(root, 'data'))).not.toContain('commonline.lock')

  const refused = run('--host', '0.0.0.0')
  expect(await refused.exit()).toBe(3)
  expect(refused.output()).toContain('The demonstration lets anyone enter as anyone')

  const second = run()
  await second.said('Enter as anyone you like.')
  expect(statSync(page).mtimeMs).toBe(built)
  second.signal('SIGINT')
  expect(await second.exit()).toBe(0)
  expect(processesOf(root)).toEqual([])
})

test('a killed starter leaves no server behind, and the next one takes over its database', async () => {
  startedBefore()
  const killed = run()
  await killed.said('Commonline is ready')
  killed.signal('SIGKILL')
  const next = run()
  await next.said('Commonline is ready')
  expect(next.output()).toContain('its database still runs and is taken over')
  expect(processesOf(root).filter(({ words }) => words.includes('leave-with-starter'))).toHaveLength(1)
  next.signal('SIGTERM')
  expect(await next.exit()).toBe(0)
  expect(processesOf(root)).toEqual([])
})

test('a killed server is started again', async () => {
  startedBefore()
  const starter = run()
  await starter.said('Commonline is ready')
  const { pid } = await ask()
  process.kill(Number(pid), 'SIGKILL')
  await starter.said('The server ended with signal SIGKILL; it starts again')
  await starter.said('The server runs again')
  expect((await ask())['pid']).not.toBe(pid)
  starter.signal('SIGTERM')
  expect(await starter.exit()).toBe(0)
})

test('a server that cannot come up is a fault, one that declines is a refusal, and neither leaves a database', async () => {
  startedBefore()
  writeFileSync(path.join(root, 'server.mjs'), `throw new Error('no configuration')`)
  const broken = run()
  expect(await broken.exit()).toBe(70)
  expect(broken.output()).toContain('The server did not come up: it ended with exit status 1')
  const declines = `process.send({ kind: 'refused', code: 'start.any', text: 'Not on a Sunday.' }, () => process.exit(3))`
  writeFileSync(path.join(root, 'server.mjs'), declines)
  const declined = run()
  expect(await declined.exit()).toBe(3)
  expect(declined.output()).toContain('Not on a Sunday.')
  expect(processesOf(root)).toEqual([])
})

test('a port that another program holds is refused, a page that cannot be built is a fault', async () => {
  startedBefore()
  const holder = createServer().listen(port, 'localhost')
  await once(holder, 'listening')
  const starter = run()
  expect(await starter.exit()).toBe(3)
  expect(starter.output()).toContain(`Port ${port} on localhost is taken by another program`)
  holder.close()
  writeFileSync(path.join(root, 'apps/web/index.html'), '<script type="module" src="./nowhere.ts"></script>')
  const unbuilt = run()
  expect(await unbuilt.exit()).toBe(70)
  expect(unbuilt.output()).toContain('The page could not be built')
  expect(processesOf(root)).toEqual([])
})

test('asked to stop while it is still starting, it leaves nothing; asked twice, it does not wait for the server', async () => {
  const early = run()
  const makingFiles = (): boolean => processesOf(root).some(({ words }) => words.includes('/initdb'))
  await expect.poll(makingFiles, { timeout: 20_000, interval: 20 }).toBe(true)
  early.signal('SIGTERM')
  expect(await early.exit()).toBe(0)
  expect(processesOf(root)).toEqual([])

  // What the early start made of the database's files is complete; only the page is still to be built.
  writeFileSync(path.join(root, 'server.mjs'), SERVER.replace('server.close', 'if (false) server.close'))
  const stubborn = run()
  await stubborn.said('Commonline is ready')
  stubborn.signal('SIGTERM')
  await stubborn.said('server left in order')
  const asked = performance.now()
  stubborn.signal('SIGTERM')
  expect(await stubborn.exit()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(8_000)
  expect(processesOf(root)).toEqual([])
})

function layOut(project: string): void {
  mkdirSync(path.join(project, 'apps/web'), { recursive: true })
  mkdirSync(path.join(project, 'packages'))
  writeFileSync(path.join(project, 'apps/web/index.html'), '<!doctype html><title>Line</title>')
  writeFileSync(path.join(project, 'server.mjs'), SERVER)
}

function startedBefore(): void {
  execFileSync('cp', ['-a', path.join(made, 'data'), root])
  execFileSync('cp', ['-a', path.join(made, 'apps/web/build'), path.join(root, 'apps/web')])
}

interface Running {
  readonly pid: number | undefined
  readonly output: () => string
  readonly said: (words: string) => Promise<void>
  readonly signal: (signal: NodeJS.Signals) => void
  readonly exit: () => Promise<number | null>
}

const START = `
const [module, projectRoot, ...argv] = process.argv.slice(1)
const { start } = await import(module)
process.exitCode = await start(argv, { projectRoot, serverEntry: projectRoot + '/server.mjs' })`

function run(...words: readonly string[]): Running {
  const module = new URL('start.ts', import.meta.url).href
  const argv = ['--data', path.join(root, 'data'), '--port', String(port), ...words]
  const { DATABASE_URL: _, ...env } = process.env
  const starter = spawn(process.execPath, ['--input-type=module', '-e', START, module, root, ...argv], { env })
  starters.push(starter)
  let output = ''
  for (const stream of [starter.stdout, starter.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(starter, 'exit')
  return {
    pid: starter.pid,
    output: () => output,
    said: async (expected) => {
      await expect.poll(() => output, { timeout: 30_000, interval: 20 }).toContain(expected)
    },
    signal: (signal) => void starter.kill(signal),
    exit: async () => ((await exited) as [number | null])[0],
  }
}

async function ask(): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`http://localhost:${port}`)
  return (await answer.json()) as Readonly<Record<string, unknown>>
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, 'localhost')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** The processes whose command line names a folder: starters aside, that is the server, the database, a build. */
function processesOf(folder: string): readonly { readonly pid: number; readonly words: string }[] {
  return execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , state = '', words = '']) => words.includes(folder) && !state.startsWith('Z'))
    .map(([, pid, , words = '']) => ({ pid: Number(pid), words }))
}
