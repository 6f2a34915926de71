import { applyToSilence, proposeSilence } from '@commonline/rules'
import type { Ballot, Silence, SilenceDecision, SilenceEvent, SilenceRecord, WorkingCalendar } from '@commonline/rules'
import type { Alliance } from '../ports/alliance-store.ts'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'

const instant = (text: string): number => Date.parse(text)

/** The organisation's calendar as the rule engine wants it: its weekend counts from Sunday. */
export const calendarOf = (alliance: Pick<Alliance, 'zone' | 'holidays' | 'workingDays'>): WorkingCalendar => ({
  zone: alliance.zone,
  holidays: alliance.holidays,
  weekend: [0, 1, 2, 3, 4, 5, 6].filter((day) => !alliance.workingDays.includes(day === 0 ? 7 : day)),
})

/** The decision of a silence rule. A procedure of kind `silence` was opened under one, so anything else is a bug. */
export function silenceRule(procedure: Pick<ProcedureRow, 'rule'>): SilenceDecision {
  const { decision } = procedure.rule
  if (decision.kind !== 'silence') throw new Error('a silence was opened under a rule that knows none')
  return decision
}

/** What a recorded event means to the state machine; contested notes were never the member's, so they are left out. */
export function silenceEvent(event: EventRow): SilenceEvent | null {
  const at = instant(event.at)
  switch (event.kind) {
    case 'open-silence':
      return { kind: 'opened', at, dueAt: instant(String(event.content['dueAt'])) }
    case 'extend-silence':
      return { kind: 'extended', at, dueAt: instant(String(event.content['dueAt'])) }
    case 'break-silence':
      if (event.contestedAt !== null || event.member === null) return null
      return {
        kind: 'noted',
        at,
        by: event.member,
        breakKind: event.content['by'] === 'amendment' ? 'amendment' : 'objection',
        ...(event.received === null ? {} : { receivedAt: instant(event.received.receivedAt) }),
        ...(event.words === null ? {} : { reason: event.words }),
      }
    case 'attach-statement':
      return event.member === null ? null : { kind: 'statement-attached', at, by: event.member }
    case 'certify-silence':
      return { kind: 'certified', at, by: String(event.content['officer']) }
    case 'withdraw-procedure':
      return { kind: 'withdrawn', at }
    default:
      return null
  }
}

/** A silence as its recorded events leave it. */
export function silenceIn(procedure: ProcedureRow, events: readonly EventRow[], calendar: WorkingCalendar): Silence {
  let silence = proposeSilence(silenceRule(procedure))
  for (const row of events) {
    const event = silenceEvent(row)
    if (event === null) continue
    const next = applyToSilence(silence, event, calendar)
    if (!next.ok) throw new Error(`a recorded event does not replay: ${next.refusal.code} at ${row.seq}`)
    silence = next.value
  }
  return silence
}

/** The recorded facts of a silence as the rule engine judges them, at an instant. */
export function silenceBallot(procedure: ProcedureRow, events: readonly EventRow[], asOf: string): Ballot {
  const opened = events.find(({ kind }) => kind === 'open-silence')
  const certified = events.findLast(({ kind }) => kind === 'certify-silence')
  const record: SilenceRecord = {
    openedAt: procedure.openedAt,
    due: opened === undefined ? procedure.dueAt : String(opened.content['dueAt']),
    extended: events
      .filter(({ kind }) => kind === 'extend-silence')
      .map(({ at, content }) => ({ at, due: String(content['dueAt']) })),
    objections: events
      .filter(({ kind, contestedAt, member }) => kind === 'break-silence' && contestedAt === null && member !== null)
      .map((event) => ({
        by: event.member ?? '',
        at: event.at,
        kind: event.content['by'] === 'amendment' ? 'amendment' : 'objection',
        ...(event.received === null ? {} : { receivedAt: event.received.receivedAt }),
        ...(event.words === null ? {} : { reason: event.words }),
      })),
    ...(certified === undefined ? {} : { certifiedAt: certified.at }),
    asOf,
  }
  return {
    members: procedure.electorate.map(({ id, weights }) => ({ id, weights })),
    silence: record,
  }
}
