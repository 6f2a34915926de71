import { z } from 'zod'
import { Id, MemberCode } from '../ids.ts'
import { ReceivedNote } from '../reports/acts.ts'
import { Rule, Verdict } from '../shapes.ts'
import { Vote } from './acts.ts'
import { Electorate } from './queries.ts'

// What the record holds of a procedure. These bodies are all that a verifier needs to decide the matter again: rule,
// electorate and weights are frozen in them at the opening. `at` of the entry is the instant that was read under the lock.

export const OpenedProcedureBody = z.object({
  id: Id,
  kind: z.enum(['vote', 'silence']),
  draft: Id,
  symbol: z.string(),
  /** SHA-256 of the draft's text, so that what was decided is fixed too. */
  textHash: z.string(),
  body: z.string(),
  rule: Rule,
  electorate: Electorate,
  territory: MemberCode.nullable(),
  dueAt: z.string(),
  /** The organisation's calendar that the minimum period of a silence was checked against. */
  calendar: z.object({ zone: z.string(), workingDays: z.array(z.int()), holidays: z.array(z.string()) }),
})
export type OpenedProcedureBody = z.infer<typeof OpenedProcedureBody>

export const CastVoteBody = z.object({
  procedure: Id,
  member: MemberCode,
  revision: z.int(),
  vote: Vote,
  explanation: z.string().nullable(),
  received: ReceivedNote.nullable(),
})
export type CastVoteBody = z.infer<typeof CastVoteBody>

export const BrokenSilenceBody = z.object({
  procedure: Id,
  member: MemberCode,
  by: z.enum(['objection', 'amendment']),
  reason: z.string().nullable(),
  received: ReceivedNote.nullable(),
})
export type BrokenSilenceBody = z.infer<typeof BrokenSilenceBody>

export const ExtendedSilenceBody = z.object({ procedure: Id, dueAt: z.string(), reason: z.string() })
export type ExtendedSilenceBody = z.infer<typeof ExtendedSilenceBody>

export const ContestedEntryBody = z.object({ procedure: Id, member: MemberCode, entry: z.int(), reason: z.string() })
export type ContestedEntryBody = z.infer<typeof ContestedEntryBody>

export const ClosedVoteBody = z.object({ procedure: Id, votes: z.record(MemberCode, Vote), verdict: Verdict })
export type ClosedVoteBody = z.infer<typeof ClosedVoteBody>

export const CertifiedSilenceBody = z.object({ procedure: Id, channels: z.array(z.string()), verdict: Verdict })
export type CertifiedSilenceBody = z.infer<typeof CertifiedSilenceBody>

export const WithdrawnProcedureBody = z.object({ procedure: Id, reason: z.string() })
export type WithdrawnProcedureBody = z.infer<typeof WithdrawnProcedureBody>

export const AnnouncedVerdictBody = z.object({
  procedure: Id,
  verdict: Verdict,
  decision: z.object({ id: Id, symbol: z.string() }).nullable(),
  line: z.object({ id: Id, standsAside: z.array(MemberCode) }).nullable(),
})
export type AnnouncedVerdictBody = z.infer<typeof AnnouncedVerdictBody>

/** Bodies of the acts that decide, by the `kind` of their entry. */
export const decidingBodies = {
  'open-vote': OpenedProcedureBody,
  'open-silence': OpenedProcedureBody,
  'cast-vote': CastVoteBody,
  'break-silence': BrokenSilenceBody,
  'extend-silence': ExtendedSilenceBody,
  'contest-entry': ContestedEntryBody,
  'close-vote': ClosedVoteBody,
  'certify-silence': CertifiedSilenceBody,
  'withdraw-procedure': WithdrawnProcedureBody,
  'announce-verdict': AnnouncedVerdictBody,
} as const
