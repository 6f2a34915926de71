import { ANSWERS } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot, Tally } from '../language/ballot.ts'
import type { NamedVoter } from './electorate.ts'
import { exactNumber, fraction, leastCommonMultiple, parseFraction, ZERO } from '../fraction.ts'
import type { ExactNumber, Fraction } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { Rule } from '../language/rule.ts'
import { capped } from './weight-cap.ts'

/** The ledger of members as such: one each. */
export const HEADS = 'heads'

/** Amounts on a ledger before they have one unit. */
interface Amount {
  readonly answer: Answer
  readonly amount: Fraction
}

/** Where the amounts of a ledger come from, before they have one unit. */
export interface LedgerSource {
  readonly name: string
  readonly named: ReadonlyMap<string, Fraction> | null
  readonly anonymous: readonly Amount[]
  readonly total: Fraction | null
  readonly limited: readonly string[]
}

/** Reads the amounts of a tally. */
export function readTally(tally: Tally): Result<Amount[]> {
  const amounts: Amount[] = []
  for (const answer of ANSWERS) {
    const given = tally[answer]
    if (given === undefined) continue
    const amount = parseFraction(given)
    if (!amount.ok) return amount
    if (amount.value.numerator < 0n) return refuse('ballot.negative_count', { answer })
    amounts.push({ answer, amount: amount.value })
  }
  return accept(amounts)
}

function readTotal(total: ExactNumber | undefined): Result<Fraction | null> {
  return total === undefined ? accept(null) : parseFraction(total)
}

/** Ledgers the rule or the ballot speaks of, `heads` first, the others by name. */
export function ledgerNames(rule: Rule, ballot: Ballot): readonly string[] {
  const names = new Set<string>(Object.keys(rule.ledgers ?? {}))
  for (const name of Object.keys(ballot.ledgers ?? {})) names.add(name)
  names.delete(HEADS)
  return [HEADS, ...[...names].toSorted()]
}

function blocAmounts(ballot: Ballot, ledger: string): Result<Amount[]> {
  const amounts: Amount[] = []
  for (const bloc of ballot.blocs ?? []) {
    const given = bloc.weights?.[ledger] ?? (ledger === HEADS ? (bloc.members ?? bloc.ids?.length) : undefined)
    if (given === undefined) continue
    const amount = parseFraction(given)
    if (!amount.ok) return amount
    amounts.push({ answer: bloc.answer, amount: amount.value })
  }
  return accept(amounts)
}

/** Weights of named members on a ledger; `null` where none is stated, refused where only some are. */
function namedWeights(voters: readonly NamedVoter[], ledger: string): Result<Map<string, Fraction> | null> {
  const weights = new Map<string, Fraction>()
  const missing: string[] = []
  for (const { member, heads } of voters) {
    const given = ledger === HEADS ? (heads ?? 1) : member.weights?.[ledger]
    if (given === undefined) {
      missing.push(member.id)
      continue
    }
    const weight = parseFraction(given)
    if (!weight.ok) return weight
    if (weight.value.numerator < 0n) return refuse('ballot.negative_weight', { member: member.id, ledger })
    weights.set(member.id, weight.value)
  }
  if (weights.size === 0) return accept(null)
  return missing.length === 0 ? accept(weights) : refuse('ballot.weight_missing', { ledger, members: missing })
}

/** Whether the ballot says by name what was answered. */
export const byNameIn = ({ votes, split }: Ballot): boolean => votes !== undefined || split !== undefined

/** Named weights with the ledger's cap applied, and who was limited by it. */
function underCap(
  rule: Rule,
  ledger: string,
  voters: readonly NamedVoter[],
  named: ReadonlyMap<string, Fraction>,
): Result<Pick<LedgerSource, 'named' | 'limited'>> {
  const cap = rule.ledgers?.[ledger]?.cap
  if (cap === undefined) return accept({ named, limited: [] })
  const stated = voters.map(({ member, answer }) => ({ id: member.id, answer, weight: named.get(member.id) ?? ZERO }))
  const found = capped(cap, stated)
  return found.ok ? accept({ named: found.value.weights, limited: found.value.limited }) : found
}

/** Where the amounts of a ledger come from: members by name, else a tally, else blocs. */
export function ledgerSource(
  rule: Rule,
  ballot: Ballot,
  voters: readonly NamedVoter[],
  name: string,
): Result<LedgerSource | null> {
  const stated = name === HEADS ? (ballot.electorate ?? ballot.totals?.[HEADS]) : ballot.totals?.[name]
  const total = readTotal(stated)
  if (!total.ok) return total
  if (byNameIn(ballot) || rule.members !== undefined || ballot.members !== undefined) {
    const weights = namedWeights(voters, name)
    if (!weights.ok) return weights
    if (weights.value !== null && byNameIn(ballot)) {
      const found = underCap(rule, name, voters, weights.value)
      return found.ok ? accept({ name, anonymous: [], total: total.value, ...found.value }) : found
    }
  }
  const tally = name === HEADS ? (ballot.tally ?? ballot.ledgers?.[HEADS]) : ballot.ledgers?.[name]
  const amounts = tally === undefined ? blocAmounts(ballot, name) : readTally(tally)
  if (!amounts.ok) return amounts
  const membersKnown = name === HEADS && (ballot.members ?? rule.members) !== undefined
  const known = total.value ?? (membersKnown ? fraction(BigInt(voters.length)) : null)
  if (amounts.value.length === 0 && known === null) return accept(null)
  return accept({ name, named: null, anonymous: amounts.value, total: known, limited: [] })
}

/** Units of a ledger in one, so that every amount on it is whole. */
export function scaleOf(source: LedgerSource, voters: readonly NamedVoter[]): bigint {
  let scale = source.total?.denominator ?? 1n
  for (const { amount } of source.anonymous) scale = leastCommonMultiple(scale, amount.denominator)
  for (const weight of source.named?.values() ?? []) scale = leastCommonMultiple(scale, weight.denominator)
  for (const { split } of voters) {
    if (split?.ledger !== source.name) continue
    for (const { amount } of split.parts) scale = leastCommonMultiple(scale, amount.denominator)
  }
  return scale
}

/** An amount in a ledger's unit. */
export function inUnits(value: Fraction, scale: bigint): bigint {
  return (value.numerator * scale) / value.denominator
}

/** What a named voter casts on a ledger: its weight for its answer, or the parts of a split vote and what it did not cast. */
export function partsOf(
  { member, answer, split }: NamedVoter,
  ledger: string,
  weight: bigint,
  scale: bigint,
): Result<readonly (readonly [Answer, bigint])[]> {
  if (split === undefined || split.ledger !== ledger) return accept([[answer, weight]])
  const rest = weight - inUnits(split.cast, scale)
  if (rest < 0n) {
    const facts = { member: member.id, ledger, cast: String(exactNumber(split.cast)) }
    return refuse('ballot.split_exceeds', { ...facts, weight: String(exactNumber(fraction(weight, scale))) })
  }
  const parts = split.parts.map((part) => [part.answer, inUnits(part.amount, scale)] as const)
  return accept([...parts, ['absent', rest] as const])
}
