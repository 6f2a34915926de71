import type { EventRow } from '../ports/procedure-store.ts'

type NewEvent = Omit<EventRow, 'contestedAt' | 'contestedReason' | 'contestedBy'>

/** An event of a procedure with what it does not carry left empty. */
export const procedureEvent = (
  event: Pick<NewEvent, 'procedure' | 'seq' | 'kind' | 'at'> & Partial<NewEvent>,
): NewEvent => ({
  member: null,
  words: null,
  language: null,
  vote: null,
  revision: null,
  content: {},
  received: null,
  receivedOfficer: null,
  ...event,
})
