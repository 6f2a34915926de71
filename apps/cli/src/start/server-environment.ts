import type { StartOptions } from './start-options.ts'

/**
 * What the starter hands to the server process, all of it in environment variables.
 *
 * - `COMMONLINE_DATABASE_URL`: the database, embedded or the operator's; understood by `pg.Pool` and pg-boss. An
 *   embedded one is named by the folder of its socket: `postgresql://…@localhost:5432/commonline?host=%2Ffolder`.
 * - `COMMONLINE_DATABASE_EMBEDDED`: `1` when the starter runs the database itself.
 * - `COMMONLINE_HOST`, `COMMONLINE_PORT`: where to listen.
 * - `COMMONLINE_ORIGIN`: the address people type; origin checks and links are built on it.
 * - `COMMONLINE_PROXIES`: how many proxies of the operator's own stand in front.
 * - `COMMONLINE_ROLE`: `web`, `worker` or `all`.
 * - `COMMONLINE_DEMO`: `1` when the demonstration alliance is asked for, else `0`.
 * - `COMMONLINE_WEB_DIR`: the folder of the built page, complete before the server starts; absent for a worker.
 */
export interface ServerEnvironment {
  readonly COMMONLINE_DATABASE_URL: string
  readonly COMMONLINE_DATABASE_EMBEDDED: '0' | '1'
  readonly COMMONLINE_HOST: string
  readonly COMMONLINE_PORT: string
  readonly COMMONLINE_ORIGIN: string
  readonly COMMONLINE_PROXIES: string
  readonly COMMONLINE_ROLE: string
  readonly COMMONLINE_DEMO: '0' | '1'
  readonly COMMONLINE_WEB_DIR?: string
}

/** What the server process tells the starter over its IPC channel (`process.send`). */
export type ServerMessage =
  /** It answers requests, or works off jobs. `enter` says in lines how to come in; `setupUrl` is the one-time link. */
  | { readonly kind: 'ready'; readonly url: string; readonly enter?: readonly string[]; readonly setupUrl?: string }
  /** It declines to run; it exits with 3 afterwards. `text` is one plain sentence. */
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }

/** The environment of the server process for these options. */
export function serverEnvironment(
  options: StartOptions,
  demonstration: boolean,
  database: { readonly connectionString: string; readonly embedded: boolean },
  webDir: string | undefined,
): ServerEnvironment {
  const host = options.host.includes(':') && !options.host.startsWith('[') ? `[${options.host}]` : options.host
  return {
    COMMONLINE_DATABASE_URL: database.connectionString,
    COMMONLINE_DATABASE_EMBEDDED: database.embedded ? '1' : '0',
    COMMONLINE_HOST: options.host,
    COMMONLINE_PORT: String(options.port),
    COMMONLINE_ORIGIN: options.origin ?? `http://${host}:${options.port}`,
    COMMONLINE_PROXIES: String(options.proxies),
    COMMONLINE_ROLE: options.role,
    COMMONLINE_DEMO: demonstration ? '1' : '0',
    ...(webDir === undefined ? {} : { COMMONLINE_WEB_DIR: webDir }),
  }
}

/** True for a message that a server process may send. */
export function isServerMessage(message: unknown): message is ServerMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  if (message.kind === 'ready') return 'url' in message && typeof message.url === 'string'
  return message.kind === 'refused' && 'text' in message && typeof message.text === 'string'
}
