import { ownValue } from '../own-value.ts'
import type { ChallengeClause, ChallengeGround } from '../language/challenge.ts'
import type { Instant } from '../time/instant.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import { endOfPeriod } from '../language/period.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { applyToVote, openVote, votePhase } from './vote-procedure.ts'
import type { VoteEvent, VoteProcedure } from './vote-procedure.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

/** A challenge that a member made to the announcement. */
export interface Challenge {
  readonly by: string
  readonly ground: ChallengeGround
  readonly reason: string
  readonly at: Instant
  readonly closesAt: Instant
}

/** What happened after a verdict was announced, in the order it was recorded. */
export type AnnouncementEvent =
  | {
      readonly kind: 'challenged'
      readonly at: Instant
      readonly by: string
      readonly ground: ChallengeGround
      readonly reason: string
    }
  | Extract<VoteEvent, { readonly kind: 'voted' }>
  /** The challenge was decided; the outcome is that of `challengeRule` on the votes cast. */
  | { readonly kind: 'challenge-decided'; readonly at: Instant; readonly outcome: Outcome }
  /** Nobody challenged it in time, and what waited for that takes effect. */
  | { readonly kind: 'made-final'; readonly at: Instant }

/** An announced verdict as the recorded events leave it. */
export interface Announcement {
  /** `null` where the rule knows no challenge: the announcement is final. */
  readonly clause: ChallengeClause | null
  readonly electorate: readonly string[]
  readonly announcedAt: Instant
  readonly challengeableUntil: Instant | null
  readonly phase: 'announced' | 'challenged' | 'overturned' | 'final'
  readonly challenge: Challenge | null
  /** The vote on the challenge. */
  readonly appeal: VoteProcedure | null
  readonly lastAt: Instant
}

/** What a reader sees at an instant. */
export type AnnouncementStatus = Announcement['phase']

/** The presiding officer announces a verdict to a frozen electorate. Refuses `period.*` where the calendar gives no end. */
export function announce(
  clause: ChallengeClause | null,
  electorate: readonly string[],
  at: Instant,
  calendar: WorkingCalendar | null = null,
): Result<Announcement> {
  const start = { clause, electorate, announcedAt: at, challenge: null, appeal: null, lastAt: at } as const
  if (clause === null) return accept({ ...start, phase: 'final', challengeableUntil: null })
  const until = endOfPeriod(clause.within, at, calendar)
  return until.ok ? accept({ ...start, phase: 'announced', challengeableUntil: until.value }) : until
}

/** The status at an instant: an announcement that nobody challenged in time is final, whether or not anyone looked. */
export function announcementStatus(announcement: Announcement, now: Instant): AnnouncementStatus {
  const { phase, challengeableUntil } = announcement
  return phase === 'announced' && challengeableUntil !== null && now >= challengeableUntil ? 'final' : phase
}

/** Whether what was announced has its effect: the decision stands, or waits until it cannot be overturned any more. */
export function takesEffect({ phase, clause }: Announcement): boolean {
  if (phase === 'overturned') return false
  return phase === 'final' || clause?.meanwhile === 'stands'
}

function challenge(
  announcement: Announcement,
  { at, by, ground, reason }: Extract<AnnouncementEvent, { kind: 'challenged' }>,
  calendar: WorkingCalendar | null,
): Result<Announcement> {
  const { clause, electorate } = announcement
  if (clause === null) return refuse('announcement.not_challengeable')
  const status = announcementStatus(announcement, at)
  if (status !== 'announced') {
    const until = announcement.challengeableUntil
    return refuse('announcement.challenge_too_late', { status, ...(until === null ? {} : { until }) })
  }
  if (!electorate.includes(by)) return refuse('announcement.no_vote', { member: by })
  if (reason.trim() === '') return refuse('announcement.reason_required', { by })
  const closesAt = endOfPeriod(clause.decidedWithin, at, calendar)
  if (!closesAt.ok) return closesAt
  const appeal = openVote(electorate, at, closesAt.value)
  if (!appeal.ok) return appeal
  return accept({
    ...announcement,
    phase: 'challenged',
    challenge: { by, ground, reason: reason.trim(), at, closesAt: closesAt.value },
    appeal: appeal.value,
    lastAt: at,
  })
}

function decideChallenge(announcement: Announcement, at: Instant, outcome: Outcome): Result<Announcement> {
  const { appeal, phase, electorate } = announcement
  if (phase !== 'challenged' || appeal === null) return refuse('announcement.not_challenged', { phase })
  const everyone = electorate.every((member) => ownValue(appeal.votes, member) !== undefined)
  if (votePhase(appeal, at) === 'open' && !everyone) {
    return refuse('announcement.challenge_runs', { closes: appeal.closesAt ?? at })
  }
  const closed = applyToVote(appeal, { kind: 'closed', at })
  if (!closed.ok) return closed
  const computed = applyToVote(closed.value, { kind: 'computed', at, outcome })
  if (!computed.ok) return computed
  const ruling = isAffirmative(outcome) ? 'overturned' : 'final'
  return accept({ ...announcement, phase: ruling, appeal: computed.value, lastAt: at })
}

/**
 * The state after an event, or why the event is not possible (`announcement.*`, and `vote.*` for a vote on the challenge).
 * There is one challenge: once members have decided it, the announcement is final or gone.
 */
export function applyToAnnouncement(
  announcement: Announcement,
  event: AnnouncementEvent,
  calendar: WorkingCalendar | null = null,
): Result<Announcement> {
  if (event.at < announcement.lastAt) return refuse('announcement.out_of_order', { at: event.at })
  switch (event.kind) {
    case 'challenged':
      return challenge(announcement, event, calendar)
    case 'voted': {
      const { appeal, phase } = announcement
      if (phase !== 'challenged' || appeal === null) return refuse('announcement.not_challenged', { phase })
      const voted = applyToVote(appeal, event)
      return voted.ok ? accept({ ...announcement, appeal: voted.value, lastAt: event.at }) : voted
    }
    case 'challenge-decided':
      return decideChallenge(announcement, event.at, event.outcome)
    case 'made-final': {
      const until = announcement.challengeableUntil
      if (announcement.phase !== 'announced' || until === null) {
        return refuse('announcement.nothing_waits', { phase: announcement.phase })
      }
      if (event.at < until) return refuse('announcement.still_challengeable', { until })
      return accept({ ...announcement, phase: 'final', lastAt: event.at })
    }
  }
}
