import { EXPORT_FILES } from '@commonline/record'
import type { ExportBytes, ExportFile, Refusal, Result, Sha256 } from '@commonline/record'
import { hash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

// A file is checked in memory. 2^30 bytes are about three million entries; a larger file is not a record of this format.
const FILE_BYTES_MAX = 2 ** 30

/** SHA-256 of Node's crypto. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

const refuse = (code: string, facts: Refusal['facts']): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
})

// What the file system says when a path is not what it should be. Anything else is a fault of the machine.
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EACCES', 'it may not be read'],
  ['EPERM', 'it may not be read'],
  ['ELOOP', 'its links run in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
])

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const reason = REASONS.get(code)
  if (reason === undefined) throw fault
  return reason
}

async function readOne(directory: string, name: ExportFile): Promise<Result<Uint8Array>> {
  const file = path.join(directory, name)
  try {
    const { size } = await stat(file)
    if (size > FILE_BYTES_MAX)
      return refuse('verify.file_too_large', { file: name, bytes: size, limit: FILE_BYTES_MAX })
    return { ok: true, value: await readFile(file) }
  } catch (fault) {
    return refuse('verify.file_unreadable', { file: name, reason: reasonOf(fault) })
  }
}

/**
 * Reads the four files of an exported record. Refuses with what is missing: the folder (`verify.directory_unreadable`),
 * files of it (`verify.files_missing`), a file that may not be read or is not one. Other files in the folder are left
 * alone. Faults of the machine (a failing disk) are thrown.
 */
export async function readDirectory(directory: string): Promise<Result<ExportBytes>> {
  let names: readonly string[]
  try {
    names = await readdir(directory)
  } catch (fault) {
    return refuse('verify.directory_unreadable', { directory, reason: reasonOf(fault) })
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
