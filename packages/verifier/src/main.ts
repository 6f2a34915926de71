#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { verification, verificationJson, verificationText } from './verification.ts'
import type { Asked } from './verification.ts'

const USAGE = `commonline-verify DIR [--receipt FILE.json] [--compare DIR] [--json]

Verifies an exported record: every entry, the chain, the disclosed bodies, and every decision again.
  --receipt FILE.json  also check receipts that you kept against it: one, or a list
  --compare DIR        also compare it with another export
  --json               print the whole report as JSON

Exit status: 0 everything held, 1 something did not, 2 bad input, 70 a fault of the machine.`

interface Options extends Asked {
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

/** Runs the command on its arguments and prints the answer. Returns the exit status. */
export async function main(args: readonly string[], print: (line: string) => void): Promise<number> {
  const options = readOptions(args)
  if (options === null) {
    print(USAGE)
    return 2
  }
  const done = await verification(options)
  print(options.json ? JSON.stringify(verificationJson(done), null, 2) : verificationText(done))
  return done.status
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
