import { applyToVote, openVote } from '@commonline/rules'
import type { Answer, VoteEvent, VoteProcedure } from '@commonline/rules'
import type { OpenedProcedureBody } from '@commonline/contract'
import type { ProcedureAct, ProcedureHistory } from './procedure-history.ts'
import {
  ballotOf,
  calendarOf,
  checkContest,
  compareVerdicts,
  decideAgain,
  entitledIn,
  faultAt,
  nothingDecided,
  sameVotes,
} from './replayed-verdict.ts'
import type { Replay, ReplayFault } from './replayed-verdict.ts'
import { announced, contestOnAnnouncement, followAnnounced, isFault } from './replay-announcement.ts'
import type { Announced } from './replay-announcement.ts'

type Act<Kind extends ProcedureAct['kind']> = Extract<ProcedureAct, { kind: Kind }>

/** A vote on its way through the record. */
interface Count {
  readonly vote: VoteProcedure
  readonly casts: readonly Act<'cast-vote'>[]
  readonly contested: readonly number[]
  readonly replay: Replay
  readonly announced: Announced | null
}

type Step = Count | ReplayFault

/** The latest vote of each member that the member has not contested. */
function votesOf({ casts, contested }: Count): Readonly<Record<string, Answer>> {
  const counted = casts.filter(({ seq }) => !contested.includes(seq))
  return Object.fromEntries(counted.map(({ body }) => [body.member, body.vote]))
}

function apply(count: Count, seq: number, event: VoteEvent): Step {
  const next = applyToVote(count.vote, event)
  if (!next.ok) return faultAt(seq, 'replay.act_impossible', `was not possible then (${next.refusal.code})`)
  return { ...count, vote: next.value }
}

function cast(count: Count, act: Act<'cast-vote'>): Step {
  const { member, received, vote, revision } = act.body
  if (received === null && act.onBehalfOf !== member) {
    return faultAt(
      act.seq,
      'replay.other_member',
      `is the vote of ${member}, entered for ${act.onBehalfOf ?? 'nobody'}`,
    )
  }
  const last = count.casts.findLast(({ body }) => body.member === member)
  if (last !== undefined && revision <= last.body.revision) {
    return faultAt(act.seq, 'replay.revision_repeated', `repeats revision ${revision} of the vote of ${member}`)
  }
  const step = apply(count, act.seq, { kind: 'voted', at: act.at, by: member, answer: vote })
  return isFault(step) ? step : { ...step, casts: [...step.casts, act] }
}

function close(count: Count, act: Act<'close-vote'>, opened: OpenedProcedureBody): Step {
  const votes = votesOf(count)
  const waited = entitledIn(opened).filter((member) => votes[member] === undefined)
  if (act.at < Date.parse(opened.dueAt) && waited.length > 0) {
    return faultAt(act.seq, 'replay.closed_early', `closes the vote before its time, without ${waited.join(', ')}`)
  }
  if (!sameVotes(votes, act.body.votes)) {
    return faultAt(act.seq, 'replay.votes_differ', 'counts other votes than those that were recorded')
  }
  const decided = decideAgain(act.seq, opened.rule, ballotOf(opened, votes), calendarOf(opened))
  if ('fault' in decided) return decided.fault
  const differs = compareVerdicts(act.seq, act.body.verdict, decided.verdict)
  if (differs !== null) return differs
  const closed = apply(count, act.seq, { kind: 'closed', at: act.at })
  if (isFault(closed)) return closed
  const { outcome } = decided.verdict
  const computed = apply(closed, act.seq, { kind: 'computed', at: act.at, outcome })
  if (isFault(computed)) return computed
  return { ...computed, replay: { ...count.replay, verdict: decided.verdict, compared: count.replay.compared + 1 } }
}

function announce(count: Count, act: Act<'announce-verdict'>, opened: OpenedProcedureBody): Step {
  const { verdict, compared } = count.replay
  if (verdict === null) return faultAt(act.seq, 'replay.act_impossible', 'announces a vote that was not counted')
  const step = apply(count, act.seq, { kind: 'announced', at: act.at, by: act.by })
  if (isFault(step)) return step
  const differs = compareVerdicts(act.seq, act.body.verdict, verdict)
  if (differs !== null) return differs
  const made = announced(opened, act, verdict.affirmative)
  if (isFault(made)) return made
  return { ...step, announced: made, replay: { ...count.replay, compared: compared + 1, announced: true } }
}

/** A member has noted how it meant to vote: after the close, and without effect on the count. */
function correct(count: Count, act: Act<'correct-vote'>): Step {
  const { member, vote, received } = act.body
  if (received === null && act.onBehalfOf !== member) {
    const reason = `corrects the vote of ${member}, entered for ${act.onBehalfOf ?? 'nobody'}`
    return faultAt(act.seq, 'replay.other_member', reason)
  }
  return apply(count, act.seq, { kind: 'corrected', at: act.at, by: member, answer: vote })
}

function contest(count: Count, act: Act<'contest-entry'>, acts: readonly ProcedureAct[]): Step {
  const onAnnouncement = contestOnAnnouncement(count.announced, act)
  if (onAnnouncement !== null) return isFault(onAnnouncement) ? onAnnouncement : { ...count, announced: onAnnouncement }
  const corrected = acts.some(({ seq, kind }) => seq === act.body.entry && kind === 'correct-vote')
  if (count.vote.phase !== 'open' && !corrected) {
    return faultAt(act.seq, 'replay.act_impossible', 'contests a vote after the count')
  }
  return { ...count, contested: [...count.contested, act.body.entry] }
}

function follow(count: Count, act: ProcedureAct, { opening, acts }: ProcedureHistory): Step {
  const opened = opening.body
  switch (act.kind) {
    case 'cast-vote':
      return cast(count, act)
    case 'contest-entry':
      return contest(count, act, acts)
    case 'close-vote':
      return close(count, act, opened)
    case 'announce-verdict':
      return announce(count, act, opened)
    case 'correct-vote':
      return correct(count, act)
    case 'challenge-ruling':
    case 'vote-on-challenge':
    case 'close-challenge':
    case 'make-final': {
      const step = followAnnounced(count.announced, act, opened)
      return isFault(step) ? step : { ...count, announced: step }
    }
    case 'withdraw-procedure':
      return apply(count, act.seq, { kind: 'withdrawn', at: act.at })
    case 'break-silence':
    case 'withdraw-objection':
    case 'extend-silence':
    case 'certify-silence':
      return faultAt(act.seq, 'replay.act_impossible', 'belongs to a silence, and this is a vote')
  }
}

/** What the count came to, with what was said after the announcement. */
const replayOf = ({ replay, announced: after, contested }: Count): Replay => ({
  ...replay,
  compared: replay.compared + (after?.compared ?? 0),
  overturned: after?.announcement.phase === 'overturned',
  contested: [...contested, ...(after?.contested ?? [])],
})

/** Runs the recorded acts of a vote through the rules again, and compares every verdict that was recorded. */
export function replayVote(history: ProcedureHistory): Replay {
  const { opening, acts } = history
  const { body } = opening
  const opened = openVote(entitledIn(body), opening.at, Date.parse(body.dueAt))
  if (!opened.ok) {
    return {
      ...nothingDecided,
      fault: faultAt(opening.seq, 'replay.act_impossible', `could not be opened so (${opened.refusal.code})`),
    }
  }
  let count: Count = { vote: opened.value, casts: [], contested: [], replay: nothingDecided, announced: null }
  for (const act of acts) {
    const step = checkContest(act, acts) ?? follow(count, act, history)
    if (isFault(step)) return { ...replayOf(count), fault: step }
    count = step
  }
  return replayOf(count)
}
