import { maximiseLeast } from './cutting-planes.ts'
import type { Optimum, Task } from './cutting-planes.ts'
import { evaluate } from './satisfactions.ts'

export interface LeximinOptimum {
  readonly t: Float64Array
  /** Raised values in rising order. */
  readonly vector: readonly number[]
  /** The first level: the least raised value with its bound and multipliers. */
  readonly first: Optimum
  readonly unique: boolean
}

/** A member whose multiplier exceeds this is at its level in every optimum (complementary slackness). */
const HELD = 1e-9
/** What later levels may take back from earlier ones, below the noise of the arithmetic. */
const SLACK = 2e-12

/**
 * Leximin over a box: raise the least, hold those who cannot be raised without lowering another (their multiplier is
 * positive), and raise the least of the rest, until everyone is held (Kohlberg 1971's scheme for the nucleolus). At
 * most as many linear programs as members, each starting from the pieces on which the last one rests.
 */
export function leximinOverBox(task: Task): LeximinOptimum | null {
  const raised = Uint8Array.from(task.raised)
  const floor = Float64Array.from(task.floor)
  const level = { ...task, raised, floor }
  const first = maximiseLeast(level)
  if (first === null) return null
  let last = first
  // Once the optimum is a single point, every member's level is settled with it.
  while (!last.unique && hold(level, last)) {
    const next = maximiseLeast({ ...level, start: last.cuts })
    // Rounding may close a face that is exactly a point; the last point is then the answer.
    if (next === null) break
    last = next
  }
  return { t: last.t, vector: raisedValues(task, last.t), first, unique: last.unique }
}

/** Turns the members that the optimum holds at its level into floors. False once nobody is left to raise. */
function hold(level: Task, optimum: Optimum): boolean {
  let left = 0
  for (let i = 0; i < level.functions.count; i++) {
    if (level.raised[i] !== 1) continue
    if ((optimum.raisedMultipliers[i] as number) <= HELD) {
      left++
      continue
    }
    level.raised[i] = 0
    const value = (level.offset[i] as number) + (level.scale[i] as number) * optimum.value - SLACK
    level.floor[i] = Math.max(level.floor[i] as number, value)
  }
  return left > 0
}

export function raisedValues(task: Task, t: Float64Array): readonly number[] {
  const values: number[] = []
  for (let i = 0; i < task.functions.count; i++) {
    if (task.raised[i] !== 1) continue
    values.push((evaluate(task.functions, i, t) - (task.offset[i] as number)) / (task.scale[i] as number))
  }
  return values.sort((a, b) => a - b)
}

/** Positive if `a` is better in the leximin order: the first level at which they differ by more than the tolerance decides. */
export function compareLeximin(a: readonly number[], b: readonly number[], tolerance: number): number {
  for (let level = 0; level < a.length; level++) {
    const difference = (a[level] as number) - (b[level] as number)
    if (Math.abs(difference) > tolerance) return difference
  }
  return 0
}
