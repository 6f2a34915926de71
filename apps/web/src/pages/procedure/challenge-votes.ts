import type { ChallengeGround, ChallengeVote } from '@commonline/contract'

/** How a member may vote on a challenge, in the order of the ballot. */
export const challengeVotes = ['uphold', 'overturn', 'abstain'] as const satisfies readonly ChallengeVote[]

/** What a challenge may say is wrong. */
export const challengeGrounds = ['count', 'rule', 'electorate', 'conduct'] as const satisfies readonly ChallengeGround[]
