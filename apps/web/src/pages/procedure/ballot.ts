import type { Electorate, Vote } from '@commonline/contract'
import type { Ballot, Standing } from '@commonline/rules'

export type Votes = Readonly<Record<string, Vote>>

/** What a procedure froze at its opening. */
export interface Frozen {
  readonly electorate: Electorate
  readonly territory: string | null
}

/** A ballot over the frozen electorate as the rule engine reads it. Whoever has no vote in it is absent. */
export const ballotOf = ({ electorate, territory }: Frozen, votes: Votes): Ballot => ({
  members: electorate.map(({ id, standing, weights }) => ({ id, standing: standing as Standing, weights })),
  votes,
  ...(territory === null ? {} : { roles: { territory } }),
})
