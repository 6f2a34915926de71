import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { administratorConnection, applicationConnection, ensureApplicationDatabase } from './application-database.ts'
import type { DatabaseConnection } from './application-database.ts'
import { checkClusterVersion, clusterExists, clusterFolder, createCluster } from './cluster.ts'
import { letOthersPass, prepareDataFolder } from './data-folder.ts'
import { takeDataLock } from './data-lock.ts'
import type { DataLock } from './data-lock.ts'
import { databasePasswords } from './database-passwords.ts'
import { findEmbeddedBinaries } from './embedded-binaries.ts'
import { livePostmaster, readPostmasterFile } from './postmaster-file.ts'
import { startPostmaster, stopPostmaster, waitUntilReady } from './postmaster.ts'
import type { PostmasterOptions } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { candidateIdentities, chooseIdentity } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { freshSocketFolder, removeSocketFolder } from './socket-folder.ts'
import { started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** A running embedded database, held by this process alone. */
export interface EmbeddedPostgres {
  readonly connection: DatabaseConnection
  /** For tests and repairs: the role that may create databases. Commonline itself never uses it. */
  readonly administrator: DatabaseConnection
  /** True when the server was already running, left behind by a process that was killed. */
  readonly adopted: boolean
  /** True when the process that held the data folder before did not let go of it: it was killed. */
  readonly afterKill: boolean
  /** Stops the server and then lets go of the data folder. Call it last. */
  readonly stop: () => Promise<void>
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string
  /** False only for tests: faster, and a crash of the machine may lose what was acknowledged. Default true. */
  readonly durable?: boolean
  /** Called when the server died and could not be started again. */
  readonly onLost?: (cause: unknown) => void
  /** Called when the server died and runs again. */
  readonly onRestarted?: () => void
  /** Identities to try, in place of those that suit this machine. */
  readonly identities?: readonly RunAs[]
}

/**
 * Runs the embedded database on a data folder: makes its files at the first start, adopts a server that a killed
 * process left behind, and starts it again when it dies.
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<StartResult<EmbeddedPostgres>> {
  const folder = prepareDataFolder(options.dataDir)
  if (!folder.ok) return folder
  const lock = takeDataLock(folder.value)
  if (!lock.ok) return lock
  const { release } = lock.value
  try {
    const opened = await openLocked(folder.value, options, lock.value)
    if (!opened.ok) release()
    return opened
  } catch (fault) {
    release()
    throw fault
  }
}

async function openLocked(
  dataDir: string,
  options: EmbeddedPostgresOptions,
  lock: DataLock,
): Promise<StartResult<EmbeddedPostgres>> {
  const durable = options.durable ?? true
  const cluster = clusterFolder(dataDir)
  const adopted = await adopt(cluster)
  const prepared = prepareServer(dataDir, cluster, durable, options.identities)
  if (!prepared.ok) {
    if (adopted !== undefined) await stopPostmaster(adopted.postmaster)
    return prepared
  }
  const passwords = databasePasswords(dataDir)
  let socketFolder = adopted?.socketFolder
  let postmaster = adopted?.postmaster
  if (postmaster === undefined || socketFolder === undefined) {
    socketFolder = freshSocketFolder(dataDir, prepared.value.runAs)
    if (!clusterExists(cluster)) {
      const privateFolder = socketFolder
      await createCluster({ ...prepared.value, dataDir, privateFolder, password: passwords.administrator })
    }
    postmaster = await startPostmaster({ ...prepared.value, socketFolder })
  }
  await stopOnFault(postmaster, () => ensureApplicationDatabase(socketFolder, passwords))
  const watch = keepAlive(postmaster, { ...prepared.value, socketFolder }, options)
  return started({
    connection: applicationConnection(socketFolder, passwords),
    administrator: administratorConnection(socketFolder, passwords),
    adopted: adopted !== undefined,
    afterKill: lock.tookOver,
    stop: async () => {
      await watch.stop()
      removeSocketFolder(dataDir)
      lock.release()
    },
  })
}

interface Adopted {
  readonly postmaster: ProcessIdentity
  readonly socketFolder: string
}

async function adopt(cluster: string): Promise<Adopted | undefined> {
  const postmaster = livePostmaster(cluster)
  if (postmaster === undefined || !(await waitUntilReady(cluster, postmaster))) return undefined
  const file = readPostmasterFile(cluster)
  return file === undefined ? undefined : { postmaster, socketFolder: file.socketFolder }
}

type PreparedServer = Omit<PostmasterOptions, 'socketFolder'>

function prepareServer(
  dataDir: string,
  cluster: string,
  durable: boolean,
  identities: readonly RunAs[] | undefined,
): StartResult<PreparedServer> {
  const binaries = findEmbeddedBinaries()
  if (!binaries.ok) return binaries
  const existing = existsSync(cluster) ? cluster : undefined
  const candidates = identities ?? candidateIdentities(dataDir, existing)
  const reach = [existing ?? dataDir, binaries.value.postgres, binaries.value.initdb]
  let runAs = chooseIdentity(candidates, reach)
  if (!runAs.ok && runAs.refusal.facts['folder'] === dataDir) {
    // Only our own folder is in the way: another user may pass through it, though still not look into it.
    letOthersPass(dataDir)
    runAs = chooseIdentity(candidates, reach)
  }
  if (!runAs.ok) return runAs
  if (existing !== undefined && clusterExists(existing)) {
    const version = checkClusterVersion(existing)
    if (!version.ok) return version
  }
  const logFile = path.join(dataDir, 'postgres.log')
  return started({ binaries: binaries.value, cluster, logFile, runAs: runAs.value, durable })
}

async function stopOnFault(postmaster: ProcessIdentity, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    await stopPostmaster(postmaster)
    throw fault
  }
}

/** A server that dies this often within a minute will not be mended by starting it again. */
const RESTARTS_PER_MINUTE_MAX = 20
const LOOK_EVERY_MS = 100

interface Watch {
  stop(): Promise<void>
}

/** Looks after the server and starts it again when it dies; the connection's data stay the same. */
function keepAlive(first: ProcessIdentity, server: PostmasterOptions, options: EmbeddedPostgresOptions): Watch {
  const leave = new AbortController()
  let postmaster = first
  const watching = (async () => {
    let restarts: readonly number[] = []
    while (!leave.signal.aborted) {
      if (isAlive(postmaster)) {
        await sleep(LOOK_EVERY_MS, undefined, { ref: false, signal: leave.signal }).catch(() => undefined)
        continue
      }
      const now = performance.now()
      restarts = [...restarts.filter((time) => now - time < 60_000), now]
      if (restarts.length > RESTARTS_PER_MINUTE_MAX) throw new Error('The database keeps dying; see postgres.log')
      postmaster = await startPostmaster(server)
      options.onRestarted?.()
    }
  })()
  watching.catch((cause: unknown) => options.onLost?.(cause))
  return {
    stop: async () => {
      leave.abort()
      await watching.catch(() => undefined)
      await stopPostmaster(postmaster)
    },
  }
}
