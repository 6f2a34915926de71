import { decide } from '@commonline/rules'
import type { Answer, Ballot, Rule, Standing, Verdict, WorkingCalendar } from '@commonline/rules'
import { canonicalise } from '@commonline/record'
import type { OpenedProcedureBody } from '@commonline/contract'
import type { ProcedureAct } from './procedure-history.ts'

/** The first act of a procedure that the rules do not allow, or whose result is another. */
export interface ReplayFault {
  readonly seq: number
  readonly code: string
  readonly reason: string
}

/** What a replay gives: the verdict that the rules lead to, if the procedure came to one, and the first fault. */
export interface Replay {
  readonly verdict: Verdict | null
  /** Number of recorded verdicts that were compared and found the same. */
  readonly compared: number
  readonly announced: boolean
  /** Whether members overturned the announcement. */
  readonly overturned: boolean
  readonly fault: ReplayFault | null
  /** Entries that were contested and therefore left out of the count. */
  readonly contested: readonly number[]
}

/** Nothing was decided yet. */
export const nothingDecided: Replay = {
  verdict: null,
  compared: 0,
  announced: false,
  overturned: false,
  fault: null,
  contested: [],
}

/** Makes a fault. */
export const faultAt = (seq: number, code: string, reason: string): ReplayFault => ({
  seq,
  code,
  reason,
})

/** The organisation's calendar as the rule engine reads it: there the week counts from Sunday as 0. */
export const calendarOf = ({ calendar }: OpenedProcedureBody): WorkingCalendar => ({
  zone: calendar.zone,
  holidays: calendar.holidays,
  weekend: [0, 1, 2, 3, 4, 5, 6].filter((day) => !calendar.workingDays.includes(day === 0 ? 7 : day)),
})

/** Members whose standing on the day of opening carries a vote. */
export const entitledIn = ({ rule, electorate }: OpenedProcedureBody): readonly string[] =>
  electorate.filter(({ standing }) => rule.electorate.standings.some((held) => held === standing)).map(({ id }) => id)

/**
 * A member contests what was entered for it from a note, and nothing else: otherwise a contest could remove the vote of
 * another, or take back one's own.
 */
export function checkContest(act: ProcedureAct, acts: readonly ProcedureAct[]): ReplayFault | null {
  if (act.kind !== 'contest-entry') return null
  const contested = acts.find(({ seq }) => seq === act.body.entry && seq < act.seq)
  const isNote = contested !== undefined && 'received' in contested.body
  const entered = isNote && contested.body.received !== null ? contested.body.member : null
  if (entered === act.body.member && act.onBehalfOf === entered) return null
  const reason = `contests entry ${act.body.entry}, which was not entered for its member from a note`
  return faultAt(act.seq, 'replay.contest_of_other', reason)
}

/** The ballot that the frozen electorate and these votes make. */
export function ballotOf(opened: OpenedProcedureBody, votes: Readonly<Record<string, Answer>>): Ballot {
  return {
    members: opened.electorate.map(({ id, standing, weights }) => ({ id, standing: standing as Standing, weights })),
    votes,
    ...(opened.territory === null ? {} : { roles: { territory: opened.territory } }),
  }
}

/** Whether the same members are said to have voted the same. */
export const sameVotes = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((member) => a[member] === b[member])

/** Decides a ballot again; the fault where the rule gives no verdict on it. */
export function decideAgain(
  seq: number,
  rule: Rule,
  ballot: Ballot,
  calendar: WorkingCalendar | null,
): { readonly verdict: Verdict } | { readonly fault: ReplayFault } {
  const decided = decide(rule, ballot, calendar)
  if (decided.ok) return { verdict: decided.value }
  return {
    fault: faultAt(
      seq,
      'replay.not_decidable',
      `states a verdict that the rule does not give (${decided.refusal.code})`,
    ),
  }
}

/**
 * What may not differ in a verdict. Its sentences may be worded better later; and a note that came too late is on record
 * without effect, so whether a verdict lists it only tells when it was computed.
 */
function substance(verdict: unknown): string | null {
  if (typeof verdict !== 'object' || verdict === null) return null
  const silence = 'silence' in verdict && typeof verdict.silence === 'object' ? verdict.silence : null
  const rest = silence === null ? {} : { silence: { ...silence, lateObjections: [] } }
  // Through JSON, as the record holds it: a member that is undefined is a member that is not there.
  const plain: unknown = JSON.parse(JSON.stringify({ ...verdict, sentences: [], ...rest }))
  const text = canonicalise(plain)
  return text.ok ? text.value : null
}

const outcomeIn = (verdict: unknown): string =>
  typeof verdict === 'object' && verdict !== null && 'outcome' in verdict ? String(verdict.outcome) : 'none'

/** Compares a recorded verdict with the one that was computed again: outcome, conditions, margins, who was critical. */
export function compareVerdicts(seq: number, recorded: unknown, computed: Verdict): ReplayFault | null {
  const stated = outcomeIn(recorded)
  if (stated !== computed.outcome) {
    return faultAt(seq, 'replay.outcome_differs', `states "${stated}", but the rule gives "${computed.outcome}"`)
  }
  if (substance(recorded) === substance(computed)) return null
  return faultAt(seq, 'replay.derivation_differs', `states the right outcome "${stated}" with another derivation`)
}
