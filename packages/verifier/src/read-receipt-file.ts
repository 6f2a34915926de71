import path from 'node:path'
import type { Result } from '@commonline/record'
import { decodeUtf8 } from '@commonline/record'
import { readRegularFile } from './read-regular-file.ts'

// A receipt has some 300 bytes; this holds those of a member's whole life in an alliance.
const RECEIPT_FILE_BYTES_MAX = 2 ** 24

/** Reads a file with receipts as JSON, whatever they say. */
export async function readReceiptFile(file: string): Promise<Result<unknown>> {
  const bytes = await readRegularFile(file, path.basename(file), RECEIPT_FILE_BYTES_MAX)
  if (!bytes.ok) return bytes
  const text = decodeUtf8(bytes.value)
  if (!text.ok) return text
  try {
    return { ok: true, value: JSON.parse(text.value) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    return { ok: false, refusal: { code: 'verify.receipt_unreadable', facts: { file, reason } } }
  }
}
