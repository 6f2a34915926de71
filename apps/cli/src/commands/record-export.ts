import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EXPORT_FILES } from '@commonline/record'
import type { ExportText } from '@commonline/record'
import { complain, exit, say } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'
import type { ServerOptions } from '../server-address.ts'
import { clientAt } from './call.ts'

/** `commonline record export DIR`: the record as files, from a server with a token, or the demonstration's with `--demo`. */
export async function recordExportCommand(
  directory: string,
  options: ServerOptions & { readonly demo?: boolean },
): Promise<ExitStatus> {
  const unusable = await makeEmptyFolder(directory)
  if (unusable !== null) return complain(unusable)
  const files = options.demo === true ? await filesOfDemonstration() : await filesOfServer(options)
  if (files === null) return exit.refused
  const record = asExport(files)
  if (record === null) return complain({ code: 'export.not_a_record', facts: { files: Object.keys(files) } })
  for (const name of EXPORT_FILES) await writeFile(path.join(directory, name), record[name], { flag: 'wx' })
  say(`The record lies in ${directory}. Check it with: commonline verify ${directory}`)
  return exit.yes
}

/** Makes the folder, or says why nothing can be written there. */
async function makeEmptyFolder(directory: string): Promise<InputRefusal | null> {
  try {
    await mkdir(directory, { recursive: true })
    const names = await readdir(directory)
    return names.length === 0 ? null : { code: 'export.folder_not_empty', facts: { directory } }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    return { code: 'export.folder_unusable', facts: { directory, reason } }
  }
}

/** The four files of a record and no other: a server that is not trusted does not choose what is written where. */
function asExport(files: Readonly<Record<string, unknown>>): ExportText | null {
  const names = Object.keys(files)
  const isWhole = names.length === EXPORT_FILES.length && EXPORT_FILES.every((name) => typeof files[name] === 'string')
  return isWhole ? (files as ExportText) : null
}

async function filesOfServer(options: ServerOptions): Promise<Readonly<Record<string, string>> | null> {
  const answer = await clientAt(options).query('record-export', {})
  if (answer.ok) return answer.value.files
  process.stderr.write(`${answer.problem.code}: ${answer.problem.title}\n`)
  return null
}

/** The demonstration, told into a database that is gone afterwards. */
async function filesOfDemonstration(): Promise<Readonly<Record<string, string>> | null> {
  const { demonstrationRecord } = await import('@commonline/server/demonstration')
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-demo-'))
  try {
    const record = await demonstrationRecord(path.join(folder, 'data'))
    if (record.ok) return record.value
    process.stderr.write(`${record.refusal.code}: ${JSON.stringify(record.refusal.facts)}\n`)
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
