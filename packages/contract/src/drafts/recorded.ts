import { z } from 'zod'
import { Id, MemberCode } from '../ids.ts'
import { ReceivedNote } from '../reports/acts.ts'
import { Rule, Verdict } from '../shapes.ts'
import { SilenceBreak, Vote } from './acts.ts'
import { ChallengeGround, ChallengeVote, Ruling } from './announcement-acts.ts'
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
  by: SilenceBreak,
  reason: z.string().nullable(),
  received: ReceivedNote.nullable(),
})
export type BrokenSilenceBody = z.infer<typeof BrokenSilenceBody>

export const WithdrawnObjectionBody = z.object({
  procedure: Id,
  member: MemberCode,
  reason: z.string().nullable(),
  received: ReceivedNote.nullable(),
})
export type WithdrawnObjectionBody = z.infer<typeof WithdrawnObjectionBody>

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

/** The decision that a verdict brought, and the line that came into force with it. */
const Adopted = {
  decision: z.object({ id: Id, symbol: z.string() }).nullable(),
  line: z.object({ id: Id, standsAside: z.array(MemberCode) }).nullable(),
}

export const AnnouncedVerdictBody = z.object({
  procedure: Id,
  verdict: Verdict,
  ...Adopted,
  /** Null where the rule knows no challenge. */
  challengeableUntil: z.string().nullable().default(null),
})
export type AnnouncedVerdictBody = z.infer<typeof AnnouncedVerdictBody>

export const CorrectedVoteBody = z.object({
  procedure: Id,
  member: MemberCode,
  vote: Vote,
  reason: z.string().nullable(),
  received: ReceivedNote.nullable(),
})
export type CorrectedVoteBody = z.infer<typeof CorrectedVoteBody>

export const ChallengedRulingBody = z.object({
  procedure: Id,
  member: MemberCode,
  ground: ChallengeGround,
  reason: z.string(),
  closesAt: z.string(),
})
export type ChallengedRulingBody = z.infer<typeof ChallengedRulingBody>

export const ChallengeVoteBody = z.object({
  procedure: Id,
  member: MemberCode,
  revision: z.int(),
  vote: ChallengeVote,
  received: ReceivedNote.nullable(),
})
export type ChallengeVoteBody = z.infer<typeof ChallengeVoteBody>

export const ClosedChallengeBody = z.object({
  procedure: Id,
  votes: z.record(MemberCode, ChallengeVote),
  verdict: Verdict,
  ruling: Ruling,
  ...Adopted,
})
export type ClosedChallengeBody = z.infer<typeof ClosedChallengeBody>

export const MadeFinalBody = z.object({ procedure: Id, ...Adopted })
export type MadeFinalBody = z.infer<typeof MadeFinalBody>

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
  'withdraw-objection': WithdrawnObjectionBody,
  'correct-vote': CorrectedVoteBody,
  'challenge-ruling': ChallengedRulingBody,
  'vote-on-challenge': ChallengeVoteBody,
  'close-challenge': ClosedChallengeBody,
  'make-final': MadeFinalBody,
} as const
