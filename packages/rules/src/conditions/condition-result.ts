import { ANSWERS, answerIndex, PRESENT } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { asCeiling } from './blocking-minority.ts'
import type {
  Base,
  BlockingMinorityCondition,
  Condition,
  CombinedCondition,
  ConcurrenceCondition,
  ThresholdCondition,
  TurnoutCondition,
} from '../language/condition.ts'
import { ceilingOf, compare, exactly, exactNumber, floorOf, fraction, multiply, subtract } from '../fraction.ts'
import type { ExactNumber, Fraction } from '../fraction.ts'
import type { NegativeOutcome } from '../language/outcome.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import type { Roll } from '../electorate/roll.ts'

/** One condition of a verdict: what was counted, out of what, how much was needed and by how much it held or failed. */
export interface ConditionResult {
  readonly id: string
  readonly type: Condition['type'] | 'quorum' | 'election' | 'ratification' | 'silence' | 'judgement'
  readonly title?: string
  /** The condition it stands in; `null` for the outermost. */
  readonly parent: string | null
  /** `null`: the ballot does not say enough, and the verdict does not depend on it. */
  readonly holds: boolean | null
  readonly ledger?: string
  readonly side?: 'floor' | 'ceiling'
  readonly base?: Base
  readonly counted?: ExactNumber
  readonly of?: ExactNumber
  /** The least (floor) or most (ceiling) that satisfies it, given this base. */
  readonly needed?: ExactNumber
  /** Whether `needed` itself does not satisfy it; only where amounts are not whole numbers. */
  readonly exclusive?: boolean
  /** Above zero or zero: by how much it holds. Below: what is missing. */
  readonly margin?: ExactNumber
  /** Members that withhold their concurrence. */
  readonly members?: readonly string[]
  /** The turnout band that applies. */
  readonly band?: string
  /** The multiple that a floor over the negative votes asks for. */
  readonly multiple?: ExactNumber
}

/** A condition evaluated with everything inside it. */
export interface Evaluation {
  readonly holds: boolean | null
  readonly results: readonly ConditionResult[]
  /** The outcome that the first failing condition names, if it names one. */
  readonly otherwise: NegativeOutcome | null
  /** What the ballot would have to say. */
  readonly missing: readonly string[]
}

/** Answers that make up a base under a condition's treatment of abstention. */
export function baseAnswers(condition: Pick<ThresholdCondition, 'base' | 'abstention'>): readonly Answer[] {
  switch (condition.base) {
    case 'members':
      return ANSWERS
    case 'participating':
      return ANSWERS.filter((answer) => answer !== 'not-participating')
    case 'present':
      return PRESENT
    case 'present-and-voting':
      return ['yes', 'no']
    case 'votes-cast':
      return condition.abstention === 'in-base' ? ['yes', 'no', 'abstain', 'abstain-with-declaration'] : ['yes', 'no']
    case 'negative':
      return ['no']
  }
}

function sumOf(row: readonly bigint[], answers: readonly Answer[]): bigint {
  let sum = 0n
  for (const answer of answers) sum += row[answerIndex[answer]] ?? 0n
  return sum
}

/** The row of counts a condition reads, or `null` where the ballot does not hold it. */
function rowOf(roll: Roll, ledger: string, group: string | undefined): readonly bigint[] | null {
  const index = roll.ledgers.indexOf(ledger)
  if (index < 0 || (ledger === HEADS && !roll.headsKnown && group === undefined)) return null
  if (group === undefined) return roll.counts[index] ?? null
  return roll.groupCounts[roll.groups.indexOf(group)]?.[index] ?? null
}

/** The least or most that satisfies a threshold, in whole votes where votes are whole. */
function bound(
  condition: ThresholdCondition,
  limit: Fraction,
  whole: boolean,
): { needed: Fraction; exclusive: boolean } {
  if (!whole) return { needed: limit, exclusive: condition.strict }
  if (condition.side === 'floor') {
    const least = condition.strict ? floorOf(limit) + 1n : ceilingOf(limit)
    return { needed: fraction(least < 1n ? 1n : least), exclusive: false }
  }
  return { needed: fraction(condition.strict ? ceilingOf(limit) - 1n : floorOf(limit)), exclusive: false }
}

function evaluateThreshold(condition: ThresholdCondition, roll: Roll, parent: string | null): Evaluation {
  const { id, type, ledger, side } = condition
  const head = {
    id,
    type,
    ...(condition.title === undefined ? {} : { title: condition.title }),
    parent,
    ledger,
    side,
    base: condition.base,
  }
  const row = rowOf(roll, ledger, condition.group)
  const percent = roll.inPerCent.includes(ledger)
  if (row === null || (percent && type === 'count')) {
    const what = row === null ? (condition.group ?? ledger) : `${ledger} as numbers`
    return { holds: null, results: [{ ...head, holds: null }], otherwise: null, missing: [what] }
  }
  const scale = roll.scales[roll.ledgers.indexOf(ledger)] ?? 1n
  const counted = sumOf(row, condition.counts)
  const statedPresence = condition.base === 'present' && ledger === HEADS && condition.group === undefined
  const base = (statedPresence ? roll.present : null) ?? sumOf(row, baseAnswers(condition))
  const threshold = exactly(condition.threshold)
  const limit = type === 'share' ? multiply(threshold, fraction(base, scale)) : threshold
  const reached = fraction(counted, scale)
  const order = compare(reached, limit)
  const within =
    side === 'floor' ? order > 0 || (order === 0 && !condition.strict) : order < 0 || (order === 0 && !condition.strict)
  // A floor is a number of votes in favour: nothing is never enough, whatever the base is.
  const holds = within && (side === 'ceiling' || counted > 0n)
  const { needed, exclusive } = bound(condition, limit, scale === 1n && !percent)
  const margin = side === 'floor' ? subtract(reached, needed) : subtract(needed, reached)
  const result: ConditionResult = {
    ...head,
    holds,
    counted: exactNumber(reached),
    of: exactNumber(fraction(base, scale)),
    needed: exactNumber(needed),
    ...(exclusive ? { exclusive } : {}),
    margin: exactNumber(margin),
    ...(condition.base === 'negative' ? { multiple: exactNumber(threshold) } : {}),
  }
  return { holds, results: [result], otherwise: holds ? null : (condition.otherwise ?? null), missing: [] }
}

/** Answers by which a member withholds its concurrence. */
export function withheldBy(condition: ConcurrenceCondition): readonly Answer[] {
  return [
    'no',
    'objects',
    ...(condition.abstention === 'withholds' ? (['abstain', 'abstain-with-declaration', 'void'] as const) : []),
    ...(condition.absence === 'withholds' ? (['absent', 'not-participating', 'recused'] as const) : []),
  ]
}

function evaluateConcurrence(condition: ConcurrenceCondition, roll: Roll, parent: string | null): Evaluation {
  const { id, type } = condition
  const head = { id, type, ...(condition.title === undefined ? {} : { title: condition.title }), parent }
  const answers = withheldBy(condition)
  const group = roll.groups.indexOf(condition.group)
  const row = roll.groupCounts[group]?.[0]
  const unknown: Evaluation = {
    holds: null,
    results: [{ ...head, holds: null }],
    otherwise: null,
    missing: [condition.group],
  }
  if (row === undefined) {
    // Without names it is enough that nobody answered in a way that withholds concurrence.
    const any = sumOf(roll.counts[0] ?? [], answers) > 0n || condition.whenNobody === 'refuse'
    return any || !roll.headsKnown
      ? unknown
      : { ...unknown, holds: true, results: [{ ...head, holds: true }], missing: [] }
  }
  const scale = roll.scales[0] ?? 1n
  const size = sumOf(row, ANSWERS)
  if (size === 0n && condition.whenNobody === 'refuse') return unknown
  const against = sumOf(row, answers)
  const members = roll.voters
    .filter((voter) => voter.groups.includes(group) && answers.includes(voter.answer))
    .map(({ id: member }) => member)
  const holds = against === 0n
  const result: ConditionResult = {
    ...head,
    holds,
    counted: exactNumber(fraction(size - against, scale)),
    of: exactNumber(fraction(size, scale)),
    needed: exactNumber(fraction(size, scale)),
    margin: exactNumber(fraction(-against, scale)),
    members,
  }
  return { holds, results: [result], otherwise: holds ? null : (condition.otherwise ?? null), missing: [] }
}

function evaluateBlockingMinority(condition: BlockingMinorityCondition, roll: Roll, parent: string | null): Evaluation {
  const { id, type, title, ledger } = condition
  const ceiling = asCeiling(condition, roll)
  if (ceiling === null) {
    const head = { id, type, ...(title === undefined ? {} : { title }), parent }
    return { holds: null, results: [{ ...head, holds: null }], otherwise: null, missing: [`${ledger} by member`] }
  }
  const found = evaluateThreshold(ceiling, roll, parent)
  return { ...found, results: found.results.map((result) => ({ ...result, type })) }
}

/** True, false or undetermined when at least k of these must hold. */
function atLeast(k: number, states: readonly (boolean | null)[]): boolean | null {
  const held = states.filter((state) => state === true).length
  const undecided = states.filter((state) => state === null).length
  return held >= k ? true : held + undecided < k ? false : null
}

function evaluateCombined(condition: CombinedCondition, roll: Roll, parent: string | null): Evaluation {
  const { id, type } = condition
  const parts = condition.of.map((part) => evaluateCondition(part, roll, id))
  const k = type === 'all-of' ? parts.length : type === 'any-of' ? 1 : (condition.k ?? parts.length)
  const states = parts.map(({ holds }) => holds)
  const holds = atLeast(k, states)
  const held = states.filter((state) => state === true).length
  const result: ConditionResult = {
    id,
    type,
    ...(condition.title === undefined ? {} : { title: condition.title }),
    parent,
    holds,
    counted: held,
    of: parts.length,
    needed: k,
    margin: held - k,
  }
  const failing = type === 'all-of' ? parts.find((part) => part.holds === false) : undefined
  return {
    holds,
    results: [result, ...parts.flatMap(({ results }) => results)],
    otherwise: holds === false ? (failing?.otherwise ?? condition.otherwise ?? null) : null,
    missing: holds === null ? parts.flatMap(({ missing }) => missing) : [],
  }
}

function evaluateTurnout(condition: TurnoutCondition, roll: Roll, parent: string | null): Evaluation {
  const { id, type, ledger } = condition
  const head = { id, type, ...(condition.title === undefined ? {} : { title: condition.title }), parent, ledger }
  const row = rowOf(roll, ledger, undefined)
  if (row === null) return { holds: null, results: [{ ...head, holds: null }], otherwise: null, missing: [ledger] }
  const scale = roll.scales[roll.ledgers.indexOf(ledger)] ?? 1n
  const turnout = fraction(sumOf(row, condition.counts), scale)
  const base = fraction(sumOf(row, ANSWERS), scale)
  const band = condition.bands.find((candidate) => {
    if (candidate.upTo === undefined) return true
    const order = compare(turnout, multiply(exactly(candidate.upTo), base))
    return order < 0 || (order === 0 && candidate.inclusive)
  })
  const inner = band?.condition ? evaluateCondition(band.condition, roll, id) : null
  const holds = inner === null ? false : inner.holds
  const facts = { counted: exactNumber(turnout), of: exactNumber(base), ...(band ? { band: band.id } : {}) }
  return {
    holds,
    results: [{ ...head, holds, ...facts }, ...(inner?.results ?? [])],
    otherwise: holds === false ? (inner?.otherwise ?? condition.otherwise ?? null) : null,
    missing: inner?.missing ?? [],
  }
}

/** Evaluates a condition on a roll, with the derivation of everything inside it. Linear in the size of the condition. */
export function evaluateCondition(condition: Condition, roll: Roll, parent: string | null = null): Evaluation {
  switch (condition.type) {
    case 'count':
    case 'share':
      return evaluateThreshold(condition, roll, parent)
    case 'concurrence':
      return evaluateConcurrence(condition, roll, parent)
    case 'blocking-minority':
      return evaluateBlockingMinority(condition, roll, parent)
    case 'all-of':
    case 'any-of':
    case 'k-of':
      return evaluateCombined(condition, roll, parent)
    case 'turnout':
      return evaluateTurnout(condition, roll, parent)
  }
}
