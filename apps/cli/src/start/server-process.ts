import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { isServerMessage } from './server-environment.ts'
import type { ServerEnvironment, ServerMessage } from './server-environment.ts'

/** The server, started again when it crashes. */
export interface ServerProcess {
  /** Settles when the server runs no more: because it was stopped, declines to run, or cannot be kept running. */
  readonly ended: Promise<ServerEnd>
  /** Asks it to finish what it is doing and to leave; after a limit it is killed. Waits until it is gone. */
  stop(): Promise<void>
  /** Kills it at once. */
  kill(): void
}

export type ServerEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'crashed'; readonly exit: string; readonly wasReady: boolean }

export interface ServerProcessOptions {
  /** The file of the server's composition root. */
  readonly entry: string
  readonly environment: ServerEnvironment
  /** A folder that only whoever installed Commonline can write to: code is run from it. */
  readonly compileCache: string
  readonly onReady: (ready: Extract<ServerMessage, { kind: 'ready' }>) => void
  /** Told before every new start after a crash. */
  readonly onCrash: (exit: string, startsAgainInMs: number) => void
}

/** Longer than the longest request, shorter than what service managers wait before they kill (systemd: 90 s). */
const STOP_LIMIT_MS = 10_000
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000
/** After this long a run counts as healthy and its crash as the first. */
const HEALTHY_AFTER_MS = 30_000
/** Starts in a row that never got as far as ready: more of them will not mend it. */
const FAILED_STARTS_MAX = 5

/** Starts the server and keeps it running until it is stopped. */
export function runServer(options: ServerProcessOptions): ServerProcess {
  const leave = new AbortController()
  let child: ChildProcess | undefined
  const launch = (): ChildProcess => (child = forkServer(options))
  const ended = keepRunning(options, launch, leave.signal)
  return {
    ended,
    stop: async () => {
      leave.abort()
      const running = child
      running?.kill('SIGTERM')
      const limit = setTimeout(() => running?.kill('SIGKILL'), STOP_LIMIT_MS)
      await ended
      clearTimeout(limit)
    },
    kill: () => {
      leave.abort()
      child?.kill('SIGKILL')
    },
  }
}

interface Run {
  readonly ready: boolean
  readonly refusal: string | undefined
  readonly exit: string
  readonly code: number | null
  readonly lengthMs: number
}

async function keepRunning(
  options: ServerProcessOptions,
  launch: () => ChildProcess,
  leave: AbortSignal,
): Promise<ServerEnd> {
  let everReady = false
  let failedStarts = 0
  let pauseMs = FIRST_PAUSE_MS
  while (!leave.aborted) {
    const run = await watchRun(launch(), options)
    everReady ||= run.ready
    if (leave.aborted) break
    if (run.refusal !== undefined) return { kind: 'refused', text: run.refusal }
    failedStarts = run.ready ? 0 : failedStarts + 1
    // A server that never came up is misconfigured or broken: trying again would only repeat its message.
    if (!everReady || failedStarts >= FAILED_STARTS_MAX) return { kind: 'crashed', exit: run.exit, wasReady: everReady }
    if (run.lengthMs > HEALTHY_AFTER_MS) pauseMs = FIRST_PAUSE_MS
    options.onCrash(run.exit, pauseMs)
    await sleep(pauseMs, undefined, { signal: leave }).catch(() => undefined)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
  return { kind: 'stopped' }
}

async function watchRun(child: ChildProcess, options: ServerProcessOptions): Promise<Run> {
  const begun = performance.now()
  let ready = false
  let refusal: string | undefined
  child.on('message', (message: unknown) => {
    if (!isServerMessage(message)) return
    if (message.kind === 'refused') refusal = message.text
    else if (!ready) {
      ready = true
      options.onReady(message)
    }
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  const exit = signal === null ? `exit status ${code}` : `signal ${signal}`
  if (code === 3) refusal ??= 'The server declined to start and gave no reason.'
  return { ready, refusal, exit, code, lengthMs: performance.now() - begun }
}

function forkServer(options: ServerProcessOptions): ChildProcess {
  return fork(options.entry, {
    execArgv: ['--import', new URL('leave-with-starter.ts', import.meta.url).href],
    // Node keeps what it has compiled there: it takes 0.8 s of work, measured, off the loading of the server.
    env: { NODE_COMPILE_CACHE: options.compileCache, ...process.env, ...options.environment },
    // In a process group of its own: Ctrl-C reaches the starter alone, which stops the server in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
