import { answerIndex, PRESENT } from '../language/answer.ts'
import type { ConditionResult } from './condition-result.ts'
import { ceilingOf, exactly, exactNumber, floorOf, fraction, multiply } from '../fraction.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import type { Roll } from '../electorate/roll.ts'
import type { Quorum, WeightShare } from '../language/rule.ts'
import { weightShareResult } from './weight-share-result.ts'

/** The part of a ledger that members in the room hold; null where it is not known who they are. */
function presentOn(roll: Roll, ledger: number): bigint | null {
  const row = roll.counts[ledger]
  if (row === undefined || roll.present !== null) return null
  const answered = PRESENT.reduce((sum, answer) => sum + (row[answerIndex[answer]] ?? 0n), 0n)
  const elsewhere = roll.voters.filter(({ represented, answer }) => represented === true && PRESENT.includes(answer))
  return elsewhere.reduce((sum, { amounts }) => sum - (amounts[ledger] ?? 0n), answered)
}

function weightResult(roll: Roll, weight: WeightShare): ConditionResult | null {
  const index = roll.ledgers.indexOf(weight.ledger)
  const present = presentOn(roll, index)
  if (present === null) return null
  const scale = roll.scales[index] ?? 1n
  const all = (roll.counts[index] ?? []).reduce((sum, amount) => sum + amount, 0n)
  return { type: 'quorum', ...weightShareResult(weight, fraction(present, scale), fraction(all, scale)) }
}

/** Whether no quorum is needed any more. */
export function isWaived({ waivedFromConvening = Infinity }: Quorum, convening = 1): boolean {
  return convening >= waivedFromConvening
}

/**
 * Evaluates a quorum on a roll: of members, and of the weights it asks for. Empty where the ballot does not say who was
 * there; a share that cannot be told from a number of members present is left out.
 */
export function evaluateQuorum(quorum: Quorum, roll: Roll, convening = 1): readonly ConditionResult[] {
  if (quorum.unstated === 'presumed' && !roll.presenceStated) return []
  if (roll.present === null && !roll.headsKnown) return []
  const scale = roll.scales[0] ?? 1n
  const all = (roll.counts[0] ?? []).reduce((sum, amount) => sum + amount, 0n)
  const present = roll.present ?? presentOn(roll, 0) ?? 0n
  const threshold = exactly(quorum.threshold)
  const isShare = typeof quorum.threshold === 'string' && quorum.threshold.includes('/')
  const limit = isShare ? multiply(threshold, fraction(all, scale)) : threshold
  const needed = quorum.strict ? floorOf(limit) + 1n : ceilingOf(limit)
  const waived = isWaived(quorum, convening)
  const ofMembers: ConditionResult = {
    id: quorum.id,
    type: 'quorum',
    parent: null,
    ledger: HEADS,
    side: 'floor',
    holds: waived || (present > 0n && present >= needed * scale),
    counted: exactNumber(fraction(present, scale)),
    of: exactNumber(fraction(all, scale)),
    needed: exactNumber(fraction(waived ? 0n : needed)),
    margin: exactNumber(fraction(present - (waived ? 0n : needed * scale), scale)),
  }
  if (waived || quorum.weights === undefined) return [ofMembers]
  return [ofMembers, ...quorum.weights.flatMap((weight) => weightResult(roll, weight) ?? [])]
}
