import { SilenceBreak } from '@commonline/contract'
import { applyToSilence, proposeSilence, silenceVerdict } from '@commonline/rules'
import type { Silence, SilenceDecision, SilenceEvent, Verdict, WorkingCalendar } from '@commonline/rules'
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

/** Whether a silence may still change: it runs, was broken or was certified, and the chair has not announced it. */
export const isUnannounced = ({ state }: Pick<ProcedureRow, 'state'>): boolean =>
  state === 'open' || state === 'broken' || state === 'certified'

/** What a recorded event means to the state machine; null for one that is no event of the silence itself. */
export function silenceEvent(
  event: Omit<EventRow, 'contestedAt' | 'contestedReason' | 'contestedBy'>,
): SilenceEvent | null {
  const at = instant(event.at)
  const { member, seq } = event
  switch (event.kind) {
    case 'open-silence':
      return { kind: 'opened', at, dueAt: instant(String(event.content['dueAt'])) }
    case 'extend-silence':
      return { kind: 'extended', at, dueAt: instant(String(event.content['dueAt'])) }
    case 'break-silence':
      if (member === null) return null
      return {
        kind: 'noted',
        at,
        by: member,
        entry: seq,
        breakKind: SilenceBreak.parse(event.content['by']),
        ...(event.received === null ? {} : { receivedAt: instant(event.received.receivedAt) }),
        ...(event.words === null ? {} : { reason: event.words }),
      }
    case 'withdraw-objection':
      return member === null ? null : { kind: 'objection-withdrawn', at, by: member, entry: seq }
    case 'attach-statement':
      return member === null ? null : { kind: 'statement-attached', at, by: member }
    case 'certify-silence':
      return { kind: 'certified', at, by: String(event.content['officer']) }
    case 'withdraw-procedure':
      return { kind: 'withdrawn', at }
    default:
      return null
  }
}

interface Placed {
  readonly seq: number
  readonly event: SilenceEvent
}

const inSilence: ReadonlySet<string> = new Set(['break-silence', 'withdraw-objection'])

/** The events of a silence in the order of the record; that an entry was contested is an event of its own. */
function placedEvents(events: readonly EventRow[]): readonly Placed[] {
  const placed: Placed[] = []
  for (const row of events) {
    const event = silenceEvent(row)
    if (event !== null) placed.push({ seq: row.seq, event })
    const { contestedAt, contestedBy, member, kind } = row
    if (contestedAt === null || contestedBy === null || member === null || !inSilence.has(kind)) continue
    const contested = { kind: 'entry-contested', at: instant(contestedAt), by: member, entry: row.seq } as const
    placed.push({ seq: contestedBy, event: contested })
  }
  return placed.toSorted((a, b) => a.seq - b.seq)
}

/** A silence as its recorded events leave it. */
export function silenceIn(procedure: ProcedureRow, events: readonly EventRow[], calendar: WorkingCalendar): Silence {
  let silence = proposeSilence(silenceRule(procedure))
  for (const { seq, event } of placedEvents(events)) {
    const next = applyToSilence(silence, event, calendar)
    if (!next.ok) throw new Error(`a recorded event does not replay: ${next.refusal.code} at ${seq}`)
    silence = next.value
  }
  return silence
}

/** What the house stores of a silence after an act: its state, and the verdict once there is one. */
export function standOfSilence(
  { rule }: Pick<ProcedureRow, 'rule'>,
  silence: Silence,
  at: string,
): {
  readonly state: 'open' | 'broken' | 'certified'
  readonly verdict: Verdict | null
  readonly decidedAt: string | null
} {
  if (silence.phase === 'open') return { state: 'open', verdict: null, decidedAt: null }
  if (silence.phase !== 'broken' && silence.phase !== 'certified') {
    throw new Error(`a silence that is ${silence.phase} has no stand`)
  }
  const verdict = silenceVerdict(rule, silence, instant(at))
  if (!verdict.ok) throw new Error(`the rule gives no verdict: ${verdict.refusal.code}`)
  return { state: silence.phase, verdict: verdict.value, decidedAt: at }
}
