import path from 'node:path'
import { EMPTY_REGISTER, decodeReport, documentFromHtml, documentFromText, extract } from '@commonline/evidence'
import type { Extraction, Register, ReportDocument } from '@commonline/evidence'
import { readBytes, readJson } from '../input.ts'
import type { Read } from '../input.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { readRegister } from '../register-file.ts'

/** What is printed of one file. The canonical text goes along where offsets point into it and not into the file. */
type Printed = Extraction & { readonly text?: string }

/** `commonline extract FILE…`: dateline, chain, attributed statements and dates of reports, by the stem of their file names. */
export async function extractCommand(
  files: readonly string[],
  options: { readonly register?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const stems = files.map((file) => path.parse(file).name)
  const twice = stems.find((stem, index) => stems.indexOf(stem) !== index)
  if (twice !== undefined) return complain({ code: 'input.equal_stems', facts: { stem: twice } })
  const register = await registerOf(options.register)
  if (!register.ok) return complain(register.refusal)
  const printed: Record<string, Printed> = {}
  for (const [index, file] of files.entries()) {
    const document = await documentOf(file)
    if (!document.ok) return complain({ ...document.refusal, facts: { file, ...document.refusal.facts } })
    const found = extract(document.value, register.value)
    printed[stems[index]!] = document.value.kind === 'text' ? found : { ...found, text: document.value.text }
  }
  if (options.json === true) sayJson(printed)
  else for (const [stem, found] of Object.entries(printed)) sayReport(stem, found)
  return exit.yes
}

async function registerOf(file: string | undefined): Promise<Read<Register>> {
  if (file === undefined) return { ok: true, value: EMPTY_REGISTER }
  const json = await readJson(file)
  return json.ok ? readRegister(json.value) : json
}

async function documentOf(file: string): Promise<Read<ReportDocument>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const html = /\.(html?|xhtml)$/i.test(file)
  const decoded = decodeReport(bytes.value, { mediaType: html ? 'text/html' : 'text/plain' })
  if (!decoded.ok) return decoded
  if (!html) return documentFromText(decoded.value.text)
  const page = documentFromHtml(decoded.value.text)
  return page.ok ? { ok: true, value: page.value.document } : page
}

function sayReport(stem: string, { article, chain, statements }: Printed): void {
  say(`${stem}: ${article.title?.text ?? '(no title)'}`)
  say(
    `  published ${article.published.value ?? 'unknown'}${article.published.inferred ? ' (inferred)' : ''}: ${article.published.from}`,
  )
  for (const { order, role, name } of chain) say(`  ${order}. ${role}: ${name}`)
  for (const { type, speakerName, capacity, content } of statements) {
    say(
      `  ${type}, ${speakerName ?? 'speaker unclear'} (${capacity}): ${content.map(({ start, end }) => `${start}–${end}`).join(', ')}`,
    )
  }
}
