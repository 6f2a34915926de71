import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { flushFolder } from './flush-folder.ts'

/** The passwords of the embedded database: of the role that owns the server, and of the role that Commonline uses. */
export interface DatabasePasswords {
  readonly administrator: string
  readonly application: string
}

const FILE = 'postgres-passwords.json'

/** Reads the passwords kept in a data folder, or draws them at random and keeps them there, readable by the owner only. */
export function databasePasswords(dataDir: string): DatabasePasswords {
  const file = path.join(dataDir, FILE)
  if (!existsSync(file)) {
    const drawn: DatabasePasswords = { administrator: drawPassword(), application: drawPassword() }
    writeFileSync(`${file}.new`, `${JSON.stringify(drawn)}\n`, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
    // Without its passwords the database could not be opened again.
    flushFolder(dataDir)
  }
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!arePasswords(kept)) throw new Error(`${file} does not hold the passwords of the database`)
  return kept
}

function drawPassword(): string {
  return randomBytes(24).toString('base64url')
}

function arePasswords(value: unknown): value is DatabasePasswords {
  return (
    typeof value === 'object' &&
    value !== null &&
    'administrator' in value &&
    typeof value.administrator === 'string' &&
    'application' in value &&
    typeof value.application === 'string'
  )
}
