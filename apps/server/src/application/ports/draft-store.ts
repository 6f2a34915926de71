import type { DraftSummary, LineSummary, LineWording, PackagePoint, Vote } from '@commonline/contract'
import type { KeptAudience } from '../policy/kept-audience.ts'

export interface DraftRow extends Omit<DraftSummary, 'tabledBy'> {
  /** As the record has it; `tablerIn` reads it. */
  readonly tabledBy: string
  readonly body: string
  readonly revision: number
  readonly text: string
  readonly textHash: string
  readonly language: string
  readonly line: LineWording | null
  readonly package: readonly PackagePoint[]
  readonly concept: string
  readonly reason: string | null
  readonly territory: string | null
}

export interface DecisionRow {
  readonly id: string
  readonly symbol: string
  readonly procedure: string
  readonly draft: string
  readonly title: string
  readonly text: string
  readonly language: string
  readonly body: string
  readonly announcedAt: string
  readonly setAsideAt: string | null
}

export interface IntentionRow {
  readonly member: string
  readonly vote: Vote
  readonly audience: KeptAudience
  readonly at: string
}

export interface DraftStore {
  /** The next number of a symbol series, allotted under its lock and never reused. */
  nextNumber(series: string): Promise<number>
  /** Lets a series that was kept elsewhere go on after its last number. */
  continueSeries(series: string, last: number): Promise<void>
  ofDossier(dossier: string | null): Promise<readonly DraftRow[]>
  find(id: string): Promise<DraftRow | null>
  lock(id: string): Promise<DraftRow | null>
  add(draft: DraftRow & { revisesId: string | null }): Promise<void>
  setState(id: string, state: DraftRow['state']): Promise<void>
  intentions(draft: string): Promise<readonly IntentionRow[]>
  setIntention(intention: {
    draft: string
    member: string
    vote: Vote | null
    audience: KeptAudience
    at: string
  }): Promise<void>
  addDecision(decision: {
    id: string
    symbol: string
    procedure: string
    draft: string
    announcedAt: string
  }): Promise<void>
  setDecisionAside(procedure: string, at: string): Promise<void>
  decisions(): Promise<readonly DecisionRow[]>
  addLine(
    line: Omit<LineSummary, 'dossierTitle' | 'inForce' | 'setAside' | 'decision'> & { decision: string },
  ): Promise<void>
  /** Lines with `inForce` as it is on a day, in force first. */
  lines(day: string): Promise<readonly LineSummary[]>
}
