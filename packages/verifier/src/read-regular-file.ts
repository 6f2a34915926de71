import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Result } from '@commonline/record'

// What the file system says when a path is not what it should be. Anything else is a fault of the machine.
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EACCES', 'it may not be read'],
  ['EPERM', 'it may not be read'],
  ['ELOOP', 'it is a link'],
  ['ENXIO', 'it is not a file'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ERR_INVALID_ARG_VALUE', 'its name is not one'],
])

/** Why a path could not be read, in words. Throws what is a fault of the machine. */
export function unreadableBecause(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const reason = REASONS.get(code)
  if (reason === undefined) throw fault
  return reason
}

/**
 * Reads a file that a stranger may have made: a plain file of at most so many bytes, and nothing else. A link could lead to what
 * only the reader may see, a device or a pipe never ends. `name` is what the refusal calls it.
 */
export async function readRegularFile(file: string, name: string, bytesMax: number): Promise<Result<Uint8Array>> {
  const unreadable = (reason: string): Result<Uint8Array> => ({
    ok: false,
    refusal: { code: 'verify.file_unreadable', facts: { file: name, reason } },
  })
  try {
    // Without blocking: a pipe that nobody writes to would otherwise be waited for at its opening.
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) return unreadable('it is a folder, not a file')
      if (!stat.isFile()) return unreadable('it is not a file')
      if (stat.size > bytesMax) {
        const facts = { file: name, bytes: stat.size, limit: bytesMax }
        return { ok: false, refusal: { code: 'verify.file_too_large', facts } }
      }
      return { ok: true, value: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch (fault) {
    return unreadable(unreadableBecause(fault))
  }
}
