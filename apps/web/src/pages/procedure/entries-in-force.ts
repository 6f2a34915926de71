import type { ProcedureEvent } from '@commonline/contract'
import type { ProcedureView } from './procedure-page.tsx'

/** What became of an entry: it counts, a later vote took its place, it came too late, or its member withdrew or contested it. */
export type EntryState = 'counts' | 'replaced' | 'late' | 'withdrawn' | 'contested'

type Judged = Pick<ProcedureView, 'events' | 'dueAt' | 'rule'>

/** Entries by their number, with what became of each. Only votes and breaks can lose their force; whether a withdrawal took effect, the rule says. */
export function entryStates(procedure: Judged): ReadonlyMap<number, EntryState> {
  // The last entry of each kind by each member, as far as nobody contests it.
  const last = new Map<string, number>()
  for (const { kind, member, seq, contested } of procedure.events) {
    if (contested === null) last.set(`${kind} ${member}`, seq)
  }
  return new Map(procedure.events.map((event) => [event.seq, stateOf(event, procedure, last)]))
}

const replaceable: ReadonlySet<string> = new Set(['cast-vote', 'vote-on-challenge', 'correct-vote'])

function stateOf(event: ProcedureEvent, procedure: Judged, last: ReadonlyMap<string, number>): EntryState {
  const { kind, member, seq } = event
  if (event.contested !== null) return 'contested'
  if (kind === 'break-silence') {
    if (!isInTime(event, procedure)) return 'late'
    return (last.get(`withdraw-objection ${member}`) ?? -1) > seq ? 'withdrawn' : 'counts'
  }
  return replaceable.has(kind) && last.get(`${kind} ${member}`) !== seq ? 'replaced' : 'counts'
}

/** The rule names which time of a note counts: that of its receipt, or that of its entry in the record. */
function isInTime(event: ProcedureEvent, { rule, dueAt }: Judged): boolean {
  const received = rule.decision.kind === 'silence' && rule.decision.counts === 'received'
  const at = received && event.received !== null ? event.received.receivedAt : event.at
  return Date.parse(at) < Date.parse(dueAt)
}
