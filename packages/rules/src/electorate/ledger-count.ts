import { ANSWERS, answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { exactNumber, fraction } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import { HEADS } from './ledger-source.ts'
import type { Counts, Roll } from './roll.ts'

/** What was counted on a ledger, by answer; answers nobody gave are left out. */
export interface LedgerCount {
  readonly ledger: string
  /** A group of the rule, or `null` for everyone in the base. */
  readonly group: string | null
  readonly answers: Readonly<Partial<Record<Answer, ExactNumber>>>
  /** Who gave which answer, on the ledger of heads and where names are known. */
  readonly members?: Readonly<Partial<Record<Answer, readonly string[]>>>
}

function byAnswer(row: readonly bigint[], scale: bigint): LedgerCount['answers'] {
  const answers: Partial<Record<Answer, ExactNumber>> = {}
  for (const answer of ANSWERS) {
    const amount = row[answerIndex[answer]] ?? 0n
    if (amount > 0n) answers[answer] = exactNumber(fraction(amount, scale))
  }
  return answers
}

function membersByAnswer(roll: Roll, group: number | null): NonNullable<LedgerCount['members']> {
  const members: Partial<Record<Answer, string[]>> = {}
  for (const voter of roll.voters) {
    if (group !== null && !voter.groups.includes(group)) continue
    const list = members[voter.answer] ?? []
    list.push(voter.id)
    members[voter.answer] = list
  }
  return members
}

function countsOf(roll: Roll, counts: Counts, group: number | null): readonly LedgerCount[] {
  return counts.flatMap((row, index) => {
    const ledger = roll.ledgers[index] ?? HEADS
    if (ledger === HEADS && !roll.headsKnown && group === null) return []
    const names = ledger === HEADS && roll.voters.length > 0 ? { members: membersByAnswer(roll, group) } : {}
    const of = group === null ? null : (roll.groups[group] ?? null)
    return [{ ledger, group: of, answers: byAnswer(row, roll.scales[index] ?? 1n), ...names }]
  })
}

/** Every count of a roll: each ledger for everyone, and heads for each group. */
export function ledgerCounts(roll: Roll): readonly LedgerCount[] {
  const groups = roll.groupCounts.flatMap((counts, group) =>
    counts === null ? [] : countsOf(roll, counts.slice(0, 1), group),
  )
  return [...countsOf(roll, roll.counts, null), ...groups]
}
