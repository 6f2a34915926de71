import { ANSWERS, answerIndex } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Ballot, Tally } from './ballot.ts'
import { answersThatLeave, isInSet, namedElectorate, roleHolders } from './electorate.ts'
import type { Exclusion, NamedVoter } from './electorate.ts'
import { exactNumber, fraction, leastCommonMultiple, parseFraction } from './fraction.ts'
import type { ExactNumber, Fraction } from './fraction.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

/** The ledger of members as such: one each. */
export const HEADS = 'heads'

/** A named member on the roll: what it answered and what it weighs on each known ledger, in the ledger's unit. */
export interface RollVoter {
  readonly id: string
  readonly answer: Answer
  readonly amounts: readonly bigint[]
  /** Positions of the rule's groups it belongs to. */
  readonly groups: readonly number[]
}

/** Counts by answer, one row a ledger, in the ledger's unit. */
export type Counts = readonly (readonly bigint[])[]

/**
 * A ballot made countable: every ledger has one integer unit, every answer is counted, members that are in no
 * base are gone. Conditions read only this.
 */
export interface Roll {
  readonly ledgers: readonly string[]
  /** Units of a ledger in one: 2 where half votes exist. */
  readonly scales: readonly bigint[]
  readonly groups: readonly string[]
  readonly voters: readonly RollVoter[]
  readonly counts: Counts
  /** Counts of each group; `null` where names are not known and the ballot does not count the group. */
  readonly groupCounts: readonly (Counts | null)[]
  readonly excluded: readonly Exclusion[]
  /** Members in the room, where the ballot states it. */
  readonly present: bigint | null
  /** Whether the ballot says who was in the room, by number or by name. */
  readonly presenceStated: boolean
  readonly inPerCent: readonly string[]
  /** Whether every counted ledger is known member by member, so that one can ask whose change would matter. */
  readonly byName: boolean
  /** Whether members as such were counted at all. */
  readonly headsKnown: boolean
}

/** Amounts on a ledger before they have one unit. */
interface Amount {
  readonly answer: Answer
  readonly amount: Fraction
}

interface LedgerSource {
  readonly name: string
  readonly named: ReadonlyMap<string, Fraction> | null
  readonly anonymous: readonly Amount[]
  readonly total: Fraction | null
}

function readTally(tally: Tally): Result<Amount[]> {
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
function ledgerNames(rule: Rule, ballot: Ballot): readonly string[] {
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
  for (const { member } of voters) {
    const given = ledger === HEADS ? 1 : member.weights?.[ledger]
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

/** Where the amounts of a ledger come from: members by name, else a tally, else blocs. */
function ledgerSource(
  rule: Rule,
  ballot: Ballot,
  voters: readonly NamedVoter[],
  name: string,
): Result<LedgerSource | null> {
  const stated = name === HEADS ? (ballot.electorate ?? ballot.totals?.[HEADS]) : ballot.totals?.[name]
  const total = readTotal(stated)
  if (!total.ok) return total
  if (ballot.votes !== undefined || rule.members !== undefined || ballot.members !== undefined) {
    const weights = namedWeights(voters, name)
    if (!weights.ok) return weights
    if (weights.value !== null && ballot.votes !== undefined) {
      return accept({ name, named: weights.value, anonymous: [], total: total.value })
    }
  }
  const tally = name === HEADS ? (ballot.tally ?? ballot.ledgers?.[HEADS]) : ballot.ledgers?.[name]
  const amounts = tally === undefined ? blocAmounts(ballot, name) : readTally(tally)
  if (!amounts.ok) return amounts
  const membersKnown = name === HEADS && (ballot.members ?? rule.members) !== undefined
  const known = total.value ?? (membersKnown ? fraction(BigInt(voters.length)) : null)
  if (amounts.value.length === 0 && known === null) return accept(null)
  return accept({ name, named: null, anonymous: amounts.value, total: known })
}

function scaleOf(source: LedgerSource): bigint {
  let scale = source.total?.denominator ?? 1n
  for (const { amount } of source.anonymous) scale = leastCommonMultiple(scale, amount.denominator)
  for (const weight of source.named?.values() ?? []) scale = leastCommonMultiple(scale, weight.denominator)
  return scale
}

function inUnits(value: Fraction, scale: bigint): bigint {
  return (value.numerator * scale) / value.denominator
}

/** How many members left the base although nobody named them: recused in a tally, role holders that did not vote. */
function unnamedLeavers(rule: Rule, ballot: Ballot, excluded: readonly Exclusion[]): bigint {
  const named = new Set(excluded.map(({ member }) => member))
  const holders = new Set<string>()
  for (const { role, effect } of rule.electorate.withoutVote ?? []) {
    if (effect === 'leaves-base') for (const id of roleHolders(ballot, role)) if (!named.has(id)) holders.add(id)
  }
  return BigInt(holders.size)
}

/** One row of counts for a ledger: everyone that is in the base, the silent rest as absent. */
function countLedger(
  rule: Rule,
  ballot: Ballot,
  source: LedgerSource,
  scale: bigint,
  voters: readonly NamedVoter[],
  excluded: readonly Exclusion[],
): Result<bigint[]> {
  const leaving = answersThatLeave(rule)
  const row = ANSWERS.map(() => 0n)
  let left = 0n
  const put = (answer: Answer, amount: bigint) => {
    if (source.named === null && leaving.includes(answer)) left += amount
    else row[answerIndex[answer]] = (row[answerIndex[answer]] ?? 0n) + amount
  }
  for (const { answer, amount } of source.anonymous) put(answer, inUnits(amount, scale))
  if (source.named !== null) {
    for (const { member, answer } of voters) put(answer, inUnits(source.named.get(member.id) ?? fraction(0n), scale))
  }
  if (source.total === null) return accept(row)
  const membersKnown = (ballot.members ?? rule.members) !== undefined
  if (source.name === HEADS && !(membersKnown && ballot.electorate === undefined)) {
    left += (unnamedLeavers(rule, ballot, excluded) + BigInt(excluded.length)) * scale
  }
  const counted = row.reduce((sum, amount) => sum + amount, 0n)
  const rest = inUnits(source.total, scale) - left - counted
  if (rest < 0n) {
    const facts = { ledger: source.name, counted: String(exactNumber(fraction(counted + left, scale))) }
    return refuse('ballot.more_than_electorate', { ...facts, electorate: String(exactNumber(source.total)) })
  }
  row[answerIndex.absent] = (row[answerIndex.absent] ?? 0n) + rest
  return accept(row)
}

function groupCounts(rule: Rule, ballot: Ballot, roll: Omit<Roll, 'groupCounts'>): Result<(Counts | null)[]> {
  const leaving = answersThatLeave(rule)
  const result: (Counts | null)[] = []
  for (const [index, name] of roll.groups.entries()) {
    const tally = ballot.groupTallies?.[name]
    if (tally !== undefined) {
      const amounts = readTally(tally)
      if (!amounts.ok) return amounts
      const row = ANSWERS.map(() => 0n)
      for (const { answer, amount } of amounts.value) {
        if (!leaving.includes(answer)) row[answerIndex[answer]] = inUnits(amount, roll.scales[0] ?? 1n)
      }
      result.push(roll.ledgers.map((_, ledger) => (ledger === 0 ? row : ANSWERS.map(() => 0n))))
    } else if (roll.voters.length === 0 && ballot.votes === undefined) {
      result.push(null)
    } else {
      const counts = roll.ledgers.map(() => ANSWERS.map(() => 0n))
      for (const voter of roll.voters) {
        if (!voter.groups.includes(index)) continue
        const column = answerIndex[voter.answer]
        for (const [ledger, row] of counts.entries()) row[column] = (row[column] ?? 0n) + (voter.amounts[ledger] ?? 0n)
      }
      result.push(counts)
    }
  }
  return accept(result)
}

/** The tally that comes with the names must be the tally of the names. */
function checkTally(ballot: Ballot, row: readonly bigint[]): Result<true> {
  if (ballot.votes === undefined || ballot.tally === undefined || ballot.members === undefined) return accept(true)
  for (const answer of ['yes', 'no', 'abstain'] as const) {
    const given = ballot.tally[answer]
    const found = row[answerIndex[answer]] ?? 0n
    if (given !== undefined && String(given) !== String(found)) {
      return refuse('ballot.tally_differs', { answer, stated: given, counted: String(found) })
    }
  }
  return accept(true)
}

/** How many members the ballot says were in the room; `null` where their answers tell it. */
function presentCount(ballot: Ballot, voters: readonly NamedVoter[], scale: bigint): bigint | null {
  const { present } = ballot
  if (present === undefined) return null
  if (typeof present === 'number') return BigInt(present) * scale
  if (ballot.votes !== undefined) return null
  const named = voters.length > 0 ? voters.filter(({ member }) => present.includes(member.id)) : present
  return BigInt(named.length) * scale
}

/** Makes a ballot countable under a rule, or says what is wrong with it. Pure; linear in members times ledgers. */
export function rollOf(rule: Rule, ballot: Ballot): Result<Roll> {
  const electorate = namedElectorate(rule, ballot)
  if (!electorate.ok) return electorate
  const { voters, excluded } = electorate.value
  const ledgers: string[] = []
  const scales: bigint[] = []
  const counts: bigint[][] = []
  const sources: LedgerSource[] = []
  let headsKnown = true
  for (const name of ledgerNames(rule, ballot)) {
    const found = ledgerSource(rule, ballot, voters, name)
    if (!found.ok) return found
    if (found.value === null && name !== HEADS) continue
    if (found.value === null) headsKnown = false
    const source = found.value ?? { name, named: null, anonymous: [], total: null }
    const scale = scaleOf(source)
    const row = countLedger(rule, ballot, source, scale, voters, excluded)
    if (!row.ok) return row
    ledgers.push(name)
    scales.push(scale)
    counts.push(row.value)
    sources.push(source)
  }
  const groups = Object.keys(rule.groups ?? {}).toSorted()
  const rollVoters: RollVoter[] =
    ballot.votes === undefined
      ? []
      : voters.map(({ member, answer }) => ({
          id: member.id,
          answer,
          amounts: sources.map((source, index) =>
            inUnits(source.named?.get(member.id) ?? fraction(0n), scales[index] ?? 1n),
          ),
          groups: groups.flatMap((name, index) => (isInSet(rule.groups?.[name] ?? {}, member, ballot) ? [index] : [])),
        }))
  const checked = checkTally(ballot, counts[0] ?? [])
  if (!checked.ok) return checked
  const stated = ballot.present
  const present = presentCount(ballot, voters, scales[0] ?? 1n)
  const inPerCent = ballot.inPerCent ?? []
  const byName = rollVoters.length > 0 && sources.every((source) => source.named !== null && source.total === null)
  const partial = {
    ledgers,
    scales,
    groups,
    voters: rollVoters,
    counts,
    excluded,
    present,
    presenceStated: stated !== undefined,
    inPerCent,
    byName,
    headsKnown,
  }
  const byGroup = groupCounts(rule, ballot, partial)
  return byGroup.ok ? accept({ ...partial, groupCounts: byGroup.value }) : byGroup
}
