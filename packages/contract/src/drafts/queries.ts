import { z } from 'zod'
import { Audience } from '../audience.ts'
import { query } from '../endpoint.ts'
import { Id, MemberCode } from '../ids.ts'
import { Prospects, Rule, Sentence, Verdict } from '../shapes.ts'
import { Handle } from '../text.ts'
import { LineWording, PackagePoint, Vote } from './acts.ts'
import { ChallengeGround, ChallengeVote, Ruling } from './announcement-acts.ts'
import { DraftSummary, LineSummary, ProcedureState, ProcedureSummary } from './summaries.ts'

export const Intention = z.strictObject({ member: MemberCode, vote: Vote, audience: Audience, at: z.string() })
export type Intention = z.infer<typeof Intention>

export const draft = query(
  'draft',
  'One draft: text, line, package, reason, and the intentions the reader may see.',
  z.strictObject({ id: Id }),
  z.strictObject({
    ...DraftSummary.shape,
    text: z.string(),
    language: z.string(),
    line: LineWording.nullable(),
    package: z.array(PackagePoint),
    concept: z.string(),
    reason: z.string().nullable(),
    territory: MemberCode.nullable(),
    body: z.strictObject({ id: z.string(), name: z.string() }),
    intentions: z.array(Intention),
    procedures: z.array(ProcedureSummary),
    may: z.strictObject({ revise: z.boolean(), open: z.boolean(), indicate: z.boolean() }),
  }),
)

/** What a browser needs to compute a verdict itself: the rule and the frozen or present electorate. */
export const Electorate = z.array(
  z.strictObject({ id: MemberCode, standing: z.string(), weights: z.record(z.string(), z.string()) }),
)
export type Electorate = z.infer<typeof Electorate>

export const wouldItPass = query(
  'would-it-pass',
  'A draft against a real rule of its body: certain, open or impossible, margins, who is critical, who can block. Counts declared intentions only; the rest is unknown.',
  z.strictObject({ draft: Id, rule: Handle }),
  z.strictObject({
    rule: Rule,
    electorate: Electorate,
    territory: MemberCode.nullable(),
    intentions: z.array(Intention),
    prospects: Prospects,
  }),
)

/** One thing that happened in a procedure, as this reader may see it. */
export const ProcedureEvent = z.strictObject({
  seq: z.int(),
  kind: z.string(),
  member: MemberCode.nullable(),
  at: z.string(),
  words: z.string().nullable(),
  language: z.string().nullable(),
  vote: Vote.nullable(),
  /** What broke a silence, the ground of a challenge, a vote on it, or what became of it. */
  how: z.string().nullable(),
  received: z
    .strictObject({ receivedAt: z.string(), channel: z.string(), reference: z.string(), officer: z.string() })
    .nullable(),
  contested: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
})
export type ProcedureEvent = z.infer<typeof ProcedureEvent>

/** The challenge of an announced verdict, with the votes on it and what members decided. */
export const ChallengeView = z.strictObject({
  by: MemberCode,
  ground: ChallengeGround,
  reason: z.string(),
  language: z.string(),
  at: z.string(),
  closesAt: z.string(),
  votes: z.record(z.string(), ChallengeVote),
  /** What overturns the ruling, in words. */
  ruleSentences: z.array(Sentence),
  computed: Verdict.nullable(),
  ruling: Ruling.nullable(),
})
export type ChallengeView = z.infer<typeof ChallengeView>

export const procedure = query(
  'procedure',
  'One procedure: rule in words, frozen electorate, events, votes in, verdict with its derivation, and what the reader may do now.',
  z.strictObject({ id: Id }),
  z.strictObject({
    ...ProcedureSummary.shape,
    text: z.string(),
    language: z.string(),
    rule: Rule,
    ruleSentences: z.array(Sentence),
    electorate: Electorate,
    territory: MemberCode.nullable(),
    votes: z.record(z.string(), Vote),
    prospects: Prospects.nullable(),
    events: z.array(ProcedureEvent),
    computed: Verdict.nullable(),
    decision: z.string().nullable(),
    announcedAt: z.string().nullable(),
    /** Members whose notes break the silence. */
    brokenBy: z.array(MemberCode),
    challenge: ChallengeView.nullable(),
    /** Whether the announcement can no longer be challenged. */
    final: z.boolean(),
    may: z.strictObject({
      vote: z.boolean(),
      correct: z.boolean(),
      break: z.boolean(),
      withdrawObjection: z.boolean(),
      attach: z.boolean(),
      extend: z.boolean(),
      close: z.boolean(),
      certify: z.boolean(),
      announce: z.boolean(),
      challenge: z.boolean(),
      voteOnChallenge: z.boolean(),
      closeChallenge: z.boolean(),
      makeFinal: z.boolean(),
      withdraw: z.boolean(),
      enterNote: z.boolean(),
    }),
    state: ProcedureState,
  }),
)

export const procedures = query(
  'procedures',
  'All procedures, open ones first.',
  z.strictObject({}),
  z.strictObject({ procedures: z.array(ProcedureSummary) }),
)

export const decisions = query(
  'decisions',
  'Decisions with their texts, newest first. Public once announced.',
  z.strictObject({}),
  z.strictObject({
    decisions: z.array(
      z.strictObject({
        id: Id,
        symbol: z.string(),
        title: z.string(),
        text: z.string(),
        language: z.string(),
        body: z.string(),
        announcedAt: z.string(),
        procedure: Id,
        verdict: Verdict,
        /** When members overturned the announcement; null while the decision stands. */
        setAsideAt: z.string().nullable(),
        statements: z.array(z.strictObject({ member: MemberCode, words: z.string(), language: z.string() })),
      }),
    ),
  }),
)

export const lines = query(
  'lines',
  'Common lines, in force first. What we say is public; what we say if asked and do not say is for members.',
  z.strictObject({}),
  z.strictObject({ lines: z.array(LineSummary) }),
)
