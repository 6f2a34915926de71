import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import type { Purpose } from './kept-purpose.ts'

/** What a process of Commonline does: answers requests, works off the jobs, or both. */
export type Role = 'web' | 'worker' | 'all'

export interface StartOptions {
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly role: Role
  /** Whether the demonstration alliance is asked for (`--demo`), declined (`--no-demo`), or left to what is there. */
  readonly demonstration: boolean | undefined
  /** The operator's own PostgreSQL; without it the embedded one is run on the data folder. */
  readonly databaseUrl: string | undefined
  /** The address that people type, when it is not simply host and port: behind a proxy, for instance. */
  readonly origin: string | undefined
  /** How many proxies of one's own stand in front. */
  readonly proxies: number
}

export type ParsedStart =
  | { readonly kind: 'options'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  /** The words cannot be read: exit 2. */
  | { readonly kind: 'bad_input'; readonly sentence: string }
  /** They can be read and are declined: exit 3. */
  | { readonly kind: 'refused'; readonly code: StartOptionRefusal; readonly facts: Readonly<Record<string, string>> }

export type StartOptionRefusal = 'start.demo_not_local' | 'start.role_needs_database_url'

export const START_HELP = `Usage: commonline start [options]

  --data DIR       where the database and its lock lie (default: ./data)
  --port N         the port people's browsers use (default: 4000)
  --host NAME      the address to listen on (default: localhost)
  --demo           show the demonstration alliance on the database at DATABASE_URL
  --no-demo        begin an alliance of one's own on the embedded database
  --role ROLE      web, worker or all (default: all); web and worker need DATABASE_URL

  DATABASE_URL       one's own PostgreSQL, 15 or later, in place of the embedded one
  COMMONLINE_ORIGIN  the address people type, when it is not http://HOST:PORT
  COMMONLINE_PROXIES how many proxies of one's own stand in front, 0 to 5 (default: 0):
                     only with it is X-Forwarded-For believed, up to as many entries
`

/** Reads the words after `commonline start` and the settings that come from the environment. */
export function parseStartOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): ParsedStart {
  const words = readWords(argv)
  if (typeof words === 'string') return { kind: 'bad_input', sentence: words }
  if (words.help === true) return { kind: 'help' }
  const port = Number(words.port ?? '4000')
  if (!/^\d{1,5}$/.test(words.port ?? '4000') || port > 65_535) {
    return { kind: 'bad_input', sentence: `--port takes a number from 0 to 65535, not "${words.port}".` }
  }
  const role = words.role ?? 'all'
  if (!isRole(role)) return { kind: 'bad_input', sentence: `--role takes web, worker or all, not "${role}".` }
  const host = words.host ?? 'localhost'
  const databaseUrl = nonEmpty(environment['DATABASE_URL'])
  if (role !== 'all' && databaseUrl === undefined) {
    return { kind: 'refused', code: 'start.role_needs_database_url', facts: { role } }
  }
  const origin = nonEmpty(environment['COMMONLINE_ORIGIN'])
  const proxies = nonEmpty(environment['COMMONLINE_PROXIES']) ?? '0'
  if (!/^[0-5]$/.test(proxies)) {
    return { kind: 'bad_input', sentence: `COMMONLINE_PROXIES takes a number from 0 to 5, not "${proxies}".` }
  }
  return {
    kind: 'options',
    options: {
      dataDir: words.data ?? './data',
      port,
      host,
      role,
      demonstration: words.demo,
      databaseUrl,
      origin,
      proxies: Number(proxies),
    },
  }
}

/**
 * Whether the demonstration is to be shown: what was asked for, else what the data folder was first started for, else
 * only where no database of one's own is given. Refused where others than this machine's people could reach it, since
 * it lets anyone enter as anyone.
 */
export function demonstrationWanted(options: StartOptions, kept: Purpose | undefined): DemonstrationWanted {
  const usual = options.databaseUrl === undefined && (kept ?? 'demonstration') === 'demonstration'
  const wanted = options.demonstration ?? usual
  if (!wanted || isLoopback(options.host)) return { kind: 'decided', wanted }
  return { kind: 'refused', code: 'start.demo_not_local', facts: { host: options.host } }
}

export type DemonstrationWanted =
  | { readonly kind: 'decided'; readonly wanted: boolean }
  | { readonly kind: 'refused'; readonly code: StartOptionRefusal; readonly facts: Readonly<Record<string, string>> }

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1' || host === '[::1]') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

interface Words {
  readonly data?: string
  readonly port?: string
  readonly host?: string
  readonly role?: string
  readonly demo?: boolean
  readonly help?: boolean
}

function readWords(argv: readonly string[]): Words | string {
  try {
    return parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        role: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isRole(word: string): word is Role {
  return word === 'web' || word === 'worker' || word === 'all'
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text
}
