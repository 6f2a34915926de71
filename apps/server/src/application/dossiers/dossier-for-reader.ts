import type { Call, Issue, LineSummary, MemberSummary, ProcedureSummary } from '@commonline/contract'
import type { Context } from '../context.ts'
import { summaryOfProcedure } from '../drafts/summaries.ts'
import type { DossierRow } from '../ports/dossier-store.ts'
import type { DraftRow } from '../ports/draft-store.ts'
import type { PositionRow } from '../ports/position-store.ts'
import { callSeenWith } from './answered-calls.ts'
import { currentPositions } from './readable-positions.ts'
import type { CurrentPosition } from './readable-positions.ts'
import { spineOf } from './spine.ts'
import type { SpinePlace } from './spine.ts'

/** What all dossiers share on a day: fetched once however many are read. */
export interface Surroundings {
  /** All members in their fixed order. */
  readonly members: readonly MemberSummary[]
  readonly lines: readonly LineSummary[]
}

/** A dossier cut to what one reader may know. Nothing else enters any answer about it. */
export interface DossierForReader {
  readonly dossier: DossierRow
  readonly issues: readonly Issue[]
  readonly calls: readonly Call[]
  /** Where each member stands for this reader: by issue, then by member, both in their fixed order. */
  readonly positions: readonly CurrentPosition<PositionRow>[]
  readonly drafts: readonly DraftRow[]
  readonly procedures: readonly ProcedureSummary[]
  readonly lines: readonly LineSummary[]
  readonly place: SpinePlace
}

export const surroundings = async ({ store, today }: Context): Promise<Surroundings> => ({
  members: await store.organisation.members(today),
  lines: await store.drafts.lines(today),
})

/** Reads one dossier for the actor of the context. */
export async function dossierForReader(
  { actor, store, now, alliance }: Context,
  dossier: DossierRow,
  { members, lines: allLines }: Surroundings,
): Promise<DossierForReader> {
  const issues = await store.dossiers.issues(dossier.id)
  const issueOrder = issues.map(({ id }) => id)
  const memberOrder = members.map(({ code }) => code)
  const current = currentPositions(actor, await store.positions.ofDossier(dossier.id))
  const positions = inFixedOrder(current, issueOrder, memberOrder)
  const calls = (await store.dossiers.calls(dossier.id)).map((call) =>
    callSeenWith(call, memberOrder, issueOrder, positions),
  )
  const drafts = await store.drafts.ofDossier(dossier.id)
  const procedures = (await store.procedures.list(dossier.id)).map((one) => summaryOfProcedure(one, now))
  const lines = allLines.filter((line) => line.dossier === dossier.id)
  const place = spineOf({
    issues: issues.length,
    call: callFacts(calls),
    drafts,
    procedures,
    lines,
    now,
    zone: alliance.zone,
  })
  return { dossier, issues, calls, positions, drafts, procedures, lines, place }
}

/** By issue, then by member, so that nothing shows in which order members came forward. */
export function inFixedOrder<Item extends { readonly issue: string; readonly member: string }>(
  items: readonly Item[],
  issueOrder: readonly string[],
  memberOrder: readonly string[],
): readonly Item[] {
  const issueRank = new Map(issueOrder.map((id, i) => [id, i]))
  const memberRank = new Map(memberOrder.map((code, i) => [code, i]))
  return items.toSorted(
    (a, b) =>
      (issueRank.get(a.issue) ?? 0) - (issueRank.get(b.issue) ?? 0) ||
      (memberRank.get(a.member) ?? 0) - (memberRank.get(b.member) ?? 0),
  )
}

/** The latest call: whom it asked and who is still awaited. */
export function callFacts(calls: readonly Call[]) {
  const call = calls.at(-1)
  if (call === undefined) return null
  return {
    dueAt: call.dueAt,
    asked: call.members.map(({ member }) => member),
    awaited: call.members.filter(({ state }) => state !== 'answered').map(({ member }) => member),
  }
}
