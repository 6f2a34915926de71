import { chownSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileOwner } from './run-as.ts'
import type { RunAs } from './run-as.ts'

/** The port number that names the socket file; nothing listens on the network. */
export const SOCKET_PORT = 5432

/** The longest path of a socket that every supported system accepts: 107 bytes and a closing zero on Linux, 103 on macOS. */
const SOCKET_PATH_BYTES_MAX = process.platform === 'darwin' ? 103 : 107

const IN_DATA = 'socket'
const ELSEWHERE = 'socket-folder'

/**
 * A fresh folder of mode 0700 for the database's socket: inside the data folder when the path is short enough, else in
 * the system's temporary folder. Call it only while no database runs on the data folder.
 */
export function freshSocketFolder(dataDir: string, runAs: RunAs): string {
  removeSocketFolder(dataDir)
  const folder = makeFolder(dataDir)
  const owner = fileOwner(runAs)
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Removes the socket folder of a data folder, wherever it lies. */
export function removeSocketFolder(dataDir: string): void {
  rmSync(path.join(dataDir, IN_DATA), { recursive: true, force: true })
  const note = path.join(dataDir, ELSEWHERE)
  const elsewhere = readNote(note)
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(note, { force: true })
}

function makeFolder(dataDir: string): string {
  const inData = path.join(dataDir, IN_DATA)
  if (fits(inData)) {
    mkdirSync(inData, { mode: 0o700 })
    return inData
  }
  const parent = fits(path.join(tmpdir(), 'commonline-XXXXXX')) ? tmpdir() : '/tmp'
  const folder = mkdtempSync(path.join(parent, 'commonline-'))
  // A killed start leaves the folder behind; the note lets the next one remove it.
  writeFileSync(path.join(dataDir, ELSEWHERE), folder, { mode: 0o600 })
  return folder
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES_MAX
}

function readNote(note: string): string | undefined {
  try {
    const folder = readFileSync(note, 'utf8').trim()
    // Only ever a folder of our own making: a damaged note must not remove anything else.
    return path.basename(folder).startsWith('commonline-') ? folder : undefined
  } catch {
    return undefined
  }
}
