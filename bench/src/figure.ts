import type { Timing } from './measure.ts'

/** One published number. */
export interface Figure {
  readonly kind: 'figure'
  /** What was done, to what. */
  readonly what: string
  readonly input: string
  /** Milliseconds for one call, or calls a second. */
  readonly unit: 'ms' | 'a second'
  readonly value: number
  /** The same by processor time, which a busy machine stretches less than the wall clock. */
  readonly byProcessor: number
  readonly timing: Timing
  /** What the project wants to reach, in the same unit; a figure has no verdict, the reader compares. */
  readonly goal?: string
  /** What the result itself says: errors against a reference, sizes, certificates. */
  readonly facts: readonly string[]
  readonly peers: readonly PeerFigure[]
}

/** Another package or a lower bound on the same question, timed in turns with ours. */
export interface PeerFigure {
  readonly name: string
  readonly value: number
  readonly byProcessor: number
  readonly timing: Timing
  /** Its processor time divided by ours: above 1 it takes longer. */
  readonly timesOurs: number
  /** What it computes and what it leaves out. */
  readonly leavesOut: string
}

/** What could not be measured, and why. */
export interface NotMeasured {
  readonly kind: 'not measured'
  readonly what: string
  readonly why: string
}

export interface Benchmark {
  /** Name for `--only`. */
  readonly id: string
  readonly title: string
  readonly run: () => readonly (Figure | NotMeasured)[] | Promise<readonly (Figure | NotMeasured)[]>
}

interface FigureParts {
  readonly what: string
  readonly input: string
  readonly timing: Timing
  readonly goal?: string
  readonly facts?: readonly string[]
  readonly peers?: readonly PeerFigure[]
}

interface Values {
  readonly value: number
  readonly byProcessor: number
}

const inMilliseconds = (timing: Timing): Values => ({ value: timing.median, byProcessor: timing.processor })

const rateOf = (count: number, timing: Timing): Values => ({
  value: (1000 * count) / timing.median,
  byProcessor: (1000 * count) / timing.processor,
})

/** A figure in milliseconds. */
export function milliseconds(parts: FigureParts): Figure {
  return { facts: [], peers: [], ...parts, kind: 'figure', unit: 'ms', ...inMilliseconds(parts.timing) }
}

/** A figure as calls a second, where one timed call did `count` of them. */
export function perSecond(count: number, parts: FigureParts): Figure {
  return { facts: [], peers: [], ...parts, kind: 'figure', unit: 'a second', ...rateOf(count, parts.timing) }
}

/** A peer beside a figure; `value` in the figure's unit. */
export function peer(name: string, timing: Timing, ours: Timing, leavesOut: string, count?: number): PeerFigure {
  const values = count === undefined ? inMilliseconds(timing) : rateOf(count, timing)
  return { name, ...values, timing, timesOurs: timing.processor / ours.processor, leavesOut }
}

export function notMeasured(what: string, why: string): NotMeasured {
  return { kind: 'not measured', what, why }
}
