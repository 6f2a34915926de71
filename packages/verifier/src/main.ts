#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Refusal, Result } from '@commonline/record'
import { reportText } from './report-text.ts'
import { checkReceiptIn, compareDirectories, verifyDirectory } from './verify-directory.ts'
import { exitStatus } from './verify-record.ts'

const USAGE = `commonline-verify DIR [--receipt FILE.json] [--compare DIR] [--json]

Verifies an exported record: every entry, the chain, the disclosed bodies, and every decision again.
  --receipt FILE.json  also check the receipt of an act against it
  --compare DIR        also compare it with another export
  --json               print the whole report as JSON

Exit status: 0 everything held, 1 something did not, 2 bad input, 70 a fault of the machine.`

interface Options {
  readonly directory: string
  readonly receipt: string | undefined
  readonly compare: string | undefined
  readonly json: boolean
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, receipt: { type: 'string' }, compare: { type: 'string' } },
    })
    const [directory, ...more] = positionals
    if (directory === undefined || more.length > 0) return null
    return { directory, receipt: values.receipt, compare: values.compare, json: values.json ?? false }
  } catch {
    return null
  }
}

async function readJson(file: string): Promise<Result<unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return { ok: true, value }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    return { ok: false, refusal: { code: 'verify.receipt_unreadable', facts: { file, reason } } }
  }
}

/** An answer beside the report: its exit status, its words, and itself for `--json`. */
interface Aside {
  readonly status: 0 | 1 | 2
  readonly text: string
  readonly value: unknown
}

const refused = (refusal: Refusal): Aside => ({
  status: 2,
  text: `${refusal.code} ${JSON.stringify(refusal.facts)}`,
  value: { refusal },
})

async function receiptAside({ directory, receipt }: Options): Promise<Aside | null> {
  if (receipt === undefined) return null
  const read = await readJson(receipt)
  if (!read.ok) return refused(read.refusal)
  const checked = await checkReceiptIn(directory, read.value)
  if (!checked.ok) return refused(checked.refusal)
  return { status: checked.value.ok ? 0 : 1, text: checked.value.detail.text, value: checked.value }
}

async function comparisonAside({ directory, compare }: Options): Promise<Aside | null> {
  if (compare === undefined) return null
  const compared = await compareDirectories(directory, compare)
  if (!compared.ok) return refused(compared.refusal)
  const { relation, detail } = compared.value
  return {
    status: relation === 'fork' || relation === 'other-alliance' ? 1 : 0,
    text: detail.text,
    value: compared.value,
  }
}

/** Runs the command on its arguments and prints the answer. Returns the exit status. */
export async function main(args: readonly string[], print: (line: string) => void): Promise<number> {
  const options = readOptions(args)
  if (options === null) {
    print(USAGE)
    return 2
  }
  const report = await verifyDirectory(options.directory)
  const [receipt, comparison] =
    report.outcome === 'bad-input' ? [null, null] : [await receiptAside(options), await comparisonAside(options)]
  const asides = [receipt, comparison].filter((aside) => aside !== null)
  if (options.json) {
    print(
      JSON.stringify({ ...report, receipt: receipt?.value ?? null, comparison: comparison?.value ?? null }, null, 2),
    )
  } else {
    print([reportText(report), ...asides.map(({ text }) => text)].join('\n'))
  }
  return Math.max(exitStatus(report), ...asides.map(({ status }) => status))
}

async function run(): Promise<number> {
  try {
    return await main(process.argv.slice(2), (line) => console.log(line))
  } catch (fault) {
    // Not an answer about the record: the machine or this program failed (sysexits: EX_SOFTWARE).
    console.error(fault)
    return 70
  }
}

if (import.meta.main) process.exitCode = await run()
