import { z } from 'zod'
import { Audience } from '../audience.ts'
import { query } from '../endpoint.ts'
import { Id, MemberCode } from '../ids.ts'
import { LineAnalysis, Sentence } from '../shapes.ts'
import { Statement } from '../reports/queries.ts'
import { DraftSummary, LineSummary, ProcedureSummary } from '../drafts/summaries.ts'
import { Importance, IssueContent, LimitContent, Place, PositionStatus } from './acts.ts'

/** Where on its spine a dossier stands, and what would move it on. */
export const SpineStep = z.enum([
  'question',
  'positions',
  'outlook',
  'proposal',
  'text',
  'procedure',
  'decision',
  'line',
])
export type SpineStep = z.infer<typeof SpineStep>

export const DossierSummary = z.strictObject({
  id: Id,
  title: z.string(),
  body: z.string(),
  priority: z.string().nullable(),
  step: SpineStep,
  /** One sentence: what the dossier waits for. */
  waitsFor: Sentence,
  asked: z.int(),
  answered: z.int(),
  dueAt: z.string().nullable(),
})
export type DossierSummary = z.infer<typeof DossierSummary>

export const Issue = z.strictObject({
  id: Id,
  version: z.int(),
  title: z.string(),
  question: z.string(),
  language: z.string(),
  content: IssueContent,
  author: z.string(),
  putAt: z.string(),
})
export type Issue = z.infer<typeof Issue>

export const Position = z.strictObject({
  id: Id,
  issue: Id,
  issueVersion: z.int(),
  member: MemberCode,
  standing: z.enum(['working', 'formal']),
  words: z.string(),
  language: z.string(),
  place: Place,
  importance: Importance,
  reservation: z.string().nullable(),
  status: PositionStatus,
  adReferendumUntil: z.string().nullable(),
  audience: Audience,
  at: z.string(),
  by: z.string().nullable(),
  /** Earlier positions of the same member on the same issue that the reader may see. */
  earlier: z.int(),
})
export type Position = z.infer<typeof Position>

export const Estimate = z.strictObject({
  id: Id,
  issue: Id,
  member: MemberCode,
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('point'), at: z.number() }),
    z.strictObject({ kind: z.literal('interval'), from: z.number(), to: z.number() }),
    z.strictObject({ kind: z.literal('option'), option: z.string() }),
  ]),
  importance: Importance,
  words: z.string(),
  evidence: z.array(Id),
  at: z.string(),
})
export type Estimate = z.infer<typeof Estimate>

export const Limit = z.strictObject({ id: Id, member: MemberCode, content: LimitContent, at: z.string() })
export type Limit = z.infer<typeof Limit>

/** What hangs together between issues from the matter itself, and why; nobody's limit. */
export const Dependencies = z.strictObject({
  version: z.int(),
  list: z.array(LimitContent),
  reason: z.string(),
  language: z.string(),
  author: z.string(),
  at: z.string(),
})
export type Dependencies = z.infer<typeof Dependencies>

export const Call = z.strictObject({
  id: Id,
  dueAt: z.string(),
  note: z.string().nullable(),
  at: z.string(),
  members: z.array(
    z.strictObject({
      member: MemberCode,
      /** How far the answer is, as this reader may know it: `answered` when a position it may read stands on every issue. */
      state: z.enum(['answered', 'partly', 'awaited']),
    }),
  ),
})
export type Call = z.infer<typeof Call>

export const dossiers = query(
  'dossiers',
  'All dossiers with where each stands and what it waits for, as far as the reader may know.',
  z.strictObject({}),
  z.strictObject({ dossiers: z.array(DossierSummary) }),
)

export const dossier = query(
  'dossier',
  'One dossier, whole: question, issues, calls, positions, estimates, limits, drafts, procedures, decisions and lines that the reader may see.',
  z.strictObject({ id: Id }),
  z.strictObject({
    id: Id,
    title: z.string(),
    question: z.string(),
    language: z.string(),
    body: z.strictObject({ id: z.string(), name: z.string() }),
    priority: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
    concern: z.strictObject({ raisedBy: z.string(), where: z.string(), about: z.string() }).nullable(),
    openedAt: z.string(),
    step: SpineStep,
    waitsFor: Sentence,
    members: z.array(z.strictObject({ code: MemberCode, name: z.string() })),
    issues: z.array(Issue),
    /** Null as long as none were set. */
    dependencies: Dependencies.nullable(),
    calls: z.array(Call),
    positions: z.array(Position),
    estimates: z.array(Estimate),
    limits: z.array(Limit),
    statements: z.array(Statement),
    drafts: z.array(DraftSummary),
    procedures: z.array(ProcedureSummary),
    lines: z.array(LineSummary),
    may: z.strictObject({
      putIssue: z.boolean(),
      setDependencies: z.boolean(),
      call: z.boolean(),
      takePosition: z.boolean(),
      giveLimit: z.boolean(),
      estimate: z.boolean(),
      tableDraft: z.boolean(),
    }),
  }),
)

export const dossierAnalysis = query(
  'dossier-analysis',
  'Agreement, outlook and proposals of a dossier, computed from what this reader may read and nothing else.',
  z.strictObject({
    id: Id,
    /** Overlay the reader's own estimates where a member has declared nothing. */
    estimates: z.enum(['with', 'without']).default('without'),
    noneWorse: z.enum(['on', 'off']).default('on'),
  }),
  z.strictObject({
    analysis: LineAnalysis.nullable(),
    /** Why there is no analysis yet, or what it rests on. */
    notes: z.array(Sentence),
    declared: z.int(),
    estimated: z.int(),
    limitsUsed: z.int(),
  }),
)

export const positionHistory = query(
  'position-history',
  'What a member declared or shared on an issue over time, as far as the reader may see.',
  z.strictObject({ issue: Id, member: MemberCode }),
  z.strictObject({ positions: z.array(Position) }),
)

export const openings = query(
  'openings',
  'Who opened what the own member shared in a dossier: hat and member, never more than the audience allows.',
  z.strictObject({ dossier: Id }),
  z.strictObject({
    openings: z.array(
      z.strictObject({
        position: Id,
        issueTitle: z.string(),
        role: z.string(),
        member: MemberCode.nullable(),
        firstAt: z.string(),
      }),
    ),
  }),
)
