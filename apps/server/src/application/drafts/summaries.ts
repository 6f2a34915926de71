import type { DraftSummary, ProcedureState, ProcedureSummary } from '@commonline/contract'
import type { DraftRow } from '../ports/draft-store.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'

export const summaryOfDraft = (draft: DraftRow): DraftSummary => ({
  id: draft.id,
  symbol: draft.symbol,
  title: draft.title,
  dossier: draft.dossier,
  tabledBy: draft.tabledBy,
  tabledAt: draft.tabledAt,
  revises: draft.revises,
  state: draft.state,
})

/** The state a reader sees at an instant: an open silence whose time has come is `expired`, without anything having fired. */
export const stateAt = (procedure: ProcedureRow, now: string): ProcedureState =>
  procedure.kind === 'silence' && procedure.state === 'open' && now >= procedure.dueAt ? 'expired' : procedure.state

export const summaryOfProcedure = (procedure: ProcedureRow, now: string): ProcedureSummary => ({
  id: procedure.id,
  kind: procedure.kind,
  draft: procedure.draft,
  symbol: procedure.symbol,
  title: procedure.title,
  body: procedure.body,
  dossier: procedure.dossier,
  openedAt: procedure.openedAt,
  dueAt: procedure.dueAt,
  state: stateAt(procedure, now),
  // A computed verdict is the presiding officer's to announce; before that only the procedure's page shows it as computed.
  verdict: procedure.state === 'announced' ? procedure.verdict : null,
})
