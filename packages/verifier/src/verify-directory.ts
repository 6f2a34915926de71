import { checkReceipt, compareExports, parseReceipt } from '@commonline/record'
import type { Comparison, HeldCheck, Result } from '@commonline/record'
import { readDirectory, sha256 } from './read-directory.ts'
import { badInput, verifyRecord } from './verify-record.ts'
import type { VerifyReport } from './verify-record.ts'

/** Verifies an exported record in a folder. A folder that holds none gives a report with the outcome `bad-input`. */
export async function verifyDirectory(directory: string): Promise<VerifyReport> {
  const files = await readDirectory(directory)
  return files.ok ? verifyRecord(sha256, files.value) : badInput(files.refusal)
}

/** Compares the exports in two folders: the same, one a beginning of the other, or where they part. Verifies neither. */
export async function compareDirectories(first: string, second: string): Promise<Result<Comparison>> {
  const [a, b] = [await readDirectory(first), await readDirectory(second)]
  if (!a.ok) return a
  if (!b.ok) return b
  return compareExports(sha256, a.value, b.value)
}

/** Checks a receipt, as it was given to the author of an act, against the export in a folder. */
export async function checkReceiptIn(directory: string, receipt: unknown): Promise<Result<HeldCheck>> {
  const read = parseReceipt(receipt)
  if (!read.ok) return read
  const files = await readDirectory(directory)
  return files.ok ? checkReceipt(sha256, files.value, read.value) : files
}
