import type { Electorate } from '@commonline/contract'
import type { Answer, Ballot, BallotMember, Standing } from '@commonline/rules'

export type Votes = Readonly<Record<string, Answer>>

/** A ballot without its votes: who may vote, with what weight, and who holds which role on the matter. */
export interface BallotFrame {
  readonly members: readonly BallotMember[]
  readonly roles?: NonNullable<Ballot['roles']>
}

/** What a procedure froze at its opening. */
export interface Frozen {
  readonly electorate: Electorate
  readonly territory: string | null
}

/** The frame that a procedure froze. */
export const frozenFrame = ({ electorate, territory }: Frozen): BallotFrame => ({
  members: electorate.map(({ id, standing, weights }) => ({ id, standing: standing as Standing, weights })),
  ...(territory === null ? {} : { roles: { territory } }),
})

/** A ballot as the rule engine and `commonline verdict` read it. A member without a vote in it is absent. */
export const ballotOf = ({ members, roles }: BallotFrame, votes: Votes): Ballot => ({
  members,
  votes,
  ...(roles === undefined ? {} : { roles }),
})
