import type { BlockingMinorityCondition, ThresholdCondition } from '../language/condition.ts'
import { exactly } from '../fraction.ts'
import type { Roll } from '../electorate/roll.ts'

/**
 * The fewest members of a roll that together hold more than (not strict: at least) the threshold's share of a ledger: the
 * largest first. `null` where the weights are not known member by member, or nobody weighs anything.
 */
export function fewestThatHold(condition: BlockingMinorityCondition, roll: Roll): number | null {
  const ledger = roll.ledgers.indexOf(condition.ledger)
  if (ledger < 0 || !roll.byName) return null
  const weights = roll.voters
    .map(({ amounts }) => amounts[ledger] ?? 0n)
    .toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return null
  const { numerator, denominator } = exactly(condition.threshold)
  const limit = numerator * total
  let held = 0n
  for (const [index, weight] of weights.entries()) {
    held += weight * denominator
    if (held > limit || (held === limit && !condition.strict)) return index + 1
  }
  return null
}

/**
 * The condition as a most on the members counted, over this roll: one fewer than a blocking minority has. `null` where
 * `fewestThatHold` cannot tell. It depends on who is on the roll and what each weighs, not on what anyone answered.
 */
export function asCeiling(condition: BlockingMinorityCondition, roll: Roll): ThresholdCondition | null {
  const fewest = fewestThatHold(condition, roll)
  if (fewest === null) return null
  const { id, title, counts, plus, otherwise } = condition
  return {
    type: 'count',
    id,
    ...(title === undefined ? {} : { title }),
    ledger: 'heads',
    counts,
    side: 'ceiling',
    threshold: fewest + plus - 1,
    strict: false,
    base: 'members',
    abstention: 'in-base',
    absence: 'in-base',
    ...(otherwise === undefined ? {} : { otherwise }),
  }
}
