import type { Table } from './point-estimate.ts'
import { NO, YES } from './roll-calls.ts'

/**
 * Share of the yes and no votes that fall on the side which the estimate gives them.
 * @param leaning above 0 where the member of this index inclines to yes in the vote of this index
 */
export function classifiedShare(table: Table, leaning: (vote: number, member: number) => number): number {
  const count = table.members.length
  let right = 0
  let all = 0
  table.choices.forEach((choice, cell) => {
    if (choice !== YES && choice !== NO) return
    all++
    if (leaning(Math.floor(cell / count), cell % count) > 0 === (choice === YES)) right++
  })
  return right / all
}
