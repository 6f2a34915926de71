import { applyToVote, openVote } from '@commonline/rules'
import type { Answer, Ballot, Standing, VoteEvent, VoteProcedure } from '@commonline/rules'
import type { OpenedProcedureBody } from '@commonline/contract'
import type { ProcedureAct, ProcedureHistory } from './procedure-history.ts'
import { calendarOf, checkContest, compareVerdicts, decideAgain, entitledIn, faultAt } from './replayed-verdict.ts'
import type { Replay, ReplayFault } from './replayed-verdict.ts'

type Act<Kind extends ProcedureAct['kind']> = Extract<ProcedureAct, { kind: Kind }>

/** A vote on its way through the record. */
interface Count {
  readonly vote: VoteProcedure
  readonly casts: readonly Act<'cast-vote'>[]
  readonly contested: readonly number[]
  readonly replay: Replay
}

type Step = Count | ReplayFault

const isFault = (step: Step): step is ReplayFault => 'code' in step

const started: Replay = { verdict: null, compared: 0, announced: false, fault: null, contested: [] }

/** The latest vote of each member that the member has not contested. */
function votesOf({ casts, contested }: Count): Readonly<Record<string, Answer>> {
  const counted = casts.filter(({ seq }) => !contested.includes(seq))
  return Object.fromEntries(counted.map(({ body }) => [body.member, body.vote]))
}

/** The ballot that the frozen electorate and these votes make. */
export function ballotOf(opened: OpenedProcedureBody, votes: Readonly<Record<string, Answer>>): Ballot {
  return {
    members: opened.electorate.map(({ id, standing, weights }) => ({ id, standing: standing as Standing, weights })),
    votes,
    ...(opened.territory === null ? {} : { roles: { territory: opened.territory } }),
  }
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

const sameVotes = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((member) => a[member] === b[member])

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

function announce(count: Count, act: Act<'announce-verdict'>): Step {
  const { verdict, compared } = count.replay
  if (verdict === null) return faultAt(act.seq, 'replay.act_impossible', 'announces a vote that was not counted')
  const step = apply(count, act.seq, { kind: 'announced', at: act.at, by: act.by })
  if (isFault(step)) return step
  const differs = compareVerdicts(act.seq, act.body.verdict, verdict)
  return differs ?? { ...step, replay: { ...count.replay, compared: compared + 1, announced: true } }
}

function follow(count: Count, act: ProcedureAct, opened: OpenedProcedureBody): Step {
  switch (act.kind) {
    case 'cast-vote':
      return cast(count, act)
    case 'contest-entry':
      if (count.vote.phase !== 'open')
        return faultAt(act.seq, 'replay.act_impossible', 'contests a vote after the count')
      return { ...count, contested: [...count.contested, act.body.entry] }
    case 'close-vote':
      return close(count, act, opened)
    case 'announce-verdict':
      return announce(count, act)
    case 'withdraw-procedure':
      return apply(count, act.seq, { kind: 'withdrawn', at: act.at })
    case 'break-silence':
    case 'extend-silence':
    case 'certify-silence':
      return faultAt(act.seq, 'replay.act_impossible', 'belongs to a silence, and this is a vote')
  }
}

/** Runs the recorded acts of a vote through the rules again, and compares every verdict that was recorded. */
export function replayVote({ opening, acts }: ProcedureHistory): Replay {
  const { body } = opening
  const opened = openVote(entitledIn(body), opening.at, Date.parse(body.dueAt))
  if (!opened.ok) {
    return {
      ...started,
      fault: faultAt(opening.seq, 'replay.act_impossible', `could not be opened so (${opened.refusal.code})`),
    }
  }
  let count: Count = { vote: opened.value, casts: [], contested: [], replay: started }
  for (const act of acts) {
    const step = checkContest(act, acts) ?? follow(count, act, body)
    if (isFault(step)) return { ...count.replay, contested: count.contested, fault: step }
    count = step
  }
  return { ...count.replay, contested: count.contested }
}
