import { decide, prospects } from '@commonline/rules'
import type { Prospects, Refusal, Rule, Verdict } from '@commonline/rules'
import { ballotOf } from './ballot-frame.ts'
import type { BallotFrame, Votes } from './ballot-frame.ts'

/** What a rule makes of votes as they stand, and what may still become of them. */
export interface JudgedVotes {
  /** The verdict if the vote closed now and the open members were absent; null where the rule cannot give one. */
  readonly verdict: Verdict | null
  /** Why it cannot. */
  readonly refusal: Refusal | null
  /** What open members, the absent excepted, may still make of it. */
  readonly prospects: Prospects | null
}

/** Judges votes by a rule, as the house does when it decides in earnest. */
export function judgedVotes(rule: Rule, frame: BallotFrame, votes: Votes): JudgedVotes {
  const ballot = ballotOf(frame, votes)
  const decided = decide(rule, ballot)
  const looked = prospects(rule, ballot)
  return {
    verdict: decided.ok ? decided.value : null,
    refusal: decided.ok ? null : decided.refusal,
    prospects: looked.ok ? looked.value : null,
  }
}
