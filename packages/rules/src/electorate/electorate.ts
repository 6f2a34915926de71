import { ownValue } from '../own-value.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot, BallotMember } from '../language/ballot.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { MemberSet, Rule } from '../language/rule.ts'
import { headOf, splitVoteOf } from './split-vote.ts'
import type { SplitVote } from './split-vote.ts'
import { uniteVoters } from './voting-unit.ts'

/** A member left out of the base, and why. */
export interface Exclusion {
  readonly member: string
  readonly reason: string
}

/** A named member with the answer that counts, after proxies, reasons and roles. */
export interface NamedVoter {
  readonly member: BallotMember
  readonly answer: Answer
  /** The members of a seat that votes as one. */
  readonly of?: readonly BallotMember[]
  /** What it counts on the ledger of heads; absent means one. */
  readonly heads?: number
  readonly split?: SplitVote
  /** Whether it is in the room only through another member, where that does not count for the quorum. */
  readonly represented?: boolean
}

export interface NamedElectorate {
  readonly voters: readonly NamedVoter[]
  readonly excluded: readonly Exclusion[]
}

/** Holders of a role on this matter; empty where the ballot names none. */
export function roleHolders(ballot: Ballot, role: string): readonly string[] {
  const holders = ballot.roles?.[role]
  return holders === undefined ? [] : typeof holders === 'string' ? [holders] : holders
}

/** Whether a member belongs to a set. An attribute that is stated decides; a name only where it is not stated. */
export function isInSet(set: MemberSet, member: BallotMember, ballot: Ballot): boolean {
  const stated = set.attribute === undefined ? undefined : member.attributes?.[set.attribute]
  if (stated !== undefined) return stated
  if (set.role !== undefined && roleHolders(ballot, set.role).includes(member.id)) return true
  return set.members?.includes(member.id) ?? false
}

/** The members of a ballot: its own list, else the rule's, else those that voted by name or by another. */
export function membersOf(rule: Rule, ballot: Ballot): readonly BallotMember[] {
  const listed = ballot.members ?? rule.members
  if (listed !== undefined) return listed
  const { votes = {}, split = {}, proxies = {} } = ballot
  return [...new Set([...Object.keys(votes), ...Object.keys(split), ...Object.keys(proxies)])].map((id) => ({ id }))
}

/** Answers by which a member leaves every base. */
export function answersThatLeave(rule: Rule): readonly Answer[] {
  const { recusal, nonParticipation } = rule.electorate
  return [
    ...(recusal === 'leaves-base' ? (['recused'] as const) : []),
    ...(nonParticipation === 'leaves-base' ? (['not-participating'] as const) : []),
  ]
}

/** Why a member is outside the base, or null. */
function reasonOutside(rule: Rule, ballot: Ballot, member: BallotMember, answer: Answer): string | null {
  const standing = member.standing ?? 'full'
  if (!rule.electorate.standings.includes(standing)) return standing
  for (const { role, effect } of rule.electorate.withoutVote ?? []) {
    if (effect === 'leaves-base' && roleHolders(ballot, role).includes(member.id)) return role
  }
  return answersThatLeave(rule).includes(answer) ? answer : null
}

/**
 * What it means that a member said nothing: it was absent, or in the room without voting. Where not participating takes a
 * member out of the matter altogether, sitting there in silence does not; it is then one that abstains.
 */
function silentAnswer(rule: Rule, ballot: Ballot, id: string): Answer {
  if (!Array.isArray(ballot.present) || !ballot.present.includes(id)) return 'absent'
  return rule.electorate.nonParticipation === 'leaves-base' ? 'abstain' : 'not-participating'
}

/** What was answered for a member: by itself, by the member that acts for it, or by its seat. */
function givenFor(rule: Rule, ballot: Ballot, { id, constituency }: BallotMember): Answer | undefined {
  const own = ownValue(ballot.votes, id)
  const holder = ownValue(ballot.proxies, id)
  const seat = rule.electorate.units === undefined ? undefined : constituency
  return (
    own ??
    (holder === undefined ? undefined : ownValue(ballot.votes, holder)) ??
    (seat === undefined ? undefined : ownValue(ballot.votes, seat))
  )
}

/** What a member's answer counts as, before the rule's exclusions. A member that said nothing was absent. */
function answerOf(rule: Rule, ballot: Ballot, member: BallotMember): Answer {
  const { id } = member
  const given = givenFor(rule, ballot, member)
  if (given === undefined) return silentAnswer(rule, ballot, id)
  if (given === 'no' && rule.electorate.negativeNeedsReason && ballot.withoutReason?.includes(id)) return 'void'
  return given
}

/** Members outside the base that an adopted decision does not oblige: by the answer or the role for which they are outside. */
export function releasedOutside(rule: Rule, excluded: readonly Exclusion[]): readonly string[] {
  const { notBound = [], roles = [] } = rule.bound ?? {}
  const reasons = new Set<string>([...notBound, ...roles])
  return excluded.filter(({ reason }) => reasons.has(reason)).map(({ member }) => member)
}

function withoutVote(rule: Rule, ballot: Ballot, id: string): boolean {
  return (rule.electorate.withoutVote ?? []).some(({ role }) => roleHolders(ballot, role).includes(id))
}

/** Whether one member may act for another: any, or one of a group that both are in. */
function mayHold(rule: Rule, ballot: Ballot, represented: string, holder: string): boolean {
  const groups = rule.electorate.proxies?.withinGroups
  if (groups === undefined) return true
  const members = membersOf(rule, ballot)
  const of = (id: string, group: string) => {
    const member = members.find((each) => each.id === id)
    return member !== undefined && isInSet(rule.groups?.[group] ?? {}, member, ballot)
  }
  return groups.some((group) => of(represented, group) && of(holder, group))
}

/** Checks proxies: the rule must allow them, no holder acts for more than it says, and nobody passes a proxy on. */
export function checkProxies(rule: Rule, ballot: Ballot): Result<true> {
  const proxies = Object.entries(ballot.proxies ?? {})
  if (proxies.length === 0) return accept(true)
  const allowed = rule.electorate.proxies
  if (allowed === undefined) return refuse('ballot.proxies_not_allowed', { represented: proxies.map(([id]) => id) })
  const held = new Map<string, number>()
  for (const [represented, holder] of proxies) {
    // Whoever holds its own proxy is represented too.
    if (ownValue(ballot.proxies, holder) !== undefined) {
      return refuse('ballot.proxy_chain', { represented, holder })
    }
    held.set(holder, (held.get(holder) ?? 0) + 1)
  }
  const outside = proxies.filter(([represented, holder]) => !mayHold(rule, ballot, represented, holder))
  if (outside.length > 0) {
    return refuse('ballot.proxy_scope', {
      represented: outside.map(([id]) => id).toSorted(),
      groups: allowed.withinGroups ?? [],
    })
  }
  const over = [...held].filter(([, count]) => count > allowed.perHolder).map(([id]) => id)
  return over.length === 0
    ? accept(true)
    : refuse('ballot.proxy_cap', { holders: over.toSorted(), cap: allowed.perHolder })
}

/** The named electorate of a ballot, in the order of its member list, and who was left out. */
export function namedElectorate(rule: Rule, ballot: Ballot): Result<NamedElectorate> {
  const members = membersOf(rule, ballot)
  const ids = new Set(members.map(({ id }) => id))
  if (ids.size !== members.length) {
    const seen = new Set<string>()
    const twice = members.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)
    return refuse('ballot.member_twice', { members: twice })
  }
  if (rule.electorate.units !== undefined)
    for (const { constituency } of members) if (constituency !== undefined) ids.add(constituency)
  const given = [ballot.votes, ballot.split, ballot.proxies].flatMap((part) => Object.keys(part ?? {}))
  // A holder of a proxy need not be a member; whoever is represented must be.
  const strangers = given.filter((id) => !ids.has(id))
  if (strangers.length > 0) return refuse('ballot.unknown_voter', { members: strangers.toSorted() })
  const proxies = checkProxies(rule, ballot)
  if (!proxies.ok) return proxies
  const voters: NamedVoter[] = []
  const excluded: Exclusion[] = []
  const ballotsSeen = new Set<string>()
  const elsewhere = rule.electorate.proxies?.represented === 'not-present'
  for (const member of members) {
    const split = splitVoteOf(rule, ballot, member.id)
    if (!split.ok) return split
    const parts = split.value
    const cast = rule.electorate.splitVotes
    const answer = parts === null || cast === undefined ? answerOf(rule, ballot, member) : headOf(cast, parts)
    const reason = reasonOutside(rule, ballot, member, answer)
    const ballotOfAffiliation = `${member.affiliation ?? ''}\u0000${answer}`
    if (reason !== null) excluded.push({ member: member.id, reason })
    else if (rule.electorate.oneBallotPerAffiliation && member.affiliation && ballotsSeen.has(ballotOfAffiliation)) {
      excluded.push({ member: member.id, reason: 'same-ballot-of-affiliation' })
    } else {
      ballotsSeen.add(ballotOfAffiliation)
      const silenced = withoutVote(rule, ballot, member.id)
      voters.push({
        member,
        answer: silenced ? 'recused' : answer,
        ...(parts === null || silenced ? {} : { split: parts }),
        ...(elsewhere && ownValue(ballot.proxies, member.id) !== undefined ? { represented: true } : {}),
      })
    }
  }
  const { units } = rule.electorate
  if (units === undefined) return accept({ voters, excluded })
  const united = uniteVoters(units, voters)
  return united.ok ? accept({ voters: united.value, excluded }) : united
}
