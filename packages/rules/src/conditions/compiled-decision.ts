import { ANSWERS, answerIndex, PRESENT } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { asCeiling } from './blocking-minority.ts'
import type {
  BlockingMinorityCondition,
  CombinedCondition,
  ConcurrenceCondition,
  Condition,
  ThresholdCondition,
  TurnoutCondition,
} from '../language/condition.ts'
import { baseAnswers, withheldBy } from './condition-result.ts'
import { answersThatLeave } from '../electorate/electorate.ts'
import { exactly } from '../fraction.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import { isWaived } from './quorum-result.ts'
import type { Roll } from '../electorate/roll.ts'
import type { GradedDecision, Quorum, Rule } from '../language/rule.ts'
import type { CountedDecision } from './judgement.ts'

/**
 * One side of a comparison as a sum over members: amount on a ledger times a coefficient by answer, plus a constant.
 * "At least 2/3 of yes and no" is: yes counts 3 − 2, no counts −2, and the sum must not be below zero.
 * Integers below 2^53 throughout, so that additions are exact in doubles.
 */
export interface Leaf {
  readonly id: string
  /** Position of the ledger. */
  readonly ledger: number
  /** Position of the group, or −1 for everyone. */
  readonly group: number
  readonly byAnswer: readonly number[]
  readonly constant: number
}

/** A truth computed from the values of the leaves. */
export type Test = (values: Float64Array) => boolean

/** A condition with its leaves and its truth. */
export interface CompiledCondition {
  readonly id: string
  readonly holds: Test
  /** Outcome named by the first failing condition; called only where it does not hold. */
  readonly otherwise: (values: Float64Array) => Outcome | null
  readonly leaves: readonly number[]
  readonly parts: readonly CompiledCondition[]
  /** Whether its truth is monotone in every leaf: more of a leaf never makes it false. */
  readonly monotone: boolean
}

/** A decision made ready for many evaluations over one electorate. */
export interface CompiledDecision {
  readonly leaves: readonly Leaf[]
  readonly conditions: readonly CompiledCondition[]
  readonly quorum: Test | null
  readonly quorumLeaf: number
  /** Answers by which a member leaves every base, and so adds to no leaf. */
  readonly leaving: readonly Answer[]
  /** The outcome at given values of the leaves. */
  readonly outcome: (values: Float64Array) => Outcome
  /** Whether that outcome lets the proposal pass. */
  readonly carries: Test
}

interface Builder {
  readonly roll: Roll
  readonly leaves: Leaf[]
  /** Set where something cannot be compiled; the slow judgement then serves. */
  failed: boolean
}

/** Adds a sum, or finds the one that is the same. */
function addLeaf(builder: Builder, leaf: Leaf): number {
  const same = builder.leaves.findIndex(
    (each) =>
      each.ledger === leaf.ledger &&
      each.group === leaf.group &&
      each.constant === leaf.constant &&
      each.byAnswer.every((coefficient, answer) => coefficient === leaf.byAnswer[answer]),
  )
  if (same >= 0) return same
  builder.leaves.push(leaf)
  return builder.leaves.length - 1
}

/** Coefficients of `counted − limit · base`, scaled to integers; sign flipped for a ceiling, so that more is better. */
function thresholdLeaf(builder: Builder, condition: ThresholdCondition, ledger: number, group: number): Leaf {
  const threshold = exactly(condition.threshold)
  const scale = builder.roll.scales[ledger] ?? 1n
  const base = baseAnswers(condition)
  const isShare = condition.type === 'share'
  const sign = condition.side === 'floor' ? 1n : -1n
  const { numerator, denominator } = threshold
  const byAnswer = ANSWERS.map((answer) => {
    const counted = condition.counts.includes(answer) ? denominator : 0n
    return Number(sign * (counted - (isShare && base.includes(answer) ? numerator : 0n)))
  })
  const limit = isShare ? 0n : -sign * numerator * scale
  return { id: condition.id, ledger, group, byAnswer, constant: Number(limit) }
}

function compileThreshold(builder: Builder, condition: ThresholdCondition): CompiledCondition {
  const { roll } = builder
  const ledger = roll.ledgers.indexOf(condition.ledger)
  const group = condition.group === undefined ? -1 : roll.groups.indexOf(condition.group)
  const statedPresence = condition.base === 'present' && roll.present !== null
  const unknown = condition.group !== undefined && (group < 0 || roll.groupCounts[group] === null)
  if (ledger < 0 || unknown || statedPresence) builder.failed = true
  const main = addLeaf(builder, thresholdLeaf(builder, condition, Math.max(ledger, 0), group))
  const { strict } = condition
  const leaves = [main]
  let holds: Test = strict ? (values) => (values[main] ?? 0) > 0 : (values) => (values[main] ?? 0) >= 0
  if (condition.side === 'floor' && !strict) {
    const byAnswer = ANSWERS.map((answer) => (condition.counts.includes(answer) ? 1 : 0))
    const some = addLeaf(builder, { id: condition.id, ledger: Math.max(ledger, 0), group, byAnswer, constant: 0 })
    leaves.push(some)
    holds = (values) => (values[main] ?? 0) >= 0 && (values[some] ?? 0) > 0
  }
  return { id: condition.id, holds, otherwise: () => condition.otherwise ?? null, leaves, parts: [], monotone: true }
}

/** The most that its ceiling allows stands as long as nobody leaves the roll that it was found on. */
function compileBlockingMinority(builder: Builder, condition: BlockingMinorityCondition): CompiledCondition {
  const ceiling = asCeiling(condition, builder.roll)
  if (ceiling !== null) return compileThreshold(builder, ceiling)
  builder.failed = true
  return { id: condition.id, holds: () => false, otherwise: () => null, leaves: [], parts: [], monotone: true }
}

function compileConcurrence(builder: Builder, condition: ConcurrenceCondition): CompiledCondition {
  const { roll } = builder
  const group = roll.groups.indexOf(condition.group)
  const members = roll.voters.filter((voter) => voter.groups.includes(group))
  const unknown = group < 0 || roll.groupCounts[group] === null
  if (unknown || (members.length === 0 && condition.whenNobody === 'refuse')) builder.failed = true
  const answers = withheldBy(condition)
  const byAnswer = ANSWERS.map((answer) => (answers.includes(answer) ? -1 : 0))
  const leaf = addLeaf(builder, { id: condition.id, ledger: 0, group, byAnswer, constant: 0 })
  const holds: Test = (values) => (values[leaf] ?? 0) >= 0
  return {
    id: condition.id,
    holds,
    otherwise: () => condition.otherwise ?? null,
    leaves: [leaf],
    parts: [],
    monotone: true,
  }
}

function allHold(tests: readonly Test[]): Test {
  return (values) => {
    for (const test of tests) if (!test(values)) return false
    return true
  }
}

function anyHolds(tests: readonly Test[]): Test {
  return (values) => {
    for (const test of tests) if (test(values)) return true
    return false
  }
}

function someHold(tests: readonly Test[], least: number): Test {
  return (values) => {
    let held = 0
    for (const test of tests) if (test(values)) held += 1
    return held >= least
  }
}

function compileCombined(builder: Builder, condition: CombinedCondition): CompiledCondition {
  const parts = condition.of.map((part) => compileCondition(builder, part))
  const k = condition.type === 'all-of' ? parts.length : condition.type === 'any-of' ? 1 : (condition.k ?? parts.length)
  const tests = parts.map((part) => part.holds)
  const holds = k === tests.length ? allHold(tests) : k === 1 ? anyHolds(tests) : someHold(tests, k)
  const otherwise = (values: Float64Array) => {
    const failing = condition.type === 'all-of' ? parts.find((part) => !part.holds(values)) : undefined
    return failing?.otherwise(values) ?? condition.otherwise ?? null
  }
  const leaves = parts.flatMap((part) => part.leaves)
  return { id: condition.id, holds, otherwise, leaves, parts, monotone: parts.every(({ monotone }) => monotone) }
}

function compileTurnout(builder: Builder, condition: TurnoutCondition): CompiledCondition {
  const ledger = builder.roll.ledgers.indexOf(condition.ledger)
  if (ledger < 0) builder.failed = true
  const bands = condition.bands.map((band) => {
    const inner = band.condition === null ? null : compileCondition(builder, band.condition)
    if (band.upTo === undefined) return { inner, contains: () => true }
    const { numerator, denominator } = exactly(band.upTo)
    const byAnswer = ANSWERS.map((answer) => Number((condition.counts.includes(answer) ? denominator : 0n) - numerator))
    const leaf = addLeaf(builder, { id: condition.id, ledger: Math.max(ledger, 0), group: -1, byAnswer, constant: 0 })
    const contains: Test = band.inclusive ? (values) => (values[leaf] ?? 0) <= 0 : (values) => (values[leaf] ?? 0) < 0
    return { inner, contains }
  })
  const innerOf = (values: Float64Array) => bands.find(({ contains }) => contains(values))?.inner ?? null
  const parts = bands.flatMap(({ inner }) => inner ?? [])
  return {
    id: condition.id,
    holds: (values) => innerOf(values)?.holds(values) ?? false,
    otherwise: (values) => innerOf(values)?.otherwise(values) ?? condition.otherwise ?? null,
    leaves: parts.flatMap((part) => part.leaves),
    parts,
    monotone: false,
  }
}

function compileCondition(builder: Builder, condition: Condition): CompiledCondition {
  switch (condition.type) {
    case 'count':
    case 'share':
      return compileThreshold(builder, condition)
    case 'concurrence':
      return compileConcurrence(builder, condition)
    case 'blocking-minority':
      return compileBlockingMinority(builder, condition)
    case 'all-of':
    case 'any-of':
    case 'k-of':
      return compileCombined(builder, condition)
    case 'turnout':
      return compileTurnout(builder, condition)
  }
}

function headsLeaf(builder: Builder, id: string, counts: readonly Answer[]): number {
  const byAnswer = ANSWERS.map((answer) => (counts.includes(answer) ? 1 : 0))
  return addLeaf(builder, { id, ledger: 0, group: -1, byAnswer, constant: 0 })
}

function compileQuorum(builder: Builder, quorum: Quorum): { readonly test: Test; readonly leaf: number } {
  const { numerator, denominator } = exactly(quorum.threshold)
  const isShare = typeof quorum.threshold === 'string' && quorum.threshold.includes('/')
  const byAnswer = ANSWERS.map((answer) =>
    Number((PRESENT.includes(answer) ? denominator : 0n) - (isShare ? numerator : 0n)),
  )
  const constant = isShare ? 0 : -Number(numerator)
  const leaf = addLeaf(builder, { id: quorum.id, ledger: 0, group: -1, byAnswer, constant })
  if (quorum.strict) return { test: (values) => (values[leaf] ?? 0) > 0, leaf }
  // Where nobody is left, nobody is enough of them; that is no quorum.
  const some = headsLeaf(builder, quorum.id, PRESENT)
  return { test: (values) => (values[leaf] ?? 0) >= 0 && (values[some] ?? 0) > 0, leaf }
}

interface Settled {
  readonly outcome: CompiledDecision['outcome']
  readonly carries: Test
}

function settleGraded(builder: Builder, decision: GradedDecision, conditions: readonly CompiledCondition[]): Settled {
  const some = headsLeaf(builder, 'yes', ['yes'])
  const outcome = (values: Float64Array) => {
    const index = conditions.findIndex((condition) => condition.holds(values))
    const found = decision.cases[index]?.outcome ?? decision.otherwise
    return isAffirmative(found) && (values[some] ?? 0) === 0 ? decision.otherwise : found
  }
  return { outcome, carries: (values) => isAffirmative(outcome(values)) }
}

function settle(builder: Builder, decision: CountedDecision, conditions: readonly CompiledCondition[]): Settled {
  if (decision.kind === 'graded') return settleGraded(builder, decision, conditions)
  const condition = conditions[0]
  if (condition === undefined) throw new Error('a vote has a condition')
  const { holds } = condition
  if (decision.kind === 'no-objection') {
    const outcome = (values: Float64Array) =>
      holds(values) ? decision.adopts : (condition.otherwise(values) ?? decision.fails)
    return { outcome, carries: holds }
  }
  const yes = headsLeaf(builder, 'yes', ['yes'])
  const no = headsLeaf(builder, 'no', ['no'])
  const retries = decision.tie?.kind === 'second-vote'
  const outcome = (values: Float64Array) => {
    const inFavour = values[yes] ?? 0
    if (holds(values)) return inFavour > 0 ? decision.adopts : decision.fails
    const tie = retries && inFavour > 0 && inFavour === values[no]
    return tie ? 'not-attained' : (condition.otherwise(values) ?? decision.fails)
  }
  return { outcome, carries: (values) => (values[yes] ?? 0) > 0 && holds(values) }
}

/** Whether no sum over the roll can leave the integers that doubles hold exactly. */
function isExactInDoubles(roll: Roll, leaves: readonly Leaf[]): boolean {
  return leaves.every((leaf) => {
    const largest = Math.max(...leaf.byAnswer.map(Math.abs))
    const total = roll.voters.reduce((sum, voter) => sum + (voter.amounts[leaf.ledger] ?? 0n), 0n)
    if (!leaf.byAnswer.every(Number.isSafeInteger) || !Number.isSafeInteger(leaf.constant)) return false
    return total * BigInt(largest) + BigInt(Math.abs(leaf.constant)) <= BigInt(Number.MAX_SAFE_INTEGER)
  })
}

/**
 * Compiles a decision for the members of a roll, or gives null where it cannot: members not known by name, a casting
 * vote, split votes, members represented by others that are not present, a quorum of weights, a stated number of members
 * present, or amounts beyond 2^53. One evaluation then costs leaves, not members.
 */
export function compileDecision(
  rule: Rule,
  decision: CountedDecision,
  roll: Roll,
  convening = 1,
): CompiledDecision | null {
  const casting = decision.kind === 'vote' && decision.tie?.kind === 'casting-vote'
  if (!roll.byName || roll.scales[0] !== 1n || casting || roll.ledgers[0] !== HEADS) return null
  if (roll.voters.some(({ parts, represented }) => parts !== undefined || represented === true)) return null
  const builder: Builder = { roll, leaves: [], failed: false }
  const given = decision.kind === 'graded' ? decision.cases.map(({ condition }) => condition) : [decision.condition]
  const conditions = given.map((condition) => compileCondition(builder, condition))
  const settled = settle(builder, decision, conditions)
  const { quorum } = rule
  const waived = quorum !== undefined && isWaived(quorum, convening)
  const evaluated = quorum?.unstated === 'from-answers' || roll.presenceStated
  const needsQuorum = quorum !== undefined && !waived && evaluated
  if (quorum !== undefined && !waived && roll.present !== null) return null
  if (needsQuorum && quorum.weights !== undefined) return null
  const compiled = needsQuorum ? compileQuorum(builder, quorum) : null
  if (builder.failed || !isExactInDoubles(roll, builder.leaves)) return null
  const test = compiled?.test ?? null
  return {
    leaves: builder.leaves,
    conditions,
    quorum: test,
    quorumLeaf: compiled?.leaf ?? -1,
    leaving: answersThatLeave(rule),
    outcome: test === null ? settled.outcome : (values) => (test(values) ? settled.outcome(values) : 'not-quorate'),
    carries: test === null ? settled.carries : (values) => test(values) && settled.carries(values),
  }
}

/**
 * What each member adds to each leaf by its answer: `[member][answer * leaves + leaf]`. A member that is on the roll with
 * an answer that leaves the base was kept there by the rule (it has no vote, and is counted).
 */
export function contributions(compiled: CompiledDecision, roll: Roll): readonly Float64Array[] {
  const width = compiled.leaves.length
  return roll.voters.map((voter) => {
    const row = new Float64Array(ANSWERS.length * width)
    for (const [position, leaf] of compiled.leaves.entries()) {
      if (leaf.group >= 0 && !voter.groups.includes(leaf.group)) continue
      const amount = Number(voter.amounts[leaf.ledger] ?? 0n)
      for (let answer = 0; answer < ANSWERS.length; answer += 1) {
        row[answer * width + position] = amount * (leaf.byAnswer[answer] ?? 0)
      }
    }
    for (const answer of compiled.leaving) {
      if (answer !== voter.answer) row.fill(0, answerIndex[answer] * width, (answerIndex[answer] + 1) * width)
    }
    return row
  })
}

/** The values of the leaves before anybody answered. */
export function startingValues(compiled: CompiledDecision): Float64Array {
  return Float64Array.from(compiled.leaves, ({ constant }) => constant)
}

/** Adds a member's answer to the values (or takes it away, with `times` −1). */
export function addAnswer(values: Float64Array, row: Float64Array, answer: Answer, times: 1 | -1 = 1): void {
  const start = answerIndex[answer] * values.length
  for (let leaf = 0; leaf < values.length; leaf += 1)
    values[leaf] = (values[leaf] ?? 0) + times * (row[start + leaf] ?? 0)
}
