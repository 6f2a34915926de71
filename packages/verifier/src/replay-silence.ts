import { applyToSilence, proposeSilence, silenceVerdict } from '@commonline/rules'
import type { Silence, SilenceEvent } from '@commonline/rules'
import type { ProcedureAct, ProcedureHistory } from './procedure-history.ts'
import { announced, contestOnAnnouncement, followAnnounced, isFault } from './replay-announcement.ts'
import type { Announced } from './replay-announcement.ts'
import { calendarOf, checkContest, compareVerdicts, entitledIn, faultAt, nothingDecided } from './replayed-verdict.ts'
import type { Replay, ReplayFault } from './replayed-verdict.ts'

/** A silence on its way through the record. */
interface Course {
  readonly silence: Silence
  readonly replay: Replay
  readonly announced: Announced | null
}

type Step = Course | ReplayFault

/** What an act does to the silence; null for acts that only say what became of it. */
function eventOf(act: ProcedureAct): SilenceEvent | null {
  switch (act.kind) {
    case 'break-silence': {
      const { member, by, reason, received } = act.body
      return {
        kind: 'noted',
        at: act.at,
        by: member,
        breakKind: by,
        entry: act.seq,
        ...(received === null ? {} : { receivedAt: Date.parse(received.receivedAt) }),
        ...(reason === null ? {} : { reason }),
      }
    }
    case 'withdraw-objection':
      return { kind: 'objection-withdrawn', at: act.at, by: act.body.member, entry: act.seq }
    case 'contest-entry':
      return { kind: 'entry-contested', at: act.at, by: act.body.member, entry: act.body.entry }
    case 'extend-silence':
      return { kind: 'extended', at: act.at, dueAt: Date.parse(act.body.dueAt) }
    case 'certify-silence':
      return { kind: 'certified', at: act.at, by: act.by }
    case 'withdraw-procedure':
      return { kind: 'withdrawn', at: act.at }
    case 'cast-vote':
    case 'close-vote':
    case 'correct-vote':
    case 'announce-verdict':
    case 'challenge-ruling':
    case 'vote-on-challenge':
    case 'close-challenge':
    case 'make-final':
      return null
  }
}

/** The silence after an act, or the fault where the state machine refuses it. */
function apply(course: Course, act: ProcedureAct, { opening }: ProcedureHistory): Step {
  const event = eventOf(act)
  if (event === null) return course
  if (course.announced !== null) {
    return faultAt(act.seq, 'replay.act_impossible', 'changes a silence that was announced')
  }
  const next = applyToSilence(course.silence, event, calendarOf(opening.body))
  if (next.ok) return { ...course, silence: next.value }
  return faultAt(act.seq, 'replay.act_impossible', `was not possible then (${next.refusal.code})`)
}

/** A note to the silence must come from a member that has a say, and for that member. */
function checkMember(
  { seq, onBehalfOf, body }: Extract<ProcedureAct, { kind: 'break-silence' | 'withdraw-objection' }>,
  { opening }: ProcedureHistory,
): ReplayFault | null {
  const { member, received } = body
  if (!entitledIn(opening.body).includes(member)) {
    return faultAt(seq, 'replay.not_in_electorate', `is a note of ${member}, which has no say in this procedure`)
  }
  if (received !== null || onBehalfOf === member) return null
  return faultAt(seq, 'replay.other_member', `is a note of ${member}, entered for ${onBehalfOf ?? 'nobody'}`)
}

/** Compares the verdict that an act states with the one that the silence has come to. */
function judge(
  course: Course,
  act: Extract<ProcedureAct, { kind: 'certify-silence' | 'announce-verdict' }>,
  { opening }: ProcedureHistory,
): Step {
  const decided = silenceVerdict(opening.body.rule, course.silence, act.at)
  if (!decided.ok) {
    const reason = `states a verdict that the rule does not give (${decided.refusal.code})`
    return faultAt(act.seq, 'replay.not_decidable', reason)
  }
  const differs = compareVerdicts(act.seq, act.body.verdict, decided.value)
  if (differs !== null) return differs
  const replay = { ...course.replay, verdict: decided.value, compared: course.replay.compared + 1 }
  if (act.kind === 'certify-silence') return { ...course, replay }
  const made = announced(opening.body, act, decided.value.affirmative)
  return isFault(made) ? made : { ...course, announced: made, replay: { ...replay, announced: true } }
}

/** What one act adds to the course of a silence, or why it was not possible. */
function follow(course: Course, act: ProcedureAct, history: ProcedureHistory): Step {
  switch (act.kind) {
    case 'cast-vote':
    case 'close-vote':
    case 'correct-vote':
      return faultAt(act.seq, 'replay.act_impossible', 'belongs to a vote, and this is a silence')
    case 'break-silence':
    case 'withdraw-objection': {
      const next = apply(course, act, history)
      return isFault(next) ? next : (checkMember(act, history) ?? next)
    }
    case 'contest-entry': {
      const others = checkContest(act, history.acts)
      if (others !== null) return others
      const after = contestOnAnnouncement(course.announced, act)
      if (after !== null) return isFault(after) ? after : { ...course, announced: after }
      const next = apply(course, act, history)
      if (isFault(next)) return next
      return { ...next, replay: { ...next.replay, contested: [...next.replay.contested, act.body.entry] } }
    }
    case 'certify-silence':
    case 'announce-verdict': {
      const next = apply(course, act, history)
      return isFault(next) ? next : judge(next, act, history)
    }
    case 'challenge-ruling':
    case 'vote-on-challenge':
    case 'close-challenge':
    case 'make-final': {
      const after = followAnnounced(course.announced, act, history.opening.body)
      return isFault(after) ? after : { ...course, announced: after }
    }
    case 'extend-silence':
    case 'withdraw-procedure':
      return apply(course, act, history)
  }
}

/** Opens the silence as its opening says. */
function openedSilence({ opening }: ProcedureHistory): Silence | ReplayFault {
  const { body, at, seq } = opening
  const { decision } = body.rule
  if (decision.kind !== 'silence')
    return faultAt(seq, 'replay.act_impossible', 'opens a silence under a rule without one')
  const event = { kind: 'opened', at, dueAt: Date.parse(body.dueAt) } as const
  const opened = applyToSilence(proposeSilence(decision), event, calendarOf(body))
  if (opened.ok) return opened.value
  return faultAt(seq, 'replay.act_impossible', `was not possible then (${opened.refusal.code})`)
}

/** What the silence came to, with what was said after the announcement. */
const replayOf = ({ replay, announced: after }: Course): Replay => ({
  ...replay,
  compared: replay.compared + (after?.compared ?? 0),
  overturned: after?.announcement.phase === 'overturned',
  contested: [...replay.contested, ...(after?.contested ?? [])],
})

/** Runs the recorded acts of a silence through the rules again, and compares every verdict that was recorded. */
export function replaySilence(history: ProcedureHistory): Replay {
  const opened = openedSilence(history)
  if (isFault(opened)) return { ...nothingDecided, fault: opened }
  let course: Course = { silence: opened, replay: nothingDecided, announced: null }
  for (const act of history.acts) {
    const step = follow(course, act, history)
    if (isFault(step)) return { ...replayOf(course), fault: step }
    course = step
  }
  return replayOf(course)
}
