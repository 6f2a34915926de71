import { prospects } from '@commonline/rules'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { realUnion, runningVote, syntheticUnion, valueOf } from '../inputs/double-majority.ts'
import type { DoubleMajority } from '../inputs/double-majority.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

/** Answers in when the chair asks: nobody yet, a third of the table, two thirds. */
const ANSWERED = [0, 9, 18] as const

function figureOf(union: DoubleMajority, answered: number): Figure {
  const ballot = runningVote(union, answered)
  const { carrying, blocking, state } = valueOf(prospects(union.rule, ballot))
  const timing = measure(() => prospects(union.rule, ballot))
  const told = (name: string, sets: typeof carrying) =>
    `${name}: ${sets.sets.length} smallest sets of ${sets.size ?? 'no size'}${sets.truncated ? ', list cut short' : ', complete'}`
  return milliseconds({
    what: 'what a running vote may still become: states, who settles it, smallest carrying and blocking sets',
    input: `${union.title}; ${answered} of ${union.members.length} have answered`,
    timing,
    goal: '≤ 50 ms',
    facts: [state, told('carrying', carrying), told('blocking', blocking)],
  })
}

export const completions: Benchmark = {
  id: 'completions',
  title: 'Prospects of a running vote, with the smallest sets that carry or block it',
  run: () => {
    const real = realUnion()
    return [
      ...ANSWERED.map((answered) => figureOf(syntheticUnion(), answered)),
      ...(real === null
        ? [notMeasured('prospects, EU27', SHARED_ABSENT)]
        : ANSWERED.map((answered) => figureOf(real, answered))),
    ]
  },
}
