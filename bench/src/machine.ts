import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on, and how busy it was. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly runtime: string
  readonly system: string
  /** Mean number of processes that wanted to run, over the last 1, 5 and 15 minutes. */
  readonly load: readonly number[]
}

/** The machine as it is now. */
export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    runtime: `Node.js ${process.versions.node}, V8 ${process.versions.v8}`,
    system: `${process.platform} ${process.arch}`,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  }
}
