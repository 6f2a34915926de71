import path from 'node:path'
import { openDatabase } from '@commonline/server/postgres'
import type { OpenDatabase, OpenDatabaseOptions } from '@commonline/server/postgres'
import { ensurePageBuilt } from './built-page.ts'
import type { BuiltPage } from './built-page.ts'
import { keepPurpose, keptPurpose } from './kept-purpose.ts'
import { checkPort } from './port-check.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { serverEnvironment } from './server-environment.ts'
import type { ServerMessage } from './server-environment.ts'
import { runServer } from './server-process.ts'
import type { ServerEnd, ServerProcess } from './server-process.ts'
import { START_HELP, demonstrationWanted, parseStartOptions } from './start-options.ts'
import type { StartOptions } from './start-options.ts'
import { stopRequests } from './stop-requests.ts'
import type { StopRequests } from './stop-requests.ts'

/** What the command touches besides its words; each has the value that a person at a terminal expects. */
export interface StartSurroundings {
  /** The checkout: holds `apps/web` and `apps/server`. */
  readonly projectRoot: string
  readonly serverEntry: string
  readonly environment: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

const EXIT_DONE = 0
const EXIT_BAD_INPUT = 2
const EXIT_REFUSED = 3
const EXIT_FAULT = 70

/** A server whose starter was killed has this long to finish and to free its port. */
const LEAVING_SERVER_MS = 12_000
/** Without a lock nobody knows whether a starter was killed: a service manager restarts within moments. */
const UNKNOWN_SERVER_MS = 3_000

/**
 * `commonline start`: opens the database, builds the page if its sources changed, runs the server, and on SIGTERM,
 * SIGINT or SIGHUP stops them in the opposite order.
 *
 * Resolves with the exit status when everything it started has ended: 0 stopped, 2 bad input, 3 refused, 70 fault.
 */
export async function start(argv: readonly string[], given: Partial<StartSurroundings> = {}): Promise<number> {
  const surroundings = { ...usualSurroundings(), ...given }
  const parsed = parseStartOptions(argv, surroundings.environment)
  if (parsed.kind === 'help') {
    surroundings.say(START_HELP)
    return EXIT_DONE
  }
  if (parsed.kind === 'bad_input') {
    surroundings.complain(parsed.sentence)
    return EXIT_BAD_INPUT
  }
  if (parsed.kind === 'refused') {
    surroundings.complain(refusalSentence(parsed))
    return EXIT_REFUSED
  }
  const { options } = parsed
  const demonstration = demonstrationWanted(options, keptPurpose(options.dataDir))
  if (demonstration.kind === 'refused') {
    surroundings.complain(refusalSentence(demonstration))
    return EXIT_REFUSED
  }
  const stopping = stopRequests()
  try {
    return await openAndServe({ options, demonstration: demonstration.wanted, surroundings, stopping })
  } catch (fault) {
    if (stopping.signal.aborted) return EXIT_DONE
    surroundings.complain(fault instanceof Error ? fault.message : String(fault))
    return EXIT_FAULT
  } finally {
    stopping.forget()
  }
}

/** One start, from the options that were read to the exit status. */
interface Starting {
  readonly options: StartOptions
  readonly demonstration: boolean
  readonly surroundings: StartSurroundings
  readonly stopping: StopRequests
}

async function openAndServe(starting: Starting): Promise<number> {
  const { options, surroundings, stopping } = starting
  const lost = Promise.withResolvers<ServerEnd>()
  // Building the page and making the database's files take about a second each, on different processors.
  const noPage = new AbortController()
  const page = options.role === 'worker' ? undefined : preparePage(surroundings, noPage, stopping)
  try {
    const opened = await openDatabase(databaseOptions(options, surroundings, lost.resolve))
    if (!opened.ok) {
      surroundings.complain(refusalSentence(opened.refusal))
      return EXIT_REFUSED
    }
    try {
      if (opened.value.embedded) keepPurpose(options.dataDir, starting.demonstration ? 'demonstration' : 'own alliance')
      return await serve(opened.value, { ...starting, page, lost: lost.promise })
    } finally {
      await opened.value.stop()
    }
  } finally {
    noPage.abort()
    const built = await page
    if (built !== undefined && !(built instanceof Error)) built.release()
  }
}

function databaseOptions(
  options: StartOptions,
  surroundings: StartSurroundings,
  lose: (end: ServerEnd) => void,
): OpenDatabaseOptions {
  return {
    dataDir: options.dataDir,
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
    onRestarted: () => surroundings.complain('The database had died; it runs again and nothing acknowledged is lost.'),
    onLost: (cause) => lose({ kind: 'crashed', exit: `its database was lost: ${String(cause)}`, wasReady: true }),
  }
}

interface Serving extends Starting {
  /** None where this process answers no requests. */
  readonly page: Promise<BuiltPage | Error> | undefined
  readonly lost: Promise<ServerEnd>
}

async function serve(database: OpenDatabase, serving: Serving): Promise<number> {
  const { options, surroundings, stopping } = serving
  if (stopping.signal.aborted) return EXIT_DONE
  if (database.adopted) surroundings.say('An earlier Commonline was killed; its database still runs and is taken over.')
  if (options.role !== 'worker') {
    const patience = database.embedded ? (database.afterKill ? LEAVING_SERVER_MS : 0) : UNKNOWN_SERVER_MS
    const refusal = await checkPort(options.host, options.port, patience, stopping.signal)
    if (stopping.signal.aborted) return EXIT_DONE
    if (refusal !== undefined) {
      surroundings.complain(refusalSentence(refusal))
      return EXIT_REFUSED
    }
  }
  // The server finds the page complete; it was built while the database's files were made.
  const page = await serving.page
  if (stopping.signal.aborted) return EXIT_DONE
  if (page instanceof Error) throw page
  const server = runServer({
    entry: surroundings.serverEntry,
    environment: serverEnvironment(options, serving.demonstration, database, page?.folder),
    compileCache: path.join(surroundings.projectRoot, 'node_modules', '.cache', 'commonline'),
    onReady: announcer(surroundings),
    onCrash: (exit, pauseMs) =>
      surroundings.complain(`The server ended with ${exit}; it starts again in ${pauseMs / 1000} s.`),
  })
  return conclude(await untilEnd(server, serving), surroundings)
}

type ReadyMessage = Extract<ServerMessage, { kind: 'ready' }>

/** Says where to enter, and after a crash only that one can enter again. */
function announcer({ say }: StartSurroundings): (ready: ReadyMessage) => void {
  let before = false
  return ({ url, setupUrl, enter }) => {
    if (before) return say(`The server runs again: ${url}`)
    before = true
    say(`Commonline is ready after ${process.uptime().toFixed(1)} s: ${url}`)
    if (setupUrl !== undefined) say(`Set it up with this link, which works once: ${setupUrl}`)
    for (const line of enter ?? []) say(line)
  }
}

async function untilEnd(server: ServerProcess, serving: Serving): Promise<ServerEnd> {
  serving.stopping.onSecond(() => server.kill())
  const end = await Promise.race([server.ended, serving.lost, serving.stopping.requested])
  await server.stop()
  return end ?? { kind: 'stopped' }
}

function conclude(end: ServerEnd, surroundings: StartSurroundings): number {
  if (end.kind === 'stopped') return EXIT_DONE
  if (end.kind === 'refused') {
    surroundings.complain(end.text)
    return EXIT_REFUSED
  }
  surroundings.complain(
    end.wasReady
      ? `The server could not be kept running: ${end.exit}.`
      : `The server did not come up: it ended with ${end.exit}; what it said stands above.`,
  )
  return EXIT_FAULT
}

async function preparePage(
  surroundings: StartSurroundings,
  noPage: AbortController,
  stopping: StopRequests,
): Promise<BuiltPage | Error> {
  try {
    return await ensurePageBuilt(surroundings.projectRoot, AbortSignal.any([noPage.signal, stopping.signal]))
  } catch (fault) {
    // Given back rather than thrown: until somebody awaits the page, a rejection would count as unhandled.
    return fault instanceof Error ? fault : new Error(String(fault))
  }
}

function usualSurroundings(): StartSurroundings {
  const projectRoot = path.resolve(import.meta.dirname, '../../../..')
  return {
    projectRoot,
    serverEntry: path.join(projectRoot, 'apps/server/src/main.ts'),
    environment: process.env,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }
}
