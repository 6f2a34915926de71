import { EXPORT_FILES } from '@commonline/record'
import type { ExportBytes, ExportFile, Refusal, Result, Sha256 } from '@commonline/record'
import { hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readRegularFile, unreadableBecause } from './read-regular-file.ts'

// A record is checked in memory. A million entries are what 200 members leave in twenty years, each with more than 500 acts a year;
// longer files, more lines or longer lines are not a record of this format, and would only exhaust the reader's machine.
const LINES_MAX = 2 ** 20
const LINE_BYTES_MAX = 2 ** 24
const FILE_BYTES_MAX = 2 ** 30

/** SHA-256 of Node's crypto. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

const refuse = (code: string, facts: Refusal['facts']): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
})

async function readOne(directory: string, name: ExportFile): Promise<Result<Uint8Array>> {
  const bytes = await readRegularFile(path.join(directory, name), name, FILE_BYTES_MAX)
  if (!bytes.ok) return bytes
  let lines = 0
  for (let start = 0; start < bytes.value.length; lines += 1) {
    const end = bytes.value.indexOf(10, start)
    const length = (end === -1 ? bytes.value.length : end) - start
    if (length > LINE_BYTES_MAX)
      return refuse('verify.line_too_long', { file: name, line: lines + 1, bytes: length, limit: LINE_BYTES_MAX })
    if (lines === LINES_MAX) return refuse('verify.too_many_lines', { file: name, limit: LINES_MAX })
    start += length + 1
  }
  return bytes
}

/**
 * Reads the four files of an exported record. Refuses with what is missing: the folder (`verify.directory_unreadable`),
 * files of it (`verify.files_missing`), a file that may not be read or is not one, and what no record of this format needs. Other
 * files in the folder are left alone. Faults of the machine (a failing disk) are thrown.
 */
export async function readDirectory(directory: string): Promise<Result<ExportBytes>> {
  let names: readonly string[]
  try {
    names = await readdir(directory)
  } catch (fault) {
    return refuse('verify.directory_unreadable', { directory, reason: unreadableBecause(fault) })
  }
  const missing = EXPORT_FILES.filter((name) => !names.includes(name))
  if (missing.length > 0) return refuse('verify.files_missing', { directory, missing })
  const files = new Map<ExportFile, Uint8Array>()
  for (const name of EXPORT_FILES) {
    const bytes = await readOne(directory, name)
    if (!bytes.ok) return bytes
    files.set(name, bytes.value)
  }
  const bytesOf = (name: ExportFile) => files.get(name) ?? new Uint8Array(0)
  return {
    ok: true,
    value: {
      'record.json': bytesOf('record.json'),
      'entries.ndjson': bytesOf('entries.ndjson'),
      'chain.txt': bytesOf('chain.txt'),
      'bodies.ndjson': bytesOf('bodies.ndjson'),
    },
  }
}
