import type { Ballot, BallotMember, Ratification } from '../language/ballot.ts'
import { parseDay } from '../time/calendar-day.ts'
import type { ConditionResult } from '../conditions/condition-result.ts'
import { isInSet, membersOf } from '../electorate/electorate.ts'
import { add, ceilingOf, compare, exactly, floorOf, fraction, multiply, parseFraction, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { parseInstant } from '../time/instant.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { RatificationDecision, Rule, WeightShare } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import { addConditionSentences, outcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'
import { weightShareResult } from '../conditions/weight-share-result.ts'

const DAY = 'YYYY-MM-DD'.length

/**
 * Whether a day or instant is not after a deadline. Two instants are compared as such, whatever their zones; where either is a day,
 * the days are compared as they are written, so that a deadline given as a day includes the whole day.
 */
function isInTime(at: string, deadline: string | undefined): boolean {
  if (deadline === undefined) return true
  if (at.length > DAY && deadline.length > DAY) return Date.parse(at) <= Date.parse(deadline)
  return at.slice(0, DAY) <= deadline.slice(0, DAY)
}

const dayOf = (ratification: Ratification): string => ('by' in ratification ? ratification.at : ratification.until)

/** What a ratification is judged by: who can ratify, how many are needed, and the total of each ledger that counts. */
interface Question {
  readonly rule: Rule
  readonly decision: RatificationDecision
  readonly ballot: Ballot
  readonly members: readonly BallotMember[]
  readonly size: number
  readonly needed: number
}

function ratifiedBy(ratifications: readonly Ratification[]): ReadonlySet<string> {
  return new Set(ratifications.flatMap((each) => ('by' in each ? [each.by] : [])))
}

function countedBy(ratifications: readonly Ratification[]): number {
  return ratifications.reduce((most, each) => ('until' in each ? Math.max(most, each.count) : most), 0)
}

/** The sum of some members' weights; null where one of them has none stated. */
function weightOf(members: readonly BallotMember[], ledger: string): Fraction | null {
  let sum = ZERO
  for (const { weights } of members) {
    const weight = parseFraction(weights?.[ledger])
    if (!weight.ok) return null
    sum = add(sum, weight.value)
  }
  return sum
}

/** What those who ratified weigh on a ledger, out of what; null where the ballot does not say. */
function weighed(
  { members, ballot }: Question,
  done: readonly Ratification[],
  ledger: string,
): { readonly held: Fraction; readonly of: Fraction } | null {
  const stated = done.flatMap((each) =>
    'until' in each && each.weights?.[ledger] !== undefined ? [exactly(each.weights[ledger])] : [],
  )
  const total = ballot.totals?.[ledger]
  if (stated.length > 0 && total !== undefined) {
    return { held: stated.reduce((most, each) => (compare(each, most) > 0 ? each : most)), of: exactly(total) }
  }
  const names = ratifiedBy(done)
  const of = weightOf(members, ledger)
  const held = weightOf(
    members.filter(({ id }) => names.has(id)),
    ledger,
  )
  return of === null || held === null || members.length === 0 ? null : { held, of }
}

function weightResult(question: Question, done: readonly Ratification[], weight: WeightShare): ConditionResult | null {
  const found = weighed(question, done, weight.ledger)
  if (found === null) return null
  return { type: 'share', base: 'members', ...weightShareResult(weight, found.held, found.of) }
}

/** The conditions on the ratifications that were there; null in place of a share that the ballot does not tell. */
function conditionsOn(question: Question, done: readonly Ratification[]): readonly (ConditionResult | null)[] {
  const { rule, decision, ballot, members, size, needed } = question
  const names = ratifiedBy(done)
  const counted = Math.max(names.size, countedBy(done))
  const { including } = decision
  const set = including === undefined ? undefined : rule.groups?.[including]
  const missing =
    set === undefined
      ? []
      : members.filter((member) => isInSet(set, member, ballot) && !names.has(member.id)).map(({ id }) => id)
  const type = 'ratification'
  return [
    {
      id: 'ratifications',
      type,
      parent: null,
      holds: counted >= needed,
      counted,
      ...(size === 0 ? {} : { of: size }),
      needed,
      margin: counted - needed,
    },
    ...(decision.weights ?? []).map((weight) => weightResult(question, done, weight)),
    ...(including === undefined
      ? []
      : [
          {
            id: including,
            type,
            parent: null,
            holds: missing.length === 0,
            members: missing,
            margin: -missing.length,
          } as const,
        ]),
  ]
}

/** The first day on which everything needed was there: it is there on every later one, so the days are halved. */
function reachedOn(question: Question, done: readonly Ratification[]): string | undefined {
  const days = [...new Set(done.map(dayOf))].toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const isThereBy = (last: string): boolean => {
    const judged = conditionsOn(
      question,
      done.filter((each) => Date.parse(dayOf(each)) <= Date.parse(last)),
    )
    return judged.every((each) => each?.holds === true)
  }
  let [first, end] = [0, days.length - 1]
  while (first < end) {
    const middle = (first + end) >> 1
    if (isThereBy(days[middle] ?? '')) end = middle
    else first = middle + 1
  }
  return days[first]?.slice(0, DAY)
}

function questionOf(rule: Rule, decision: RatificationDecision, ballot: Ballot): Result<Question> {
  const members = membersOf(rule, ballot)
  const size = ballot.electorate ?? members.length
  const share = typeof decision.threshold === 'string' && decision.threshold.includes('/')
  if (size === 0 && share) return refuse('ballot.not_enough', { missing: ['electorate'] })
  const threshold = exactly(decision.threshold)
  const limit = share ? multiply(threshold, fraction(BigInt(size))) : threshold
  const needed = Number(decision.strict ? floorOf(limit) + 1n : ceilingOf(limit))
  const ids = new Set(members.map(({ id }) => id))
  const strangers = [...ratifiedBy(ballot.ratifications ?? [])].filter((name) => ids.size > 0 && !ids.has(name))
  if (strangers.length > 0) return refuse('ballot.unknown_voter', { members: strangers.toSorted() })
  const { deadline } = ballot
  for (const given of [...(deadline === undefined ? [] : [deadline]), ...(ballot.ratifications ?? []).map(dayOf)]) {
    const day = parseDay(given)
    if (!day.ok) return day
    const instant = given.length > DAY ? parseInstant(given) : day
    if (!instant.ok) return instant
  }
  return accept({ rule, decision, ballot, members, size, needed })
}

/** Judges ratifications against the number and the weights needed, the members that must be among them, and the deadline. */
export function decideRatification(rule: Rule, decision: RatificationDecision, ballot: Ballot): Result<Finding> {
  if (decision.deadline === 'required' && ballot.deadline === undefined)
    return refuse('ballot.not_enough', { missing: ['deadline'] })
  if (ballot.ratifications === undefined)
    return refuse('ballot.not_enough', { rule: rule.id, missing: ['ratifications'] })
  const question = questionOf(rule, decision, ballot)
  if (!question.ok) return question
  const { needed, size } = question.value
  const deadline = decision.deadline === 'none' ? undefined : ballot.deadline
  const done = (ballot.ratifications ?? []).filter((each) => isInTime(dayOf(each), deadline))
  const judged = conditionsOn(question.value, done)
  const conditions = judged.flatMap((each) => each ?? [])
  const [ratifications] = conditions
  if (judged.includes(null) && conditions.every(({ holds }) => holds)) {
    return refuse('ballot.not_enough', { rule: rule.id, missing: decision.weights?.map(({ ledger }) => ledger) ?? [] })
  }
  const holds = conditions.every((each) => each.holds)
  const outcome = holds ? 'adopted' : deadline === undefined ? 'not-attained' : 'lapsed'
  const counted = ratifications?.counted ?? 0
  const missing = conditions.flatMap(({ members }) => members ?? [])
  const by = deadline === undefined ? '' : ` by ${deadline}`
  const facts = { counted, needed, deadline: deadline ?? 'none' }
  const number =
    size === 0
      ? sentence('ratification.number', facts, `${counted} have ratified${by}, ${needed} needed.`)
      : sentence(
          'ratification.count',
          { ...facts, of: size },
          `${counted} of ${size} have ratified${by}, ${needed} needed.`,
        )
  const day = holds ? reachedOn(question.value, done) : undefined
  return accept({
    outcome,
    conditions,
    counts: [],
    critical: [],
    excluded: [],
    ...(day === undefined ? {} : { reachedOn: day }),
    sentences: [
      outcomeSentence(outcome),
      number,
      ...addConditionSentences([], conditions),
      ...(missing.length > 0
        ? [sentence('ratification.missing', { members: missing }, `Still to ratify: ${listed(missing)}.`)]
        : []),
    ],
  })
}
