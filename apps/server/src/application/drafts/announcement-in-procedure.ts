import { ChallengeGround, ChallengeVote } from '@commonline/contract'
import { announce, applyToAnnouncement } from '@commonline/rules'
import type { Announcement, AnnouncementEvent, Answer, WorkingCalendar } from '@commonline/rules'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { takesPart } from './voting-ballot.ts'

/** To the rule, a "yes" is a vote to overturn the ruling. */
const answers: Readonly<Record<ChallengeVote, Answer>> = { overturn: 'yes', uphold: 'no', abstain: 'abstain' }

/** What an act after the announcement means to its state machine; null for one that is not about the announcement. */
function announcementEvent(row: EventRow): AnnouncementEvent | null {
  const at = Date.parse(row.at)
  const { member, kind } = row
  if (member === null) return null
  switch (kind) {
    case 'challenge-ruling':
      return {
        kind: 'challenged',
        at,
        by: member,
        ground: ChallengeGround.parse(row.content['ground']),
        reason: row.words ?? '',
      }
    case 'vote-on-challenge':
      return row.contestedAt === null ? { kind: 'voted', at, by: member, answer: answers[challengeVoteOf(row)] } : null
    default:
      return null
  }
}

export const challengeVoteOf = (row: Pick<EventRow, 'content'>): ChallengeVote =>
  ChallengeVote.parse(row.content['vote'])

/** A verdict that was announced at an instant, under the rule and among the electorate that its procedure froze. */
export function announcedAt(procedure: ProcedureRow, at: string, calendar: WorkingCalendar): Announcement {
  const entitled = procedure.electorate.map(({ id }) => id).filter((id) => takesPart(procedure, id))
  const announced = announce(procedure.rule.challenge ?? null, entitled, Date.parse(at), calendar)
  if (!announced.ok) throw new Error(`the calendar gives no end: ${announced.refusal.code}`)
  return announced.value
}

/** The announcement of a procedure with its challenge and the votes on it, as long as neither has been settled. */
export function announcementIn(
  procedure: ProcedureRow,
  events: readonly EventRow[],
  calendar: WorkingCalendar,
): Announcement | null {
  if (procedure.announcedAt === null) return null
  let announcement = announcedAt(procedure, procedure.announcedAt, calendar)
  for (const row of events) {
    const event = announcementEvent(row)
    if (event === null) continue
    const next = applyToAnnouncement(announcement, event, calendar)
    if (!next.ok) throw new Error(`a recorded event does not replay: ${next.refusal.code} at ${row.seq}`)
    announcement = next.value
  }
  return announcement
}

/** The latest vote on the challenge of each member that it has not contested. */
export function challengeVotesIn(events: readonly EventRow[]): Readonly<Record<string, ChallengeVote>> {
  const votes: Record<string, ChallengeVote> = {}
  for (const event of events) {
    if (event.kind !== 'vote-on-challenge' || event.member === null || event.contestedAt !== null) continue
    votes[event.member] = challengeVoteOf(event)
  }
  return votes
}

/** The same votes as the rule engine counts them. */
export const answersTo = (votes: Readonly<Record<string, ChallengeVote>>): Readonly<Record<string, Answer>> =>
  Object.fromEntries(Object.entries(votes).map(([member, vote]) => [member, answers[vote]]))
