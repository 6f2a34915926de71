/** How long one call took, warm, in milliseconds of wall clock. */
export interface Timing {
  readonly median: number
  /** Median of the processor time of the whole process, its compiler and collector included. */
  readonly processor: number
  readonly fastest: number
  readonly slowest: number
  /** The first call of all, before anything was compiled or cached. */
  readonly cold: number
  /** Calls behind the median. */
  readonly runs: number
}

/** How much is called: calls until warm, and then until both enough calls were made and enough time has passed. */
export interface Effort {
  readonly warmUpMs: number
  readonly measureMs: number
  readonly leastRuns: number
  readonly mostRuns: number
}

export const USUAL_EFFORT: Effort = { warmUpMs: 700, measureMs: 1500, leastRuns: 5, mostRuns: 400 }

/** A call this long is measured a few times only, and its first call is its warm-up. */
const LONG_MS = 2000
const LONG_RUNS = 3

/** The middle value; of an even number of values the upper of the two in the middle, so that it was really seen. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

interface Sample {
  readonly wall: number
  readonly processor: number
}

function once(call: () => unknown): Sample {
  const used = process.cpuUsage()
  const start = performance.now()
  kept.last = call()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  return { wall, processor: (user + system) / 1000 }
}

/** Holds the last result, so that no compiler may leave a call out because nobody looks at what it returns. */
const kept: { last: unknown } = { last: null }

/**
 * Times several calls in turns, one of each per round, so that a change of the machine's load meets all of them alike
 * and the ratios between them hold within one run.
 */
export function measureInTurns<Name extends string>(
  calls: Readonly<Record<Name, () => unknown>>,
  effort: Effort = USUAL_EFFORT,
): Readonly<Record<Name, Timing>> {
  const names = Object.keys(calls) as Name[]
  const cold = new Map(names.map((name) => [name, once(calls[name])]))
  const long = [...cold.values()].some(({ wall }) => wall > LONG_MS)
  if (!long) for (const name of names) warmUp(calls[name], effort)
  const samples = new Map<Name, Sample[]>(names.map((name) => [name, []]))
  const start = performance.now()
  for (let round = 0; round < (long ? LONG_RUNS : effort.mostRuns); round += 1) {
    const enough = round >= (long ? LONG_RUNS : effort.leastRuns)
    if (enough && performance.now() - start > effort.measureMs * names.length) break
    for (const name of names) samples.get(name)?.push(once(calls[name]))
  }
  const timings = names.map(
    (name) => [name, timingOf(samples.get(name) ?? [], cold.get(name)?.wall ?? Number.NaN)] as const,
  )
  return Object.fromEntries(timings) as Record<Name, Timing>
}

function warmUp(call: () => unknown, effort: Effort): void {
  const start = performance.now()
  for (let run = 0; run < effort.mostRuns && performance.now() - start < effort.warmUpMs; run += 1) once(call)
}

function timingOf(samples: readonly Sample[], cold: number): Timing {
  const walls = samples.map(({ wall }) => wall)
  return {
    median: medianOf(walls),
    processor: medianOf(samples.map(({ processor }) => processor)),
    fastest: Math.min(...walls),
    slowest: Math.max(...walls),
    cold,
    runs: samples.length,
  }
}

/** Times one call, warm. */
export function measure(call: () => unknown, effort: Effort = USUAL_EFFORT): Timing {
  return measureInTurns({ it: call }, effort).it
}
