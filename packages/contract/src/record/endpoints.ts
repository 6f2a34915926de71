import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Receipt, Sentence } from '../shapes.ts'
import { Handle } from '../text.ts'

export const RecordEntry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  by: z.string(),
  /** Name of the person for readers who may know it. */
  byName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  subject: z.string(),
  entryHash: z.string(),
  /** The act in words, for readers who may see its body. */
  sentence: Sentence.nullable(),
})
export type RecordEntry = z.infer<typeof RecordEntry>

export const record = query(
  'record',
  'The record, newest first, for members and staff: every entry, and the words of those acts the reader may see.',
  z.strictObject({ before: z.coerce.number().int().nonnegative().optional(), kind: Handle.optional() }),
  z.strictObject({ size: z.int(), head: z.string(), entries: z.array(RecordEntry) }),
)

export const receipt = query(
  'receipt',
  'The receipt of one act: its place in the record and the hashes to compare with.',
  z.strictObject({ seq: z.coerce.number().int().nonnegative() }),
  Receipt,
)

export const recordExport = query(
  'record-export',
  'The whole record as files for `commonline verify`: all entries, and the bodies this reader may see.',
  z.strictObject({}),
  z.strictObject({ files: z.record(z.string(), z.string()) }),
)
