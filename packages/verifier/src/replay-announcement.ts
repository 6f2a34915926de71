import { announce, applyToAnnouncement, challengeRule, takesEffect } from '@commonline/rules'
import type { Announcement, AnnouncementEvent, Answer } from '@commonline/rules'
import type { ChallengeVoteBody, OpenedProcedureBody } from '@commonline/contract'
import type { ProcedureAct } from './procedure-history.ts'
import {
  ballotOf,
  calendarOf,
  compareVerdicts,
  decideAgain,
  entitledIn,
  faultAt,
  sameVotes,
} from './replayed-verdict.ts'
import type { ReplayFault } from './replayed-verdict.ts'

type Act<Kind extends ProcedureAct['kind']> = Extract<ProcedureAct, { kind: Kind }>

/** What is said after a verdict was announced: its challenge, the votes on it, and what it came to. */
export type ActOnAnnouncement = Act<'challenge-ruling' | 'vote-on-challenge' | 'close-challenge' | 'make-final'>

/** An announcement on its way through the record. */
export interface Announced {
  readonly announcement: Announcement
  readonly affirmative: boolean
  readonly votes: readonly Act<'vote-on-challenge'>[]
  readonly contested: readonly number[]
  /** Verdicts on a challenge that were compared and found the same. */
  readonly compared: number
}

type Step = Announced | ReplayFault

/** To the rule, a "yes" is a vote to overturn the ruling. */
const ANSWERS: Readonly<Record<ChallengeVoteBody['vote'], Answer>> = {
  overturn: 'yes',
  uphold: 'no',
  abstain: 'abstain',
}

/** Whether a step is a fault. */
export const isFault = (step: object): step is ReplayFault => 'code' in step

const impossible = (seq: number, code: string): ReplayFault =>
  faultAt(seq, 'replay.act_impossible', `was not possible then (${code})`)

/** A decision is named when the verdict adopts and has its effect, and at no other time. */
function checkEffect(announced: Announced, act: Act<'announce-verdict' | 'close-challenge' | 'make-final'>): Step {
  if (act.body.decision === null || (announced.affirmative && takesEffect(announced.announcement))) return announced
  return faultAt(act.seq, 'replay.effect_early', 'names a decision although nothing is adopted, or it waits')
}

/** The presiding officer announces a verdict; the period for a challenge must be the one that the rule gives. */
export function announced(opened: OpenedProcedureBody, act: Act<'announce-verdict'>, affirmative: boolean): Step {
  const start = announce(opened.rule.challenge ?? null, entitledIn(opened), act.at, calendarOf(opened))
  if (!start.ok) return impossible(act.seq, start.refusal.code)
  const { challengeableUntil } = start.value
  const stated = act.body.challengeableUntil === null ? null : Date.parse(act.body.challengeableUntil)
  if (stated !== challengeableUntil) {
    return faultAt(act.seq, 'replay.challenge_period', 'states another time for a challenge than the rule gives')
  }
  return checkEffect({ announcement: start.value, affirmative, votes: [], contested: [], compared: 0 }, act)
}

function apply(announced: Announced, seq: number, event: AnnouncementEvent, opened: OpenedProcedureBody): Step {
  const next = applyToAnnouncement(announced.announcement, event, calendarOf(opened))
  return next.ok ? { ...announced, announcement: next.value } : impossible(seq, next.refusal.code)
}

function challenge(announced: Announced, act: Act<'challenge-ruling'>, opened: OpenedProcedureBody): Step {
  const { member, ground, reason, closesAt } = act.body
  if (act.onBehalfOf !== member) {
    return faultAt(
      act.seq,
      'replay.other_member',
      `is a challenge of ${member}, made for ${act.onBehalfOf ?? 'nobody'}`,
    )
  }
  const next = apply(announced, act.seq, { kind: 'challenged', at: act.at, by: member, ground, reason }, opened)
  if (isFault(next) || next.announcement.challenge?.closesAt === Date.parse(closesAt)) return next
  return faultAt(act.seq, 'replay.challenge_period', 'states another end of the vote on it than the rule gives')
}

function voteOn(announced: Announced, act: Act<'vote-on-challenge'>, opened: OpenedProcedureBody): Step {
  const { member, received, vote, revision } = act.body
  if (received === null && act.onBehalfOf !== member) {
    const reason = `is the vote of ${member}, entered for ${act.onBehalfOf ?? 'nobody'}`
    return faultAt(act.seq, 'replay.other_member', reason)
  }
  const last = announced.votes.findLast(({ body }) => body.member === member)
  if (last !== undefined && revision <= last.body.revision) {
    return faultAt(act.seq, 'replay.revision_repeated', `repeats revision ${revision} of the vote of ${member}`)
  }
  const next = apply(announced, act.seq, { kind: 'voted', at: act.at, by: member, answer: ANSWERS[vote] }, opened)
  return isFault(next) ? next : { ...next, votes: [...next.votes, act] }
}

function close(announced: Announced, act: Act<'close-challenge'>, opened: OpenedProcedureBody): Step {
  const rule = challengeRule(opened.rule)
  if (rule === null) return impossible(act.seq, 'announcement.not_challengeable')
  const counted = announced.votes.filter(({ seq }) => !announced.contested.includes(seq))
  const votes = Object.fromEntries(counted.map(({ body }) => [body.member, body.vote]))
  const closesAt = announced.announcement.challenge?.closesAt ?? act.at
  const waited = entitledIn(opened).filter((member) => votes[member] === undefined)
  if (act.at < closesAt && waited.length > 0) {
    return faultAt(
      act.seq,
      'replay.closed_early',
      `decides the challenge before its time, without ${waited.join(', ')}`,
    )
  }
  if (!sameVotes(votes, act.body.votes)) {
    return faultAt(act.seq, 'replay.votes_differ', 'counts other votes than those that were recorded')
  }
  const answers = Object.fromEntries(counted.map(({ body }) => [body.member, ANSWERS[body.vote]]))
  const decided = decideAgain(act.seq, rule, ballotOf(opened, answers), calendarOf(opened))
  if ('fault' in decided) return decided.fault
  const differs = compareVerdicts(act.seq, act.body.verdict, decided.verdict)
  if (differs !== null) return differs
  const { outcome } = decided.verdict
  const next = apply(announced, act.seq, { kind: 'challenge-decided', at: act.at, outcome }, opened)
  if (isFault(next)) return next
  const ruling = next.announcement.phase === 'overturned' ? 'overturned' : 'upheld'
  if (ruling !== act.body.ruling) {
    return faultAt(act.seq, 'replay.ruling_differs', `says "${act.body.ruling}", but the votes make it "${ruling}"`)
  }
  return checkEffect({ ...next, compared: next.compared + 1 }, act)
}

/** What an act after the announcement makes of it, or why it was not possible. */
export function followAnnounced(
  announced: Announced | null,
  act: ActOnAnnouncement,
  opened: OpenedProcedureBody,
): Step {
  if (announced === null) return impossible(act.seq, 'announcement.not_announced')
  switch (act.kind) {
    case 'challenge-ruling':
      return challenge(announced, act, opened)
    case 'vote-on-challenge':
      return voteOn(announced, act, opened)
    case 'close-challenge':
      return close(announced, act, opened)
    case 'make-final': {
      const next = apply(announced, act.seq, { kind: 'made-final', at: act.at }, opened)
      return isFault(next) ? next : checkEffect(next, act)
    }
  }
}

/** A member disowns a vote on the challenge that was entered for it; null where the entry is no such vote. */
export function contestOnAnnouncement(announced: Announced | null, act: Act<'contest-entry'>): Step | null {
  if (announced === null || !announced.votes.some(({ seq }) => seq === act.body.entry)) return null
  if (announced.announcement.phase !== 'challenged') {
    return faultAt(act.seq, 'replay.act_impossible', 'contests a vote on a challenge that was decided')
  }
  return { ...announced, contested: [...announced.contested, act.body.entry] }
}
