import type { OutputOf } from '@commonline/contract'
import type { Context } from '../context.ts'
import { mayCall } from '../policy/entitlements.ts'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { challengeVotesIn } from './announcement-in-procedure.ts'
import { calendarOf, isUnannounced, silenceIn } from './silence-in-procedure.ts'
import { isOver, stateAt, waitsForChallenge } from './summaries.ts'
import { everyoneVoted, takesPart } from './voting-ballot.ts'

type May = OutputOf<'procedure'>['may']

/** What the reader's hat may do in a procedure at an instant; the page shows these acts and no others. */
export function whatMayBeDone(context: Context, row: ProcedureRow, events: readonly EventRow[]): May {
  return { ...onTheMatter(context, row, events), ...onTheAnnouncement(context, row, events) }
}

type OnTheAnnouncement = Pick<May, 'challenge' | 'voteOnChallenge' | 'closeChallenge' | 'makeFinal'>

function onTheMatter(
  context: Context,
  row: ProcedureRow,
  events: readonly EventRow[],
): Omit<May, keyof OnTheAnnouncement> {
  const { actor, now } = context
  const state = stateAt(row, now)
  const running = row.state === 'open' && now < row.dueAt
  const ours = actor.role === 'delegate' && actor.member !== null && takesPart(row, actor.member)
  const isVote = row.kind === 'vote'
  return {
    vote: isVote && running && ours,
    correct: isVote && ours && row.state !== 'open' && row.state !== 'withdrawn',
    break: !isVote && running && ours,
    withdrawObjection: !isVote && ours && isUnannounced(row) && objects(context, row, events),
    attach: ours && !isOver(row),
    extend: !isVote && running && mayCall(actor, 'extend-silence'),
    close:
      isVote &&
      row.state === 'open' &&
      mayCall(actor, 'close-vote') &&
      (now >= row.dueAt || everyoneVoted(row, events)),
    certify: state === 'expired' && mayCall(actor, 'certify-silence'),
    announce: row.verdict !== null && !isOver(row) && mayCall(actor, 'announce-verdict'),
    withdraw: row.state === 'open' && mayCall(actor, 'withdraw-procedure'),
    enterNote: actor.role === 'secretariat' && noteMayBeEntered(row, now),
  }
}

/** Whether the reader's member has a note on the silence that it has not withdrawn. */
function objects({ actor, alliance }: Context, row: ProcedureRow, events: readonly EventRow[]): boolean {
  return silenceIn(row, events, calendarOf(alliance)).notes.some(
    ({ by, withdrawal, contested }) => by === actor.member && withdrawal === null && !contested,
  )
}

/** A vote, a break, a withdrawal, a correction or a vote on a challenge: whichever the procedure still takes. */
function noteMayBeEntered(row: ProcedureRow, now: string): boolean {
  if (row.state === 'challenged') return true
  return row.kind === 'silence'
    ? isUnannounced(row)
    : row.state === 'open'
      ? now < row.dueAt
      : row.state !== 'withdrawn'
}

function onTheAnnouncement({ actor, now }: Context, row: ProcedureRow, events: readonly EventRow[]): OnTheAnnouncement {
  const ours = actor.role === 'delegate' && actor.member !== null && takesPart(row, actor.member)
  const { challengeClosesAt, challengeableUntil } = row
  const open = row.state === 'challenged' && challengeClosesAt !== null
  const inTime = challengeableUntil !== null && now < challengeableUntil
  const votes = challengeVotesIn(events)
  const everyone = row.electorate.every(({ id }) => !takesPart(row, id) || votes[id] !== undefined)
  return {
    challenge: ours && row.state === 'announced' && challengeClosesAt === null && inTime,
    voteOnChallenge: ours && open && now < challengeClosesAt,
    closeChallenge: open && mayCall(actor, 'close-challenge') && (now >= challengeClosesAt || everyone),
    makeFinal: row.state === 'announced' && waitsForChallenge(row) && !inTime && mayCall(actor, 'make-final'),
  }
}
