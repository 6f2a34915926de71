import type { DraftSummary, ProcedureState, ProcedureSummary } from '@commonline/contract'
import type { DraftRow } from '../ports/draft-store.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { tablerIn } from './tabled-by.ts'

export const summaryOfDraft = (draft: DraftRow): DraftSummary => ({
  id: draft.id,
  symbol: draft.symbol,
  title: draft.title,
  dossier: draft.dossier,
  tabledBy: tablerIn(draft.tabledBy),
  tabledAt: draft.tabledAt,
  revises: draft.revises,
  state: draft.state,
})

/** The state a reader sees at an instant: an open silence whose time has come is `expired`, without anything having fired. */
export const stateAt = (procedure: ProcedureRow, now: string): ProcedureState =>
  procedure.kind === 'silence' && procedure.state === 'open' && now >= procedure.dueAt ? 'expired' : procedure.state

/** Whether a procedure is announced or withdrawn: nothing more can be said on the matter itself. */
export const isOver = ({ state }: { readonly state: ProcedureState }): boolean =>
  state === 'announced' || state === 'challenged' || state === 'overturned' || state === 'withdrawn'

/** Whether an announcement can no longer be challenged: settled by an act, or by the clock when nobody challenged it in time. */
export const isFinal = ({ state, finalAt, challengeableUntil }: ProcedureRow, now: string): boolean =>
  state === 'announced' && (finalAt !== null || (challengeableUntil !== null && now >= challengeableUntil))

/** Whether what was announced has no effect yet: the rule lets it wait until it cannot be overturned any more. */
export const waitsForChallenge = ({ state, rule, finalAt }: ProcedureRow): boolean =>
  (state === 'announced' || state === 'challenged') && finalAt === null && rule.challenge?.meanwhile === 'waits'

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
  verdict: procedure.state === 'announced' || procedure.state === 'challenged' ? procedure.verdict : null,
  challengeableUntil: procedure.challengeableUntil,
  challengeClosesAt: procedure.challengeClosesAt,
  waits: waitsForChallenge(procedure),
})
