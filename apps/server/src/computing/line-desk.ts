import { Worker } from 'node:worker_threads'
import type { AnalyseLine, LineAnswer, LineQuestion } from '../application/ports/line-analysis.ts'

/** Computes lines in a thread of its own, so that a hard dossier keeps nobody waiting but those who ask for lines. */
export interface LineDesk {
  /** Rejects when the desk is closed, and on a fault. */
  readonly analyse: AnalyseLine
  /** Starts its thread, so that the first question does not wait for that. */
  readonly warm: () => void
  /** Ends all computing, also what is under way. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly question: LineQuestion
  readonly resolve: (answer: LineAnswer) => void
  readonly reject: (reason: Error) => void
}

const workerFile = new URL('./line-worker.ts', import.meta.url)

const CLOSED = 'the desk that computes lines is closed'

/** Opens a desk. Its thread starts with the first question, or before it, and stays; while idle it does not keep the process alive. */
export function openLineDesk(file: URL = workerFile): LineDesk {
  // In the order in which they were asked: the first is the one that is being answered.
  const waiting: Waiting[] = []
  let worker: Worker | null = null
  let closed = false

  const askNext = (): void => {
    const [next] = waiting
    if (next === undefined) {
      worker?.unref()
      return
    }
    worker ??= hire()
    worker.ref()
    worker.postMessage(next.question)
  }

  const hire = (): Worker => {
    // What computes needs no settings of this process, and no secrets.
    const hired = new Worker(file, { env: {}, execArgv: [] })
    hired.on('message', (answer: LineAnswer) => {
      waiting.shift()?.resolve(answer)
      askNext()
    })
    hired.on('error', (error: unknown) => {
      if (worker !== hired) return
      worker = null
      waiting.shift()?.reject(error instanceof Error ? error : new Error(String(error)))
      askNext()
    })
    return hired
  }

  return {
    analyse: (question) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error(CLOSED))
          return
        }
        waiting.push({ question, resolve, reject })
        if (waiting.length === 1) askNext()
      }),
    warm: () => {
      if (!closed) (worker ??= hire()).unref()
    },
    close: async () => {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(new Error(CLOSED))
      const ended = worker
      worker = null
      await ended?.terminate()
    },
  }
}
