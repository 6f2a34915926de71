import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, ownIdentity } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** The hold of one process on a data folder. */
export interface DataLock {
  /** True when a process that died without letting go held the folder before. */
  readonly tookOver: boolean
  readonly release: () => void
}

interface Holder extends ProcessIdentity {
  /** Tells apart two holds of the same process. */
  readonly hold: string
}

const LOCK = 'commonline.lock'
const SUCCESSOR = `${LOCK}.after-`
/** More holders than this cannot have died while taking over from one another: something else is wrong. */
const CHAIN_LIMIT = 1_000

/**
 * Takes the data folder for this process, or refuses (`start.already_running`) while the process that holds it lives.
 *
 * The lock file is made complete elsewhere and linked into place, so it is never seen half-written. A stale lock is not
 * simply deleted: two processes that find the same stale lock could each delete the other's fresh one. Instead the
 * taker links "I follow hold X" into place, which only one process can do for a given X, and then replaces the lock.
 */
export function takeDataLock(dataDir: string): StartResult<DataLock> {
  const own: Holder = { ...ownIdentity(), hold: randomUUID() }
  const draft = path.join(dataDir, `${LOCK}.${own.hold}`)
  // Forced to disk first: a machine that loses power must not leave an empty lock behind.
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { mode: 0o644, flush: true })
  try {
    return takeWith(dataDir, own, draft)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The process that holds a data folder at this moment, alive or dead. */
export function dataLockHolder(dataDir: string): ProcessIdentity | undefined {
  return currentHolder(dataDir)
}

function takeWith(dataDir: string, own: Holder, draft: string): StartResult<DataLock> {
  for (let attempt = 0; attempt < CHAIN_LIMIT; attempt += 1) {
    const holder = currentHolder(dataDir)
    if (holder !== undefined && isAlive(holder)) {
      return refuseStart('start.already_running', { folder: dataDir, pid: holder.pid })
    }
    const place = path.join(dataDir, holder === undefined ? LOCK : SUCCESSOR + holder.hold)
    if (!linkUnlessThere(draft, place)) continue
    // A slow process may have followed a hold that was already settled and tidied away: then it holds nothing.
    if (currentHolder(dataDir)?.hold !== own.hold) {
      rmSync(place, { force: true })
      continue
    }
    if (holder !== undefined) settle(dataDir, draft)
    return started({ tookOver: holder !== undefined, release: () => release(dataDir, own) })
  }
  throw new Error(`The lock of ${dataDir} could not be settled in ${CHAIN_LIMIT} attempts`)
}

/** Follows the lock and its successors to the last. */
function currentHolder(dataDir: string): Holder | undefined {
  let holder = readHolder(path.join(dataDir, LOCK))
  for (let step = 0; holder !== undefined && step < CHAIN_LIMIT; step += 1) {
    const next = readHolder(path.join(dataDir, SUCCESSOR + holder.hold))
    if (next === undefined) return holder
    holder = next
  }
  return holder
}

function settle(dataDir: string, draft: string): void {
  // Order matters: only after the lock itself names the new holder may the chain that led to it go.
  renameSync(draft, path.join(dataDir, LOCK))
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(LOCK) && name !== LOCK && isLeftBehind(path.join(dataDir, name))) {
      rmSync(path.join(dataDir, name), { force: true })
    }
  }
}

function isLeftBehind(file: string): boolean {
  try {
    const holder = readHolder(file)
    return holder === undefined || holder.pid === process.pid || !isAlive(holder)
  } catch {
    // Not readable as a lock: another process is writing it at this moment.
    return false
  }
}

function release(dataDir: string, own: Holder): void {
  const file = path.join(dataDir, LOCK)
  if (readHolder(file)?.hold === own.hold) rmSync(file, { force: true })
}

function linkUnlessThere(existing: string, place: string): boolean {
  try {
    linkSync(existing, place)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const parsed = parseOrUndefined(text)
  if (!isHolder(parsed)) throw new Error(`${file} is not a lock of Commonline; remove it if nothing runs here`)
  return parsed
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'startTime' in value &&
    typeof value.startTime === 'string' &&
    'hold' in value &&
    typeof value.hold === 'string'
  )
}
