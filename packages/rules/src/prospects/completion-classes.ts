import { answerIndex } from '../language/answer.ts'
import type { Completion } from './completion.ts'

/** More completions than this are not enumerated: about a tenth of a second of work. */
export const MOST_COMPLETIONS = 200_000

/** Undecided members whose answers have the same effect, so that only how many answer what matters. */
interface MemberClass {
  readonly row: Float64Array
  readonly size: number
}

function classesOf(completion: Completion): readonly MemberClass[] {
  const classes = new Map<string, { row: Float64Array; size: number }>()
  for (const index of completion.undecided) {
    const row = completion.rows[index] ?? new Float64Array()
    const key = row.join()
    const known = classes.get(key)
    if (known) known.size += 1
    else classes.set(key, { row, size: 1 })
  }
  return [...classes.values()]
}

/** Ways to give `size` alike members one of `answers` answers each: a binomial coefficient. */
function waysOf(size: number, answers: number): number {
  let ways = 1
  for (let step = 1; step < answers; step += 1) ways = (ways * (size + step)) / step
  return ways
}

/**
 * Calls `visit` with the values of every completion, alike members taken together; false where there are too many,
 * and then nothing was visited. `visit` may return true to stop early.
 */
export function forEachCompletion(completion: Completion, visit: (values: Float64Array) => boolean): boolean {
  const classes = classesOf(completion)
  const answers = completion.possible
  const total = classes.reduce((product, { size }) => product * waysOf(size, answers.length), 1)
  if (total > MOST_COMPLETIONS) return false
  const width = completion.declared.length
  const walk = (position: number, answer: number, left: number, values: Float64Array): boolean => {
    const current = classes[position]
    if (current === undefined) return visit(values)
    const last = answer === answers.length - 1
    for (let take = last ? left : 0; take <= left; take += 1) {
      const next = values.slice()
      const start = answerIndex[answers[answer] ?? 'absent'] * width
      for (let leaf = 0; leaf < width; leaf += 1)
        next[leaf] = (next[leaf] ?? 0) + take * (current.row[start + leaf] ?? 0)
      const stop = last
        ? walk(position + 1, 0, classes[position + 1]?.size ?? 0, next)
        : walk(position, answer + 1, left - take, next)
      if (stop) return true
    }
    return false
  }
  walk(0, 0, classes[0]?.size ?? 0, completion.declared)
  return true
}
