import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { limits } from '@commonline/contract'
import { openReportReaders } from '@commonline/intake'
import pino from 'pino'
import { openLineDesk } from './computing/line-desk.ts'
import { openFirst } from './first-start.ts'
import { houseOn } from './house.ts'
import { httpApp } from './http/app.ts'
import { clientBlock } from './http/client-address.ts'
import { startJobs } from './jobs/close-due-votes.ts'
import { readSettings } from './settings.ts'
import { listenToChanges } from './storage/change-listener.ts'
import { migrate } from './storage/migrate.ts'
import { openPool } from './storage/pool.ts'
import { databaseClock, openKysely } from './storage/storage.ts'
import { version } from './version.ts'

// The composition root of the server process: what belongs together is put together here, and nowhere else.

const log = pino({ level: process.env['COMMONLINE_LOG'] ?? 'warn' })
const settings = readSettings(process.env)
const pool = openPool({ connectionString: settings.databaseUrl })
const db = openKysely(pool)
await migrate(db)
const readers = openReportReaders({
  seconds: limits.readingSeconds,
  megabytes: limits.readingMegabytes,
  waiting: limits.readingWaiting,
})
const desk = openLineDesk()
const house = houseOn(db, databaseClock, { read: readers.read, analyse: desk.analyse })

const first = await openFirst(db, house, settings)
if (!first.ok) {
  await say({ kind: 'refused', code: first.code, text: first.text })
  process.exit(3)
}

// In the order of stopping: first nobody comes in, then the work ends, last the database is let go.
const closers: (() => Promise<void>)[] = []
if (settings.role !== 'worker') closers.push(await openDoors())
if (settings.role !== 'web') {
  const jobs = await startJobs(house, settings.databaseUrl, (error) => log.error(told(error), 'a job failed'))
  closers.push(() => jobs.stop())
}
closers.push(() => readers.close())
closers.push(() => desk.close())
closers.push(() => db.destroy())

/** Answers requests, and gives back what stops that. */
async function openDoors(): Promise<() => Promise<void>> {
  const changes = await listenToChanges({ connectionString: settings.databaseUrl })
  const app = httpApp(house, {
    origin: settings.origin,
    webDir: settings.webDir,
    version,
    fault: (error, reference) => log.error({ ...told(error), reference }, 'a fault'),
    newReference: () => randomBytes(6).toString('hex'),
    changes,
    from: (exchange) => {
      const remote = getConnInfo(exchange).remote.address ?? null
      return clientBlock({ remote, forwardedFor: exchange.req.header('x-forwarded-for') ?? null }, settings.proxies)
    },
  })
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // Open event streams would keep the server up for ever; a request under way gets a moment to finish.
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 500).unref()
    await closed
    await changes.stop()
  }
}

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of closers) await close().catch((error: unknown) => log.error(told(error), 'not stopped cleanly'))
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

await say({
  kind: 'ready',
  url: settings.origin,
  enter: first.enter,
  ...(first.setupUrl === null ? {} : { setupUrl: first.setupUrl }),
})

// Who comes first should not wait for a thread to start.
if (settings.role !== 'worker') desk.warm()

/** Tells the starter; without one (a developer started the process by hand) it is printed. */
async function say(message: object): Promise<void> {
  if (process.send === undefined) console.log(JSON.stringify(message))
  else await new Promise<void>((resolve) => process.send?.(message, () => resolve()))
}

/** What of a fault goes into the log. A driver's error may carry its whole connection, keys included. */
function told(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, stack: error.stack, ...('code' in error ? { code: error.code } : {}) }
}
