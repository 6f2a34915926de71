import { compareText } from '../dossier/canonical-order.ts'
import { NO, YES } from '../unity/roll-calls.ts'
import type { RollCalls } from '../unity/roll-calls.ts'

/**
 * What members marked on statements or paragraphs: 1 agree (yes), -1 cannot accept (no), 0 no view (abstain), NaN not
 * marked (absent). Statements in the order of their names, members by what they marked, then by name, so that neither the
 * order nor the names of the members change one bit of a result.
 */
export interface Marks {
  readonly members: readonly string[]
  readonly statements: readonly string[]
  /** Row by member. */
  readonly rows: readonly Float64Array[]
  /** Statements that each member marked. */
  readonly marked: Int32Array
}

/** The marks of all members that marked anything. */
export function marksOf(calls: RollCalls): Marks {
  const order = [...calls.votes.keys()].sort((a, b) => compareText(calls.votes[a] as string, calls.votes[b] as string))
  const all = calls.members.map((member, m) => {
    const row = Float64Array.from(order, (v) => markOf(calls.choices[v * calls.members.length + m] as number))
    return { member, row, marked: row.reduce((sum, mark) => sum + (Number.isNaN(mark) ? 0 : 1), 0) }
  })
  const some = all.filter(({ marked }) => marked > 0)
  some.sort((a, b) => compareRows(a.row, b.row) || compareText(a.member, b.member))
  return {
    members: some.map(({ member }) => member),
    statements: order.map((v) => calls.votes[v] as string),
    rows: some.map(({ row }) => row),
    marked: Int32Array.from(some, ({ marked }) => marked),
  }
}

function markOf(choice: number): number {
  if (choice === 0) return Number.NaN
  if (choice === YES) return 1
  return choice === NO ? -1 : 0
}

function compareRows(a: Float64Array, b: Float64Array): number {
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [ranked(a[at] as number), ranked(b[at] as number)]
    if (left !== right) return left - right
  }
  return 0
}

const ranked = (mark: number): number => (Number.isNaN(mark) ? 2 : mark)
