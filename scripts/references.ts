import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { addressOf, endpoints, errors, limits, methodOf, openApi } from '@commonline/contract'
import { entitlements } from '../apps/server/src/application/policy/entitlements.ts'
import { root } from './run.ts'

const run = promisify(execFile)

/** The pages of docs/reference that are made from the code, by file name. */
export async function references(): Promise<Readonly<Record<string, string>>> {
  return {
    'errors.md': errorsPage(),
    'endpoints.md': endpointsPage(),
    'limits.md': await limitsPage(),
    'cli.md': await cliPage(),
    'openapi.json': `${JSON.stringify(openApi('1'), null, 2)}\n`,
  }
}

const generated = '<!-- Made from the code by `npm run generate`; a test keeps it true. -->'

function errorsPage(): string {
  const rows = Object.entries(errors).map(([code, { status, sentence }]) => `| \`${code}\` | ${status} | ${sentence} |`)
  return `${generated}
# Errors

Every refusal is \`application/problem+json\` (RFC 9457) with \`code\` and \`facts\`. Clients switch on the code; the sentence is for people, and \`{name}\` in it is a fact. Codes are never reused for another meaning.

| code | status | sentence |
| --- | --- | --- |
${rows.join('\n')}
`
}

function endpointsPage(): string {
  const section = (kind: 'act' | 'work' | 'query', title: string, words: string) => {
    const rows = endpoints
      .filter((endpoint) => endpoint.kind === kind)
      .map(
        ({ name, summary }) =>
          `| \`${methodOf(kind)} ${addressOf(kind, name)}\` | ${entitlements[name].words} | ${summary} |`,
      )
    return `## ${title}\n\n${words}\n\n| address | for | what |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  }
  return `${generated}
# Endpoints

Schemas of input and output: [openapi.json](openapi.json), or \`commonline schema NAME\`. From the command line: \`commonline call NAME --input FILE.json --json\`.

${section('act', 'Acts', 'Official. Each leaves an entry in the record and answers with its receipt.')}
${section('work', 'Work', 'Not official: drafts, curation, confidences, signing in. Never in the record.')}
${section('query', 'Queries', 'Computed for each reader from what that reader may read.')}`
}

async function limitsPage(): Promise<string> {
  const reasons = reasonsIn(await readFile(path.join(root, 'packages/contract/src/limits.ts'), 'utf8'))
  const rows = Object.entries(limits).map(
    ([name, value]) => `| \`${name}\` | ${value.toLocaleString('en')} | ${reasons.get(name) ?? ''} |`,
  )
  return `${generated}
# Limits

Sizes are UTF-16 code units unless the reason says otherwise. A limit without a reason shares that of the line above.

| limit | value | reason |
| --- | --- | --- |
${rows.join('\n')}
`
}

/** The comment over each limit, by the limit's name: the reasons are written once, beside the numbers. */
function reasonsIn(source: string): ReadonlyMap<string, string> {
  const commented = source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(\w+):/g)
  return new Map(
    [...commented].map(([, comment = '', name = '']) => [name, comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim()]),
  )
}

const commands = [
  [],
  ['start'],
  ['extract'],
  ['line'],
  ['unity'],
  ['verdict'],
  ['rules'],
  ['rules', 'check'],
  ['rules', 'lint'],
  ['power'],
  ['rank'],
  ['schema'],
  ['verify'],
  ['record', 'export'],
  ['call'],
] as const

async function cliPage(): Promise<string> {
  const helps: string[] = []
  for (const command of commands) {
    const name = ['commonline', ...command].join(' ')
    const { stdout } = await run(process.execPath, [path.join(root, 'apps/cli/src/main.ts'), ...command, '--help'])
    helps.push(`## ${name}\n\n\`\`\`\n${stdout.trimEnd()}\n\`\`\`\n`)
  }
  return `${generated}
# The command line

Exit status everywhere: 0 yes or done, 1 a "no" as an answer, 2 bad input, 3 refused to start or unauthenticated, 70 a fault.

${helps.join('\n')}`
}
