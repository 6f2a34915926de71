import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { complain, exit, say } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import type { ServerOptions } from '../server-address.ts'
import { clientAt } from './call.ts'

/** `commonline record export DIR`: the record as files, from a server with a token, or the demonstration's with `--demo`. */
export async function recordExportCommand(
  directory: string,
  options: ServerOptions & { readonly demo?: boolean },
): Promise<ExitStatus> {
  await mkdir(directory, { recursive: true })
  if ((await readdir(directory)).length > 0) return complain({ code: 'export.folder_not_empty', facts: { directory } })
  const files = options.demo === true ? await filesOfDemonstration() : await filesOfServer(options)
  if (files === null) return exit.refused
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(directory, path.basename(name)), content)
  say(`The record lies in ${directory}. Check it with: commonline verify ${directory}`)
  return exit.yes
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
