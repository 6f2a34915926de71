import { generalAssemblyVotes } from './general-assembly-votes.ts'
import { otherRecordedVotes } from './other-recorded-votes.ts'
import type { RecordedVote } from './recorded-vote.ts'
import { securityCouncilVotes } from './security-council-votes.ts'

export type { RecordedVote }

/** Votes that were really taken, with their source and what was announced: facts by which the rules are tried. Newest first. */
export const recordedVotes: readonly RecordedVote[] = [
  ...securityCouncilVotes,
  ...generalAssemblyVotes,
  ...otherRecordedVotes,
].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
