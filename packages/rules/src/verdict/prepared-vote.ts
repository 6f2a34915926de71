import { ANSWERS, answerIndex, PRESENT } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { compileDecision, contributions, startingValues } from '../conditions/compiled-decision.ts'
import type { CompiledDecision } from '../conditions/compiled-decision.ts'
import { conditionsWithin } from '../language/condition.ts'
import type { Condition } from '../language/condition.ts'
import type { ConditionResult } from '../conditions/condition-result.ts'
import { supportAndOpposition } from '../conditions/critical-members.ts'
import { releasedOutside } from '../electorate/electorate.ts'
import { exactly } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { CountedDecision } from '../conditions/judgement.ts'
import type { LedgerCount } from '../electorate/ledger-count.ts'
import { AFFIRMATIVE_OUTCOMES } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import { namesOf } from '../electorate/roll-voter.ts'
import type { Roll } from '../electorate/roll.ts'
import type { Rule } from '../language/rule.ts'
import type { Sentence } from '../words/sentence.ts'
import { conditionSentence } from './verdict-sentences.ts'
import type { VoteDerivation } from './vote-finding.ts'
import { deriveCondition } from '../conditions/whole-conditions.ts'
import type { Derive, WholeCounts } from '../conditions/whole-conditions.ts'

/** A counted decision made ready for one electorate that is known by name. Answers are given as positions in `ANSWERS`. */
export interface PreparedVote {
  readonly roll: Roll
  /** The outcome of answers by which nobody leaves the base. */
  readonly outcomeOf: (answers: Uint8Array) => Outcome
  /** The outcome of any answers; `null` where a condition hangs on who is left in the base. */
  readonly outcomeOfAny: ((answers: Uint8Array) => Outcome) | null
  /** The derivation from answers by which nobody leaves the base. */
  readonly derive: (answers: Uint8Array) => VoteDerivation
}

const WIDTH = ANSWERS.length
const AFFIRMATIVE: ReadonlySet<Outcome> = new Set(AFFIRMATIVE_OUTCOMES)
const { yes: YES, no: NO, 'no-objection': NO_OBJECTION, recused: RECUSED } = answerIndex

/** Every number that a condition multiplies counts with. */
function factorsOf(condition: Condition): readonly Fraction[] {
  return conditionsWithin(condition).flatMap((each) => {
    if (each.type === 'count' || each.type === 'share') return [exactly(each.threshold)]
    return each.type === 'turnout' ? each.bands.flatMap(({ upTo }) => (upTo === undefined ? [] : [exactly(upTo)])) : []
  })
}

/** Whether every ledger holds whole numbers and no product of a count leaves the integers that doubles hold. */
function isWhole(conditions: readonly Condition[], roll: Roll): boolean {
  if (roll.inPerCent.length > 0 || roll.scales.some((scale) => scale !== 1n)) return false
  const totals = roll.counts.map((row) => row.reduce((sum, amount) => sum + amount, 1n))
  const largest = totals.reduce((most, total) => (total > most ? total : most), 1n)
  // A leaf is summed from differences of coefficients, which reach four times the largest.
  const limit = BigInt(Number.MAX_SAFE_INTEGER) / 4n
  return conditions
    .flatMap(factorsOf)
    .every(({ numerator, denominator }) => numerator * largest <= limit && denominator * largest <= limit)
}

/**
 * The leaves as sums over counts: what each is if everyone answered in the way that most answers count alike, and how
 * much each other answer changes it. Most leaves then are one product.
 */
interface LeafSums {
  readonly whole: Float64Array
  /** Where the terms of a leaf end; they begin where those of the one before end. */
  readonly ends: Int32Array
  readonly columns: Int32Array
  readonly factors: Float64Array
}

/** The coefficient that most answers share. */
function commonest(byAnswer: readonly number[]): number {
  const times = (value: number) => byAnswer.filter((each) => each === value).length
  return byAnswer.reduce((best, value) => (times(value) > times(best) ? value : best))
}

function leafSums({ leaves }: CompiledDecision, roll: Roll): LeafSums {
  const whole: number[] = []
  const ends: number[] = []
  const columns: number[] = []
  const factors: number[] = []
  for (const { ledger, group, byAnswer, constant } of leaves) {
    const common = commonest(byAnswer)
    const row = ((group + 1) * roll.ledgers.length + ledger) * WIDTH
    const counted = roll.voters.filter(({ groups }) => group < 0 || groups.includes(group))
    const total = counted.reduce((sum, { amounts }) => sum + Number(amounts[ledger] ?? 0n), 0)
    whole.push(constant + common * total)
    for (const [answer, coefficient] of byAnswer.entries()) {
      if (coefficient === common) continue
      columns.push(row + answer)
      factors.push(coefficient - common)
    }
    ends.push(columns.length)
  }
  return {
    whole: Float64Array.from(whole),
    ends: Int32Array.from(ends),
    columns: Int32Array.from(columns),
    factors: Float64Array.from(factors),
  }
}

interface Ready {
  readonly rule: Rule
  readonly decision: CountedDecision
  readonly roll: Roll
  readonly compiled: CompiledDecision
  /** `[(member * WIDTH + answer) * leaves + leaf]` */
  readonly table: Float64Array
  readonly start: Float64Array
  /** Amount of each member on each ledger: `[ledger * members + member]`. */
  readonly amounts: Float64Array
  readonly sums: LeafSums
  readonly everyoneBound: ReturnType<VoteDerivation['bound']>
  /** Where members are counted beside the rows of everyone: once for each group that a member is in. */
  readonly groupRows: readonly { readonly member: number; readonly offset: number }[]
  /** Reused by every evaluation; nothing that is returned refers to them. */
  readonly scratch: { readonly values: Float64Array; readonly changed: Float64Array; readonly counts: Float64Array }
  readonly conditions: readonly Derive[]
  readonly sentenceOf: VoteDerivation['sentenceOf']
  /** Answers whose change is asked for, when one asks who was critical. */
  readonly opposing: readonly number[]
  readonly support: number
}

/** Opposing answers that a leaf can tell apart. */
function distinctOpposing(compiled: CompiledDecision, opposing: readonly Answer[]): readonly number[] {
  const codes = opposing.map((answer) => answerIndex[answer])
  return codes.filter((code, position) =>
    codes
      .slice(0, position)
      .every((other) => compiled.leaves.some(({ byAnswer }) => byAnswer[code] !== byAnswer[other])),
  )
}

/** The values of the leaves at given counts of a ballot on which nobody left the base. */
function valuesOf({ sums, scratch }: Ready, counts: Float64Array): Float64Array {
  const { values } = scratch
  const { whole, ends, columns, factors } = sums
  let term = 0
  for (let leaf = 0; leaf < values.length; leaf += 1) {
    let value = whole[leaf] ?? 0
    for (const end = ends[leaf] ?? 0; term < end; term += 1) {
      value += (factors[term] ?? 0) * (counts[columns[term] ?? 0] ?? 0)
    }
    values[leaf] = value
  }
  return values
}

/** The values of the leaves, member by member: a member whose answer leaves the base adds nothing. */
function valuesByMember({ table, start, scratch }: Ready, answers: Uint8Array): Float64Array {
  const { values } = scratch
  const leaves = values.length
  values.set(start)
  for (let member = 0; member < answers.length; member += 1) {
    const offset = (member * WIDTH + (answers[member] ?? 0)) * leaves
    for (let leaf = 0; leaf < leaves; leaf += 1) values[leaf] = (values[leaf] ?? 0) + (table[offset + leaf] ?? 0)
  }
  return values
}

function countsOf({ roll, amounts, groupRows, scratch }: Ready, answers: Uint8Array): WholeCounts {
  const ledgers = roll.ledgers.length
  const members = answers.length
  const { counts } = scratch
  counts.fill(0)
  for (let ledger = 0; ledger < ledgers; ledger += 1) {
    const row = ledger * WIDTH
    const from = ledger * members
    for (let member = 0; member < members; member += 1) {
      const at = row + (answers[member] ?? 0)
      counts[at] = (counts[at] ?? 0) + (amounts[from + member] ?? 0)
    }
    for (const { member, offset } of groupRows) {
      const at = offset + row + (answers[member] ?? 0)
      counts[at] = (counts[at] ?? 0) + (amounts[from + member] ?? 0)
    }
  }
  return { amounts: counts, answers }
}

/** See `Verdict.critical`. One evaluation a member and answer that could matter. */
function criticalOf(ready: Ready, answers: Uint8Array, values: Float64Array, affirmative: boolean): readonly string[] {
  const { compiled, table, roll, support, scratch } = ready
  const { changed } = scratch
  const leaves = values.length
  const critical: string[] = []
  const others = affirmative ? ready.opposing : [support]
  for (let member = 0; member < answers.length; member += 1) {
    const answer = answers[member] ?? 0
    const supporter = answer === YES || answer === NO_OBJECTION
    if (affirmative ? !supporter : answer === support || answer === RECUSED) continue
    const from = (member * WIDTH + answer) * leaves
    for (const other of others) {
      const to = (member * WIDTH + other) * leaves
      for (let leaf = 0; leaf < leaves; leaf += 1) {
        changed[leaf] = (values[leaf] ?? 0) - (table[from + leaf] ?? 0) + (table[to + leaf] ?? 0)
      }
      if (compiled.carries(changed) === affirmative) continue
      critical.push(roll.voters[member]?.id ?? '')
      break
    }
  }
  return critical
}

function answersOf(amounts: Float64Array, start: number): LedgerCount['answers'] {
  const answers: Partial<Record<Answer, number>> = {}
  for (let answer = 0; answer < WIDTH; answer += 1) {
    const amount = amounts[start + answer] ?? 0
    const word = ANSWERS[answer]
    if (amount > 0 && word !== undefined) answers[word] = amount
  }
  return answers
}

function membersOf(roll: Roll, answers: Uint8Array, group: number | null): NonNullable<LedgerCount['members']> {
  const members: Partial<Record<Answer, string[]>> = {}
  const lists: string[][] = []
  for (let index = 0; index < answers.length; index += 1) {
    const voter = roll.voters[index]
    if (voter === undefined || (group !== null && !voter.groups.includes(group))) continue
    const answer = answers[index] ?? 0
    const list = lists[answer]
    if (list === undefined) members[ANSWERS[answer] ?? 'absent'] = lists[answer] = [voter.id]
    else list.push(voter.id)
  }
  return members
}

/** Every count: each ledger for everyone, and heads for each group. */
function ledgerCountsOf(roll: Roll, { amounts, answers }: WholeCounts): readonly LedgerCount[] {
  const all = roll.ledgers.map((ledger, index): LedgerCount => {
    const byAnswer = answersOf(amounts, index * WIDTH)
    return ledger === HEADS
      ? { ledger, group: null, answers: byAnswer, members: membersOf(roll, answers, null) }
      : { ledger, group: null, answers: byAnswer }
  })
  for (const [index, group] of roll.groups.entries()) {
    const byAnswer = answersOf(amounts, (index + 1) * roll.ledgers.length * WIDTH)
    all.push({ ledger: HEADS, group, answers: byAnswer, members: membersOf(roll, answers, index) })
  }
  return all
}

/** The quorum as a condition, where the rule has one and does not presume it. */
function quorumOf(
  { rule, roll, compiled }: Ready,
  { amounts }: WholeCounts,
  values: Float64Array,
): ConditionResult | null {
  const { quorum } = rule
  if (quorum === undefined || (quorum.unstated === 'presumed' && !roll.presenceStated)) return null
  let of = 0
  for (let answer = 0; answer < WIDTH; answer += 1) of += amounts[answer] ?? 0
  let counted = 0
  for (const answer of PRESENT) counted += amounts[answerIndex[answer]] ?? 0
  const threshold = exactly(quorum.threshold)
  const isShare = typeof quorum.threshold === 'string' && quorum.threshold.includes('/')
  const [numerator, denominator] = [Number(threshold.numerator), Number(threshold.denominator)]
  const limit = isShare ? numerator * of : numerator
  const rest = limit % denominator
  const whole = (limit - rest) / denominator
  const needed = compiled.quorum === null ? 0 : rest > 0 || quorum.strict ? whole + 1 : whole
  return {
    id: quorum.id,
    type: 'quorum',
    parent: null,
    ledger: HEADS,
    side: 'floor',
    holds: compiled.quorum?.(values) ?? true,
    counted,
    of,
    needed,
    margin: counted - needed,
  }
}

/** Evaluates the conditions as the decision asks for them: a graded one stops at the first case that holds. */
function conditionsOf(ready: Ready, counts: WholeCounts): { results: ConditionResult[]; held: number } {
  const results: ConditionResult[] = []
  for (const [index, derive] of ready.conditions.entries()) if (derive(counts, results)) return { results, held: index }
  return { results, held: -1 }
}

/** Whether nothing is adopted without a yes although the conditions hold. */
function needsYes(decision: CountedDecision, held: number): boolean {
  if (decision.kind !== 'graded') return decision.kind === 'vote' && held >= 0
  const outcome = decision.cases[held]?.outcome
  return outcome !== undefined && AFFIRMATIVE.has(outcome)
}

/** Whom an adopted decision obliges. */
function boundBy({ rule, roll, everyoneBound }: Ready, answers: Uint8Array): ReturnType<VoteDerivation['bound']> {
  const free = rule.bound?.notBound ?? []
  if (free.length === 0) return everyoneBound
  const outside = everyoneBound.notBound ?? []
  const bound: string[] = []
  const notBound: string[] = []
  for (const [index, voter] of roll.voters.entries()) {
    const released = free.includes(ANSWERS[answers[index] ?? 0] ?? 'absent')
    ;(released ? notBound : bound).push(...(voter.of ?? [voter.id]))
  }
  return { bound, notBound: [...notBound, ...outside], boundCount: bound.length }
}

function deriveVote(ready: Ready, answers: Uint8Array): VoteDerivation {
  const { compiled, decision, roll } = ready
  const whole = countsOf(ready, answers)
  const values = valuesOf(ready, whole.amounts)
  const outcome = compiled.outcome(values)
  const quorum = quorumOf(ready, whole, values)
  const quorate = quorum?.holds ?? true
  const { results, held } = quorate ? conditionsOf(ready, whole) : { results: [], held: -1 }
  const affirmative = compiled.carries(values)
  const inFavour = whole.amounts[YES] ?? 0
  const divided = decision.kind === 'vote' && !affirmative && inFavour > 0 && inFavour === whole.amounts[NO]
  const tie = quorate && divided
  return {
    outcome,
    conditions: quorum === null ? results : [quorum, ...results],
    sentenceOf: ready.sentenceOf,
    counts: ledgerCountsOf(roll, whole),
    critical: tie || !quorate ? [] : criticalOf(ready, answers, values, affirmative),
    excluded: roll.excluded,
    capped: roll.capped,
    quorate,
    tie,
    caster: null,
    emptyVote: inFavour === 0 && needsYes(decision, held),
    bound: () => boundBy(ready, answers),
  }
}

/**
 * Prepares a counted decision for the electorate of a roll, or gives null where only the general judgement can serve:
 * members not known by name, fractions of votes, a stated number of members present, a casting vote, amounts beyond 2^53.
 */
export function prepareVote(
  rule: Rule,
  decision: CountedDecision,
  roll: Roll,
  convening?: number,
): PreparedVote | null {
  const asked = decision.kind === 'graded' ? decision.cases.map(({ condition }) => condition) : [decision.condition]
  const compiled = compileDecision(rule, decision, roll, convening)
  if (compiled === null || roll.present !== null || !isWhole(asked, roll)) return null
  const hangsOnBase =
    asked.flatMap(conditionsWithin).some(({ type }) => type === 'blocking-minority') ||
    Object.values(rule.ledgers ?? {}).some(({ cap }) => cap?.share !== undefined)
  const start = startingValues(compiled)
  const leaves = start.length
  const table = new Float64Array(roll.voters.length * WIDTH * leaves)
  for (const [index, row] of contributions(compiled, roll).entries()) table.set(row, index * WIDTH * leaves)
  const { support, opposing } = supportAndOpposition(decision)
  const everyone = namesOf(roll.voters)
  const sentences = new Map<ConditionResult, Sentence | null>()
  const recurs = (result: ConditionResult) => sentences.set(result, conditionSentence(result))
  const ready: Ready = {
    rule,
    decision,
    roll,
    compiled,
    table,
    start,
    amounts: Float64Array.from(
      roll.ledgers.flatMap((_, ledger) => roll.voters.map(({ amounts }) => Number(amounts[ledger] ?? 0n))),
    ),
    sums: leafSums(compiled, roll),
    everyoneBound: {
      bound: everyone,
      notBound: releasedOutside(rule, roll.excluded),
      boundCount: everyone.length,
    },
    groupRows: roll.voters.flatMap(({ groups }, member) =>
      groups.map((group) => ({ member, offset: (group + 1) * roll.ledgers.length * WIDTH })),
    ),
    scratch: {
      values: new Float64Array(leaves),
      changed: new Float64Array(leaves),
      counts: new Float64Array((roll.groups.length + 1) * roll.ledgers.length * WIDTH),
    },
    conditions: asked.map((condition) => deriveCondition(condition, { roll, recurs })),
    sentenceOf: (result) => {
      const said = sentences.get(result)
      return said === undefined ? conditionSentence(result) : said
    },
    opposing: distinctOpposing(compiled, opposing),
    support: answerIndex[support],
  }
  return {
    roll,
    outcomeOf: (answers) => compiled.outcome(valuesOf(ready, countsOf(ready, answers).amounts)),
    outcomeOfAny: hangsOnBase ? null : (answers) => compiled.outcome(valuesByMember(ready, answers)),
    derive: (answers) => deriveVote(ready, answers),
  }
}
