import type { ChildProcess } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseEnvironment } from './cluster.ts'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { disownReusedPid, readPostmasterFile } from './postmaster-file.ts'
import { identifyProcess, isAlive, waitUntilGone } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { spawnAs } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { SOCKET_PORT } from './socket-folder.ts'

/** Everything one start of the database server needs to know. */
export interface PostmasterOptions {
  readonly binaries: EmbeddedBinaries
  readonly cluster: string
  readonly socketFolder: string
  readonly logFile: string
  readonly runAs: RunAs
  /** False only for tests: a crash of the machine may then lose what was acknowledged. */
  readonly durable: boolean
}

/** Replaying the log after a crash takes as long as it takes; beyond this something is wrong. */
const READY_LIMIT_MS = 600_000
/** Workers of a killed server notice its death within moments; until they are gone the data is not free. */
const WORKERS_LEAVE_LIMIT_MS = 15_000
/** A fast shutdown writes a checkpoint; after this the server is told to leave at once and to replay its log later. */
const FAST_STOP_LIMIT_MS = 60_000
const LOG_BYTES_MAX = 10 * 1024 * 1024

/**
 * Starts the database server and waits until it answers. It runs detached: it outlives this process if that is killed,
 * and neither a closed terminal nor Ctrl-C reaches it.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<ProcessIdentity> {
  const deadline = performance.now() + WORKERS_LEAVE_LIMIT_MS
  for (;;) {
    disownReusedPid(options.cluster)
    const attempt = await attemptStart(options)
    if (attempt.ready) return attempt.postmaster
    const busy = /pre-existing shared memory block|lock file "[^"]*postmaster\.pid" already exists/.test(attempt.log)
    if (!busy || performance.now() > deadline) {
      throw new Error(`The database did not start. Its log (${options.logFile}) ends:\n${attempt.log.trim()}`)
    }
    await sleep(100)
  }
}

/** Waits until a server that already lives answers; false when it leaves instead. */
export async function waitUntilReady(cluster: string, postmaster: ProcessIdentity): Promise<boolean> {
  const deadline = performance.now() + READY_LIMIT_MS
  while (isAlive(postmaster)) {
    const file = readPostmasterFile(cluster)
    if (file?.pid === postmaster.pid && file.status === 'ready') return true
    if (performance.now() > deadline) throw new Error(`The database was not ready within ${READY_LIMIT_MS} ms`)
    await sleep(10)
  }
  return false
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(postmaster: ProcessIdentity): Promise<void> {
  // PostgreSQL's own meanings: SIGINT is its fast shutdown, SIGQUIT its immediate one.
  for (const [signal, limitMs] of [
    ['SIGINT', FAST_STOP_LIMIT_MS],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!isAlive(postmaster)) return
    process.kill(postmaster.pid, signal)
    if (await waitUntilGone(postmaster, limitMs)) return
  }
  throw new Error(`The database process ${postmaster.pid} cannot be stopped`)
}

type Attempt =
  | { readonly ready: true; readonly postmaster: ProcessIdentity }
  | { readonly ready: false; readonly log: string }

async function attemptStart(options: PostmasterOptions): Promise<Attempt> {
  setAsideLongLog(options.logFile)
  const log = openSync(options.logFile, 'a', 0o600)
  const logStart = fstatSync(log).size
  const child = spawnAs(options.runAs, options.binaries.postgres, postmasterArguments(options), {
    cwd: '/',
    detached: true,
    env: databaseEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const postmaster = await identityOf(child)
  if (postmaster !== undefined && (await waitUntilReady(options.cluster, postmaster))) {
    return { ready: true, postmaster }
  }
  return { ready: false, log: readFileSync(options.logFile).subarray(logStart).toString('utf8').slice(-4_000) }
}

async function identityOf(child: ChildProcess): Promise<ProcessIdentity | undefined> {
  if (child.pid === undefined) {
    return new Promise((_, reject) =>
      child.once('error', (cause) => reject(new Error(`PostgreSQL cannot be run: ${cause.message}`, { cause }))),
    )
  }
  return identifyProcess(child.pid)
}

function postmasterArguments(options: PostmasterOptions): readonly string[] {
  const settings: Readonly<Record<string, string | number>> = {
    // Nothing listens on the network: who may enter the folder of the socket may ask for the password.
    listen_addresses: '',
    unix_socket_directories: quoteListItem(options.socketFolder),
    unix_socket_permissions: '0700',
    port: SOCKET_PORT,
    max_connections: 100,
    log_checkpoints: 'off',
    log_min_messages: 'warning',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? DURABLE : NOT_DURABLE),
  }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', options.cluster, ...words]
}

// Said aloud although they are the defaults: an acknowledged act is on disk, whatever a configuration file says.
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The setting is a list: a comma or a space in the folder's name would part it. */
function quoteListItem(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

function setAsideLongLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) renameSync(file, path.join(path.dirname(file), 'postgres.previous.log'))
}
