import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandLine, identifyProcess } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** What a running PostgreSQL writes into its data folder about itself (storage documented under "postmaster.pid"). */
export interface PostmasterFile {
  readonly pid: number
  readonly socketFolder: string
  readonly status: string
}

/** A number that no process has: larger than any system's highest pid. */
const NO_PROCESS = 2_147_483_647

/** Reads `postmaster.pid` of a cluster; undefined when the server is stopped or has only begun to write it. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const lines = readLines(cluster)
  // Line by line: pid, data folder, start time, port, socket folder, listen address, shared memory key, status.
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isSafeInteger(pid) || pid <= 0) return undefined
  return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

/** The PostgreSQL server that lives on a cluster, or undefined. */
export function livePostmaster(cluster: string): ProcessIdentity | undefined {
  const file = readPostmasterFile(cluster)
  if (file === undefined || !runsCluster(file.pid, cluster)) return undefined
  return identifyProcess(file.pid)
}

/**
 * Lets PostgreSQL start although its old number now belongs to some other process, as happens in containers, where
 * numbers are small and return at every start. The file itself stays: its shared memory key is how PostgreSQL notices
 * that workers of a killed server are still writing.
 */
export function disownReusedPid(cluster: string): void {
  const file = readPostmasterFile(cluster)
  if (file === undefined || identifyProcess(file.pid) === undefined || runsCluster(file.pid, cluster)) return
  const lines = readLines(cluster) ?? []
  const place = path.join(cluster, 'postmaster.pid')
  writeFileSync(`${place}.new`, [String(NO_PROCESS), ...lines.slice(1)].join('\n'), { mode: 0o600 })
  renameSync(`${place}.new`, place)
}

function runsCluster(pid: number, cluster: string): boolean {
  const words = commandLine(pid)
  return words.includes(cluster) || (words.length === 1 && (words[0] ?? '').includes(` ${cluster} `))
}

function readLines(cluster: string): readonly string[] | undefined {
  const place = path.join(cluster, 'postmaster.pid')
  return existsSync(place) ? readFileSync(place, 'utf8').split('\n') : undefined
}
