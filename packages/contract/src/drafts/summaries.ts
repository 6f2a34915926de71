import { z } from 'zod'
import { Id, MemberCode } from '../ids.ts'
import { Verdict } from '../shapes.ts'

export const DraftSummary = z.strictObject({
  id: Id,
  symbol: z.string(),
  title: z.string(),
  dossier: Id,
  /** A member tables as the chair or for itself; the secretariat is no member. */
  tabledBy: z.strictObject({ as: z.enum(['secretariat', 'chair', 'member']), member: MemberCode.nullable() }),
  tabledAt: z.string(),
  revises: z.string().nullable(),
  state: z.enum(['tabled', 'in-procedure', 'adopted', 'not-adopted', 'revised']),
})
export type DraftSummary = z.infer<typeof DraftSummary>

/** `expired` is a silence that ran out unbroken and waits for an officer's certificate: it is not adopted yet. */
export const ProcedureState = z.enum([
  'open',
  'expired',
  'broken',
  'certified',
  'closed',
  'announced',
  'challenged',
  'overturned',
  'withdrawn',
])
export type ProcedureState = z.infer<typeof ProcedureState>

export const ProcedureSummary = z.strictObject({
  id: Id,
  kind: z.enum(['vote', 'silence']),
  draft: Id,
  symbol: z.string(),
  title: z.string(),
  body: z.string(),
  dossier: Id,
  openedAt: z.string(),
  dueAt: z.string(),
  state: ProcedureState,
  verdict: Verdict.nullable(),
  /** Until when the announcement may be challenged; null before it, and where the rule knows no challenge. */
  challengeableUntil: z.string().nullable(),
  /** Until when members vote on a challenge. */
  challengeClosesAt: z.string().nullable(),
  /** Announced, but without effect until it can no longer be overturned. */
  waits: z.boolean(),
})
export type ProcedureSummary = z.infer<typeof ProcedureSummary>

export const LineSummary = z.strictObject({
  id: Id,
  dossier: Id,
  dossierTitle: z.string(),
  decision: z.string(),
  say: z.array(z.string()),
  ifAsked: z.array(z.string()),
  doNotSay: z.array(z.string()),
  standsAside: z.array(MemberCode),
  language: z.string(),
  validFrom: z.string(),
  reviewOn: z.string().nullable(),
  inForce: z.boolean(),
  /** Whether its decision was set aside when members overturned the announcement. */
  setAside: z.boolean(),
})
export type LineSummary = z.infer<typeof LineSummary>
