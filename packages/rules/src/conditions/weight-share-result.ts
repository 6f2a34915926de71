import type { ConditionResult } from './condition-result.ts'
import { compare, exactly, exactNumber, multiply, subtract } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { WeightShare } from '../language/rule.ts'

/** Whether so much of a ledger is the share of all of it that those present, or those who ratify, must hold. */
export function weightShareResult(
  { id, title, ledger, threshold, strict }: WeightShare,
  held: Fraction,
  of: Fraction,
): Omit<ConditionResult, 'type'> {
  const needed = multiply(exactly(threshold), of)
  const order = compare(held, needed)
  return {
    id,
    ...(title === undefined ? {} : { title }),
    parent: null,
    ledger,
    side: 'floor',
    holds: order > 0 || (order === 0 && !strict),
    counted: exactNumber(held),
    of: exactNumber(of),
    needed: exactNumber(needed),
    ...(strict ? { exclusive: true } : {}),
    margin: exactNumber(subtract(held, needed)),
  }
}
