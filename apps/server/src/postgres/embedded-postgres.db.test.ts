import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clusterFolder } from './cluster.ts'
import { openDatabase } from './open-database.ts'
import type { OpenDatabase } from './open-database.ts'
import { livePostmaster } from './postmaster-file.ts'
import { identifyProcess, waitUntilGone } from './process-identity.ts'
import type { EmbeddedPostgresOptions } from './embedded-postgres.ts'
import type { RunAs } from './run-as.ts'
import type { StartRefusal } from './start-refusal.ts'

const asRoot = process.getuid?.() === 0
const NOBODY: RunAs = { kind: 'user', name: 'nobody', uid: 65534, gid: 65534 }

const folders: string[] = []
const holders: ChildProcess[] = []
/** A data folder whose database was started and stopped once: copied where a test is not about the first start. */
let made = ''

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'commonline-made-'))
  const database = await open({ dataDir: made, durable: false })
  await database.stop()
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    for (const dataDir of readdirSync(folder).map((name) => path.join(folder, name))) await killDatabase(dataDir)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a first start, even after one that was killed half-way, makes a database that only its owner reaches; a second start finds it as it was', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  // What a start leaves that was killed while it made the database's files.
  mkdirSync(path.join(dataDir, 'postgres.new', 'base'), { recursive: true, mode: 0o700 })
  const first = await open({ dataDir })
  expect(first).toMatchObject({ embedded: true, adopted: false, afterKill: false })
  expect(await query(first, SETTINGS)).toEqual([
    { listen: '', fsync: 'on', commit: 'on', pages: 'on', superuser: false, encoding: 'UTF8', collation: 'C.UTF-8' },
  ])
  expect(statSync(path.join(dataDir, 'socket')).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600)
  await query(first, `create table act as select 'acknowledged' as word`)
  const server = livePostmaster(clusterFolder(dataDir))
  await first.stop()
  expect(server && identifyProcess(server.pid)).toBeUndefined()
  // A process that has ended may stand in the table for another moment.
  await expect.poll(() => processesWith(dataDir), { timeout: 15_000 }).toEqual([])
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres-passwords.json', 'postgres.log'])

  const second = await open({ dataDir })
  expect(await query(second, 'select word from act')).toEqual([{ word: 'acknowledged' }])
  await second.stop()
})

test('a second start is refused while the first lives, and adopts its database once it was killed', async () => {
  const dataDir = startedBefore()
  const holder = await holdInOtherProcess(dataDir)
  expect(await refusal({ dataDir })).toEqual({
    code: 'start.already_running',
    facts: { folder: dataDir, pid: holder.process.pid },
  })
  const client = new pg.Client(holder.connectionString)
  await client.connect()
  await client.query(`create table act as select 'acknowledged' as word`)
  await client.end()
  const server = livePostmaster(clusterFolder(dataDir))
  holder.process.kill('SIGKILL')
  await once(holder.process, 'exit')

  const next = await open({ dataDir })
  expect(next).toMatchObject({ adopted: true, afterKill: true })
  expect(livePostmaster(clusterFolder(dataDir))).toEqual(server)
  expect(await query(next, 'select word from act')).toEqual([{ word: 'acknowledged' }])
  await next.stop()
  // A process that has ended may stand in the table for another moment.
  await expect.poll(() => processesWith(dataDir), { timeout: 15_000 }).toEqual([])
})

test('a database that is killed runs again at the same address with every acknowledged row', async () => {
  const dataDir = startedBefore()
  let restarts = 0
  const database = await open({ dataDir, onRestarted: () => (restarts += 1) })
  await query(database, 'create table act (n int)')
  for (let kill = 1; kill <= 2; kill += 1) {
    await query(database, 'insert into act values ($1)', [kill])
    process.kill(livePostmaster(clusterFolder(dataDir))?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => restarts, { timeout: 20_000, interval: 50 }).toBe(kill)
  }
  expect(await query(database, 'select n from act order by n')).toEqual([{ n: 1 }, { n: 2 }])
  await database.stop()
  // A process that has ended may stand in the table for another moment.
  await expect.poll(() => processesWith(dataDir), { timeout: 15_000 }).toEqual([])
})

test('after a kill of both, the next start recovers', async () => {
  const dataDir = startedBefore()
  const holder = await holdInOtherProcess(dataDir)
  const client = new pg.Client(holder.connectionString)
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`create table act as select 'acknowledged' as word`)
  holder.process.kill('SIGKILL')
  process.kill(livePostmaster(clusterFolder(dataDir))?.pid ?? 0, 'SIGKILL')
  await once(holder.process, 'exit')
  const next = await open({ dataDir })
  expect(next).toMatchObject({ adopted: false, afterKill: true })
  expect(await query(next, 'select word from act')).toEqual([{ word: 'acknowledged' }])
  await next.stop()
})

test('a start works although its old number now belongs to another process', async () => {
  const dataDir = startedBefore()
  const first = await open({ dataDir, durable: false })
  const file = path.join(clusterFolder(dataDir), 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.stop()
  // A live process of the same user that is no database. (PostgreSQL itself sees through the number of its parent,
  // which is this test; its grandparent's it takes for another server.)
  writeFileSync(file, [String(process.ppid), ...lines.slice(1)].join('\n'), { mode: 0o600 })
  const second = await open({ dataDir, durable: false })
  await second.stop()
})

test('where the data lie too deep for a socket, it is made elsewhere and removed afterwards', async () => {
  const dataDir = startedBefore(`${'deep'.repeat(25)}, "here"`)
  const database = await open({ dataDir, durable: false })
  const socketFolder = new URL(database.connectionString).searchParams.get('host') ?? ''
  expect(path.dirname(socketFolder)).toBe(tmpdir())
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  expect(await query(database, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

test.skipIf(!asRoot)('root without namespaces runs it as an existing user (skipped: not root)', async () => {
  const folder = privateFolder()
  const dataDir = path.join(folder, 'data')
  // `mktemp -d` and root's home are closed to everyone else: the refusal names exactly that folder.
  expect(await refusal({ dataDir, identities: [NOBODY] })).toEqual({
    code: 'start.folder_blocked',
    facts: { folder, user: 'nobody' },
  })
  expect(existsSync(path.join(dataDir, 'commonline.lock'))).toBe(false)
  chmodSync(folder, 0o711)
  const database = await open({ dataDir, durable: false, identities: [NOBODY] })
  expect(statSync(clusterFolder(dataDir)).uid).toBe(65534)
  expect(await query(database, 'select current_user as role')).toEqual([{ role: 'commonline' }])
  await database.stop()
  // Whatever this machine would prefer, only the owner of an existing database can run it.
  const again = await open({ dataDir, durable: false })
  await again.stop()
})

test('with no identity that works, it refuses and says what was tried', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  expect(await refusal({ dataDir, identities: [] })).toEqual({ code: 'start.no_user_to_run_as', facts: { tried: '' } })
})

const checkoutIsOpen = isOpenToOthers(import.meta.dirname)
test.skipIf(!asRoot || !checkoutIsOpen)(
  'an ordinary user starts it, and is told which folder is closed (skipped: not root, or a closed checkout)',
  async () => {
    const folder = privateFolder()
    const own = path.join(folder, 'own')
    mkdirSync(own)
    chownSync(own, 65534, 65534)
    const ordinary = { uid: 65534, gid: 65534 }
    await expect(holdInOtherProcess(path.join(own, 'data'), ordinary)).rejects.toThrow(
      JSON.stringify({ code: 'start.folder_blocked', facts: { folder, user: 'nobody' } }),
    )
    chmodSync(folder, 0o755)
    const holder = await holdInOtherProcess(path.join(own, 'data'), ordinary)
    expect(statSync(clusterFolder(path.join(own, 'data'))).uid).toBe(65534)
    holder.process.kill('SIGTERM')
    await once(holder.process, 'exit')
    // A process that has ended may stand in the table for another moment.
    await expect.poll(() => processesWith(own), { timeout: 15_000 }).toEqual([])
    // The folder is then someone else's: root runs the database as its owner.
    const database = await open({ dataDir: path.join(own, 'data'), durable: false })
    await database.stop()
  },
)

const SETTINGS = `select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
  current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
  rolsuper as superuser, pg_encoding_to_char(encoding) as encoding, datlocale as collation
  from pg_roles, pg_database where rolname = current_user and datname = current_database()`

function privateFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonline-postgres-'))
  folders.push(folder)
  return folder
}

function startedBefore(name = 'data'): string {
  const dataDir = path.join(privateFolder(), name)
  execFileSync('cp', ['-a', made, dataDir])
  return dataDir
}

async function open(options: EmbeddedPostgresOptions): Promise<OpenDatabase> {
  const opened = await openDatabase(options)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}

async function refusal(options: EmbeddedPostgresOptions): Promise<StartRefusal> {
  const opened = await openDatabase(options)
  if (!opened.ok) return opened.refusal
  await opened.value.stop()
  throw new Error('It started')
}

async function query(database: OpenDatabase, sql: string, values: unknown[] = []): Promise<readonly unknown[]> {
  const client = new pg.Client(database.connectionString)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

const HOLD = `
const [module, dataDir] = process.argv.slice(1)
const { openDatabase } = await import(module)
const opened = await openDatabase({ dataDir, durable: true })
process.stdout.write(JSON.stringify(opened) + '\\n')
const stay = setInterval(() => undefined, 1000)
process.on('SIGTERM', async () => { await opened.value.stop(); clearInterval(stay) })
if (!opened.ok) clearInterval(stay)`

/** Opens the database in a process of its own, which holds it until it is killed or told to stop. */
async function holdInOtherProcess(
  dataDir: string,
  user: { readonly uid?: number; readonly gid?: number } = {},
): Promise<{ readonly process: ChildProcess; readonly connectionString: string }> {
  const module = new URL('open-database.ts', import.meta.url).href
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, module, dataDir], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  const [line] = (await once(holder.stdout, 'data')) as [Buffer]
  const opened = JSON.parse(line.toString()) as Awaited<ReturnType<typeof openDatabase>>
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return { process: holder, connectionString: opened.value.connectionString }
}

async function killDatabase(dataDir: string): Promise<void> {
  const server = livePostmaster(clusterFolder(dataDir))
  if (server === undefined) return
  process.kill(server.pid, 'SIGKILL')
  await waitUntilGone(server, 5_000)
  await sleep(200)
}

function processesWith(folder: string): readonly string[] {
  const listing = execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' })
  return listing.split('\n').filter((line) => line.includes(folder))
}

function isOpenToOthers(folder: string): boolean {
  const parent = path.dirname(folder)
  const open = (statSync(folder).mode & 0o005) === 0o005
  return open && (parent === folder || isOpenToOthers(parent))
}
