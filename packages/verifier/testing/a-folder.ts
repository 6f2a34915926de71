import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EXPORT_FILES } from '@commonline/record'
import type { ExportBytes } from '@commonline/record'
import { afterAll } from 'vitest'
import { main } from '../src/main.ts'

/** A folder for one test file, gone after it. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonline-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Writes an export into a new folder; gives its path. */
export function written(folder: string, name: string, files: ExportBytes): string {
  const directory = path.join(folder, name)
  mkdirSync(directory)
  for (const file of EXPORT_FILES) writeFileSync(path.join(directory, file), files[file])
  return directory
}

/** Runs the command; gives its status and what it printed. */
export async function run(...args: readonly string[]): Promise<{ readonly status: number; readonly text: string }> {
  const printed: string[] = []
  const status = await main(args, (line) => printed.push(line))
  return { status, text: printed.join('\n') }
}
