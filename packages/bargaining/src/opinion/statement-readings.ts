import { groupStatement, less } from './group-statistics.ts'
import type { GroupStatement, Tally } from './group-statistics.ts'
import type { Marks } from './marks.ts'

export interface StatementReading {
  readonly statement: string
  /**
   * Group-aware consensus: the product over the groups of the share that agrees, so that no group, however small, is
   * outvoted; and the same of those that cannot accept.
   */
  readonly groupAwareAgree: number
  readonly groupAwareDisagree: number
  /** In the order of the groups. */
  readonly groups: readonly GroupStatement[]
}

/**
 * Every statement for given groups, in the order of the statements' names. O(n K).
 * @param groups the group of each member of the marks, counted from 0; -1 for none
 */
export function statementReadings(marks: Marks, groups: Int32Array): readonly StatementReading[] {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0)
  return marks.statements.map((statement, k) => {
    const tallies = Array.from({ length: count }, (_, group) => tallyOf(marks, groups, k, group))
    const all = tallies.reduce(plus, { agree: 0, disagree: 0, votes: 0 })
    const read = tallies.map((own) => groupStatement(own, less(all, own)))
    return {
      statement,
      groupAwareAgree: read.reduce((product, { pa }) => product * pa, 1),
      groupAwareDisagree: read.reduce((product, { pd }) => product * pd, 1),
      groups: read,
    }
  })
}

function tallyOf({ rows }: Marks, groups: Int32Array, k: number, group: number): Tally {
  let [agree, disagree, votes] = [0, 0, 0]
  rows.forEach((row, i) => {
    const mark = row[k] as number
    if (groups[i] !== group || Number.isNaN(mark)) return
    votes++
    if (mark > 0) agree++
    if (mark < 0) disagree++
  })
  return { agree, disagree, votes }
}

const plus = (a: Tally, b: Tally): Tally => ({
  agree: a.agree + b.agree,
  disagree: a.disagree + b.disagree,
  votes: a.votes + b.votes,
})
