import { z } from 'zod'
import { act } from '../endpoint.ts'
import { Id, Instant } from '../ids.ts'
import { Receipt, Verdict } from '../shapes.ts'
import { Handle, Language, Words } from '../text.ts'
import { forMember, Vote } from './acts.ts'

/** What a challenge says is wrong: the count, which rule was applied, who had a vote, or how the matter was conducted. */
export const ChallengeGround = z.enum(['count', 'rule', 'electorate', 'conduct'])
export type ChallengeGround = z.infer<typeof ChallengeGround>

/** Said in words and not as yes or no: a "yes" to a challenge is too easily taken for a "yes" to the ruling. */
export const ChallengeVote = z.enum(['overturn', 'uphold', 'abstain'])
export type ChallengeVote = z.infer<typeof ChallengeVote>

/** What members decided about the ruling that was challenged. */
export const Ruling = z.enum(['upheld', 'overturned'])
export type Ruling = z.infer<typeof Ruling>

export const correctVote = act(
  'correct-vote',
  'After the close a delegate has noted how its member meant to vote, or an officer enters it for a received note. It is on record beside the vote; the count stays as it was.',
  z.strictObject({
    procedure: Id,
    vote: Vote,
    reason: Words.nullable().default(null),
    language: Language.default('en'),
    ...forMember,
  }),
  z.strictObject({ receipt: Receipt }),
)

export const challengeRuling = act(
  'challenge-ruling',
  'A delegate challenges an announced verdict, with its ground, within the time that the rule gives. Members vote on it at once, and the announcement stands unless they overturn it.',
  z.strictObject({
    procedure: Id,
    ground: ChallengeGround,
    reason: Words,
    language: Language.default('en'),
    key: Handle.min(8),
  }),
  z.strictObject({ closesAt: Instant, receipt: Receipt }),
)

export const voteOnChallenge = act(
  'vote-on-challenge',
  "A delegate casts its member's vote on a challenge, or an officer enters it for a received note. It may be changed until the end; the latest counts.",
  z.strictObject({ procedure: Id, vote: ChallengeVote, ...forMember }),
  z.strictObject({ revision: z.int(), receipt: Receipt }),
)

export const closeChallenge = act(
  'close-challenge',
  'Decides a challenge whose time has come, or earlier when every member entitled has voted. Overturned, the decision is set aside and its draft is on the table again; upheld, the announcement is final. Any member may trigger it; doing it twice gives the same answer.',
  z.strictObject({ procedure: Id }),
  z.strictObject({ verdict: Verdict, ruling: Ruling, decision: z.string().nullable(), receipt: Receipt }),
)

export const makeFinal = act(
  'make-final',
  'Where the rule lets a decision wait until it cannot be challenged any more: once that time has passed, the decision gets its symbol and its line comes into force. Any member may trigger it.',
  z.strictObject({ procedure: Id }),
  z.strictObject({ decision: z.string().nullable(), receipt: Receipt }),
)
