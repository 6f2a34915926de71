import type { HomeItem } from '@commonline/contract'
import type { Actor } from '../../actor.ts'
import { challengeVotesIn } from '../../drafts/announcement-in-procedure.ts'
import { mayStillContest } from '../../drafts/contestable.ts'
import { isOver, stateAt, waitsForChallenge } from '../../drafts/summaries.ts'
import { takesPart, votesIn } from '../../drafts/voting-ballot.ts'
import { mayCall } from '../../policy/entitlements.ts'
import type { EventRow, ProcedureRow } from '../../ports/procedure-store.ts'
import { homeItem } from './home-item.ts'

/** What one procedure asks of the reader's hat at an instant. Of votes it looks at the reader's own only. */
export function procedureNeeds(
  actor: Actor,
  procedure: ProcedureRow,
  events: readonly EventRow[],
  now: string,
): readonly HomeItem[] {
  switch (actor.role) {
    case 'secretariat':
    case 'chairs-office':
      return [
        ...conducted(procedure, now),
        ...officersStep(actor, procedure, now),
        ...announcementToSettle(procedure, now),
      ]
    case 'delegate':
    case 'aide':
      return actor.member === null ? [] : askedOf(actor.member, actor, procedure, events, now)
    case 'analyst':
    case 'moderator':
    case 'administrator':
    case 'public':
      return []
  }
}

type Kind = HomeItem['kind']

const item = (kind: Kind, { id, symbol, dueAt }: ProcedureRow, text: string, meaning?: string): HomeItem =>
  homeItem(kind, `/procedures/${id}`, dueAt, text, { symbol, dueAt }, meaning)

/** What those who conduct a procedure keep an eye on. */
function conducted(procedure: ProcedureRow, now: string): readonly HomeItem[] {
  const { kind, symbol } = procedure
  if (stateAt(procedure, now) !== 'open') return []
  if (kind === 'silence') return [item('silence-running', procedure, `The silence on ${symbol} is running.`)]
  return now < procedure.dueAt
    ? [item('vote-open', procedure, `The vote on ${symbol} is open.`)]
    : [item('vote-open', procedure, `The time for the vote on ${symbol} is over: close it.`, 'vote_to_close')]
}

/** The one step that only this officer can take. */
function officersStep(actor: Actor, procedure: ProcedureRow, now: string): readonly HomeItem[] {
  const { symbol, verdict } = procedure
  if (mayCall(actor, 'certify-silence') && stateAt(procedure, now) === 'expired') {
    const text = `The silence on ${symbol} has ended: certify that no objection came by any channel.`
    return [item('silence-to-certify', procedure, text)]
  }
  if (mayCall(actor, 'announce-verdict') && verdict !== null && !isOver(procedure))
    return [item('verdict-to-announce', procedure, `The verdict on ${symbol} is computed: announce it.`)]
  return []
}

/** What follows an announcement: a challenge whose time is over, or an effect that waited long enough. */
function announcementToSettle(procedure: ProcedureRow, now: string): readonly HomeItem[] {
  const { id, symbol, state, challengeClosesAt, challengeableUntil } = procedure
  const settle = (kind: Kind, at: string, text: string, meaning?: string): HomeItem =>
    homeItem(kind, `/procedures/${id}`, at, text, { symbol, dueAt: at }, meaning)
  if (state === 'challenged' && challengeClosesAt !== null) {
    return now < challengeClosesAt
      ? [settle('challenge-open', challengeClosesAt, `The verdict on ${symbol} is challenged: members vote on it.`)]
      : [
          settle(
            'challenge-open',
            challengeClosesAt,
            `The time for the challenge on ${symbol} is over: decide it.`,
            'challenge_to_decide',
          ),
        ]
  }
  const waits = waitsForChallenge(procedure) && challengeableUntil !== null && now >= challengeableUntil
  if (!waits) return []
  const text = `The verdict on ${symbol} can no longer be challenged: make it final.`
  return [settle('verdict-to-make-final', challengeableUntil, text)]
}

function challengeToVoteOn(
  member: string,
  procedure: ProcedureRow,
  events: readonly EventRow[],
  now: string,
): readonly HomeItem[] {
  const { id, symbol, state, challengeClosesAt } = procedure
  if (state !== 'challenged' || challengeClosesAt === null || now >= challengeClosesAt) return []
  if (!takesPart(procedure, member) || challengeVotesIn(events)[member] !== undefined) return []
  const text = `The announced verdict on ${symbol} is challenged: ${member} has not voted on it.`
  const facts = { symbol, member, dueAt: challengeClosesAt }
  return [homeItem('challenge-open', `/procedures/${id}`, challengeClosesAt, text, facts, 'challenge_to_vote_on')]
}

function askedOf(
  member: string,
  actor: Actor,
  procedure: ProcedureRow,
  events: readonly EventRow[],
  now: string,
): readonly HomeItem[] {
  const { kind, symbol, dueAt } = procedure
  const noted = [
    ...(mayCall(actor, 'contest-entry') ? notesToContest(member, procedure, events) : []),
    ...challengeToVoteOn(member, procedure, events, now),
  ]
  const running = stateAt(procedure, now) === 'open' && now < dueAt
  if (!running || !takesPart(procedure, member)) return noted
  if (kind === 'silence') {
    const text = `The silence on ${symbol} is running: without an objection it will be adopted.`
    return [...noted, item('silence-running', procedure, text, 'silence_to_answer')]
  }
  if (votesIn(events)[member] !== undefined) return noted
  const text = `${member} has not voted on ${symbol}.`
  return [
    ...noted,
    homeItem('vote-open', `/procedures/${procedure.id}`, dueAt, text, { symbol, dueAt, member }, 'vote_to_cast'),
  ]
}

/** What an officer entered for the member from a note and the member has not replaced, while it may still be contested. */
function notesToContest(member: string, procedure: ProcedureRow, events: readonly EventRow[]): readonly HomeItem[] {
  const latest = new Map(events.filter((event) => event.member === member).map((event) => [event.kind, event]))
  return (
    [...latest.values()]
      .filter((event) => event.received !== null && event.contestedAt === null && mayStillContest(procedure, event))
      // A correction changes nothing, so it asks nothing of anyone; it can be contested on the procedure's page.
      .filter(({ kind }) => kind !== 'correct-vote')
      .map(({ received }) =>
        homeItem(
          'entry-to-contest',
          `/procedures/${procedure.id}`,
          procedure.kind === 'vote' ? procedure.dueAt : null,
          `An officer entered a note of ${member} on ${procedure.symbol}: check it, and contest it if it is not yours.`,
          { symbol: procedure.symbol, member, reference: received?.reference ?? '' },
        ),
      )
  )
}
