import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Id, MemberCode, Slug } from '../ids.ts'

/** One closed vote with how far those who took part stood together. Whoever is absent is in no denominator. */
export const UnityVote = z.strictObject({
  procedure: Id,
  symbol: z.string(),
  title: z.string(),
  /** When the vote ended, and the quarter of the headquarters' calendar in which that was: `2026-Q3`. */
  endedAt: z.string(),
  period: z.string(),
  outcome: z.string().nullable(),
  yes: z.int(),
  abstain: z.int(),
  no: z.int(),
  absent: z.int(),
  /** Agreement Index, 0 to 1; null where fewer than two took part. */
  agreementIndex: z.number().nullable(),
  /** Rice, 0 to 1; null where nobody voted yes or no. */
  rice: z.number().nullable(),
  /** What each member that could vote chose, in the members' fixed order. */
  choices: z.array(z.strictObject({ member: MemberCode, choice: z.enum(['yes', 'abstain', 'no', 'absent']) })),
})
export type UnityVote = z.infer<typeof UnityVote>

export const unity = query(
  'unity',
  'How far the members of a body stood together in its recorded votes, vote by vote and over time. Silence and absence are not agreement; every figure comes with the number of votes behind it.',
  z.strictObject({ body: Slug }),
  z.strictObject({
    body: z.strictObject({ id: z.string(), name: z.string() }),
    /** Votes that closed, oldest first. */
    votes: z.array(UnityVote),
    /** Votes in which at least two took part: the base of every mean. */
    n: z.int(),
    /** Silences that ended: they leave no recorded vote, and are in no figure. */
    silences: z.int(),
    meanAgreementIndex: z.number().nullable(),
    meanRice: z.number().nullable(),
    /** Share of the votes in which all who took part chose the same. */
    unanimousShare: z.number().nullable(),
    overTime: z.array(
      z.strictObject({
        period: z.string(),
        n: z.int(),
        meanAgreementIndex: z.number().nullable(),
        unanimousShare: z.number().nullable(),
      }),
    ),
  }),
)
