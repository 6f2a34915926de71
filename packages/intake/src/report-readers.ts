import { Worker } from 'node:worker_threads'
import type { Result } from '@commonline/evidence'
import type { ReadReport, ReportToRead } from './read-report.ts'

/** What one reading may cost, and how many may wait for theirs. */
export interface ReadingLimits {
  readonly seconds: number
  /** Of a worker's heap. */
  readonly megabytes: number
  /** Reports that wait while all readers are busy. */
  readonly waiting: number
}

/** Reads reports in workers, so that a hostile one keeps nobody but its sender waiting. */
export interface ReportReaders {
  /**
   * Reads a report as `readReport` does, with the same result. Refusals beside its own: `report.too_hard_to_read` (time
   * or memory ran out), `report.readers_busy` (too many wait). Rejects when the readers are closed, and on a fault.
   */
  readonly read: (report: ReportToRead) => Promise<Result<ReadReport>>
  /** Ends all reading, also what is under way. */
  readonly close: () => Promise<void>
}

interface Reading {
  readonly report: ReportToRead
  readonly resolve: (result: Result<ReadReport>) => void
  readonly reject: (reason: Error) => void
}

interface Desk {
  worker: Worker | null
  reading: Reading | null
  clock: NodeJS.Timeout | null
}

/** Two, so that one report that takes its whole time does not keep the next one waiting. */
const DESKS = 2

/** Young objects are most of what reading makes; Node's default of a few megabytes would promote them too early. */
const YOUNG_MEGABYTES = 32

const workerFile = new URL('./report-worker.ts', import.meta.url)

const tooHard = (limit: 'seconds' | 'megabytes', max: number): Result<ReadReport> => ({
  ok: false,
  refusal: { code: 'report.too_hard_to_read', facts: { limit, max } },
})

/** Opens readers. Workers start with the first report and stay; idle ones do not keep the process alive. */
export function openReportReaders(limits: ReadingLimits, file: URL = workerFile): ReportReaders {
  const desks: readonly Desk[] = Array.from({ length: DESKS }, () => ({ worker: null, reading: null, clock: null }))
  const waiting: Reading[] = []
  let closed = false

  const seat = (): void => {
    const desk = desks.find(({ reading }) => reading === null)
    const next = desk === undefined || closed ? undefined : waiting.shift()
    if (desk !== undefined && next !== undefined) start(desk, next)
  }

  const start = (desk: Desk, reading: Reading): void => {
    desk.reading = reading
    desk.worker ??= hire(desk)
    desk.worker.ref()
    desk.clock = setTimeout(() => {
      finish(desk, ({ resolve }) => resolve(tooHard('seconds', limits.seconds)))
      void dismiss(desk)
      seat()
    }, limits.seconds * 1000)
    desk.worker.postMessage(reading.report)
  }

  const hire = (desk: Desk): Worker => {
    const worker = new Worker(file, {
      // What reads other people's files needs no settings of this process, and no secrets.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    worker.on('message', (result: Result<ReadReport>) => {
      worker.unref()
      finish(desk, ({ resolve }) => resolve(result))
      seat()
    })
    worker.on('error', (error: unknown) => {
      if (desk.worker !== worker) return
      desk.worker = null
      finish(desk, ({ resolve, reject }) =>
        ranOutOfMemory(error) ? resolve(tooHard('megabytes', limits.megabytes)) : reject(asError(error)),
      )
      seat()
    })
    return worker
  }

  return {
    read: (report) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new Error(CLOSED))
        else if (waiting.length >= limits.waiting && desks.every(({ reading }) => reading !== null)) {
          resolve({ ok: false, refusal: { code: 'report.readers_busy', facts: {} } })
        } else {
          waiting.push({ report, resolve, reject })
          seat()
        }
      }),
    close: async () => {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(new Error(CLOSED))
      const workers = desks.map((desk) => {
        finish(desk, ({ reject }) => reject(new Error(CLOSED)))
        return dismiss(desk)
      })
      await Promise.all(workers)
    },
  }
}

const CLOSED = 'the readers of reports are closed'

/** Ends what a desk reads, by telling whoever waits for it. */
function finish(desk: Desk, tell: (reading: Reading) => void): void {
  const { reading, clock } = desk
  desk.reading = null
  desk.clock = null
  if (clock !== null) clearTimeout(clock)
  if (reading !== null) tell(reading)
}

/** Ends a desk's worker, whatever it does. */
async function dismiss(desk: Desk): Promise<void> {
  const { worker } = desk
  desk.worker = null
  await worker?.terminate()
}

const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
