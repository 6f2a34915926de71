import type { ProcedureEvent } from '@commonline/contract'
import type { ProcedureView } from './procedure-page.tsx'

/** What became of an entry: it counts, a later vote took its place, it came too late, or its member contested it. */
export type EntryState = 'counts' | 'replaced' | 'late' | 'contested'

type Judged = Pick<ProcedureView, 'events' | 'dueAt' | 'rule'>

/** Entries by their number, with what became of each. Only votes and breaks can lose their force. */
export function entryStates(procedure: Judged): ReadonlyMap<number, EntryState> {
  const lastVote = new Map<string, number>()
  for (const { kind, member, seq, contested } of procedure.events) {
    if (kind === 'cast-vote' && member !== null && contested === null) lastVote.set(member, seq)
  }
  return new Map(procedure.events.map((event) => [event.seq, stateOf(event, procedure, lastVote)]))
}

function stateOf(event: ProcedureEvent, procedure: Judged, lastVote: ReadonlyMap<string, number>): EntryState {
  if (event.contested !== null) return 'contested'
  if (event.kind === 'break-silence') return isInTime(event, procedure) ? 'counts' : 'late'
  if (event.kind === 'cast-vote' && lastVote.get(event.member ?? '') !== event.seq) return 'replaced'
  return 'counts'
}

/** The rule names which time of a note counts: that of its receipt, or that of its entry in the record. */
function isInTime(event: ProcedureEvent, { rule, dueAt }: Judged): boolean {
  const received = rule.decision.kind === 'silence' && rule.decision.counts === 'received'
  const at = received && event.received !== null ? event.received.receivedAt : event.at
  return Date.parse(at) < Date.parse(dueAt)
}

/** Members that broke the silence by an entry that counts, in the order in which they did. */
export function breakers(procedure: Judged): readonly string[] {
  const states = entryStates(procedure)
  return [
    ...new Set(
      procedure.events.flatMap(({ kind, member, seq }) =>
        kind === 'break-silence' && member !== null && states.get(seq) === 'counts' ? [member] : [],
      ),
    ),
  ]
}
