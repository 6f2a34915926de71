import { answerIndex, PRESENT } from './answer.ts'
import type { ConditionResult } from './condition-result.ts'
import { ceilingOf, exactly, exactNumber, floorOf, fraction, multiply } from './fraction.ts'
import { HEADS } from './roll.ts'
import type { Roll } from './roll.ts'
import type { Quorum } from './rule.ts'

/** Evaluates a quorum on a roll; `null` where the ballot does not say who was there. */
export function evaluateQuorum(quorum: Quorum, roll: Roll, convening = 1): ConditionResult | null {
  if (quorum.unstated === 'presumed' && !roll.presenceStated) return null
  if ((roll.present === null && !roll.headsKnown) || roll.counts[0] === undefined) return null
  const scale = roll.scales[0] ?? 1n
  const row = roll.counts[0]
  const all = row.reduce((sum, amount) => sum + amount, 0n)
  const present = roll.present ?? PRESENT.reduce((sum, answer) => sum + (row[answerIndex[answer]] ?? 0n), 0n)
  const threshold = exactly(quorum.threshold)
  const isShare = typeof quorum.threshold === 'string' && quorum.threshold.includes('/')
  const limit = isShare ? multiply(threshold, fraction(all, scale)) : threshold
  const needed = quorum.strict ? floorOf(limit) + 1n : ceilingOf(limit)
  const waived = quorum.waivedFromConvening !== undefined && convening >= quorum.waivedFromConvening
  return {
    id: quorum.id,
    type: 'quorum',
    parent: null,
    ledger: HEADS,
    side: 'floor',
    holds: waived || present >= needed * scale,
    counted: exactNumber(fraction(present, scale)),
    of: exactNumber(fraction(all, scale)),
    needed: exactNumber(fraction(waived ? 0n : needed)),
    margin: exactNumber(fraction(present - (waived ? 0n : needed * scale), scale)),
  }
}
