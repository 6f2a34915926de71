import { readDirectory, sha256 } from './read-directory.ts'
import { badInput, verifyRecord } from './verify-record.ts'
import type { VerifyReport } from './verify-record.ts'

/** Verifies an exported record in a folder. A folder that holds none gives a report with the outcome `bad-input`. */
export async function verifyDirectory(directory: string): Promise<VerifyReport> {
  const files = await readDirectory(directory)
  return files.ok ? verifyRecord(sha256, files.value) : badInput(files.refusal)
}
