/** What the server process is told by its starter, from environment variables and nowhere else. */
export interface Settings {
  readonly databaseUrl: string
  readonly host: string
  readonly port: number
  /** The address people type. */
  readonly origin: string
  readonly role: 'web' | 'worker' | 'all'
  readonly demonstration: boolean
  /** Folder of the built page; null serves the interface alone. */
  readonly webDir: string | null
  /** How many proxies of our own stand in front and say in `X-Forwarded-For` whom they heard from. */
  readonly proxies: number
}

/** Reads the settings; a missing or strange one is a mistake of whoever starts the process, so it throws. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const must = (name: string): string => {
    const value = environment[name]
    if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`)
    return value
  }
  const role = must('COMMONLINE_ROLE')
  if (role !== 'web' && role !== 'worker' && role !== 'all') throw new Error(`COMMONLINE_ROLE is ${role}`)
  const port = Number(must('COMMONLINE_PORT'))
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('COMMONLINE_PORT is not a port')
  const proxies = Number(environment['COMMONLINE_PROXIES'] ?? '0')
  if (!Number.isInteger(proxies) || proxies < 0) throw new Error('COMMONLINE_PROXIES is not a number of proxies')
  return {
    databaseUrl: must('COMMONLINE_DATABASE_URL'),
    host: must('COMMONLINE_HOST'),
    port,
    origin: new URL(must('COMMONLINE_ORIGIN')).origin,
    role,
    demonstration: environment['COMMONLINE_DEMO'] === '1',
    webDir: environment['COMMONLINE_WEB_DIR'] ?? null,
    proxies,
  }
}
