import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '..')

/** What may be killed: the process that answers, the database, both, the process that started them, or all at one blow. */
export type Victim = 'server' | 'database' | 'server and database' | 'starter' | 'everything'

/** A house started as a person starts one, on a folder of its own, whose processes may be killed. */
export interface RunningHouse {
  readonly origin: string
  readonly output: () => string
  /** Kills at once, without asking, and starts again what nobody else starts again. Waits until the house answers. */
  readonly kill: (victim: Victim) => Promise<void>
  /** Asks it to stop and waits; then makes sure that nothing is left, and removes the folder. */
  readonly end: () => Promise<void>
}

export async function startHouse(): Promise<RunningHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonline-kill-'))
  const dataDir = path.join(folder, 'data')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const begun = new Set<number>()
  let output = ''
  let starter = launch()
  await untilItAnswers(origin, () => output)

  function launch(): ChildProcess {
    const { DATABASE_URL: _, ...env } = process.env
    const argv = ['apps/cli/src/main.ts', 'start', '--data', dataDir, '--port', String(port), '--demo']
    const child = spawn(process.execPath, argv, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => (output += said.toString()))
    return child
  }

  const serverPid = (): number | undefined =>
    processes().find(({ parent, words }) => parent === starter.pid && words.includes('apps/server/src/main.ts'))?.pid

  function kill(...pids: readonly (number | undefined)[]): void {
    for (const pid of pids) if (pid !== undefined) stopAtOnce(pid)
  }

  return {
    origin,
    output: () => output,
    async kill(victim) {
      const server = serverPid()
      const database = postmasterPid(dataDir)
      for (const pid of [server, database]) if (pid !== undefined) begun.add(pid)
      const before = starter.pid
      if (victim === 'server') kill(server)
      if (victim === 'database') kill(database)
      if (victim === 'server and database') kill(server, database)
      if (victim === 'starter') kill(before)
      if (victim === 'everything') kill(before, server, database)
      if (victim === 'starter' || victim === 'everything') {
        await gone(starter)
        starter = launch()
      }
      await untilItAnswers(origin, () => output)
    },
    async end() {
      const last = [serverPid(), postmasterPid(dataDir)]
      starter.kill('SIGTERM')
      await Promise.race([gone(starter), sleep(15_000)])
      kill(...(starter.exitCode === null && starter.signalCode === null ? [starter.pid] : []))
      const named = processes().filter(({ words }) => words.includes(folder))
      const still = new Set([...begun, ...last].filter((pid) => pid !== undefined))
      const ours = processes().filter(({ pid, words }) => still.has(pid) && words.includes('apps/server/src/main.ts'))
      kill(...[...named, ...ours].map(({ pid }) => pid))
      await sleep(100)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
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

/** SIGKILL to one process that this test started; it may have ended by itself meanwhile. */
function stopAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function untilItAnswers(origin: string, output: () => string): Promise<void> {
  const limit = performance.now() + 60_000
  for (;;) {
    const answers = await fetch(`${origin}/api/queries/lines`, { signal: AbortSignal.timeout(5_000) }).then(
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
