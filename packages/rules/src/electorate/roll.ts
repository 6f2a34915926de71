import { ANSWERS, answerIndex } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { answersThatLeave, isInSet, membersOf, namedElectorate, roleHolders } from './electorate.ts'
import type { Exclusion, NamedVoter } from './electorate.ts'
import { exactNumber, fraction, ZERO } from '../fraction.ts'
import { byNameIn, HEADS, inUnits, ledgerNames, ledgerSource, partsOf, readTally, scaleOf } from './ledger-source.ts'
import type { LedgerSource } from './ledger-source.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { amountsByAnswer } from './roll-voter.ts'
import type { RollVoter } from './roll-voter.ts'
import type { Rule } from '../language/rule.ts'

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
  /** Members whose weight on a ledger was limited by its cap. */
  readonly capped: readonly { readonly ledger: string; readonly members: readonly string[] }[]
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
    for (const voter of voters) {
      const weight = inUnits(source.named.get(voter.member.id) ?? ZERO, scale)
      const parts = partsOf(voter, source.name, weight, scale)
      if (!parts.ok) return parts
      for (const [answer, amount] of parts.value) put(answer, amount)
    }
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

/** Whether nobody says who is in a group: it goes by an attribute, and none of the members has it stated either way. */
function isUnstated(rule: Rule, ballot: Ballot, group: string): boolean {
  const { attribute, role, members } = rule.groups?.[group] ?? {}
  if (attribute === undefined || role !== undefined || members !== undefined) return false
  const all = membersOf(rule, ballot)
  return all.length > 0 && all.every(({ attributes }) => attributes?.[attribute] === undefined)
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
    } else if ((roll.voters.length === 0 && !byNameIn(ballot)) || isUnstated(rule, ballot, name)) {
      result.push(null)
    } else {
      const counts = roll.ledgers.map(() => ANSWERS.map(() => 0n))
      for (const voter of roll.voters) {
        if (!voter.groups.includes(index)) continue
        for (const [ledger, row] of counts.entries()) {
          for (const [column, amount] of amountsByAnswer(voter, ledger)) row[column] = (row[column] ?? 0n) + amount
        }
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

/** A named voter as the roll holds it. */
function onRoll(
  rule: Rule,
  ballot: Ballot,
  voter: NamedVoter,
  sources: readonly LedgerSource[],
  scales: readonly bigint[],
  groups: readonly string[],
): RollVoter {
  const { member, answer, of, split, represented } = voter
  const amounts = sources.map((source, index) => inUnits(source.named?.get(member.id) ?? ZERO, scales[index] ?? 1n))
  const ledger = split === undefined ? -1 : sources.findIndex(({ name }) => name === split.ledger)
  const parts = split === undefined ? null : partsOf(voter, split.ledger, amounts[ledger] ?? 0n, scales[ledger] ?? 1n)
  const byAnswer = ANSWERS.map(() => 0n)
  for (const [part, amount] of parts?.ok ? parts.value : []) byAnswer[answerIndex[part]] = amount
  return {
    id: member.id,
    answer,
    amounts,
    groups: groups.flatMap((name, index) =>
      (of ?? [member]).every((each) => isInSet(rule.groups?.[name] ?? {}, each, ballot)) ? [index] : [],
    ),
    ...(of === undefined ? {} : { of: of.map(({ id }) => id) }),
    ...(parts === null || ledger < 0 ? {} : { parts: { ledger, byAnswer } }),
    ...(represented === true ? { represented } : {}),
  }
}

/** How many members the ballot says were in the room; `null` where their answers tell it. */
function presentCount(ballot: Ballot, voters: readonly NamedVoter[], scale: bigint): bigint | null {
  const { present } = ballot
  if (present === undefined) return null
  if (typeof present === 'number') return BigInt(present) * scale
  if (byNameIn(ballot)) return null
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
    const source = found.value ?? { name, named: null, anonymous: [], total: null, limited: [] }
    const scale = scaleOf(source, voters)
    const row = countLedger(rule, ballot, source, scale, voters, excluded)
    if (!row.ok) return row
    ledgers.push(name)
    scales.push(scale)
    counts.push(row.value)
    sources.push(source)
  }
  const groups = Object.keys(rule.groups ?? {}).toSorted()
  const rollVoters = byNameIn(ballot) ? voters.map((voter) => onRoll(rule, ballot, voter, sources, scales, groups)) : []
  const checked = checkTally(ballot, counts[0] ?? [])
  if (!checked.ok) return checked
  const stated = ballot.present
  const present = presentCount(ballot, voters, scales[0] ?? 1n)
  const inPerCent = ballot.inPerCent ?? []
  // Where a cap hangs on who is present, one member's other answer would change what everyone weighs.
  const fixed = !Object.values(rule.ledgers ?? {}).some(({ cap }) => cap?.of === 'present')
  const known = sources.every((source) => source.named !== null && source.total === null)
  const byName = rollVoters.length > 0 && known && fixed
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
    capped: sources.flatMap(({ name, limited }) => (limited.length > 0 ? [{ ledger: name, members: limited }] : [])),
  }
  const byGroup = groupCounts(rule, ballot, partial)
  return byGroup.ok ? accept({ ...partial, groupCounts: byGroup.value }) : byGroup
}
