import { z } from 'zod'
import { Audience } from '../audience.ts'
import { act, work } from '../endpoint.ts'
import { Day, Id, Instant, MemberCode, Slug } from '../ids.ts'
import { limits } from '../limits.ts'
import { ReceivedNote } from '../reports/acts.ts'
import { Receipt, Verdict } from '../shapes.ts'
import { Handle, Language, LongText, Title, Words } from '../text.ts'

/** Agreed wording on a dossier, in force once the draft that carries it is adopted. */
export const LineWording = z.strictObject({
  say: z.array(Words).min(1).max(20),
  ifAsked: z.array(Words).max(20).default([]),
  doNotSay: z.array(Words).max(20).default([]),
  validFrom: Day.nullable().default(null),
  reviewOn: Day.nullable().default(null),
})
export type LineWording = z.infer<typeof LineWording>

/** The point of a package that a draft puts into words: what is on the table for each issue. */
export const PackagePoint = z.strictObject({
  issue: Id,
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('point'), at: z.number().min(0).max(100) }),
    z.strictObject({ kind: z.literal('option'), option: Slug }),
  ]),
})

export type PackagePoint = z.infer<typeof PackagePoint>

/** Which solution concept a package follows; `own` is the judgement of whoever made it. */
export const SolutionConcept = z.enum(['leximin', 'nash', 'kalai-smorodinsky', 'issue-by-issue', 'own'])

export const tableDraft = act(
  'table-draft',
  "The secretariat or the chair's office tables a draft decision; its symbol is allotted under a lock and never reused. A delegate may table one for its member.",
  z.strictObject({
    dossier: Id,
    title: Title,
    text: LongText,
    language: Language.default('en'),
    /** A tabled draft this one replaces: it becomes Rev.1, Rev.2, … */
    revises: Id.nullable().default(null),
    line: LineWording.nullable().default(null),
    package: z.array(PackagePoint).max(limits.issues).default([]),
    /** Which solution concept the package follows, and why: the chair chooses and says why. */
    concept: SolutionConcept.default('own'),
    reason: Words.nullable().default(null),
    /** The member on whose territory the decision applies, where a rule asks for its concurrence. */
    territory: MemberCode.nullable().default(null),
  }),
  z.strictObject({ id: Id, symbol: z.string(), receipt: Receipt }),
)

export const Vote = z.enum(['yes', 'no', 'abstain', 'abstain-with-declaration'])
export type Vote = z.infer<typeof Vote>

export const indicateIntention = work(
  'indicate-intention',
  'A delegate indicates how its member intends to vote on a draft: without prejudice, to the audience it names.',
  z.strictObject({ draft: Id, vote: Vote.nullable(), audience: Audience.default({ kind: 'own-delegation' }) }),
  z.strictObject({}),
)

export const openVote = act(
  'open-vote',
  "The chair's office or the secretariat puts a draft to the vote under a rule of the body. Electorate, weights and rule version are frozen.",
  z.strictObject({ draft: Id, rule: Handle, closesAt: Instant }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

export const openSilence = act(
  'open-silence',
  "The chair's office or the secretariat opens a silence procedure on a draft, with its exact expiry.",
  z.strictObject({ draft: Id, rule: Handle, dueAt: Instant }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

/** Fields of an act that a secretariat officer may enter for a member whose note was received. */
export const forMember = {
  /** Null when a delegate acts through the house itself. */
  received: ReceivedNote.nullable().default(null),
  /** The member a received note speaks for; null when a delegate acts. */
  member: MemberCode.nullable().default(null),
  /** Chosen by the caller; a repeated request with the same key gives the first answer again. */
  key: Handle.min(8),
}

export const castVote = act(
  'cast-vote',
  "A delegate casts its member's vote, or an officer enters it for a received note. It may be changed until the close; the latest counts.",
  z.strictObject({
    procedure: Id,
    vote: Vote,
    explanation: Words.nullable().default(null),
    language: Language.default('en'),
    ...forMember,
  }),
  z.strictObject({ revision: z.int(), receipt: Receipt }),
)

export const contestEntry = act(
  'contest-entry',
  'A delegate contests what was entered for its member from a note: from then on the entry counts for nothing. Possible until the vote closes, the silence is announced or the challenge is decided.',
  z.strictObject({ procedure: Id, entry: z.int().nonnegative(), reason: Words }),
  z.strictObject({ receipt: Receipt }),
)

export const closeVote = act(
  'close-vote',
  'Closes a vote whose time has come, or earlier when every member entitled has voted. Any member may trigger it; doing it twice gives the same answer.',
  z.strictObject({ procedure: Id }),
  z.strictObject({ verdict: Verdict, receipt: Receipt }),
)

export const SilenceBreak = z.enum(['objection', 'amendment', 'request-to-discuss'])
export type SilenceBreak = z.infer<typeof SilenceBreak>

export const breakSilence = act(
  'break-silence',
  'A delegate breaks a silence by objection, amendment or a request to discuss, as the rule knows them, or an officer enters it for a received note.',
  z.strictObject({
    procedure: Id,
    by: SilenceBreak,
    reason: Words.nullable().default(null),
    language: Language.default('en'),
    ...forMember,
  }),
  z.strictObject({ receipt: Receipt }),
)

export const withdrawObjection = act(
  'withdraw-objection',
  'A delegate withdraws what its member broke a silence with, or an officer enters it for a received note. Before the expiry, and where the rule says so, the silence runs on once nobody objects any more; otherwise it stays broken.',
  z.strictObject({
    procedure: Id,
    reason: Words.nullable().default(null),
    language: Language.default('en'),
    ...forMember,
  }),
  z.strictObject({ runsOn: z.boolean(), receipt: Receipt }),
)

export const attachStatement = act(
  'attach-statement',
  'A delegate attaches a statement to a procedure. It breaks nothing and travels with the decision.',
  z.strictObject({ procedure: Id, words: Words, language: Language.default('en') }),
  z.strictObject({ receipt: Receipt }),
)

export const extendSilence = act(
  'extend-silence',
  "The chair's office or the secretariat extends a silence before it expires, with the reason.",
  z.strictObject({ procedure: Id, dueAt: Instant, reason: Words }),
  z.strictObject({ receipt: Receipt }),
)

export const certifySilence = act(
  'certify-silence',
  'An officer certifies that no objection came by any channel before an expired silence ended.',
  z.strictObject({
    procedure: Id,
    channels: z
      .array(z.enum(['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person']))
      .min(1)
      .max(6),
  }),
  z.strictObject({ verdict: Verdict, receipt: Receipt }),
)

export const withdrawProcedure = act(
  'withdraw-procedure',
  "The chair's office or the secretariat withdraws a procedure before it is decided, with the reason.",
  z.strictObject({ procedure: Id, reason: Words }),
  z.strictObject({ receipt: Receipt }),
)

export const announceVerdict = act(
  'announce-verdict',
  "The presiding officer (chair's office) announces a computed verdict. An adopted draft becomes a decision with its own symbol, and its line comes into force, unless the rule lets it wait for a challenge.",
  z.strictObject({ procedure: Id }),
  z.strictObject({
    verdict: Verdict,
    decision: z.string().nullable(),
    challengeableUntil: z.string().nullable(),
    receipt: Receipt,
  }),
)
