import type { Electorate, ReceivedNote, Vote } from '@commonline/contract'
import type { Rule, Verdict } from '@commonline/rules'

/** A procedure with everything that was frozen when it opened. */
export interface ProcedureRow {
  readonly id: string
  readonly kind: 'vote' | 'silence'
  readonly draft: string
  readonly symbol: string
  readonly title: string
  readonly dossier: string
  readonly body: string
  readonly rule: Rule
  readonly electorate: Electorate
  readonly territory: string | null
  readonly openedAt: string
  readonly dueAt: string
  /** `expired` is not stored: it follows from `open` and the clock. */
  readonly state: 'open' | 'broken' | 'certified' | 'closed' | 'announced' | 'challenged' | 'overturned' | 'withdrawn'
  readonly verdict: Verdict | null
  readonly decidedAt: string | null
  readonly announcedAt: string | null
  readonly challengeableUntil: string | null
  readonly challengeClosesAt: string | null
  /** The verdict of the vote on the challenge. */
  readonly challengeVerdict: Verdict | null
  /** When the announcement became final by an act; one that nobody challenged is final by the clock. */
  readonly finalAt: string | null
}

export interface EventRow {
  readonly procedure: string
  readonly seq: number
  readonly kind: string
  readonly member: string | null
  readonly words: string | null
  readonly language: string | null
  readonly vote: Vote | null
  readonly revision: number | null
  readonly content: Readonly<Record<string, unknown>>
  readonly received: ReceivedNote | null
  readonly receivedOfficer: string | null
  readonly contestedAt: string | null
  readonly contestedReason: string | null
  /** Number of the entry that contests it. */
  readonly contestedBy: number | null
  readonly at: string
}

export interface ProcedureStore {
  list(dossier?: string): Promise<readonly ProcedureRow[]>
  find(id: string): Promise<ProcedureRow | null>
  /** `share` for those who add to a procedure, `update` for those who end it: no vote can slip past a close. */
  lock(id: string, mode: 'share' | 'update'): Promise<ProcedureRow | null>
  add(procedure: ProcedureRow): Promise<void>
  setState(
    id: string,
    change: {
      state: ProcedureRow['state']
      verdict?: Verdict | null
      decidedAt?: string | null
      announcedAt?: string
      dueAt?: string
      challengeableUntil?: string
      challengeClosesAt?: string
      challengeVerdict?: Verdict
      finalAt?: string
    },
  ): Promise<void>
  events(procedure: string): Promise<readonly EventRow[]>
  addEvent(event: Omit<EventRow, 'contestedAt' | 'contestedReason' | 'contestedBy'>): Promise<void>
  contest(procedure: string, seq: number, by: { seq: number; at: string; reason: string }): Promise<void>
}
