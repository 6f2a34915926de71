import type { AnyHandler } from '../handler.ts'
import { receipt } from './receipt.ts'
import { recordExport } from './record-export.ts'
import { record } from './record.ts'

export const recordHandlers: readonly AnyHandler[] = [record, receipt, recordExport]
