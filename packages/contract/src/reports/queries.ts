import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Id, MemberCode } from '../ids.ts'
import { Extraction, Sentence, Span } from '../shapes.ts'
import { Capacity } from './acts.ts'

export const ReportSummary = z.strictObject({
  id: Id,
  title: z.string(),
  published: z.string().nullable(),
  receivedAt: z.string(),
  chain: z.array(z.strictObject({ order: z.int(), role: z.string(), name: z.string() })),
  open: z.int(),
  accepted: z.int(),
  rejected: z.int(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

export const Statement = z.strictObject({
  id: Id,
  report: Id,
  reportTitle: z.string(),
  published: z.string().nullable(),
  chain: z.array(z.strictObject({ order: z.int(), role: z.string(), name: z.string() })),
  quote: z.string(),
  /** Direct quotations are the speaker's words; the others are the reporter's. */
  type: z.enum(['direct', 'indirect', 'mixed']),
  language: z.string(),
  content: z.array(Span),
  speakerName: z.string(),
  office: z.string().nullable(),
  member: MemberCode.nullable(),
  capacity: Capacity,
  polarity: z.enum(['affirmed', 'denied']),
  addressee: z.string().nullable(),
  dossier: Id.nullable(),
  acceptedAt: z.string(),
  /** False when the words are no longer found where they stood: shown as gone, never moved. */
  found: z.boolean(),
  replies: z.array(
    z.strictObject({
      id: Id,
      member: MemberCode,
      reflects: z.boolean(),
      words: z.string(),
      language: z.string(),
      at: z.string(),
    }),
  ),
})
export type Statement = z.infer<typeof Statement>

export const Suggestion = z.strictObject({
  key: z.string(),
  state: z.enum(['open', 'accepted', 'rejected']),
  reason: z.string().nullable(),
  statement: Id.nullable(),
  quote: z.string(),
  type: z.enum(['direct', 'indirect', 'mixed']),
  polarity: z.enum(['affirmed', 'denied']),
  content: z.array(Span),
  source: z.array(Span),
  cue: z.array(Span),
  speakerName: z.string(),
  /** The register's person, office and member for that speaker on the report's day, where there is one. */
  person: Id.nullable(),
  office: z.string().nullable(),
  member: MemberCode.nullable(),
  capacity: Capacity,
  /** How much a person should look twice, from the rules alone; never a probability. */
  care: z.enum(['routine', 'look', 'doubt']),
  /** Why the machine suggests it: a sentence for each rule that fired, the rule's name among its facts. */
  reasons: z.array(Sentence),
  /** What to mind before it is accepted. */
  warnings: z.array(Sentence),
})
export type Suggestion = z.infer<typeof Suggestion>

export const reports = query(
  'reports',
  'Reports taken in, newest first, with how much of each is still to be curated. For secretariat, analysts and members.',
  z.strictObject({ state: z.enum(['all', 'to-curate']).default('all') }),
  z.strictObject({ reports: z.array(ReportSummary) }),
)

export const report = query(
  'report',
  'One report: its text, what the machine suggests, what persons accepted or rejected. Suggestions are for secretariat and analysts.',
  z.strictObject({ id: Id }),
  z.strictObject({
    id: Id,
    title: z.string(),
    text: z.string(),
    textHash: z.string(),
    language: z.string(),
    media: z.string(),
    address: z.string().nullable(),
    receivedAt: z.string(),
    extraction: Extraction,
    suggestions: z.array(Suggestion),
    statements: z.array(Statement),
  }),
)

export const member = query(
  'member',
  "A member's page: standing over time, offices, statements with replies, positions and estimates the reader may see. Statements and offices are public.",
  z.strictObject({ code: MemberCode }),
  z.strictObject({
    code: MemberCode,
    name: z.string(),
    standings: z.array(z.strictObject({ standing: z.string(), from: z.string(), reason: z.string().nullable() })),
    weights: z.array(z.strictObject({ ledger: z.string(), value: z.string(), from: z.string(), source: z.string() })),
    offices: z.array(
      z.strictObject({
        title: z.string(),
        person: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        acting: z.boolean(),
      }),
    ),
    statements: z.array(Statement),
    positions: z.array(
      z.strictObject({
        dossier: Id,
        dossierTitle: z.string(),
        issue: Id,
        issueTitle: z.string(),
        standing: z.enum(['working', 'formal']),
        words: z.string(),
        at: z.string(),
      }),
    ),
    mayReply: z.boolean(),
    notes: z.array(Sentence),
  }),
)
