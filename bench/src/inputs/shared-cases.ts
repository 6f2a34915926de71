import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../../shared/cases')

/** Whether the folder with real inputs lies beside the checkout. */
export const hasShared = existsSync(folder)

export const SHARED_ABSENT = 'skipped: ../shared is absent'

/** A real input as it lies there, or null without the folder. The caller says which parts it reads. */
export function readShared(file: string): unknown {
  const text = readSharedText(file)
  return text === null ? null : JSON.parse(text)
}

export function readSharedText(file: string): string | null {
  return hasShared ? readFileSync(path.join(folder, file), 'utf8') : null
}
