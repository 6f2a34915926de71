import { decide, earliestExpiry, writeInstant } from '@commonline/rules'
import type { Ballot, BreakKind, Rule, SilenceDecision, SilenceRecord } from '@commonline/rules'
import { framePart, thoseThat } from './trial.ts'
import type { Doings, Trial, TrialTime } from './trial.ts'

const HOUR = 3_600_000

/** What a note says where the rule asks for a reason. */
const REASON = '…'

/** A silence that opens now and ends as soon as the rule allows; what members do lies half way, or an hour after the end. */
export function silenceTrial(rule: Rule, decision: SilenceDecision): Trial {
  return {
    kind: 'silence',
    choices: [
      ...decision.brokenBy,
      ...(decision.reasonRequired ? (['objection-without-reason'] as const) : []),
      'objection-withdrawn',
      'objection-late',
      ...(decision.stoppableAtMeeting ? (['opposed-procedure'] as const) : []),
    ],
    circumstances: [],
    ballot: (frame, doings, _, time) => {
      const record = recordOf(
        decision,
        frame.members.map(({ id }) => id),
        doings,
        time,
      )
      const ballot: Ballot = { ...framePart(frame), silence: record }
      const decided = decide(rule, ballot, time.calendar)
      // An officer can certify only what has expired unbroken.
      if (decided.ok || decided.refusal.code !== 'silence.not_certified') return ballot
      return { ...ballot, silence: { ...record, certifiedAt: writeInstant(dueOf(decision, time) + 2 * HOUR) } }
    },
  }
}

function dueOf(decision: SilenceDecision, { now, calendar }: TrialTime): number {
  const opened = Date.parse(now)
  const earliest = earliestExpiry(decision, opened, calendar)
  const due = earliest.ok ? earliest.value : opened
  return due - opened < HOUR ? opened + 24 * HOUR : due
}

function recordOf(
  decision: SilenceDecision,
  members: readonly string[],
  doings: Doings,
  time: TrialTime,
): SilenceRecord {
  const opened = Date.parse(time.now)
  const due = dueOf(decision, time)
  const [half, later, late] = [(opened + due) / 2, (opened + 3 * due) / 4, due + HOUR].map((at) =>
    writeInstant(Math.floor(at / 1000) * 1000),
  ) as [string, string, string]
  const by = (...choices: readonly string[]) =>
    thoseThat({ members: members.map((id) => ({ id })) }, doings, ...choices)
  const note = (member: string, at: string, kind: BreakKind = 'objection', reason: string | null = REASON) => ({
    by: member,
    at,
    receivedAt: at,
    kind,
    ...(reason === null ? {} : { reason }),
  })
  return {
    proposedAt: writeInstant(opened - HOUR),
    openedAt: writeInstant(opened),
    due: writeInstant(due),
    objections: [
      ...decision.brokenBy.flatMap((kind) => by(kind).map((member) => note(member, half, kind))),
      ...by('objection-without-reason').map((member) => note(member, half, 'objection', null)),
      ...by('objection-withdrawn').map((member) => ({ ...note(member, half), withdrawnAt: later })),
      ...by('objection-late').map((member) => note(member, late)),
    ],
    objectionsToProcedure: by('opposed-procedure').map((member) => ({
      by: member,
      at: writeInstant(opened - HOUR / 2),
    })),
  }
}
