import type { ReportSummary, Span, Statement, Suggestion } from '@commonline/contract'
import type { Extraction } from '@commonline/evidence'

export interface StoredReport {
  readonly id: string
  readonly title: string
  readonly media: string
  readonly text: string
  readonly textHash: string
  readonly language: string
  readonly address: string | null
  readonly extraction: Extraction
  readonly receivedAt: string
}

/** A suggestion as it is kept; why it was made and what to mind is told from the extraction each time. */
export type KeptSuggestion = Omit<Suggestion, 'care' | 'reasons' | 'warnings'>

/** A suggestion without the curator's work on it. */
export type SuggestionContent = Omit<KeptSuggestion, 'state' | 'reason' | 'statement'>

export interface NewStatement {
  readonly id: string
  readonly report: string
  readonly quote: string
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly content: readonly Span[]
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly speakerName: string
  readonly person: string | null
  readonly office: string | null
  readonly member: string | null
  readonly capacity: string
  readonly polarity: string
  readonly addressee: string | null
  readonly dossier: string | null
  readonly acceptedBy: string
  readonly acceptedAt: string
}

export interface ReportStore {
  list(filter: { readonly toCurateOnly: boolean }): Promise<readonly ReportSummary[]>
  find(id: string): Promise<StoredReport | null>
  hashExists(textHash: string): Promise<boolean>
  add(
    report: StoredReport & { source: Uint8Array; fileName: string | null; receivedBy: string },
    suggestions: readonly SuggestionContent[],
  ): Promise<void>
  suggestions(report: string): Promise<readonly KeptSuggestion[]>
  /** Locks one suggestion against a second curator. */
  lockSuggestion(report: string, key: string): Promise<KeptSuggestion | null>
  settleSuggestion(settled: {
    report: string
    key: string
    state: 'open' | 'accepted' | 'rejected'
    reason: string | null
    statement: string | null
    by: string
    at: string
  }): Promise<void>
  addStatement(statement: NewStatement): Promise<void>
  /** Accepted statements, newest first; `found` is checked against the stored snapshot. */
  statements(filter: {
    readonly report?: string
    readonly member?: string
    readonly dossier?: string
    readonly id?: string
  }): Promise<readonly Statement[]>
  linkStatement(statement: string, dossier: string | null): Promise<void>
  addReply(reply: {
    id: string
    statement: string
    member: string
    reflects: boolean
    words: string
    language: string
    at: string
  }): Promise<void>
}
