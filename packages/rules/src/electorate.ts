import type { Answer } from './answer.ts'
import type { Ballot, BallotMember } from './ballot.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import type { MemberSet, Rule } from './rule.ts'

/** A member left out of the base, and why. */
export interface Exclusion {
  readonly member: string
  readonly reason: string
}

/** A named member with the answer that counts, after proxies, reasons and roles. */
export interface NamedVoter {
  readonly member: BallotMember
  readonly answer: Answer
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

/** The members of a ballot: its own list, else the rule's, else those that voted by name. */
export function membersOf(rule: Rule, ballot: Ballot): readonly BallotMember[] {
  return ballot.members ?? rule.members ?? Object.keys(ballot.votes ?? {}).map((id) => ({ id }))
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

/** What a member's answer counts as, before the rule's exclusions. A member that said nothing was absent. */
function answerOf(rule: Rule, ballot: Ballot, id: string): Answer {
  const represented = ballot.proxies?.[id]
  const given = ballot.votes?.[id] ?? (represented === undefined ? undefined : ballot.votes?.[represented])
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

/** Checks proxies: the rule must allow them, no holder acts for more than it says, and nobody passes a proxy on. */
export function checkProxies(rule: Rule, ballot: Ballot): Result<true> {
  const proxies = Object.entries(ballot.proxies ?? {})
  if (proxies.length === 0) return accept(true)
  const allowed = rule.electorate.proxies
  if (allowed === undefined) return refuse('ballot.proxies_not_allowed', { represented: proxies.map(([id]) => id) })
  const held = new Map<string, number>()
  for (const [represented, holder] of proxies) {
    if (ballot.proxies?.[holder] !== undefined || represented === holder) {
      return refuse('ballot.proxy_chain', { represented, holder })
    }
    held.set(holder, (held.get(holder) ?? 0) + 1)
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
  const strangers = Object.keys(ballot.votes ?? {}).filter((id) => !ids.has(id))
  if (strangers.length > 0) return refuse('ballot.unknown_voter', { members: strangers.toSorted() })
  const proxies = checkProxies(rule, ballot)
  if (!proxies.ok) return proxies
  const voters: NamedVoter[] = []
  const excluded: Exclusion[] = []
  const ballotsSeen = new Set<string>()
  for (const member of members) {
    const answer = answerOf(rule, ballot, member.id)
    const reason = reasonOutside(rule, ballot, member, answer)
    const ballotOfAffiliation = `${member.affiliation ?? ''}\u0000${answer}`
    if (reason !== null) excluded.push({ member: member.id, reason })
    else if (rule.electorate.oneBallotPerAffiliation && member.affiliation && ballotsSeen.has(ballotOfAffiliation)) {
      excluded.push({ member: member.id, reason: 'same-ballot-of-affiliation' })
    } else {
      ballotsSeen.add(ballotOfAffiliation)
      voters.push({ member, answer: withoutVote(rule, ballot, member.id) ? 'recused' : answer })
    }
  }
  return accept({ voters, excluded })
}
