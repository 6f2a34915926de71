import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { flushFolder } from './flush-folder.ts'
import { fileOwner, spawnAs } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** The role that owns the embedded database server; used only to prepare the application's role and database. */
export const ADMINISTRATOR = 'commonline_admin'

/** The major version of the embedded server, which a cluster made by it carries in its PG_VERSION. */
export const EMBEDDED_VERSION = 18

/** Where the database's own files lie inside a data folder. */
export function clusterFolder(dataDir: string): string {
  return path.join(dataDir, 'postgres')
}

/** Refuses a cluster that another major version of PostgreSQL made: it cannot be opened without being converted. */
export function checkClusterVersion(cluster: string): StartResult<void> {
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  return found === String(EMBEDDED_VERSION)
    ? started(undefined)
    : refuseStart('start.cluster_version_differs', { folder: cluster, found, needed: EMBEDDED_VERSION })
}

export interface NewCluster {
  readonly dataDir: string
  readonly binaries: EmbeddedBinaries
  readonly runAs: RunAs
  /** A folder of mode 0700 that the identity owns, for the password's passage. */
  readonly privateFolder: string
  readonly password: string
  /** False only for tests: do not wait for the disk. */
  readonly durable: boolean
}

/**
 * Makes the database's files, UTF-8 throughout. They are made under another name and renamed when complete, so that a
 * start that was killed half-way leaves nothing that looks like a database.
 */
export async function createCluster(wanted: NewCluster): Promise<void> {
  const cluster = clusterFolder(wanted.dataDir)
  const draft = makeDraftFolder(wanted)
  const passwordFile = path.join(wanted.privateFolder, 'password')
  const owner = fileOwner(wanted.runAs)
  writeFileSync(passwordFile, `${wanted.password}\n`, { mode: 0o600 })
  if (owner !== undefined) chownSync(passwordFile, owner.uid, owner.gid)
  try {
    await runInitdb(wanted, draft, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, cluster)
  if (wanted.durable) flushFolder(wanted.dataDir)
}

function makeDraftFolder(wanted: NewCluster): string {
  const draft = `${clusterFolder(wanted.dataDir)}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const owner = fileOwner(wanted.runAs)
  if (owner !== undefined) chownSync(draft, owner.uid, owner.gid)
  return draft
}

async function runInitdb(wanted: NewCluster, draft: string, passwordFile: string): Promise<void> {
  // The collation is PostgreSQL's own C.UTF-8, the same on every system; only Linux is sure to have the libc locale too.
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const args = [
    `--pgdata=${draft}`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(wanted.durable ? [] : ['--no-sync']),
  ]
  const initdb = spawnAs(wanted.runAs, wanted.binaries.initdb, args, {
    cwd: '/',
    env: databaseEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  initdb.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  initdb.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(initdb, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}: ${output.trim()}`)
}

/** A spare environment: nothing of the person's settings (PGHOST, LC_ALL and the like) reaches the database. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', TZ: 'UTC' }
}

/** True when a complete cluster lies there. */
export function clusterExists(cluster: string): boolean {
  return existsSync(path.join(cluster, 'PG_VERSION'))
}
