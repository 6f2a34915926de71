import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, identifyProcess, waitUntilGone } from '../apps/server/src/postgres/process-identity.ts'
import type { ProcessIdentity } from '../apps/server/src/postgres/process-identity.ts'
import { stopAtOnce } from './stop-at-once.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * What may be killed: the process that answers, the database, one of its connections (at work if one is), server and database, the
 * process that started them, or all at one blow.
 */
export type Victim = 'server' | 'database' | 'connection' | 'server and database' | 'starter' | 'everything'

/** A house started as a person starts one, on a folder of its own, whose processes may be killed. */
export interface RunningHouse {
  readonly origin: string
  readonly output: () => string
  /**
   * Kills at once, without asking, and starts again what nobody else starts again. Waits until the house answers. A blow that
   * would strike nothing throws: it would prove nothing.
   */
  readonly kill: (victim: Victim) => Promise<void>
  /** Asks it to stop and waits; then makes sure that nothing is left, and removes the folder. */
  readonly end: () => Promise<void>
}

/** The demonstration, or a house that nobody has founded yet. */
export async function startHouse(purpose: 'demonstration' | 'own alliance' = 'demonstration'): Promise<RunningHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonline-kill-'))
  const dataDir = path.join(folder, 'data')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const begun: ProcessIdentity[] = []
  let output = ''
  let starter = launch()
  await untilItAnswers(origin, () => output)

  function launch(): ChildProcess {
    const { DATABASE_URL: _, ...env } = process.env
    const which = purpose === 'demonstration' ? '--demo' : '--no-demo'
    const argv = ['apps/cli/src/main.ts', 'start', '--data', dataDir, '--port', String(port), which]
    const child = spawn(process.execPath, argv, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => (output += said.toString()))
    return child
  }

  const identified = (pid: number | undefined): readonly ProcessIdentity[] => {
    const identity = pid === undefined ? undefined : identifyProcess(pid)
    return identity === undefined ? [] : [identity]
  }
  const server = (): readonly ProcessIdentity[] =>
    identified(
      processes().find(({ parent, words }) => parent === starter.pid && words.includes('apps/server/src/main.ts'))?.pid,
    )
  const database = (): readonly ProcessIdentity[] => identified(postmasterPid(dataDir))
  const connection = (): readonly ProcessIdentity[] => identified(connectionPid(postmasterPid(dataDir)))

  return {
    origin,
    output: () => output,
    async kill(victim) {
      const struck = await whatStands(victim, { server, database, connection })
      begun.push(...server(), ...database())
      if (victim === 'starter' || victim === 'everything') starter.kill('SIGKILL')
      for (const identity of struck) stopAtOnce(identity)
      for (const identity of struck) {
        if (!(await waitUntilGone(identity, 10_000))) throw new Error(`${victim} was struck and lives`)
      }
      if (victim === 'starter' || victim === 'everything') {
        await gone(starter)
        starter = launch()
      }
      await untilItAnswers(origin, () => output)
    },
    async end() {
      begun.push(...server(), ...database())
      starter.kill('SIGTERM')
      await Promise.race([gone(starter), sleep(15_000)])
      starter.kill('SIGKILL')
      // Looked at again once it is known which process that is: its number may have changed hands in between.
      const named = processes()
        .flatMap(({ pid, words }) => (words.includes(folder) ? identified(pid) : []))
        .filter(({ pid }) => commandLine(pid).some((word) => word.includes(folder)))
      for (const identity of [...begun, ...named]) stopAtOnce(identity)
      await sleep(100)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Finder = () => readonly ProcessIdentity[]

/** Whom a blow strikes. One that is just being started again is waited for. */
async function whatStands(
  victim: Victim,
  { server, database, connection }: Readonly<Record<'server' | 'database' | 'connection', Finder>>,
): Promise<readonly ProcessIdentity[]> {
  const wanted: Readonly<Record<Victim, readonly Finder[]>> = {
    server: [server],
    database: [database],
    connection: [connection],
    'server and database': [server, database],
    starter: [],
    everything: [server, database],
  }
  const limit = performance.now() + 20_000
  for (;;) {
    const found = wanted[victim].map((find) => find())
    if (found.every(({ length }) => length > 0)) return found.flat()
    if (performance.now() > limit) throw new Error(`no ${victim} to strike`)
    await sleep(20)
  }
}

/** A process in which the database serves the house: one in the middle of its work where there is one. */
function connectionPid(postmaster: number | undefined): number | undefined {
  const serving = processes().filter(({ parent, words }) => parent === postmaster && /\[local\]/.test(words))
  return (serving.find(({ words }) => !words.endsWith(' idle')) ?? serving[0])?.pid
}

/** The first process of the database, from the file that it keeps in its folder. */
function postmasterPid(dataDir: string): number | undefined {
  const words = processes().filter((one) => one.words.includes(dataDir) && / -D /.test(one.words))
  const named = words.map(({ pid }) => pid)
  for (const { words: line } of words) {
    const cluster = / -D (\S+)/.exec(line)?.[1]
    if (cluster === undefined) continue
    const first = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    if (named.includes(first)) return first
  }
  return named[0]
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly words: string
}

function processes(): readonly Process[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , , state = '']) => !state.startsWith('Z'))
    .map(([, pid, parent, , words = '']) => ({ pid: Number(pid), parent: Number(parent), words }))
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function untilItAnswers(origin: string, output: () => string): Promise<void> {
  const limit = performance.now() + 60_000
  for (;;) {
    // Asked of the database: that a server stands there is not enough.
    const answers = await fetch(`${origin}/api/queries/who-am-i`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (answers) return
    if (performance.now() > limit) throw new Error(`the house does not answer; it said:\n${output()}`)
    await sleep(50)
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, 'localhost')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
