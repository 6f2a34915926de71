import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { isUnannounced } from './silence-in-procedure.ts'

/** Whether a member may still disown an entry: as long as something can still follow from it, or it is only a remark. */
export function mayStillContest(procedure: Pick<ProcedureRow, 'state'>, { kind }: Pick<EventRow, 'kind'>): boolean {
  switch (kind) {
    case 'cast-vote':
      return procedure.state === 'open'
    case 'break-silence':
    case 'withdraw-objection':
      return isUnannounced(procedure)
    case 'vote-on-challenge':
      return procedure.state === 'challenged'
    case 'correct-vote':
      return true
    default:
      return false
  }
}
