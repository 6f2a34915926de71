import type { Answer } from '../language/answer.ts'
import type {
  Base,
  CombinedCondition,
  Condition,
  ConcurrenceCondition,
  ThresholdCondition,
} from '../language/condition.ts'
import type { ExactNumber } from '../fraction.ts'
import type { NegativeOutcome } from '../language/outcome.ts'
import type { Delay } from '../time/calendar-day.ts'
import type {
  Bound,
  Electorate,
  EntryIntoForce,
  NoObjectionDecision,
  Quorum,
  RatificationDecision,
  SilenceDecision,
  StagesDecision,
  StartingDay,
  VoteDecision,
  WeightShare,
} from '../language/rule.ts'

/** One vote a member; a member that recuses itself leaves the base, one that stays away does not. */
export const ONE_MEMBER_ONE_VOTE: Electorate = {
  standings: ['full', 'withdrawing'],
  recusal: 'leaves-base',
  nonParticipation: 'stays-in-base',
}

/** The same without the members in a role on the matter, which have no vote and are not counted. */
export function without(role: string, electorate: Electorate = ONE_MEMBER_ONE_VOTE): Electorate {
  return { ...electorate, withoutVote: [{ role, effect: 'leaves-base' }] }
}

/** So many or such a share of the members; who was there is known from the answers, unless it is presumed. */
export function quorum(threshold: ExactNumber, parts: Partial<Omit<Quorum, 'base' | 'threshold'>> = {}): Quorum {
  return { id: 'quorum', base: 'members', threshold, strict: false, unstated: 'from-answers', ...parts }
}

/** At least such a share of a ledger, which those present or those who ratify hold. */
export function weightShare(id: string, title: string, ledger: string, threshold: string): WeightShare {
  return { id, title, ledger, threshold, strict: false }
}

interface ThresholdParts {
  readonly title?: string
  readonly ledger?: string
  readonly group?: string
  readonly counts?: readonly Answer[]
  readonly side?: 'floor' | 'ceiling'
  readonly strict?: boolean
  readonly otherwise?: NegativeOutcome
}

/** What a base does with abstentions and absences, where the base itself says it. */
function treatments(base: Base): Pick<ThresholdCondition, 'abstention' | 'absence'> {
  if (base === 'members' || base === 'participating') return { abstention: 'in-base', absence: 'in-base' }
  return { abstention: base === 'present' ? 'in-base' : 'ignored', absence: 'ignored' }
}

function threshold(
  type: 'count' | 'share',
  id: string,
  limit: ExactNumber,
  base: Base,
  { title, ledger = 'heads', group, counts = ['yes'], side = 'floor', strict = false, otherwise }: ThresholdParts,
): ThresholdCondition {
  return {
    type,
    id,
    ...(title === undefined ? {} : { title }),
    ledger,
    ...(group === undefined ? {} : { group }),
    counts,
    side,
    threshold: limit,
    strict,
    base,
    ...treatments(base),
    ...(otherwise === undefined ? {} : { otherwise }),
  }
}

/** At least (strict: more than) a fraction of a base. */
export function share(id: string, fraction: string, base: Base, parts: ThresholdParts = {}): ThresholdCondition {
  return threshold('share', id, fraction, base, parts)
}

/** At least so many, out of the members. */
export function count(id: string, number: ExactNumber, parts: ThresholdParts = {}): ThresholdCondition {
  return threshold('count', id, number, 'members', parts)
}

/** Every condition must hold; the first that fails names the outcome. */
export function allOf(id: string, ...of: readonly Condition[]): CombinedCondition {
  return { type: 'all-of', id, of }
}

/** One condition is enough. */
export function anyOf(id: string, ...of: readonly Condition[]): CombinedCondition {
  return { type: 'any-of', id, of }
}

/** No member of a group votes against; abstention and absence are no veto. */
export function noVeto(id: string, group: string, title: string): ConcurrenceCondition {
  const neither = { abstention: 'concurs', absence: 'concurs', whenNobody: 'holds' } as const
  return { type: 'concurrence', id, title, group, ...neither, otherwise: 'vetoed' }
}

/** Nobody votes against, and somebody for it; who abstains or is absent does not prevent it. */
export function nobodyAgainst(id: string, ...more: readonly Condition[]): CombinedCondition {
  return allOf(
    id,
    count('against', 0, { title: 'Votes against', counts: ['no', 'objects'], side: 'ceiling' }),
    count('in-favour', 1, { title: 'Votes in favour' }),
    ...more,
  )
}

/** A vote with its condition, "adopted" or "rejected" unless said otherwise. */
export function vote(
  condition: Condition,
  words: Partial<Pick<VoteDecision, 'adopts' | 'fails' | 'tie'>> = {},
): VoteDecision {
  return { kind: 'vote', condition, adopts: 'adopted', fails: 'rejected', ...words }
}

/** Adopted unless a member objects. */
export function noObjection(words: Partial<Pick<NoObjectionDecision, 'adopts' | 'fails'>> = {}): NoObjectionDecision {
  const condition = count('objections', 0, { title: 'Objections', counts: ['objects', 'no'], side: 'ceiling' })
  return { kind: 'no-objection', condition, adopts: 'adopted', fails: 'rejected', ...words }
}

/** Consensus; where it fails, after a pause if there is one, a vote. */
export function consensusElse(title: string, decision: VoteDecision, pause?: string): StagesDecision {
  return {
    kind: 'stages',
    stages: [
      { id: 'consensus', title: 'consensus', decision: noObjection() },
      { id: 'vote', title, ...(pause === undefined ? {} : { pause }), decision },
    ],
  }
}

/** A silence that an objection recorded before the expiry breaks, and that one withdrawn again does not revive. */
export function silence(parts: Partial<Omit<SilenceDecision, 'kind'>> = {}): SilenceDecision {
  return {
    kind: 'silence',
    minimum: { unit: 'none' },
    brokenBy: ['objection'],
    reasonRequired: false,
    counts: 'recorded',
    certified: false,
    stoppableAtMeeting: false,
    extendable: true,
    withdrawal: 'does-not-revive',
    ...parts,
  }
}

/** More than half of those voting yes or no. */
export const MAJORITY_OF_VOTING = share('majority', '1/2', 'present-and-voting', {
  title: 'Majority of the members present and voting',
  strict: true,
})

/** More than half of the votes cast; an abstention is none. */
export const MAJORITY_OF_VOTES_CAST = share('majority', '1/2', 'votes-cast', {
  title: 'Majority of the votes cast',
  strict: true,
})

/** More than half of all members, whether they vote or not. */
export const MAJORITY_OF_MEMBERS = share('majority', '1/2', 'members', {
  title: 'Majority of all members',
  strict: true,
})

/** Two thirds of those voting yes or no. */
export const TWO_THIRDS_OF_VOTING = share('two-thirds', '2/3', 'present-and-voting', {
  title: 'Two thirds of the members present and voting',
})

/** Ratification one after the other, by so many or such a share of the members, with a deadline only where one is set. */
export function ratification(
  threshold: ExactNumber,
  parts: Partial<Omit<RatificationDecision, 'kind' | 'base' | 'threshold'>> = {},
): RatificationDecision {
  return { kind: 'ratification', base: 'members', threshold, strict: false, deadline: 'none', ...parts }
}

/** So many days (or other units) after the adoption, or after another day. */
export function inForce(
  length: number,
  unit: Delay['unit'],
  more: Partial<Pick<EntryIntoForce, 'after' | 'notBefore'>> & Pick<Delay, 'ending'> = {},
): EntryIntoForce {
  const { after = 'adoption', ending, notBefore } = more
  return {
    after,
    delay: { length, unit, ...(ending === undefined ? {} : { ending }) },
    ...(notBefore === undefined ? {} : { notBefore }),
  }
}

/** Bound is every member but one that gives notice within a time. */
export function unlessOptedOut(length: number, unit: Delay['unit'], after: StartingDay = 'adoption'): Bound {
  return { notBound: [], optOut: { after, within: { length, unit } } }
}
