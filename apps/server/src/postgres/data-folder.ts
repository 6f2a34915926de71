import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/**
 * Makes the data folder when it is missing (mode 0700) and gives its real path.
 * Refuses (`start.folder_blocked`) with the folder in the way when this user may not work there.
 */
export function prepareDataFolder(dataDir: string): StartResult<string> {
  const wanted = path.resolve(dataDir)
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK)
    return started(realpathSync(wanted))
  } catch (error) {
    if (!isPermissionError(error)) throw error
    return refuseStart('start.folder_blocked', { folder: folderInTheWay(wanted), user: userName() })
  }
}

/** Lets other users pass through the data folder to the database's own files, without letting them list it. */
export function letOthersPass(dataDir: string): void {
  chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011)
}

function folderInTheWay(wanted: string): string {
  const parent = path.dirname(wanted)
  if (parent === wanted) return wanted
  // A folder whose parent cannot be searched looks as if it were not there.
  return existsSync(wanted) ? wanted : searchable(parent) ? parent : folderInTheWay(parent)
}

function searchable(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isPermissionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'unknown')
  }
}
