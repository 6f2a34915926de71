import { ANSWERS, answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { asCeiling } from './blocking-minority.ts'
import type {
  BlockingMinorityCondition,
  CombinedCondition,
  ConcurrenceCondition,
  Condition,
  TurnoutCondition,
} from '../language/condition.ts'
import type { ThresholdCondition } from '../language/condition.ts'
import { baseAnswers, withheldBy } from './condition-result.ts'
import type { ConditionResult } from './condition-result.ts'
import { exactly, exactNumber } from '../fraction.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import type { Roll } from '../electorate/roll.ts'

/** Counts of a ballot in whole numbers below 2^53, for conditions that are evaluated many times. */
export interface WholeCounts {
  /** `[row * ANSWERS.length + answer]`: a row for each ledger of everyone, then for each ledger of each group. */
  readonly amounts: Float64Array
  /** Each voter's answer, by position on the roll. */
  readonly answers: Uint8Array
}

/** Evaluates a condition, appends its result and those of everything inside it, and says whether it holds. */
export type Derive = (counts: WholeCounts, results: ConditionResult[]) => boolean

/** The electorate of a condition that is made ready. */
export interface DerivedOn {
  readonly roll: Roll
  /** Told once of each result that is given again whenever as much was counted. */
  readonly recurs: (result: ConditionResult) => void
}

const codesOf = (answers: readonly Answer[]): Uint8Array => Uint8Array.from(answers, (answer) => answerIndex[answer])
const EVERYONE = codesOf(ANSWERS)

function sumOf(amounts: Float64Array, start: number, codes: Uint8Array): number {
  let sum = 0
  for (let index = 0; index < codes.length; index += 1) sum += amounts[start + (codes[index] ?? 0)] ?? 0
  return sum
}

/** Where the counts of a condition begin. */
function rowOf(roll: Roll, ledger: string, group: string | undefined): number {
  const position = roll.ledgers.indexOf(ledger)
  const block = group === undefined ? 0 : roll.groups.indexOf(group) + 1
  return (block * roll.ledgers.length + position) * ANSWERS.length
}

function titleOf(condition: Condition): Pick<ConditionResult, 'title'> {
  return condition.title === undefined ? {} : { title: condition.title }
}

function deriveThreshold(
  condition: ThresholdCondition,
  { roll, recurs }: DerivedOn,
  parent: string | null,
  called: ConditionResult['type'] = condition.type,
): Derive {
  const { id, type, ledger, side, base, strict } = condition
  const head = { id, type: called, ...titleOf(condition), parent, ledger, side, base }
  const start = rowOf(roll, ledger, condition.group)
  const countedCodes = codesOf(condition.counts)
  const baseCodes = codesOf(baseAnswers(condition))
  const threshold = exactly(condition.threshold)
  const [numerator, denominator] = [Number(threshold.numerator), Number(threshold.denominator)]
  const multiple = base === 'negative' ? { multiple: exactNumber(threshold) } : null
  const isShare = type === 'share'
  const isFloor = side === 'floor'
  const resultOf = (counted: number, of: number): ConditionResult => {
    const limit = isShare ? numerator * of : numerator
    const rest = limit % denominator
    const whole = (limit - rest) / denominator
    const reached = counted * denominator
    const within = reached === limit ? !strict : isFloor === reached > limit
    const least = rest > 0 || strict ? whole + 1 : whole
    const most = rest === 0 && strict ? whole - 1 : whole
    const needed = isFloor ? (least < 1 ? 1 : least) : most
    const holds = within && (!isFloor || counted > 0)
    const margin = isFloor ? counted - needed : needed - counted
    return multiple === null
      ? { ...head, holds, counted, of, needed, margin }
      : { ...head, holds, counted, of, needed, margin, ...multiple }
  }
  // There are few numbers of heads: a result is kept for each, and given again where the base is the same.
  const byHeads: (ConditionResult | undefined)[] | null = ledger === HEADS ? [] : null
  return ({ amounts }, results) => {
    const counted = sumOf(amounts, start, countedCodes)
    const of = sumOf(amounts, start, baseCodes)
    const known = byHeads?.[counted]
    const result = known !== undefined && known.of === of ? known : resultOf(counted, of)
    if (byHeads !== null && known === undefined) {
      byHeads[counted] = result
      recurs(result)
    }
    results.push(result)
    return result.holds === true
  }
}

function deriveBlockingMinority(condition: BlockingMinorityCondition, on: DerivedOn, parent: string | null): Derive {
  const ceiling = asCeiling(condition, on.roll)
  // `compileDecision` has refused what has no ceiling.
  if (ceiling === null) throw new Error(`assumption broken: ${condition.id} was compiled without its weights`)
  return deriveThreshold(ceiling, on, parent, condition.type)
}

function deriveConcurrence(condition: ConcurrenceCondition, { roll }: DerivedOn, parent: string | null): Derive {
  const { id, type, group } = condition
  const head = { id, type, ...titleOf(condition), parent }
  const start = rowOf(roll, roll.ledgers[0] ?? '', group)
  const withheld = withheldBy(condition)
  const codes = codesOf(withheld)
  const position = roll.groups.indexOf(group)
  const asked = roll.voters.flatMap((voter, index) =>
    voter.groups.includes(position) ? [{ id: voter.id, index }] : [],
  )
  return ({ amounts, answers }, results) => {
    const of = sumOf(amounts, start, EVERYONE)
    const against = sumOf(amounts, start, codes)
    const members: string[] = []
    if (against > 0) {
      for (const voter of asked) if (codes.includes(answers[voter.index] ?? 0)) members.push(voter.id)
    }
    const holds = against === 0
    results.push({ ...head, holds, counted: of - against, of, needed: of, margin: 0 - against, members })
    return holds
  }
}

function deriveCombined(condition: CombinedCondition, on: DerivedOn, parent: string | null): Derive {
  const { id, type, of } = condition
  const head = { id, type, ...titleOf(condition), parent }
  const parts = of.map((part) => deriveCondition(part, on, id))
  const needed = type === 'all-of' ? parts.length : type === 'any-of' ? 1 : (condition.k ?? parts.length)
  const byCounted = Array.from({ length: parts.length + 1 }, (_, counted): ConditionResult => {
    return { ...head, holds: counted >= needed, counted, of: parts.length, needed, margin: counted - needed }
  })
  for (const result of byCounted) on.recurs(result)
  const pending: ConditionResult = { ...head, holds: null }
  return (counts, results) => {
    const place = results.push(pending) - 1
    let counted = 0
    for (const part of parts) if (part(counts, results)) counted += 1
    results[place] = byCounted[counted] ?? pending
    return counted >= needed
  }
}

function deriveTurnout(condition: TurnoutCondition, on: DerivedOn, parent: string | null): Derive {
  const { id, type, ledger } = condition
  const head = { id, type, ...titleOf(condition), parent, ledger }
  const start = rowOf(on.roll, ledger, undefined)
  const codes = codesOf(condition.counts)
  const bands = condition.bands.map((band) => {
    const end = band.upTo === undefined ? null : exactly(band.upTo)
    return {
      id: band.id,
      inclusive: band.inclusive,
      end: end === null ? null : { numerator: Number(end.numerator), denominator: Number(end.denominator) },
      derive: band.condition === null ? null : deriveCondition(band.condition, on, id),
    }
  })
  const pending: ConditionResult = { ...head, holds: null }
  return (counts, results) => {
    const counted = sumOf(counts.amounts, start, codes)
    const of = sumOf(counts.amounts, start, EVERYONE)
    const band = bands.find(({ end, inclusive }) => {
      if (end === null) return true
      const [left, right] = [counted * end.denominator, end.numerator * of]
      return left < right || (inclusive && left === right)
    })
    const place = results.push(pending) - 1
    const holds = band?.derive?.(counts, results) ?? false
    results[place] = { ...head, holds, counted, of, ...(band ? { band: band.id } : {}) }
    return holds
  }
}

/**
 * Makes a condition ready for many evaluations over one electorate known by name, whose ledgers hold whole numbers. Gives
 * the results of `evaluateCondition`. The caller has seen to it (`compileDecision`) that no product leaves 2^53.
 */
export function deriveCondition(condition: Condition, on: DerivedOn, parent: string | null = null): Derive {
  switch (condition.type) {
    case 'count':
    case 'share':
      return deriveThreshold(condition, on, parent)
    case 'concurrence':
      return deriveConcurrence(condition, on, parent)
    case 'blocking-minority':
      return deriveBlockingMinority(condition, on, parent)
    case 'all-of':
    case 'any-of':
    case 'k-of':
      return deriveCombined(condition, on, parent)
    case 'turnout':
      return deriveTurnout(condition, on, parent)
  }
}
